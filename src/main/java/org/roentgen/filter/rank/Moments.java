package org.roentgen.filter.rank;

/** Sums of values and of their squares as doubles, in the first and the second half of each array; what is stored is the variance. */
final class Moments implements RowOperation {

    private final double count;
    private final boolean root;

    /** @param count of voxels in the window
     * @param root whether to store the standard deviation instead */
    Moments(double count, boolean root) {
        this.count = count;
        this.root = root;
    }

    @Override public boolean isExtreme() {
        return false;
    }

    @Override public Object array(int n) {
        return new double[2 * n];
    }

    @Override public void load(Object in, int from, Object row, int at, int n) {
        load((float[]) in, from, (double[]) row, at, n);
    }

    @Override public void copy(Object from, int begin, Object to, int at, int n) {
        System.arraycopy(from, begin, to, at, n);
        System.arraycopy(from, begin + half(from), to, half(to) + at, n);
    }

    @Override public void store(Object row, int at, Object out, int to, int n) {
        double[] moments = (double[]) row;
        float[] results = (float[]) out;
        double inverse = 1 / count / count;
        for (int i = 0, j = at, k = half(row) + at; i < n; i++, j++, k++) {
            double variance = Math.max(0, (count * moments[k] - moments[j] * moments[j]) * inverse);
            results[to + i] = (float) variance;
        }
        if (root) root(results, to, n);
    }

    static void root(float[] variances, int at, int n) {
        for (int i = at; i < at + n; i++) variances[i] = (float) Math.sqrt(variances[i]);
    }

    @Override public void combine(Object a, Object b, Object result, int n) {
        sum((double[]) a, (double[]) b, (double[]) result, 0, n);
        sum((double[]) a, (double[]) b, (double[]) result, half(a), half(a) + n);
    }

    @Override public void combine(Object a, Object b, Object c, Object result, int n) {
        sum((double[]) a, (double[]) b, (double[]) c, (double[]) result, 0, n);
        sum((double[]) a, (double[]) b, (double[]) c, (double[]) result, half(a), half(a) + n);
    }

    @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
        sum((double[]) a, (double[]) b, (double[]) c, (double[]) d, (double[]) result, 0, n);
        sum((double[]) a, (double[]) b, (double[]) c, (double[]) d, (double[]) result, half(a), half(a) + n);
    }

    private static int half(Object row) {
        return ((double[]) row).length / 2;
    }

    private static void load(float[] in, int from, double[] row, int at, int n) {
        int half = row.length / 2 + at;
        for (int i = 0; i < n; i++) {
            double value = in[from + i];
            row[at + i] = value;
            row[half + i] = value * value;
        }
    }

    private static void sum(double[] a, double[] b, double[] sum, int from, int to) {
        for (int i = from; i < to; i++) sum[i] = a[i] + b[i];
    }

    private static void sum(double[] a, double[] b, double[] c, double[] sum, int from, int to) {
        for (int i = from; i < to; i++) sum[i] = a[i] + (b[i] + c[i]);
    }

    private static void sum(double[] a, double[] b, double[] c, double[] d, double[] sum, int from, int to) {
        for (int i = from; i < to; i++) sum[i] += (a[i] + b[i]) + (c[i] + d[i]);
    }
}

package org.roentgen.filter.rank;

/** Sums of floats; what is stored is the mean. */
final class Sums implements RowOperation {

    private final float count;

    /** @param count of voxels in the window */
    Sums(float count) {
        this.count = count;
    }

    @Override public boolean isExtreme() {
        return false;
    }

    @Override public Object array(int n) {
        return new float[n];
    }

    @Override public void load(Object in, int from, Object row, int at, int n) {
        System.arraycopy(in, from, row, at, n);
    }

    @Override public void copy(Object from, int begin, Object to, int at, int n) {
        System.arraycopy(from, begin, to, at, n);
    }

    @Override public void store(Object row, int at, Object out, int to, int n) {
        divide((float[]) row, count, at, at + n);
        System.arraycopy(row, at, out, to, n);
    }

    @Override public void combine(Object a, Object b, Object result, int n) {
        sum((float[]) a, (float[]) b, (float[]) result, n);
    }

    @Override public void combine(Object a, Object b, Object c, Object result, int n) {
        sum((float[]) a, (float[]) b, (float[]) c, (float[]) result, n);
    }

    @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
        sum((float[]) a, (float[]) b, (float[]) c, (float[]) d, (float[]) result, n);
    }

    /** Division, not multiplication by 1/n: the mean of equal whole numbers is then that number. */
    private static void divide(float[] sums, float count, int from, int to) {
        for (int i = from; i < to; i++) sums[i] /= count;
    }

    private static void sum(float[] a, float[] b, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] = a[i] + b[i];
    }

    private static void sum(float[] a, float[] b, float[] c, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] = a[i] + (b[i] + c[i]);
    }

    private static void sum(float[] a, float[] b, float[] c, float[] d, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += (a[i] + b[i]) + (c[i] + d[i]);
    }
}

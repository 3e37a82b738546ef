package org.roentgen.filter.rank;

import java.util.Arrays;
import java.util.Optional;

import org.roentgen.image.Block;

/**
 * {@link Moments} of whole numbers that span little: sums of their distances from a base, and of the squares of these, as ints. Where this is possible,
 * both ways are exact, and so they give the same variances to the last bit.
 */
final class WholeMoments implements RowOperation {

    /** Added to and taken away from a float of less than half of it, it leaves a whole number. */
    private static final float ROUND = 3 << 22;
    private static final int LENGTH = 1024;

    final double count;
    final boolean root;
    /** A whole number amid the values, and how far they are from it at most. */
    final float base, farthest;

    private WholeMoments(double count, boolean root, double low, double high) {
        this.count = count;
        this.root = root;
        base = (float) Math.ceil((low + high) / 2);
        farthest = (float) (base - low);
    }

    /** Present where a block's values are whole numbers whose sums fit into ints here and are exact in doubles there. */
    static Optional<WholeMoments> of(Block block, double count, boolean root) {
        float[] row = new float[LENGTH], least = new float[LENGTH], greatest = new float[LENGTH], rest = new float[LENGTH];
        Arrays.fill(least, block.data[0]);
        Arrays.fill(greatest, block.data[0]);
        for (int from = 0; from < block.size(); from += LENGTH) {
            int n = Math.min(LENGTH, block.size() - from);
            System.arraycopy(block.data, from, row, 0, n);
            extend(row, least, greatest, rest, n);
        }
        double low = least[0], high = greatest[0];
        boolean isWhole = true;
        for (int i = 0; i < LENGTH; i++) {
            low = Math.min(low, least[i]);
            high = Math.max(high, greatest[i]);
            isWhole &= rest[i] == 0;
        }
        double span = high - low, farthest = Math.max(-low, high);
        boolean fits = isWhole && farthest < 1 << 22 && count * span * span < Integer.MAX_VALUE && count * count * farthest * farthest < 1L << 53;
        return fits ? Optional.of(new WholeMoments(count, root, low, high)) : Optional.empty();
    }

    private static void extend(float[] row, float[] least, float[] greatest, float[] rest, int n) {
        for (int i = 0; i < n; i++) {
            float v = row[i];
            least[i] = Math.min(least[i], v);
            greatest[i] = Math.max(greatest[i], v);
            rest[i] += Math.abs(v + ROUND - ROUND - v);
        }
    }

    @Override public boolean isExtreme() {
        return false;
    }

    @Override public Object array(int n) {
        return new int[2 * n];
    }

    @Override public void load(Object in, int from, Object row, int at, int n) {
        load((float[]) in, from, base, (int[]) row, at, n);
        square((int[]) row, at, half(row) + at, n);
    }

    @Override public void copy(Object from, int begin, Object to, int at, int n) {
        System.arraycopy(from, begin, to, at, n);
        System.arraycopy(from, begin + half(from), to, half(to) + at, n);
    }

    @Override public void store(Object row, int at, Object out, int to, int n) {
        store((int[]) row, at, (int[]) row, half(row) + at, count, 1 / count / count, (float[]) out, to, n);
        if (root) Moments.root((float[]) out, to, n);
    }

    @Override public void combine(Object a, Object b, Object result, int n) {
        sum((int[]) a, (int[]) b, (int[]) result, 0, n);
        sum((int[]) a, (int[]) b, (int[]) result, half(a), half(a) + n);
    }

    @Override public void combine(Object a, Object b, Object c, Object result, int n) {
        sum((int[]) a, (int[]) b, (int[]) c, (int[]) result, 0, n);
        sum((int[]) a, (int[]) b, (int[]) c, (int[]) result, half(a), half(a) + n);
    }

    @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
        sum((int[]) a, (int[]) b, (int[]) c, (int[]) d, (int[]) result, 0, n);
        sum((int[]) a, (int[]) b, (int[]) c, (int[]) d, (int[]) result, half(a), half(a) + n);
    }

    static void store(int[] sums, int from, int[] squares, int half, double count, double inverse, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) out[at + i] = (float) ((count * squares[half + i] - (double) sums[from + i] * sums[from + i]) * inverse);
    }

    private static int half(Object row) {
        return ((int[]) row).length / 2;
    }

    private static void load(float[] in, int from, float base, int[] row, int at, int n) {
        for (int i = 0; i < n; i++) row[at + i] = (int) (in[from + i] - base);
    }

    private static void square(int[] row, int at, int half, int n) {
        for (int i = 0; i < n; i++) row[half + i] = row[at + i] * row[at + i];
    }

    private static void sum(int[] a, int[] b, int[] sum, int from, int to) {
        for (int i = from; i < to; i++) sum[i] = a[i] + b[i];
    }

    private static void sum(int[] a, int[] b, int[] c, int[] sum, int from, int to) {
        for (int i = from; i < to; i++) sum[i] = a[i] + b[i] + c[i];
    }

    private static void sum(int[] a, int[] b, int[] c, int[] d, int[] sum, int from, int to) {
        for (int i = from; i < to; i++) sum[i] += a[i] + b[i] + c[i] + d[i];
    }
}

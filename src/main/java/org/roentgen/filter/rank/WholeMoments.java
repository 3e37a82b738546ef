package org.roentgen.filter.rank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    private static final int LENGTH = 1024, TWO_TO_23 = 1 << 23;

    private final double count;
    private final boolean root;
    private final float base;
    private final boolean isSmall;                                  // whether n Σ f² fits into an int
    private float[] row = {};
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    private WholeMoments(double count, boolean root, float base, double span) {
        this.count = count;
        isSmall = count * count * span * span < Integer.MAX_VALUE;
        this.root = root;
        this.base = base;
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
        return fits ? Optional.of(new WholeMoments(count, root, (float) low, span)) : Optional.empty();
    }

    private static void extend(float[] row, float[] least, float[] greatest, float[] rest, int n) {
        for (int i = 0; i < n; i++) {
            float v = row[i];
            least[i] = Math.min(least[i], v);
            greatest[i] = Math.max(greatest[i], v);
            rest[i] += Math.abs(v + ROUND - ROUND - v);
        }
    }

    /** For rows of that length. */
    void makeRoom(int length) {
        row = new float[length];
        bytes = ByteBuffer.allocate(Float.BYTES * length).order(ByteOrder.nativeOrder());
    }

    /** The distances from the base, and their squares: a float from 2²³ on has a whole number in its last 23 bits. */
    void load(float[] in, int from, int[] values, int[] squares, int n) {
        System.arraycopy(in, from, row, 0, n);
        raise(row, TWO_TO_23 - base, n);
        bytes.asFloatBuffer().put(row, 0, n);
        bytes.asIntBuffer().get(values, 0, n);
        square(values, squares, n);
    }

    private static void raise(float[] row, float height, int n) {
        for (int i = 0; i < n; i++) row[i] += height;
    }

    private static void square(int[] values, int[] squares, int n) {
        for (int i = 0; i < n; i++) {
            int value = values[i] & TWO_TO_23 - 1;
            values[i] = value;
            squares[i] = value * value;
        }
    }

    /** The variances, or deviations, from both sums of n windows; the second is spoilt. */
    void store(int[] sums, int[] squares, float[] out, int at, int n) {
        double inverse = 1 / count / count;
        if (isSmall) {
            numerators((int) count, sums, squares, n);
            scale(squares, inverse, out, at, n);
        } else {
            store(sums, squares, 0, count, inverse, out, at, n);
        }
        if (root) Moments.root(out, at, n);
    }

    private static void numerators(int count, int[] sums, int[] squares, int n) {
        for (int i = 0; i < n; i++) squares[i] = count * squares[i] - sums[i] * sums[i];
    }

    private static void scale(int[] numerators, double inverse, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) out[at + i] = (float) (numerators[i] * inverse);
    }

    private static void store(int[] sums, int[] squares, int half, double count, double inverse, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) out[at + i] = (float) ((count * squares[half + i] - (double) sums[i] * sums[i]) * inverse);
    }

    @Override public boolean isExtreme() {
        return false;
    }

    @Override public Object array(int n) {
        return new int[2 * n];
    }

    @Override public void load(Object in, int from, Object row, int n) {
        load((float[]) in, from, base, (int[]) row, n);
        square((int[]) row, ((int[]) row).length / 2, n);
    }

    @Override public void copy(Object from, int begin, Object to, int n) {
        System.arraycopy(from, begin, to, 0, n);
        System.arraycopy(from, begin + half(from), to, half(to), n);
    }

    @Override public void store(Object row, Object out, int at, int n) {
        store((int[]) row, (int[]) row, half(row), count, 1 / count / count, (float[]) out, at, n);
        if (root) Moments.root((float[]) out, at, n);
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

    private static int half(Object row) {
        return ((int[]) row).length / 2;
    }

    private static void load(float[] in, int from, float base, int[] row, int n) {
        for (int i = 0; i < n; i++) row[i] = (int) (in[from + i] - base);
    }

    private static void square(int[] row, int half, int n) {
        for (int i = 0; i < n; i++) row[half + i] = row[i] * row[i];
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

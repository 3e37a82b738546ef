package org.roentgen.filter.rank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * {@link WholeMoments} of the discs of a {@link WholeDisc}: distances from the base and their squares, each in a row of its own, or both in one where the sums
 * share an int: the squares in its last bits, the distances above. Not thread-safe.
 */
final class DiscMoments {

    /** Added to a float of less than a third of it, it leaves a whole number in the last bits. */
    private static final float WHOLE = 3 << 22;
    private static final int WHOLE_BITS = Float.floatToRawIntBits(WHOLE);
    /** The float whose last bit is 1: those of a smaller whole number, added to its bits, make its sum with that number. */
    private static final int FLOATS = 1 << 23, FLOAT_BITS = Float.floatToRawIntBits(FLOATS);

    private final WholeMoments moments;
    private final int squareBits;                                      // 0 where each has its own; else n Σ f² fits into an int, too
    private final boolean isSmall, isFloat;                            // whether n Σ f² fits into an int, and into the last bits of a float
    private final float[] row;
    private final ByteBuffer bytes;

    /** @param length of the rows */
    DiscMoments(WholeMoments moments, int length) {
        this.moments = moments;
        double sum = moments.count * moments.farthest, squares = sum * moments.farthest;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros((int) squares);
        squareBits = sum < 1L << Integer.SIZE - 1 - bits ? bits : 0;
        isSmall = moments.count * squares < Integer.MAX_VALUE;
        isFloat = moments.count * Math.max(moments.count, squares) < FLOATS;
        row = new float[length];
        bytes = ByteBuffer.allocate(Float.BYTES * length).order(ByteOrder.nativeOrder());
    }

    /** In how many rows? */
    int rows() {
        return squareBits > 0 ? 1 : 2;
    }

    void load(float[] in, int from, int[] values, int[] squares, int n) {
        System.arraycopy(in, from, row, 0, n);
        raise(row, WHOLE - moments.base, n);
        bytes.asFloatBuffer().put(row, 0, n);
        bytes.asIntBuffer().get(values, 0, n);
        if (squareBits > 0) join(values, 1 << squareBits, n);
        else square(values, squares, n);
    }

    private static void raise(float[] row, float height, int n) {
        for (int i = 0; i < n; i++) row[i] += height;
    }

    private static void join(int[] values, int unit, int n) {
        for (int i = 0; i < n; i++) {
            int value = values[i] - WHOLE_BITS;
            values[i] = value * (value + unit);
        }
    }

    private static void square(int[] values, int[] squares, int n) {
        for (int i = 0; i < n; i++) {
            int value = values[i] - WHOLE_BITS;
            values[i] = value;
            squares[i] = value * value;
        }
    }

    /** The variances, or deviations, from both sums of n windows; the second is spoilt. */
    void store(int[] sums, int[] squares, float[] out, int at, int n) {
        double count = moments.count, inverse = 1 / count / count;
        int zero = isFloat ? FLOAT_BITS : 0;
        if (squareBits > 0 && isSmall) numerators((int) count, sums, squareBits, zero, squares, n);
        else if (isSmall) numerators((int) count, sums, squares, zero, n);
        if (isFloat) divide(squares, (float) (count * count), out, at, n);
        else if (isSmall) scale(squares, inverse, out, at, n);
        else WholeMoments.store(sums, 0, squares, 0, count, inverse, out, at, n);
        if (moments.root) Moments.root(out, at, n);
    }

    private static void numerators(int count, int[] joint, int squareBits, int zero, int[] result, int n) {
        int mask = (1 << squareBits) - 1;
        for (int i = 0; i < n; i++) {
            int both = joint[i], sum = both >> squareBits;
            result[i] = zero + count * (both & mask) - sum * sum;
        }
    }

    private static void numerators(int count, int[] sums, int[] squares, int zero, int n) {
        for (int i = 0; i < n; i++) squares[i] = zero + count * squares[i] - sums[i] * sums[i];
    }

    /**
     * The JIT turns divisions of floats into vector instructions, but no conversion of ints. Both ways round alike: a quotient of whole numbers below 2²³ is further
     * from the middle between two floats than products of doubles are from it.
     */
    private void divide(int[] bits, float divisor, float[] out, int at, int n) {
        bytes.asIntBuffer().put(bits, 0, n);
        bytes.asFloatBuffer().get(row, 0, n);
        divide(row, divisor, n);
        System.arraycopy(row, 0, out, at, n);
    }

    private static void divide(float[] row, float divisor, int n) {
        for (int i = 0; i < n; i++) row[i] = (row[i] - FLOATS) / divisor;
    }

    private static void scale(int[] numerators, double inverse, float[] out, int at, int n) {
        for (int i = 0; i < n; i++) out[at + i] = (float) (numerators[i] * inverse);
    }
}

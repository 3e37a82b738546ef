package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.Block;

/**
 * Integer keys in the order of a block's values, and back: exact, NaN above everything, −0 the same as 0. For one thread.
 * <p>Whole numbers in a range below 2¹⁵ become their distance from the least. Other floats become their bits, reflected for negative
 * values and without the exponents that no value has, so that any two keys differ by less than 2³¹. Where even this does not fit
 * (NaN, or magnitudes that span 2¹²⁷), the values are sorted and the key is the place in that order.
 */
final class RankKeys {

    private enum Code { WHOLE, POSITIVE, SIGNED, PLACE }

    private static final int LENGTH = FloatBits.LENGTH;
    /** 1.5 · 2²³: added to a small whole number, it brings the number into the low bits. */
    private static final float WHOLE = 12582912;
    private static final int WHOLE_BITS = Float.floatToRawIntBits(WHOLE), LARGEST_WHOLE = 1 << 21, WHOLE_RANGE = 1 << 15;

    private final FloatBits floatBits = new FloatBits();
    private final float[] floats = new float[LENGTH], lows = new float[LENGTH], highs = new float[LENGTH], fractions = new float[LENGTH];
    private final int[] ints = new int[LENGTH], least = new int[LENGTH];
    private Code code;
    private int bits, base;
    private float offset;
    private final Places places = new Places();

    /** Chooses the keys for a block. */
    void of(Block block) {
        Arrays.fill(lows, Float.POSITIVE_INFINITY);
        Arrays.fill(highs, Float.NEGATIVE_INFINITY);
        Arrays.fill(fractions, 0);
        for (int from = 0; from < block.size(); from += LENGTH) {
            int n = Math.min(LENGTH, block.size() - from);
            System.arraycopy(block.data, from, floats, 0, n);
            scan(floats, lows, highs, fractions, n);
        }
        float low = Float.POSITIVE_INFINITY, high = Float.NEGATIVE_INFINITY, fraction = 0;
        for (int i = 0; i < LENGTH; i++) {
            low = Math.min(low, lows[i]);
            high = Math.max(high, highs[i]);
            fraction += fractions[i];
        }
        choose(block, low, high, fraction);
    }

    private static void scan(float[] values, float[] lows, float[] highs, float[] fractions, int n) {
        for (int i = 0; i < n; i++) lows[i] = Math.min(lows[i], values[i]);
        for (int i = 0; i < n; i++) highs[i] = Math.max(highs[i], values[i]);
        for (int i = 0; i < n; i++) fractions[i] += Math.abs(values[i] + WHOLE - WHOLE - values[i]);
    }

    private void choose(Block block, float low, float high, float fraction) {
        bits = 31;
        if (fraction == 0 && low > -LARGEST_WHOLE && high < LARGEST_WHOLE && high - low < WHOLE_RANGE) {
            code = Code.WHOLE;
            bits = 32 - Integer.numberOfLeadingZeros((int) (high - low));
            offset = WHOLE - low;
        } else if (Float.floatToRawIntBits(low) >= 0 && high <= Float.POSITIVE_INFINITY) {
            code = Code.POSITIVE;
        } else if (low >= Float.NEGATIVE_INFINITY && Float.floatToRawIntBits(Math.max(-low, high)) - leastMagnitude(block) < 1 << 30) {
            code = Code.SIGNED;
            base = leastMagnitude(block);
        } else {
            code = Code.PLACE;
            places.of(block);
        }
    }

    /** One below the bits of the least magnitude above 0. */
    private int leastMagnitude(Block block) {
        Arrays.fill(least, Integer.MAX_VALUE);
        for (int from = 0; from < block.size(); from += LENGTH) {
            int n = Math.min(LENGTH, block.size() - from);
            System.arraycopy(block.data, from, floats, 0, n);
            floatBits.toInts(floats, ints, n);
            lessen(least, ints, n);
        }
        return Arrays.stream(least).min().getAsInt();
    }

    private static void lessen(int[] least, int[] bits, int n) {
        for (int i = 0; i < n; i++) {
            int x = least[i], y = (bits[i] & Integer.MAX_VALUE) - 1 & Integer.MAX_VALUE, d = x - y;      // 0 becomes the greatest
            d &= d >> 31;
            least[i] = y + d;
        }
    }

    /** Bits that a key takes; keys of fewer than 31 bits are not negative. */
    int bits() {
        return bits;
    }

    /** Keys of the block's values from an index on. */
    void encode(Block block, int from, int[] keys, int n) {
        for (int done = 0; done < n; done += LENGTH) {
            int length = Math.min(LENGTH, n - done);
            if (code == Code.PLACE) {
                System.arraycopy(places.of, from + done, ints, 0, length);
            } else {
                System.arraycopy(block.data, from + done, floats, 0, length);
                if (code == Code.WHOLE) add(floats, offset, length);
                floatBits.toInts(floats, ints, length);
                if (code == Code.WHOLE) add(ints, -WHOLE_BITS, length);
                if (code == Code.SIGNED) reflect(ints, base, length);
            }
            System.arraycopy(ints, 0, keys, done, length);
        }
    }

    /** Values of at most {@link FloatBits#LENGTH} keys, which are lost. */
    void decode(int[] keys, float[] values, int n) {
        if (code == Code.PLACE) {
            for (int i = 0; i < n; i++) values[i] = places.values[keys[i]];
            return;
        }
        if (code == Code.WHOLE) add(keys, WHOLE_BITS, n);
        if (code == Code.SIGNED) reflectBack(keys, base, n);
        floatBits.toFloats(keys, values, n);
        if (code == Code.WHOLE) add(values, -offset, n);
    }

    private static void add(float[] values, float summand, int n) {
        for (int i = 0; i < n; i++) values[i] += summand;
    }

    private static void add(int[] values, int summand, int n) {
        for (int i = 0; i < n; i++) values[i] += summand;
    }

    private static void reflect(int[] bits, int base, int n) {
        for (int i = 0; i < n; i++) {
            int sign = bits[i] >> 31, magnitude = (bits[i] & Integer.MAX_VALUE) - base;
            magnitude &= ~(magnitude >> 31);
            bits[i] = (magnitude ^ sign) - sign;
        }
    }

    private static void reflectBack(int[] keys, int base, int n) {
        for (int i = 0; i < n; i++) {
            int sign = keys[i] >> 31, magnitude = (keys[i] ^ sign) - sign;
            int present = -magnitude >> 31;                                  // all ones, or 0 for the value 0
            keys[i] = magnitude + base & present | sign & Integer.MIN_VALUE;
        }
    }
}

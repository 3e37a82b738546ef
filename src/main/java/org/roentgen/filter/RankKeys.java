package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.Block;

/**
 * Integer keys in the order of a block's values, and back: exact, NaN above everything, −0 the same as 0. For one thread.
 * <p>Whole numbers that span less than 2¹⁶ become their distance from the least. Other floats become their bits, reflected for negative
 * values and without the exponents that no value has, so that any two keys differ by less than 2³¹. Where even this does not fit
 * (NaN, or magnitudes that span 2¹²⁷), the values are sorted and the key is the place in that order.
 */
final class RankKeys {

    private enum Code { WHOLE, POSITIVE, SIGNED, PLACE }

    private static final int LENGTH = FloatBits.LENGTH;
    /** 1.5 · 2²³: added to a small whole number, it brings the number into the low bits. */
    private static final float WHOLE = 12582912;
    private static final int WHOLE_BITS = Float.floatToRawIntBits(WHOLE), LARGEST_WHOLE = 1 << 21, WHOLE_RANGE = 1 << 16;

    private final FloatBits floatBits = new FloatBits();
    private final float[] floats = new float[LENGTH], lows = new float[LENGTH], highs = new float[LENGTH], fractions = new float[LENGTH];
    private final int[] ints = new int[LENGTH], least = new int[LENGTH];
    private Code code;
    private int bits, base;
    private float offset;
    private final Places places = new Places();
    private float[] values = {};

    /** Chooses the keys for a block, and gives them. */
    void encode(Block block, int[] keys) {
        choose(block);
        if (code == Code.PLACE) System.arraycopy(places.of, 0, keys, 0, block.size());
        else for (int from = 0; from < block.size(); from += LENGTH) encode(block, from, keys, Math.min(LENGTH, block.size() - from));
    }

    private void choose(Block block) {
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
            sort(block);
        }
    }

    private void sort(Block block) {
        int[] bits = new int[block.size()];
        for (int i = 0; i < bits.length; i++) {
            int b = Float.floatToIntBits(block.data[i] + 0f);
            bits[i] = b ^ b >> 31 & Integer.MAX_VALUE;
        }
        places.of(bits, bits.length);
        values = new float[bits.length];
        for (int i = 0; i < bits.length; i++) values[places.of[i]] = block.data[i] + 0f;
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

    private void encode(Block block, int from, int[] keys, int n) {
        System.arraycopy(block.data, from, floats, 0, n);
        if (code == Code.WHOLE) add(floats, offset, n);
        floatBits.toInts(floats, ints, n);
        if (code == Code.WHOLE) add(ints, -WHOLE_BITS, n);
        if (code == Code.SIGNED) reflect(ints, base, n);
        System.arraycopy(ints, 0, keys, from, n);
    }

    /** Fills a block with the values of keys. */
    void decode(int[] keys, Block block) {
        if (code == Code.PLACE) for (int i = 0; i < block.size(); i++) block.data[i] = values[keys[i]];
        else for (int from = 0; from < block.size(); from += LENGTH) decode(keys, from, block, Math.min(LENGTH, block.size() - from));
    }

    private void decode(int[] keys, int from, Block block, int n) {
        System.arraycopy(keys, from, ints, 0, n);
        if (code == Code.WHOLE) add(ints, WHOLE_BITS, n);
        if (code == Code.SIGNED) reflectBack(ints, base, n);
        floatBits.toFloats(ints, floats, n);
        if (code == Code.WHOLE) add(floats, -offset, n);
        System.arraycopy(floats, 0, block.data, from, n);
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

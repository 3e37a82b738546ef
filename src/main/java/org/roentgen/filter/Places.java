package org.roentgen.filter;

import org.roentgen.image.Block;

/** The place of each value of a block in their order, all different, and the value at each place. NaN comes last, −0 counts as 0. For one thread. */
final class Places {

    private static final int DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS;

    /** Place of each value of the block. */
    int[] of = {};
    /** Value at each place. */
    float[] values = {};

    private int[] keys = {}, sorted = {}, next = {};

    /** Sorts the values' bits by one digit after the other, each pass keeping the order of the ones before. */
    void of(Block block) {
        int n = block.size();
        if (of.length < n) {
            of = new int[n];
            values = new float[n];
            keys = new int[n];
            sorted = new int[n];
            next = new int[n];
        }
        for (int i = 0; i < n; i++) {
            int bits = Float.floatToIntBits(block.data[i] + 0f);
            keys[i] = bits ^ (bits >> 31 | Integer.MIN_VALUE);
            sorted[i] = i;
        }
        for (int shift = 0; shift < 32; shift += DIGIT_BITS) pass(shift, n);
        for (int place = 0; place < n; place++) {
            of[sorted[place]] = place;
            values[place] = block.data[sorted[place]] + 0f;
        }
    }

    private void pass(int shift, int n) {
        int[] begins = new int[DIGITS + 1];
        for (int i = 0; i < n; i++) begins[(keys[i] >>> shift & DIGITS - 1) + 1]++;
        for (int digit = 0; digit < DIGITS; digit++) {
            if (begins[digit + 1] == n) return;
            begins[digit + 1] += begins[digit];
        }
        for (int i = 0; i < n; i++) next[begins[keys[sorted[i]] >>> shift & DIGITS - 1]++] = sorted[i];
        int[] swap = sorted;
        sorted = next;
        next = swap;
    }
}

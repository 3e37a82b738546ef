package org.roentgen.filter;

/** The place of each of some integers in their order, all different, and the integer at each place. For one thread. */
final class Places {

    private static final int DIGIT_BITS = 11, DIGITS = 1 << DIGIT_BITS;

    /** Place of each integer. */
    int[] of = {};
    /** Integer at each place. */
    int[] values = {};

    private int[] keys = {}, sorted = {}, next = {};

    /** Sorts by one digit after the other, each pass keeping the order of the ones before. */
    void of(int[] numbers, int n) {
        if (of.length < n) {
            of = new int[n];
            values = new int[n];
            keys = new int[n];
            sorted = new int[n];
            next = new int[n];
        }
        for (int i = 0; i < n; i++) {
            keys[i] = numbers[i] ^ Integer.MIN_VALUE;
            sorted[i] = i;
        }
        for (int shift = 0; shift < 32; shift += DIGIT_BITS) pass(shift, n);
        for (int place = 0; place < n; place++) {
            of[sorted[place]] = place;
            values[place] = numbers[sorted[place]];
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

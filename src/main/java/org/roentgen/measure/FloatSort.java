package org.roentgen.measure;

import java.util.Arrays;

/** Sorts floats in rising order, NaN last; many by radix in three passes of 11 bits, which beats comparing. */
final class FloatSort {

    private static final int FEW = 4096, BITS = 11, SIZE = 1 << BITS;

    private FloatSort() { }

    static void sort(float[] values) {
        if (values.length <= FEW) Arrays.sort(values);
        else radixSort(values);
    }

    private static void radixSort(float[] values) {
        int n = values.length;
        int[] keys = new int[n], sorted = new int[n];
        for (int i = 0; i < n; i++) keys[i] = key(Float.floatToIntBits(values[i]));
        for (int shift = 0; shift < 32; shift += BITS) {
            int[] begin = new int[SIZE + 1];
            for (int key : keys) begin[(key >>> shift & SIZE - 1) + 1]++;
            for (int i = 0; i < SIZE; i++) begin[i + 1] += begin[i];
            for (int key : keys) sorted[begin[key >>> shift & SIZE - 1]++] = key;
            int[] swap = keys;
            keys = sorted;
            sorted = swap;
        }
        for (int i = 0; i < n; i++) values[i] = Float.intBitsToFloat(bits(keys[i]));
    }

    /** Unsigned order of keys is the order of values: negative numbers turned round, below the positive ones. */
    private static int key(int bits) {
        return bits < 0 ? ~bits : bits ^ 0x80000000;
    }

    private static int bits(int key) {
        return key < 0 ? key ^ 0x80000000 : ~key;
    }
}

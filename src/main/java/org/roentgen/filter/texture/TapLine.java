package org.roentgen.filter.texture;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roentgen.filter.LineFilter;

/** Weighted sums of lines by {@link Taps}: four lines at a time, in the order of the taps; those of weight 0 are left out. */
final class TapLine implements LineFilter {

    private static final int GROUP = 4;

    private final int reach;
    private final int[] places;                                   // from 0 to 2·reach
    private final float[] weights;

    TapLine(Taps taps) {
        reach = taps.reach();
        int[] used = IntStream.range(0, taps.size()).filter(k -> taps.weight(k) != 0).toArray();
        places = new int[used.length];
        weights = new float[used.length];
        for (int k = 0; k < used.length; k++) {
            places[k] = reach + taps.first + used[k];
            weights[k] = (float) taps.weight(used[k]);
        }
    }

    @Override public int reach() {
        return reach;
    }

    @Override public void apply(float[][] in, float[][] out, int count, int n) {
        for (int i = 0; i < count; i++) clear(out[i], n);
        int k = 0;
        for (; k + GROUP <= places.length; k += GROUP)
            for (int i = 0; i < count; i++)
                add(in[i + places[k]], in[i + places[k + 1]], in[i + places[k + 2]], in[i + places[k + 3]], k, out[i], n);
        for (; k < places.length; k++)
            for (int i = 0; i < count; i++) add(in[i + places[k]], weights[k], out[i], n);
    }

    /** Shifts by the taps that are used only. */
    @Override public void shift(float[] line, float[][] shifted, float[] out, int n) {
        int length = n - 2 * reach, k = 0;
        clear(out, length);
        for (; k + GROUP <= places.length; k += GROUP) {
            for (int j = 0; j < GROUP; j++) System.arraycopy(line, places[k + j], shifted[j], 0, length);
            add(shifted[0], shifted[1], shifted[2], shifted[3], k, out, length);
        }
        for (; k < places.length; k++) {
            System.arraycopy(line, places[k], shifted[0], 0, length);
            add(shifted[0], weights[k], out, length);
        }
    }

    private void add(float[] a, float[] b, float[] c, float[] d, int k, float[] out, int n) {
        add(a, weights[k], b, weights[k + 1], c, weights[k + 2], d, weights[k + 3], out, n);
    }

    private static void clear(float[] out, int n) {
        Arrays.fill(out, 0, n, 0);
    }

    private static void add(float[] a, float u, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] += u * a[i];
    }

    private static void add(float[] a, float u, float[] b, float v, float[] c, float w, float[] d, float x, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] += u * a[i] + v * b[i] + w * c[i] + x * d[i];
    }
}

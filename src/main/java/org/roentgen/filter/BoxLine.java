package org.roentgen.filter;

/**
 * Sums of w = 2·reach + 1 neighbouring lines by doubling: sums of 1, 2, 4, … lines, and of those the ones whose lengths
 * add up to w. About 2·log₂ w additions; the order of additions is the same everywhere, unlike with a running sum.
 */
final class BoxLine implements LineFilter {

    private final int reach;

    BoxLine(int reach) {
        this.reach = reach;
    }

    @Override public int reach() {
        return reach;
    }

    @Override public void apply(float[][] in, float[][] out, int count, int n) {
        int width = 2 * reach + 1;
        for (int i = 0; i < count; i++) System.arraycopy(in[i], 0, out[i], 0, n);
        for (int length = 1, done = 1; done < width; ) {
            int lines = count + width - 2 * length;
            for (int i = 0; i < lines; i++) add(in[i + length], in[i], n);
            length *= 2;
            if ((width & length) == 0) continue;
            for (int i = 0; i < count; i++) add(in[i + done], out[i], n);
            done += length;
        }
    }

    /** A shift for each doubling is enough. */
    @Override public void shift(float[] line, float[][] shifted, float[] out, int n) {
        int width = 2 * reach + 1;
        float[] other = shifted[0];
        System.arraycopy(line, 0, out, 0, n);
        for (int length = 1, done = 1; done < width; ) {
            System.arraycopy(line, length, other, 0, n - length);
            add(other, line, n - length);
            length *= 2;
            if ((width & length) == 0) continue;
            System.arraycopy(line, done, other, 0, n - done);
            add(other, out, n - done);
            done += length;
        }
    }

    private static void add(float[] a, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += a[i];
    }
}

package org.roentgen.filter.descriptor;

import java.util.Arrays;

import org.roentgen.image.Block;

/**
 * Sums Σₛ Φₛ(nₛ) over the symbols s in a window, where nₛ is how often s occurs there: the histogram moves along x, and a symbol that comes or goes
 * changes the sum by a number from a table. Sums are whole numbers, so that they do not depend on where a row begins.
 * <p>A symbol's state is its row of the table plus its count.
 * <p><b>Cost</b> O(voxels · runs of the window).
 */
final class SlidingHistogram {

    private final int[] begin, state;
    private final long[] gain;

    /** @param begin of each symbol, the state for a count of 0
     * @param gain of each state, Φ(n + 1) − Φ(n) */
    SlidingHistogram(int[] begin, long[] gain) {
        this.begin = begin;
        this.gain = gain;
        state = new int[begin.length];
    }

    /** Takes the sum for each voxel. */
    interface SumVisitor {

        void sum(int index, long sum);
    }

    /** @param symbols laid out as the input block */
    void forEachVoxel(int[] symbols, Block in, Window window, Block out, SumVisitor visitor) {
        long[] sums = new long[out.nx];
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++) {
                row(symbols, in.index(0, y, z), window, sums);
                for (int x = 0; x < out.nx; x++) visitor.sum(out.index(x, y, z), sums[x]);
            }
    }

    private void row(int[] symbols, int corner, Window window, long[] sums) {
        System.arraycopy(begin, 0, state, 0, begin.length);
        sums[0] = first(symbols, corner, window);
        for (int x = 1; x < sums.length; x++) sums[x] = sums[x - 1] + change(symbols, corner + x, window.first, window.last);
    }

    private long first(int[] symbols, int corner, Window window) {
        long sum = 0;
        for (int row = 0; row < window.first.length; row++)
            for (int i = window.first[row]; i <= window.last[row]; i++) sum += gain[state[symbols[corner + i]]++];
        return sum;
    }

    /** What comes in at the ends of the runs and goes at their beginnings, when the window has come to a corner. */
    private long change(int[] symbols, int corner, int[] first, int[] last) {
        long change = 0;
        for (int row = 0; row < first.length; row++) {
            change += gain[state[symbols[corner + last[row]]]++];
            change -= gain[--state[symbols[corner - 1 + first[row]]]];
        }
        return change;
    }

    /** Sets to NaN all voxels of some outputs whose window holds a value that is none. */
    static void spread(int[] levels, Block in, Window window, Block... outputs) {
        int[] none = Arrays.stream(levels).map(level -> level == GreyLevels.NONE ? 1 : 0).toArray();
        if (Arrays.stream(none).allMatch(n -> n == 0)) return;
        long[] gain = new long[2 * window.size + 2];
        Arrays.fill(gain, window.size + 1, gain.length, 1);
        new SlidingHistogram(new int[] {0, window.size + 1}, gain).forEachVoxel(none, in, window, outputs[0], (index, count) -> {
            if (count > 0) for (Block output : outputs) output.data[index] = Float.NaN;
        });
    }
}

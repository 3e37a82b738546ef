package org.roentgen.filter.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.image.Box;

/**
 * Extremes in any window of runs along x: first those over each distinct run, each of two overlapping runs whose lengths are powers of 2, then whole
 * rows of those are combined. O(runs) operations for each voxel.
 */
final class RunsWindow implements Window {

    private final int[][] runs;                                        // dy, dz, first and last dx
    private final int reachX, reachY, reachZ;
    private final int[] distinct;                                      // for each run, the place of its like in the list
    private final List<int[]> spans = new ArrayList<>();               // first and last dx

    RunsWindow(int[][] runs) {
        this.runs = runs;
        reachX = Arrays.stream(runs).mapToInt(run -> Math.max(-run[2], run[3])).max().getAsInt();
        reachY = Arrays.stream(runs).mapToInt(run -> Math.abs(run[0])).max().getAsInt();
        reachZ = Arrays.stream(runs).mapToInt(run -> Math.abs(run[1])).max().getAsInt();
        distinct = Arrays.stream(runs).mapToInt(run -> place(run[2], run[3])).toArray();
    }

    private int place(int first, int last) {
        for (int i = 0; i < spans.size(); i++) if (spans.get(i)[0] == first && spans.get(i)[1] == last) return i;
        spans.add(new int[] {first, last});
        return spans.size() - 1;
    }

    /** Does it fill its bounding box? Runs of one row do not touch. */
    boolean isBox() {
        return runs.length == (2 * reachY + 1) * (2 * reachZ + 1) && spans.size() == 1 && spans.get(0)[0] == -reachX && spans.get(0)[1] == reachX;
    }

    BoxWindow box() {
        return new BoxWindow(new int[] {reachX, reachY, reachZ});
    }

    @Override public void apply(RowOperation operation, Object in, Box from, Object out, Box to) {
        Object[][] rows = new Object[from.ny][], results = new Object[to.nz][];
        Arrays.setAll(rows, y -> operation.arrays(spans.size(), to.nx));
        Arrays.setAll(results, z -> new Object[to.ny]);
        Object[] powers = operation.arrays(log2(2 * reachX + 1) + 1, from.nx);
        Object shifted = operation.array(from.nx);
        for (int z = 0; z < from.nz; z++) {
            for (int y = 0; y < from.ny; y++) {
                operation.load(in, from.index(0, y, z), powers[0], 0, from.nx);
                alongX(operation, powers, shifted, rows[y], from.nx, to.nx);
            }
            for (int i = 0; i < runs.length; i++) {
                int resultZ = z - reachZ - runs[i][1];
                if (resultZ >= 0 && resultZ < to.nz) add(operation, rows, i, results[resultZ], to.nx);
            }
        }
        for (int z = 0; z < to.nz; z++)
            for (int y = 0; y < to.ny; y++) operation.store(results[z][y], 0, out, to.index(0, y, z), to.nx);
    }

    /** Extremes over 1, 2, 4, … numbers, and over each span from those. */
    private void alongX(RowOperation operation, Object[] powers, Object shifted, Object[] results, int n, int count) {
        for (int k = 1; k < powers.length; k++) {
            int length = 1 << k;
            operation.combineShifted(powers[k - 1], length / 2, shifted, powers[k], n - length + 1);
        }
        for (int i = 0; i < results.length; i++) {
            int first = reachX + spans.get(i)[0], last = reachX + spans.get(i)[1], k = log2(last - first + 1);
            operation.copy(powers[k], first, results[i], 0, count);
            if (last == first) continue;
            operation.copy(powers[k], last - (1 << k) + 1, shifted, 0, count);
            operation.combine(results[i], shifted, results[i], count);
        }
    }

    private void add(RowOperation operation, Object[][] rows, int run, Object[] results, int n) {
        for (int y = 0; y < results.length; y++) {
            Object row = rows[y + reachY + runs[run][0]][distinct[run]];
            if (results[y] != null) operation.combine(results[y], row, results[y], n);
            else operation.copy(row, 0, results[y] = operation.array(n), 0, n);
        }
    }

    private static int log2(int n) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(n);
    }
}

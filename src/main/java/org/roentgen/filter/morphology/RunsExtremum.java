package org.roentgen.filter.morphology;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Box;

/**
 * Smallest or largest value in any flat element: first the extrema over each distinct run of the element along x, each of two overlapping
 * runs whose lengths are powers of 2, then whole rows of those are combined. O(runs of the element) comparisons for each voxel.
 */
final class RunsExtremum {

    private final Extremum extremum;
    private final ElementRows rows;
    private final int[] reach, distinct;                               // for each run, the place of its like in the list
    private final List<int[]> runs = new ArrayList<>();

    RunsExtremum(Extremum extremum, ElementRows rows) {
        this.extremum = extremum;
        this.rows = rows;
        reach = rows.reach();
        distinct = new int[rows.count()];
        for (int i = 0; i < distinct.length; i++) distinct[i] = indexOf(rows.from[i], rows.to[i]);
    }

    private int indexOf(int from, int to) {
        for (int i = 0; i < runs.size(); i++) if (runs.get(i)[0] == from && runs.get(i)[1] == to) return i;
        runs.add(new int[] {from, to});
        return runs.size() - 1;
    }

    void apply(float[] in, Box inBox, float[] out, Box outBox) {
        List<float[][]> ofRuns = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) ofRuns.add(new float[inBox.ny][outBox.nx]);
        float[][] results = new float[outBox.ny * outBox.nz][outBox.nx];
        float[][] powers = new float[log2(2 * reach[0] + 1) + 1][inBox.nx];
        float[] shifted = new float[inBox.nx];
        boolean[] begun = new boolean[results.length];
        for (int z = 0; z < inBox.nz; z++) {
            for (int y = 0; y < inBox.ny; y++) {
                System.arraycopy(in, inBox.index(0, y, z), powers[0], 0, inBox.nx);
                alongX(powers, shifted, ofRuns, y, inBox.nx, outBox.nx);
            }
            for (int dz = -reach[2]; dz <= reach[2]; dz++) {
                int to = z - reach[2] - dz;
                if (to < 0 || to >= outBox.nz) continue;
                for (int y = 0; y < outBox.ny; y++) add(ofRuns, y, dz, results, to * outBox.ny + y, outBox.nx, begun);
            }
        }
        for (int i = 0; i < results.length; i++) System.arraycopy(results[i], 0, out, i * outBox.nx, outBox.nx);
    }

    /** Extrema over 1, 2, 4, … numbers, and over each run from those. */
    private void alongX(float[][] powers, float[] shifted, List<float[][]> ofRuns, int y, int n, int count) {
        for (int k = 1; k < powers.length; k++) {
            int length = 1 << k;
            System.arraycopy(powers[k - 1], length / 2, shifted, 0, n - length + 1);
            extremum.combine(powers[k - 1], shifted, powers[k], n - length + 1);
        }
        for (int i = 0; i < runs.size(); i++) {
            int from = reach[0] + runs.get(i)[0], to = reach[0] + runs.get(i)[1], k = log2(to - from + 1);
            float[] result = ofRuns.get(i)[y];
            System.arraycopy(powers[k], from, result, 0, count);
            if (to == from) continue;
            System.arraycopy(powers[k], to - (1 << k) + 1, shifted, 0, count);
            extremum.combine(result, shifted, result, count);
        }
    }

    /** The runs in one plane of the element to one row, which stays in the nearest cache. */
    private void add(List<float[][]> ofRuns, int y, int dz, float[][] results, int at, int n, boolean[] begun) {
        float[] result = results[at];
        for (int i = 0; i < distinct.length; i++) {
            if (rows.dz[i] != dz) continue;
            float[] run = ofRuns.get(distinct[i])[y + reach[1] + rows.dy[i]];
            if (begun[at]) extremum.combine(result, run, result, n);
            else System.arraycopy(run, 0, result, 0, n);
            begun[at] = true;
        }
    }

    private static int log2(int n) {
        return 31 - Integer.numberOfLeadingZeros(n);
    }
}

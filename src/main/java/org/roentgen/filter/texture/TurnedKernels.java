package org.roentgen.filter.texture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.filter.AxisPass;
import org.roentgen.filter.LineFilter;
import org.roentgen.filter.Lines;
import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;

/**
 * A separable kernel in all orientations that right-angle turns give it, 24 in space or 4 in a plane, and the pooling of the responses.
 * <p>A turn permutes the axes and mirrors an even (with an odd permutation, odd) number of them. Orientations that give the same kernel, or its
 * negative, are computed once.
 */
final class TurnedKernels {

    private static final int[][] CYCLES = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}}, SWAPS = {{1, 0, 2}, {0, 2, 1}, {2, 1, 0}};
    private static final Taps NONE = new Taps(0, 1);

    /** How often an orientation turns up, and how often its negative. */
    private static final class Count {
        int plus, minus;
    }

    private final Map<List<Taps>, Count> kernels = new LinkedHashMap<>();
    private final Pooling pooling;
    private final int[] reach = new int[3];

    /** @param taps along x, y, z; not along z in a plane */
    TurnedKernels(Taps[] taps, boolean plane, Pooling pooling) {
        this.pooling = pooling;
        Taps[] used = plane ? new Taps[] {taps[0], taps[1], NONE} : taps;
        if (pooling == Pooling.NONE) kernels.put(Arrays.asList(used), new Count());
        else {
            for (int[] cycle : plane ? new int[][] {CYCLES[0]} : CYCLES) addMirrored(used, cycle, false, plane);
            for (int[] swap : plane ? new int[][] {SWAPS[0]} : SWAPS) addMirrored(used, swap, true, plane);
        }
        for (List<Taps> kernel : kernels.keySet())
            for (int d = 0; d < 3; d++) reach[d] = Math.max(reach[d], kernel.get(d).reach());
    }

    private void addMirrored(Taps[] taps, int[] order, boolean odd, boolean plane) {
        for (int mirrors = 0; mirrors < (plane ? 4 : 8); mirrors++) {
            if (Integer.bitCount(mirrors) % 2 == 1 != odd) continue;
            List<Taps> kernel = new ArrayList<>();
            for (int d = 0; d < 3; d++) kernel.add((mirrors >> d & 1) == 1 ? taps[order[d]].flipped() : taps[order[d]]);
            add(kernel);
        }
    }

    private void add(List<Taps> kernel) {
        List<Taps> positive = new ArrayList<>();
        double sign = 1;
        for (Taps taps : kernel) {
            sign *= taps.sign();
            positive.add(taps.times(taps.sign()));
        }
        Count count = kernels.computeIfAbsent(positive, k -> new Count());
        if (sign > 0) count.plus++;
        else count.minus++;
    }

    /** Voxels beyond the output, along x, y, z. */
    int[] reach() {
        return reach.clone();
    }

    /** The input is the output grown by the reach. */
    void apply(Block in, Block out) {
        if (pooling == Pooling.NONE) respond(in, kernels.keySet().iterator().next(), out);
        else pool(in, out);
    }

    /** The same for a single orientation, axis by axis. */
    List<BlockOperation> passes() {
        return Arrays.asList(AxisPass.sequence(lines(kernels.keySet().iterator().next())));
    }

    private static LineFilter[] lines(List<Taps> kernel) {
        return kernel.stream().map(TapLine::new).toArray(LineFilter[]::new);
    }

    private void pool(Block in, Block out) {
        Block response = new Block(out.nx, out.ny, out.nz);
        Arrays.fill(out.data, 0, out.size(), pooling == Pooling.MAX ? Float.NEGATIVE_INFINITY : 0);
        int total = 0;
        for (Map.Entry<List<Taps>, Count> kernel : kernels.entrySet()) {
            respond(in, kernel.getKey(), response);
            pool(response.data, kernel.getValue(), out.data, out.size());
            total += kernel.getValue().plus + kernel.getValue().minus;
        }
        if (pooling == Pooling.AVERAGE) divide(out.data, total, out.size());
    }

    /** Of the part of the input that this kernel reaches; the input stays as it is. */
    private void respond(Block in, List<Taps> kernel, Block response) {
        LineFilter[] lines = lines(kernel);
        int rx = lines[0].reach(), ry = lines[1].reach(), rz = lines[2].reach();
        Block part = new Block(response.nx + 2 * rx, response.ny + 2 * ry, response.nz + 2 * rz);
        for (int z = 0; z < part.nz; z++)
            for (int y = 0; y < part.ny; y++)
                System.arraycopy(in.data, in.index(reach[0] - rx, reach[1] - ry + y, reach[2] - rz + z), part.data, part.index(0, y, z), part.nx);
        Lines.apply(lines, part, response);
    }

    private void pool(float[] response, Count count, float[] pooled, int n) {
        if (pooling != Pooling.MAX) {
            addScaled(response, count.plus - count.minus, pooled, n);
            return;
        }
        if (count.minus > 0 && count.plus > 0) magnitude(response, n);
        else if (count.minus > 0) negate(response, n);
        max(response, pooled, n);
    }

    private static void magnitude(float[] a, int n) {
        for (int i = 0; i < n; i++) a[i] = Math.abs(a[i]);
    }

    private static void negate(float[] a, int n) {
        for (int i = 0; i < n; i++) a[i] = -a[i];
    }

    private static void addScaled(float[] a, float factor, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += factor * a[i];
    }

    private static void max(float[] a, float[] max, int n) {
        for (int i = 0; i < n; i++) max[i] = Math.max(max[i], a[i]);
    }

    private static void divide(float[] a, float divisor, int n) {
        for (int i = 0; i < n; i++) a[i] /= divisor;
    }
}

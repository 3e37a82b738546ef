package org.roentgen.image;

import java.util.Arrays;

/**
 * One step of a {@link DistanceMap}: along one axis, from what is nearest as to the axes before. Lines that lie side by side are taken together, so that whole cache
 * lines are used. Not thread-safe: each thread takes its own.
 */
final class NearestLines {

    private static final int TOGETHER = 16;

    private final Block image;
    private final DistanceMap.Target target;
    private final int[] nearest;
    private final double[] weight = new double[3];               // squared spacing of the axes before, in squared spacings of this one
    private final boolean periodic;
    private final int axis, n, length, stride, columns;
    private final float[][] kind;
    private final int[][] other;
    private final double[][] height;
    private final LowerEnvelope envelope;

    NearestLines(int axis, Block image, DistanceMap.Target target, double[] spacing, boolean periodic, int[] nearest) {
        this.axis = axis;
        this.image = image;
        this.target = target;
        this.nearest = nearest;
        this.periodic = periodic;
        for (int d = 0; d < axis; d++) weight[d] = spacing[d] * spacing[d] / (spacing[axis] * spacing[axis]);
        n = axis == 0 ? image.nx : axis == 1 ? image.ny : image.nz;
        stride = axis == 0 ? 1 : axis == 1 ? image.strideY : image.strideZ;
        columns = (image.nx + TOGETHER - 1) / TOGETHER;
        length = periodic ? 3 * n : n;
        int lines = axis == 0 ? 1 : Math.min(TOGETHER, image.nx);
        kind = new float[lines][length];
        other = new int[lines][length];
        height = new double[lines][length];
        envelope = new LowerEnvelope(length);
    }

    /** How many groups of lines there are. */
    static int groups(int axis, Block image) {
        int columns = (image.nx + TOGETHER - 1) / TOGETHER;
        return axis == 0 ? image.ny * image.nz : columns * (axis == 1 ? image.nz : image.ny);
    }

    void run(int group) {
        int x = axis == 0 ? 0 : group % columns * TOGETHER, lines = axis == 0 ? 1 : Math.min(TOGETHER, image.nx - x);
        int first = axis == 0 ? group * image.nx : x + group / columns * (axis == 1 ? image.strideZ : image.strideY);
        for (int i = 0; i < n; i++) gather(i, first + i * stride, lines, x, axis == 2 ? group / columns : 0);
        for (int k = 0; k < lines; k++) {
            if (periodic) repeat(k);
            solve(k, first + k);
        }
        int middle = periodic ? n : 0;
        for (int i = 0; i < n; i++)
            for (int k = 0, here = first + i * stride; k < lines; k++) nearest[here + k] = other[k][middle + i];
    }

    private void gather(int i, int here, int lines, int x, int y) {
        int before = axis == 1 ? here - x : here - x - y * image.strideY;               // the first voxel of the row, or of the plane
        for (int k = 0; k < lines; k++) {
            kind[k][i] = target.kind(image.data[here + k]);
            int o = axis == 0 ? -1 : nearest[here + k];
            other[k][i] = o;
            if (o < 0 || target.isReached(kind[k][i])) continue;
            int dy = axis == 1 ? 0 : (o - before) / image.nx, dx = o - before - dy * image.nx;
            double rows = axis == 1 ? 0 : squared(y - dy, image.ny) * weight[1];
            height[k][i] = squared(x + k - dx, image.nx) * weight[0] + rows;
        }
    }

    private double squared(int steps, int size) {
        int least = periodic ? Math.min(Math.abs(steps), size - Math.abs(steps)) : steps;
        return (double) least * least;
    }

    private void repeat(int k) {
        for (int from = n; from < length; from += n) {
            System.arraycopy(kind[k], 0, kind[k], from, n);
            System.arraycopy(other[k], 0, other[k], from, n);
            System.arraycopy(height[k], 0, height[k], from, n);
        }
    }

    /** Nothing beyond the ends of a run of one kind is nearer than the voxel just beyond. */
    private void solve(int k, int first) {
        float[] kinds = kind[k];
        for (int begin = 0, end; begin < length; begin = end) {
            end = begin + 1;
            while (end < length && kinds[end] == kinds[begin]) end++;
            if (target.isReached(kinds[begin])) for (int i = begin; i < end; i++) other[k][i] = index(first, i);
            else solve(k, first, begin, end);
        }
    }

    private void solve(int k, int first, int begin, int end) {
        int[] others = other[k];
        double[] heights = height[k];
        envelope.clear();
        if (begin > 0) envelope.add(begin - 1, 0, index(first, begin - 1));
        if (axis > 0) for (int i = begin; i < end; i++) if (others[i] >= 0) envelope.add(i, heights[i], others[i]);
        if (end < length) envelope.add(end, 0, index(first, end));
        if (envelope.isEmpty()) Arrays.fill(others, begin, end, -1);
        else for (int i = begin; i < end; i++) others[i] = envelope.lowest(i);
    }

    private int index(int first, int i) {
        return first + (periodic ? i % n : i) * stride;
    }
}

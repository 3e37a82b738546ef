package org.roentgen.image;

/**
 * Squared distances to a mask or to the background, in floats, axis by axis and in place: min over q of h(q) + ((p − q)·spacing)² along each line. Many lines that
 * lie side by side are taken together: first by trying neighbours farther and farther away, all lines at once, while that can help; where far ones can, line by line
 * with a {@link LowerEnvelope}.
 */
final class SquaredDistances {

    private static final int TOGETHER = 128, FARTHEST = 24, COLUMNS = 16, NONE = 1 << 29;

    private final Block distances;
    private final int axis, n, stride, columns;
    private final double weight;
    private final float[] before, after;                               // of all lines, position by position
    private final float[][] height, lowest;                            // of some lines, in one piece each
    private final LowerEnvelope envelope;

    private SquaredDistances(int axis, Block distances, double spacing) {
        this.axis = axis;
        this.distances = distances;
        weight = spacing * spacing;
        n = axis == 1 ? distances.ny : distances.nz;
        stride = axis == 1 ? distances.strideY : distances.strideZ;
        columns = columns(distances);
        before = new float[n * TOGETHER];
        after = new float[TOGETHER];
        height = new float[COLUMNS][n];
        lowest = new float[COLUMNS][n];
        envelope = new LowerEnvelope(n);
    }

    private static int columns(Block block) {
        return (block.nx + TOGETHER - 1) / TOGETHER;
    }

    /** @param toMask whether to voxels inside; else to those outside. Both have 0
     * @param distances of the image's size */
    static void write(Block image, boolean toMask, double[] spacing, Block distances, Progress progress) {
        boolean volume = image.nz > 1 && !Spacing.isPlane(spacing);
        InParallel.range(image.ny * image.nz, progress.part(0, 0.2), row -> alongX(image.data, distances.data, row * image.nx, (row + 1) * image.nx, toMask, spacing[0]));
        InParallel.range(columns(image) * image.nz, progress.part(0.2, 0.6), () -> new SquaredDistances(1, distances, spacing[1])::run);
        if (volume) InParallel.range(columns(image) * image.ny, progress.part(0.6, 1), () -> new SquaredDistances(2, distances, spacing[2])::run);
    }

    private static void alongX(float[] image, float[] to, int begin, int end, boolean toMask, double spacing) {
        int steps = NONE;
        for (int i = begin; i < end; i++) {
            steps = (image[i] < 0 || image[i] > 0) == toMask ? 0 : steps + 1;
            to[i] = steps;
        }
        steps = NONE;
        for (int i = end - 1; i >= begin; i--) {
            steps = to[i] == 0 ? 0 : steps + 1;
            double d = Math.min(steps, to[i]) * spacing;
            to[i] = Math.min(steps, to[i]) >= NONE ? Float.POSITIVE_INFINITY : (float) (d * d);
        }
    }

    private void run(int group) {
        int x = group % columns * TOGETHER, lines = Math.min(TOGETHER, distances.nx - x);
        int first = x + group / columns * (axis == 1 ? distances.strideZ : distances.strideY);
        for (int i = 0; i < n; i++) System.arraycopy(distances.data, first + i * stride, before, i * TOGETHER, lines);
        boolean near = near(n / 2, lines) && near(n / 4, lines) && near(3 * n / 4, lines);              // most often it is decided here
        for (int i = 0; i < n && near; i++) {
            near = near(i, lines);
            if (near) System.arraycopy(after, 0, distances.data, first + i * stride, lines);
        }
        if (!near) for (int k = 0; k < lines; k += COLUMNS) far(first, k, Math.min(COLUMNS, lines - k));
    }

    /** Tries neighbours of one position in all lines; false where far ones may be needed. */
    private boolean near(int i, int lines) {
        System.arraycopy(before, i * TOGETHER, after, 0, lines);
        float greatest = greatest(after, lines);
        for (int k = 1; k * k * weight < greatest; k++) {
            if (i - k < 0 && i + k >= n) return true;
            if (k > FARTHEST) return false;
            relax(Math.max(0, i - k) * TOGETHER, i - k < 0 ? Double.POSITIVE_INFINITY : k * k * weight, lines);
            relax(Math.min(n - 1, i + k) * TOGETHER, i + k >= n ? Double.POSITIVE_INFINITY : k * k * weight, lines);
            if ((k & k - 1) == 0 || k % 4 == 0) greatest = greatest(after, lines);
        }
        return true;
    }

    private void relax(int from, double cost, int lines) {
        float added = (float) cost;
        for (int k = 0; k < lines; k++) after[k] = Math.min(after[k], before[from + k] + added);
    }

    private static float greatest(float[] values, int count) {
        float greatest = 0;
        for (int i = 0; i < count; i++) greatest = Math.max(greatest, values[i]);
        return greatest;
    }

    /** Some of the lines, one by one; they are copied so that each is in one piece. */
    private void far(int first, int from, int lines) {
        for (int i = 0; i < n; i++)
            for (int k = 0; k < lines; k++) height[k][i] = before[i * TOGETHER + from + k];
        for (int k = 0; k < lines; k++) solve(height[k], lowest[k]);
        for (int i = 0; i < n; i++)
            for (int k = 0, to = first + i * stride + from; k < lines; k++) distances.data[to + k] = lowest[k][i];
    }

    private void solve(float[] heights, float[] result) {
        envelope.clear();
        for (int i = 0; i < n; i++) if (heights[i] < Float.POSITIVE_INFINITY) envelope.add(i, heights[i] / weight, i);
        for (int i = 0; i < n; i++) {
            int nearest = envelope.isEmpty() ? -1 : envelope.lowest(i);
            result[i] = nearest < 0 ? Float.POSITIVE_INFINITY : (float) (heights[nearest] + (double) (i - nearest) * (i - nearest) * weight);
        }
    }
}

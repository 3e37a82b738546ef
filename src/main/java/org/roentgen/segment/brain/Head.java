package org.roentgen.segment.brain;

import java.util.Arrays;

import org.roentgen.segment.Segmentation;

/**
 * What is known of a head before its brain is: robust minimum t2 and maximum t98 (2 and 98 % of the voxels lie below), the threshold t = t2 + (t98 − t2) / 10 between air
 * and head, the centre of gravity of what is above it (values limited to t98), the radius of a sphere with as many voxels, and the median tm inside that sphere.
 */
final class Head {

    private static final double SMALLEST = 30, LARGEST = 200;
    private static final int BINS = 4096;

    final double t2, t98, t, median, radius;
    final double[] centre = new double[3];

    Head(Segmentation.Task task) {
        float[] values = task.image.data;
        int[] inside = inside(task);
        t2 = percentile(values, inside, 0.02);
        t98 = percentile(values, inside, 0.98);
        if (!(t98 > t2))
            throw new IllegalArgumentException("Image must show a head on a darker ground, but 96% of its values are " + t2 + ". Choose a T1- or T2-weighted MR image.");
        t = t2 + 0.1 * (t98 - t2);
        radius = measure(task, inside);
        if (!(radius >= SMALLEST && radius <= LARGEST))
            throw new IllegalArgumentException("Head must be as large as a ball with a radius of 30 to 200 mm, but is as one of " + (float) radius
                + " mm. Check that the image is a whole human head, and its voxel size with Image ▸ Properties….");
        median = median(task, inside);
    }

    private static int[] inside(Segmentation.Task task) {
        int[] inside = new int[task.image.size()];
        int n = 0;
        for (int i = 0; i < inside.length; i++) if (Math.abs(task.image.data[i]) <= Float.MAX_VALUE && task.isInside(i)) inside[n++] = i;
        if (n == 0) throw new IllegalArgumentException("Image must have a voxel with a finite number inside the mask, but has none. Choose another mask.");
        return Arrays.copyOf(inside, n);
    }

    /** To a bin of the range, as the paper's histogram has it. */
    private static double percentile(float[] values, int[] inside, double share) {
        double low = Double.POSITIVE_INFINITY, high = Double.NEGATIVE_INFINITY;
        for (int i : inside) {
            low = Math.min(low, values[i]);
            high = Math.max(high, values[i]);
        }
        if (low == high) return low;
        long[] bins = new long[BINS];
        for (int i : inside) bins[(int) Math.min(BINS - 1, (values[i] - low) / (high - low) * BINS)]++;
        long below = 0;
        int b = 0;
        while (below + bins[b] < share * inside.length) below += bins[b++];
        return low + b * (high - low) / BINS;
    }

    /** Finds the centre; gives the radius. */
    private double measure(Segmentation.Task task, int[] inside) {
        double mass = 0;
        long count = 0;
        for (int i : inside) {
            double value = Math.min(t98, task.image.data[i]);
            if (value <= t) continue;
            mass += value - t2;
            count++;
            for (int d = 0; d < 3; d++) centre[d] += (value - t2) * position(task, i, d);
        }
        for (int d = 0; d < 3; d++) centre[d] /= mass;
        return Math.cbrt(0.75 / Math.PI * count * task.spacing[0] * task.spacing[1] * task.spacing[2]);
    }

    private static double position(Segmentation.Task task, int i, int axis) {
        int at = axis == 0 ? i % task.image.nx : axis == 1 ? i / task.image.nx % task.image.ny : i / task.image.strideZ;
        return at * task.spacing[axis];
    }

    private double median(Segmentation.Task task, int[] inside) {
        float[] values = new float[inside.length];
        int n = 0;
        for (int i : inside) {
            double squared = 0;
            for (int d = 0; d < 3; d++) squared += Math.pow(position(task, i, d) - centre[d], 2);
            float value = task.image.data[i];
            if (squared <= radius * radius && value > t2 && value < t98) values[n++] = value;
        }
        Arrays.sort(values, 0, n);
        return n == 0 ? t98 : values[n / 2];
    }
}

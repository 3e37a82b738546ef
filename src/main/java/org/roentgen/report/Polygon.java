package org.roentgen.report;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The inside of a closed line that may cross itself (even-odd rule). */
final class Polygon {

    private static final int SAMPLES = 4;

    private final double[] corners;

    /** @param corners {x, y, x, y, …} */
    Polygon(double[] corners) {
        this.corners = corners;
    }

    /** {least, greatest} of x (0) or y (1). */
    double[] range(int axis) {
        return new double[] {along(axis).min().orElse(0), along(axis).max().orElse(0)};
    }

    private DoubleStream along(int axis) {
        return IntStream.range(0, corners.length / 2).mapToDouble(i -> corners[2 * i + axis]);
    }

    /** The share of each pixel of a row that is inside, from one to another without it: exact along x, by samples along y. */
    double[] cover(int y, int left, int right) {
        double[] cover = new double[Math.max(0, right - left)];
        for (int k = 0; k < SAMPLES; k++) {
            double[] cuts = cuts(y + (k + 0.5) / SAMPLES);
            for (int i = 0; i + 1 < cuts.length; i += 2)
                for (int x = Math.max(left, (int) Math.floor(cuts[i])); x < Math.min(right, Math.ceil(cuts[i + 1])); x++)
                    cover[x - left] += Math.max(0, Math.min(cuts[i + 1], x + 1) - Math.max(cuts[i], x)) / SAMPLES;
        }
        return cover;
    }

    /** Where the line crosses a height, from left to right. */
    private double[] cuts(double y) {
        double[] cuts = new double[corners.length / 2];
        int count = 0;
        for (int i = 0, n = corners.length; i < n; i += 2) {
            double fromX = corners[i], fromY = corners[i + 1], toX = corners[(i + 2) % n], toY = corners[(i + 3) % n];
            if (fromY <= y != toY <= y) cuts[count++] = fromX + (y - fromY) / (toY - fromY) * (toX - fromX);
        }
        Arrays.sort(cuts, 0, count);
        return Arrays.copyOf(cuts, count);
    }
}

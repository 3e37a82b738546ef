package org.roentgen.segment.superpixel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;

/** The middles of the pieces: places in voxels, values as shares of the range, and the difference in value that counts as much as a distance of S. */
final class Centres {

    /** Values are summed up in these steps. */
    private static final double STEPS = 1 << 24;
    private static final float LEAST_DIFFERENCE = 1e-3f;

    final double[] x, y, z, value, difference;

    Centres(double[] x, double[] y, double[] z, double[] value, double difference) {
        this(x, y, z, value, new double[x.length]);
        Arrays.fill(this.difference, difference);
    }

    private Centres(double[] x, double[] y, double[] z, double[] value, double[] difference) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.value = value;
        this.difference = difference;
    }

    int size() {
        return x.length;
    }

    /** To the middle of their voxels; those without any stay.
     * @param adapted whether the greatest difference from the value before becomes the one that counts */
    Centres moved(Pixels pixels, boolean adapted) {
        int rows = pixels.values.ny * pixels.values.nz, tasks = Math.min(rows, InParallel.tasks());
        List<Sums> parts = InParallel.map(IntStream.range(0, tasks).boxed().collect(Collectors.toList()), task -> {
            Sums sums = new Sums(size());
            sums.add(pixels, this, (int) ((long) rows * task / tasks), (int) ((long) rows * (task + 1) / tasks));
            return sums;
        });
        Sums sums = parts.get(0);
        for (Sums part : parts.subList(1, parts.size())) sums.add(part);
        return moved(sums, adapted);
    }

    private Centres moved(Sums sums, boolean adapted) {
        Centres moved = new Centres(x.clone(), y.clone(), z.clone(), value.clone(), difference.clone());
        for (int c = 0; c < size(); c++) {
            double n = sums.count[c];
            if (n == 0) continue;
            moved.x[c] = sums.x[c] / n;
            moved.y[c] = sums.y[c] / n;
            moved.z[c] = sums.z[c] / n;
            moved.value[c] = sums.value[c] / n / STEPS;
            if (adapted) moved.difference[c] = Math.max(LEAST_DIFFERENCE, sums.greatest[c]);
        }
        return moved;
    }

    /** Whole numbers, and maxima: the same in any order. */
    private static final class Sums {

        final long[] count, x, y, z, value;
        final float[] greatest;

        Sums(int n) {
            count = new long[n];
            x = new long[n];
            y = new long[n];
            z = new long[n];
            value = new long[n];
            greatest = new float[n];
        }

        void add(Pixels pixels, Centres centres, int firstRow, int endRow) {
            Block values = pixels.values;
            for (int row = firstRow; row < endRow; row++)
                for (int i = row * values.nx, at = 0; at < values.nx; i++, at++) {
                    int c = pixels.labels.data[i];
                    if (c < 0) continue;
                    count[c]++;
                    x[c] += at;
                    y[c] += row % values.ny;
                    z[c] += row / values.ny;
                    value[c] += (long) (values.data[i] * STEPS);
                    greatest[c] = Math.max(greatest[c], Math.abs(values.data[i] - (float) centres.value[c]));
                }
        }

        void add(Sums other) {
            for (int c = 0; c < count.length; c++) {
                count[c] += other.count[c];
                x[c] += other.x[c];
                y[c] += other.y[c];
                z[c] += other.z[c];
                value[c] += other.value[c];
                greatest[c] = Math.max(greatest[c], other.greatest[c]);
            }
        }
    }
}

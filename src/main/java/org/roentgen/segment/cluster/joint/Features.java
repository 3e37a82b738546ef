package org.roentgen.segment.cluster.joint;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.roentgen.image.Block;

/**
 * The values of voxels in several channels, each channel less its mean and divided by its standard deviation, so that units do not matter. Mean, deviation and the
 * classes are found from at most {@value #MOST} voxels: one of every n that follow each other, drawn so that no pattern of the image is met in step.
 */
final class Features {

    static final int MOST = 1 << 16;
    private static final double LEAST_FLOOR = 1e-6, MOST_FLOOR = 1e-3;

    final int dimensions;
    /** How many voxels have a number in all channels. */
    final long voxels;
    final double[][] sample;
    /** How well values are known: the variance of rounding to the channel's step, between 10⁻⁶ and 10⁻³. */
    final double[] floor;
    private final List<Block> channels;
    private final double[] mean, deviation;

    /** @param channels NaN where a voxel does not count */
    Features(List<Block> channels) {
        this.channels = channels;
        dimensions = channels.size();
        mean = new double[dimensions];
        deviation = new double[dimensions];
        floor = new double[dimensions];
        long count = 0;
        for (int i = 0; i < channels.get(0).size(); i++) if (isNumber(i)) count++;
        voxels = count;
        long step = Math.max(1, (count + MOST - 1) / MOST);
        sample = new double[(int) ((count + step - 1) / step)][dimensions];
        draw(step);
        for (int d = 0; d < dimensions; d++) standardise(d);
    }

    private void draw(long step) {
        SplittableRandom random = new SplittableRandom(1);
        long seen = 0, next = 0;
        for (int i = 0; i < channels.get(0).size(); i++) {
            if (!isNumber(i)) continue;
            if (seen % step == 0) next = seen + random.nextLong(Math.min(step, voxels - seen));
            if (seen == next) for (int d = 0; d < dimensions; d++) sample[(int) (seen / step)][d] = channels.get(d).data[i];
            seen++;
        }
    }

    private void standardise(int d) {
        double sum = 0, squares = 0;
        for (double[] vector : sample) sum += vector[d] / sample.length;
        for (double[] vector : sample) squares += (vector[d] - sum) * (vector[d] - sum) / sample.length;
        mean[d] = sum;
        deviation[d] = squares > 0 ? Math.sqrt(squares) : 1;
        for (double[] vector : sample) vector[d] = (vector[d] - sum) / deviation[d];
        floor[d] = floor(Arrays.stream(sample).mapToDouble(vector -> vector[d]).sorted().toArray());
    }

    private static double floor(double[] sorted) {
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) if (sorted[i] > sorted[i - 1]) step = Math.min(step, sorted[i] - sorted[i - 1]);
        return Math.min(MOST_FLOOR, Math.max(LEAST_FLOOR, step * step / 12));
    }

    boolean isNumber(int voxel) {
        for (Block channel : channels) if (!(Math.abs(channel.data[voxel]) <= Float.MAX_VALUE)) return false;
        return true;
    }

    void vector(int voxel, double[] vector) {
        for (int d = 0; d < dimensions; d++) vector[d] = (channels.get(d).data[voxel] - mean[d]) / deviation[d];
    }

    /** In the image's intensities. */
    double mean(int d, double standardised) {
        return mean[d] + standardised * deviation[d];
    }

    double deviation(int d, double standardised) {
        return standardised * deviation[d];
    }
}

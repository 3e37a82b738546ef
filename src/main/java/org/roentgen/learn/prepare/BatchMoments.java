package org.roentgen.learn.prepare;

/** Number, mean and variance (n − 1) of a column's values in one batch; missing ones do not count. */
final class BatchMoments {

    final int n;
    final double mean, variance;
    private final double squares;

    /** @param meanOnly whether the variance is taken to be 1 */
    BatchMoments(double[] z, BatchRows batches, int batch, boolean meanOnly) {
        int count = 0;
        double sum = 0, deviations = 0;
        for (int i = 0; i < z.length; i++)
            if (batches.of(i) == batch && !Double.isNaN(z[i])) {
                sum += z[i];
                count++;
            }
        n = count;
        mean = sum / count;
        for (int i = 0; i < z.length; i++) if (batches.of(i) == batch && !Double.isNaN(z[i])) deviations += (z[i] - mean) * (z[i] - mean);
        squares = deviations;
        variance = meanOnly ? 1 : deviations / (n - 1);
    }

    /** Σ (z − centre)². */
    double squares(double centre) {
        return squares + n * (mean - centre) * (mean - centre);
    }
}

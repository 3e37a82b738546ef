package org.roentgen.learn.evaluate;

import java.util.Arrays;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Whether two learners score equally, from the differences d of their scores on the same J parts of resampled or cross-validated rows. The parts share training rows, so
 * their plain variance s² is too small; t = mean(d) / √((1 / J + tested / trained) s²), with J − 1 degrees of freedom, two-sided.
 * <p><b>NaN</b> in a difference makes all NaN; so does s = 0, unless all differences are 0, when t is 0 and p is 1.
 * <p>Nadeau and Bengio 2003, Mach. Learn. 52:239–281, doi:10.1023/A:1024068626366; for repeated cross-validation: Bouckaert and Frank 2004, PAKDD, LNCS 3056:3–12.
 */
public final class CorrectedResampledTest {

    private final double mean, error;
    private final int freedom;

    /**
     * @param differences of the scores, for each part of each repeat
     * @param testedToTrained rows of a part, divided by the rows that were trained on
     * @throws IllegalArgumentException when there are fewer than two differences
     */
    public CorrectedResampledTest(double[] differences, double testedToTrained) {
        int n = differences.length;
        if (n < 2) throw new IllegalArgumentException("Differences must be at least 2, but are " + n + ". Use more folds.");
        mean = Arrays.stream(differences).sum() / n;
        boolean equal = Arrays.stream(differences).distinct().count() == 1;                // whose rounded mean may differ from them
        double variance = equal ? 0 : Arrays.stream(differences).map(d -> (d - mean) * (d - mean)).sum() / (n - 1);
        error = Math.sqrt((1.0 / n + testedToTrained) * variance);
        freedom = n - 1;
    }

    public int degreesOfFreedom() {
        return freedom;
    }

    public double t() {
        return mean == 0 ? 0 : error == 0 ? Double.NaN : mean / error;
    }

    public double p() {
        return Double.isNaN(t()) ? Double.NaN : 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(t()));
    }

    /** The mean difference. */
    public Estimate difference(double confidence) {
        Estimate.requireConfidence(confidence);
        double half = error * new TDistribution(null, freedom).inverseCumulativeProbability((1 + confidence) / 2);
        return new Estimate(mean, mean - half, mean + half);
    }
}

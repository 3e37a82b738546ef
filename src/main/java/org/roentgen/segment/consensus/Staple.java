package org.roentgen.segment.consensus;

import java.util.Arrays;

/**
 * Estimates the true labels behind several readers' labels, and how well each reader found them (simultaneous truth and performance level estimation).
 * <p>Reader j gives label s′ where the truth is s with probability θ_j(s′, s); labels of different voxels and readers are independent. Expectation-maximisation, in turn:
 * W_i(s) = f(s) Π_j θ_j(D_ij, s) / Σ_t f(t) Π_j θ_j(D_ij, t), the probability that voxel i is s after the readers' decisions D_ij, and
 * θ_j(s′, s) = Σ_{i: D_ij = s′} W_i(s) / Σ_i W_i(s). The prior f(s) is the share of s among all decisions. It starts with θ_j(s, s) = 0.99999, the rest
 * shared by the other labels, and ends when the log-likelihood Σ_i ln Σ_s f(s) Π_j θ_j(D_ij, s) grows by less than the tolerance times itself.
 * <p>The consensus is the label of greatest W; of equals, the smallest. With two labels that is W(1) &gt; 1/2. A label that is never true keeps its last θ.
 * <p><b>Cost</b> O(combinations of labels · labels · readers) an iteration, one thread, exact. At most 256 labels: it is for kinds of tissue, not for numbered objects.
 * <p>Warfield, Zou, Wells 2004, IEEE Trans. Med. Imaging 23(7):903–921, doi:10.1109/TMI.2004.828354. Choices: no Markov random field; a large agreed background
 * raises every specificity and pulls the prior, therefore voxels on which all agree may be left out of the estimate (they keep their label).
 */
public final class Staple {

    public static final double TOLERANCE = 1e-10;
    public static final int ITERATIONS = 10000;

    private static final int MAX_LABELS = 256;
    private static final double START = 0.99999;

    private final boolean disputedOnly;
    private final double tolerance;
    private final int iterations;

    /** @param disputedOnly whether voxels on which all readers agree are left out of the estimate */
    public Staple(boolean disputedOnly) {
        this(disputedOnly, TOLERANCE, ITERATIONS);
    }

    /** @param tolerance relative growth of the log-likelihood at which it has converged
     * @param iterations at most */
    public Staple(boolean disputedOnly, double tolerance, int iterations) {
        if (!(tolerance > 0)) throw new IllegalArgumentException("Tolerance must be greater than 0, but is " + tolerance + ". 1e-10 is usual.");
        if (iterations < 1) throw new IllegalArgumentException("Iterations must be at least 1, but is " + iterations + ". Choose 10000, say.");
        this.disputedOnly = disputedOnly;
        this.tolerance = tolerance;
        this.iterations = iterations;
    }

    /** @throws IllegalArgumentException for fewer than two readers, or more than 256 labels */
    public Consensus estimate(Decisions decisions) {
        int[] labels = decisions.labels();
        if (decisions.readers() < 2) throw new IllegalArgumentException("Readers must be at least 2, but is " + decisions.readers() + ". Name further images.");
        if (labels.length > MAX_LABELS)
            throw new IllegalArgumentException("STAPLE must have at most " + MAX_LABELS + " labels, but has " + labels.length + ". Give it kinds of tissue, not"
                + " numbered objects.");
        Estimate estimate = new Estimate(decisions, labels);
        double before = Double.NEGATIVE_INFINITY;
        int done = 0;
        for (double now; done < iterations; before = now) {
            now = estimate.expect();
            estimate.maximise();
            done++;
            if (now - before <= tolerance * Math.abs(now)) break;
        }
        double logLikelihood = estimate.expect();
        return new Consensus(labels, estimate.decide(), estimate, logLikelihood, done);
    }

    /** W and θ while they are estimated; labels by their place in rising order. */
    final class Estimate {

        final double[][] weight;                               // by combination and true label
        final double[][][] theta;                              // by reader, true label, given label
        private final Decisions decisions;
        private final int[] labels;
        final int[][] given;                                   // by combination and reader
        final double[] count;                                  // voxels that take part
        private final double[] prior;

        Estimate(Decisions decisions, int[] labels) {
            this.decisions = decisions;
            this.labels = labels;
            int n = labels.length;
            weight = new double[decisions.size()][n];
            given = new int[decisions.size()][decisions.readers()];
            count = new double[decisions.size()];
            prior = new double[n];
            theta = new double[decisions.readers()][n][n];
            for (double[][] reader : theta)
                for (int s = 0; s < n; s++)
                    for (int t = 0; t < n; t++) reader[s][t] = s == t ? START : (1 - START) / (n - 1);
            for (int d = 0; d < count.length; d++) enter(d);
            double sum = Arrays.stream(prior).sum();
            for (int s = 0; s < n; s++) prior[s] = sum == 0 ? 1.0 / n : prior[s] / sum;
        }

        private void enter(int d) {
            count[d] = disputedOnly && decisions.isUnanimous(d) ? 0 : decisions.count(d);
            for (int j = 0; j < theta.length; j++) {
                given[d][j] = Arrays.binarySearch(labels, decisions.label(d, j));
                prior[given[d][j]] += count[d];
            }
        }

        /** Fills W. @return the log-likelihood of θ */
        double expect() {
            double logLikelihood = 0;
            for (int d = 0; d < count.length; d++) {
                if (count[d] == 0) continue;
                double[] w = weight[d];
                double most = Double.NEGATIVE_INFINITY, sum = 0;
                for (int s = 0; s < w.length; s++) {
                    w[s] = Math.log(prior[s]);
                    for (int j = 0; j < theta.length; j++) w[s] += Math.log(theta[j][s][given[d][j]]);
                    most = Math.max(most, w[s]);
                }
                for (int s = 0; s < w.length; s++) sum += w[s] = Math.exp(w[s] - most);
                for (int s = 0; s < w.length; s++) w[s] /= sum;
                logLikelihood += count[d] * (most + Math.log(sum));
            }
            return logLikelihood;
        }

        void maximise() {
            for (int s = 0; s < prior.length; s++) {
                double all = 0;
                double[][] shares = new double[theta.length][prior.length];
                for (int d = 0; d < count.length; d++) {
                    double w = count[d] * weight[d][s];
                    all += w;
                    for (int j = 0; j < theta.length; j++) shares[j][given[d][j]] += w;
                }
                if (all == 0) continue;
                for (int j = 0; j < theta.length; j++)
                    for (int t = 0; t < prior.length; t++) theta[j][s][t] = shares[j][t] / all;
            }
        }

        /** The consensus of each combination; left out and agreed, its one label. */
        int[] decide() {
            int[] decided = new int[count.length];
            for (int d = 0; d < decided.length; d++) {
                if (disputedOnly && decisions.isUnanimous(d)) agree(d);
                int best = 0;
                for (int s = 1; s < labels.length; s++) if (weight[d][s] > weight[d][best]) best = s;
                decided[d] = labels[best];
            }
            return decided;
        }

        private void agree(int d) {
            Arrays.fill(weight[d], 0);
            weight[d][given[d][0]] = 1;
        }
    }
}

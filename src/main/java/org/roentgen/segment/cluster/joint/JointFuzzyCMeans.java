package org.roentgen.segment.cluster.joint;

import java.util.stream.IntStream;

import org.roentgen.segment.cluster.Clustering;

/**
 * Classes that every vector belongs to more or less, the more the nearer their centres are: J = Σ Σ u^m·|v − μ|² is made least in turns, from {@link JointKMeans},
 * until no centre moves by more than 10⁻⁶ of a channel's standard deviation, or 500 times. The criterion of a step is J.
 * <p>Bezdek 1981, Pattern Recognition with Fuzzy Objective Function Algorithms, doi:10.1007/978-1-4757-0450-1.
 */
public final class JointFuzzyCMeans implements JointMethod {

    private static final double STILL = 1e-6;

    private final double fuzziness;
    private final long seed;

    /** @param fuzziness m; towards 1 classes become separate
     * @param seed of the k-means it starts from */
    public JointFuzzyCMeans(double fuzziness, long seed) {
        if (!(fuzziness > 1 && fuzziness <= 10))
            throw new IllegalArgumentException("Fuzziness must be greater than 1 and at most 10, but is " + fuzziness + ". Give 2 as usual.");
        this.fuzziness = fuzziness;
        this.seed = seed;
    }

    @Override public JointClasses classes(double[][] sample, double[] floor, int k, Clustering.Steps steps) {
        double[][] centres = new JointKMeans(seed).classes(sample, floor, k, SILENT).mean;
        double moved = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= MOST_STEPS && moved > STILL; step++) {
            double[][] from = centres;
            Moments moments = Sums.of(sample, from, (i, u) -> objective(sample[i], from, u));
            steps.step(step, moments.energy);
            moved = moments.moved();
            centres = moments.mean;
        }
        double[][] last = centres;
        return new Fuzzy(Sums.of(sample, last, (i, u) -> memberships(sample[i], last, fuzziness, u)), last, fuzziness);
    }

    /** The vector's part of J; from memberships to their powers. */
    private double objective(double[] vector, double[][] centres, double[] u) {
        memberships(vector, centres, fuzziness, u);
        double objective = 0;
        for (int c = 0; c < u.length; c++) {
            u[c] = StrictMath.pow(u[c], fuzziness);
            objective += u[c] * JointClasses.squaredDistance(vector, centres[c]);
        }
        return objective;
    }

    /** Relative to the nearest, so that nothing overflows; gives their sum. */
    private static double memberships(double[] vector, double[][] centres, double fuzziness, double[] u) {
        double least = JointClasses.squaredDistance(vector, centres[JointKMeans.nearest(vector, centres)]), sum = 0;
        for (int c = 0; c < u.length; c++) {
            double squared = JointClasses.squaredDistance(vector, centres[c]);
            sum += u[c] = squared == least ? 1 : StrictMath.pow(least / squared, 1 / (fuzziness - 1));
        }
        for (int c = 0; c < u.length; c++) u[c] /= sum;
        return 1;
    }

    private static final class Fuzzy extends JointClasses {

        private final double[][] centres;
        private final double fuzziness;

        /** @param centres that vectors belong to; the means of what belongs to them, once weighted, are others */
        Fuzzy(Moments moments, double[][] centres, double fuzziness) {
            super(moments.inOrder(order(centres)));
            this.centres = IntStream.of(order(centres)).mapToObj(c -> centres[c]).toArray(double[][]::new);
            this.fuzziness = fuzziness;
        }

        @Override void shares(double[] vector, double[] shares) {
            memberships(vector, centres, fuzziness, shares);
        }
    }
}

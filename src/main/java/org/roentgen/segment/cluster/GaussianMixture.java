package org.roentgen.segment.cluster;

/**
 * Classes of normally distributed values, by expectation and maximisation.
 * <p>p(v) = Σ wₖ·N(v; μₖ, σₖ²). In turns the probability of each class given each value, and weights, means and variances from these; from the classes of
 * {@link MultiOtsu}, until ln L per voxel rises by less than 10⁻⁷, or 1000 times. No variance falls below 1/12 of a bin's width squared, nor below 10⁻⁶ of that of all
 * values, because a class of one value would have infinite likelihood. A value belongs to the class that is most probable. The criterion of a step is ln L.
 * <p>{@link #bic} = (3k − 1)·ln n − 2·ln L of n voxels: the smallest is the best. With the many voxels of an image it pays for every departure from normal classes.
 * <p>Dempster, Laird &amp; Rubin 1977, J. R. Stat. Soc. B 39(1):1–38, doi:10.1111/j.2517-6161.1977.tb01600.x; Schwarz 1978, Ann. Stat. 6(2):461–464,
 * doi:10.1214/aos/1176344136.
 */
public final class GaussianMixture implements Clustering {

    private static final int MOST_STEPS = 1000, BINS = 1 << 12;
    private static final double STILL = 1e-7, FLOOR = 1e-6;

    @Override public int bins() {
        return BINS;
    }

    @Override public Classes classes(Distribution values, int k, Steps steps) {
        return NormalClasses.fitted(values, MultiOtsu.separate(values, k), floor(values), STILL, MOST_STEPS, steps);
    }

    /** The least variance of a class. */
    static double floor(Distribution values) {
        return Math.max(Math.max(values.binVariance, FLOOR * values.variance), Double.MIN_NORMAL);
    }

    static double bic(double logLikelihood, int k, double voxels) {
        return (3 * k - 1) * StrictMath.log(voxels) - 2 * logLikelihood;
    }
}

package org.roentgen.segment.cluster.joint;

import java.util.Arrays;
import java.util.Random;

import org.roentgen.segment.cluster.Clustering;

/**
 * Classes of normally distributed vectors with covariances of their own, by expectation and maximisation until ln L per vector rises by less than 10⁻⁷, or 500 times.
 * The criterion of a step is ln L.
 * <p>Of 10 starts, each followed for 20 steps, the most likely is followed to the end: in turns k-means++ of the vectors, and of the vectors turned and stretched
 * so that all of them together have no covariance, which finds long classes side by side.
 * <p>Values are known no better than to their channel's step, as normally distributed errors of covariance D: L is the mean over these errors in each class's
 * exponent, so that covariances are those of the vectors plus D, no class shrinks to a point or a line, and each step raises L.
 * <p>{@link #bic} = p·ln n − 2·ln L for n voxels and the p = k·(1 + d + d(d + 1)/2) − 1 parameters of k classes in d channels: the smallest is the best.
 * <p>Dempster, Laird &amp; Rubin 1977, J. R. Stat. Soc. B 39(1):1–38, doi:10.1111/j.2517-6161.1977.tb01600.x; Biernacki, Celeux &amp; Govaert 2003, Comput. Stat.
 * Data Anal. 41:561–575 (short runs first); Schwarz 1978, Ann. Stat. 6(2):461–464, doi:10.1214/aos/1176344136.
 */
public final class JointGaussians implements JointMethod {

    private static final double STILL = 1e-7;

    private final long seed;

    /** @param seed of the starts */
    public JointGaussians(long seed) {
        this.seed = seed;
    }

    @Override public JointClasses classes(double[][] sample, double[] floor, int k, Clustering.Steps steps) {
        Random random = new Random(seed);
        double[][] whitened = whitened(sample, floor);
        JointNormals best = Starts.best(number -> start(sample, floor, number % 2 == 0 ? sample : whitened, k, random), start -> {
            double[] last = new double[1];
            run(sample, start, Starts.STEPS, (step, logLikelihood) -> last[0] = logLikelihood);
            return last[0];
        });
        return run(sample, best, MOST_STEPS, steps).sorted();
    }

    private static double[][] whitened(double[][] sample, double[] floor) {
        JointNormals all = new JointNormals(Sums.of(sample, new double[1][floor.length], (i, weights) -> weights[0] = 1), floor);
        return Arrays.stream(sample).map(vector -> all.whitened(vector)).toArray(double[][]::new);
    }

    /** @param space the same vectors, where k-means looks for classes */
    private static JointNormals start(double[][] sample, double[] floor, double[][] space, int k, Random random) {
        double[][] means = JointKMeans.shortly(space, k, random);
        return new JointNormals(Sums.of(sample, new double[means.length][floor.length], (i, weights) -> {
            Arrays.fill(weights, 0);
            return weights[JointKMeans.nearest(space[i], means)] = 1;
        }).sorted(), floor);
    }

    private static JointNormals run(double[][] sample, JointNormals start, int most, Clustering.Steps steps) {
        JointNormals normals = start;
        double before = Double.NEGATIVE_INFINITY;
        for (int step = 1; ; step++) {
            JointNormals now = normals;
            Moments moments = Sums.of(sample, now.mean, (i, weights) -> now.logShares(sample[i], weights));
            steps.step(step, moments.energy);
            if (moments.energy - before < STILL * sample.length || step == most) return now;
            before = moments.energy;
            normals = now.with(moments);
        }
    }

    /** @param logLikelihood of a sample
     * @param voxels that the sample stands for */
    static double bic(double logLikelihood, int k, int dimensions, int sample, double voxels) {
        double parameters = k * (1 + dimensions + dimensions * (dimensions + 1) / 2.0) - 1;
        return parameters * StrictMath.log(voxels) - 2 * logLikelihood * (voxels / sample);
    }
}

package org.roentgen.segment.cluster.joint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class JointMethodsTest {

    private static final double[] FLOOR = {1e-6, 1e-6};

    private static double[][] normal(long seed, int count, double[]... classes) {
        Random random = new Random(seed);
        double[][] sample = new double[count][2];
        for (int i = 0; i < count; i++) {
            double[] of = classes[i % classes.length];
            double u = random.nextGaussian(), v = random.nextGaussian();
            sample[i][0] = of[0] + of[2] * u;
            sample[i][1] = of[1] + of[3] * (of[4] * u + Math.sqrt(1 - of[4] * of[4]) * v);
        }
        return sample;
    }

    /** Nine vectors in three classes: never better than the best of all 3⁹ ways to divide them, and that one nearly always, though they have no structure. */
    @Test void kMeansFindsTheBestDivision() {
        int best = 0;
        for (int seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            double[][] sample = new double[9][2];
            for (double[] vector : sample) Arrays.setAll(vector, d -> random.nextDouble());
            double least = Double.POSITIVE_INFINITY;
            for (int code = 0; code < 19683; code++) least = Math.min(least, scatter(sample, code));
            double[] last = new double[1];
            new JointKMeans(seed).classes(sample, FLOOR, 3, (step, criterion) -> last[0] = criterion);
            assertTrue(last[0] > least - 1e-12, "seed " + seed);
            if (last[0] < least + 1e-12) best++;
        }
        assertTrue(best >= 36, best + " of 40");
    }

    private static double scatter(double[][] sample, int code) {
        double[] count = new double[3], x = new double[3], y = new double[3], squares = new double[3];
        for (int i = 0, left = code; i < sample.length; i++, left /= 3) {
            int c = left % 3;
            count[c]++;
            x[c] += sample[i][0];
            y[c] += sample[i][1];
            squares[c] += sample[i][0] * sample[i][0] + sample[i][1] * sample[i][1];
        }
        double scatter = 0;
        for (int c = 0; c < 3; c++) if (count[c] > 0) scatter += squares[c] - (x[c] * x[c] + y[c] * y[c]) / count[c];
        return scatter;
    }

    @Test void mixturesTurnWithTheirVectors() {
        double[][] sample = normal(1, 1500, new double[] {0, 0, 1, 1, 0.9}, new double[] {3, -1, 0.5, 1, 0}, new double[] {-2, 4, 1, 0.4, -0.6});
        double cos = Math.cos(0.7), sin = Math.sin(0.7);
        double[][] turned = Arrays.stream(sample).map(v -> new double[] {cos * v[0] - sin * v[1], sin * v[0] + cos * v[1]}).toArray(double[][]::new);
        JointClasses classes = new JointGaussians(1).classes(sample, FLOOR, 3, JointMethod.SILENT);
        JointClasses others = new JointGaussians(1).classes(turned, FLOOR, 3, JointMethod.SILENT);
        double[] shares = new double[3], theirs = new double[3];
        for (int i = 0; i < sample.length; i++) {
            classes.shares(sample[i], shares);
            others.shares(turned[i], theirs);
            Arrays.sort(shares);                                           // the order of classes turns as well
            Arrays.sort(theirs);
            assertArrayEquals(shares, theirs, 1e-6);
        }
        for (int c = 0; c < 3; c++) {
            double[][] one = classes.covariance[c];
            double[] mean = {cos * classes.mean[c][0] - sin * classes.mean[c][1], sin * classes.mean[c][0] + cos * classes.mean[c][1]};
            double[][] other = others.covariance[JointKMeans.nearest(mean, others.mean)];
            assertEquals(one[0][0] + one[1][1], other[0][0] + other[1][1], 1e-6);
            assertEquals(one[0][0] * one[1][1] - one[0][1] * one[1][0], other[0][0] * other[1][1] - other[0][1] * other[1][0], 1e-6);
            assertEquals(cos * cos * one[0][0] - 2 * sin * cos * one[0][1] + sin * sin * one[1][1], other[0][0], 1e-6);
        }
    }

    /** Vectors of whole numbers, as of 8-bit images, many alike: classes neither shrink to a point nor lose likelihood. */
    @Test void likelihoodRisesForWholeNumbers() {
        double[][] sample = normal(2, 2000, new double[] {0, 0, 1, 1, 0.5}, new double[] {0, 0, 3, 2, 0}, new double[] {9, 9, 0, 0, 0});
        for (double[] vector : sample) for (int d = 0; d < 2; d++) vector[d] = Math.rint(vector[d]);
        List<Double> steps = new ArrayList<>();
        JointClasses classes = new JointGaussians(1).classes(sample, new double[] {1 / 12.0, 1 / 12.0}, 5, (step, logLikelihood) -> steps.add(logLikelihood));
        assertTrue(steps.size() > 3);
        for (int i = 1; i < steps.size(); i++) assertTrue(steps.get(i) - steps.get(i - 1) > -1e-8, "step " + i);        // rounding of a sum of 2000
        assertEquals(1, Arrays.stream(classes.share).sum(), 1e-12);
    }

    /** ln L of one class, with errors: -½ n (ln det 2π(Σ + D) + tr((Σ + D)⁻¹ (Σ + D))). */
    @Test void likelihoodOfOneClass() {
        double[][] sample = normal(3, 500, new double[] {1, 2, 2, 3, 0.6});
        double[] mean = new double[2], floor = {0.3, 0.7}, last = new double[1];
        double xx = floor[0], xy = 0, yy = floor[1];
        for (double[] v : sample) for (int d = 0; d < 2; d++) mean[d] += v[d] / 500;
        for (double[] v : sample) {
            xx += (v[0] - mean[0]) * (v[0] - mean[0]) / 500;
            xy += (v[0] - mean[0]) * (v[1] - mean[1]) / 500;
            yy += (v[1] - mean[1]) * (v[1] - mean[1]) / 500;
        }
        new JointGaussians(1).classes(sample, floor, 1, (step, logLikelihood) -> last[0] = logLikelihood);
        assertEquals(-250 * (2 * Math.log(2 * Math.PI) + Math.log(xx * yy - xy * xy) + 2), last[0], 1e-8);
        assertEquals(5 * Math.log(500) + 500, JointGaussians.bic(-250, 1, 2, 500, 500), 1e-9);
    }

    /** At the end each centre is the mean of all vectors weighted by the powers of their memberships. */
    @Test void fuzzyCentresAreWeightedMeans() {
        double[][] sample = normal(4, 300, new double[] {0, 0, 1, 1, 0}, new double[] {3, 1, 1, 1, 0}, new double[] {1, 4, 1, 1, 0});
        List<Double> steps = new ArrayList<>();
        JointClasses classes = new JointFuzzyCMeans(1.7, 1).classes(sample, FLOOR, 3, (step, objective) -> steps.add(objective));
        double[][] centres = new double[3][2];
        double[] u = new double[3], sums = new double[3];
        for (double[] v : sample) {
            classes.shares(v, u);
            for (int c = 0; c < 3; c++) {
                double power = Math.pow(u[c], 1.7);
                sums[c] += power;
                for (int d = 0; d < 2; d++) centres[c][d] += power * v[d];
            }
        }
        double objective = 0;
        for (int c = 0; c < 3; c++) for (int d = 0; d < 2; d++) centres[c][d] /= sums[c];
        for (double[] v : sample) {
            classes.shares(v, u);
            for (int c = 0; c < 3; c++) objective += Math.pow(u[c], 1.7) * JointClasses.squaredDistance(v, centres[c]);
        }
        assertEquals(objective, steps.get(steps.size() - 1), 1e-6 * objective);          // the centres are still to a millionth
    }
}

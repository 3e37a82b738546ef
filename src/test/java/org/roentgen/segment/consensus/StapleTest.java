package org.roentgen.segment.consensus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;

class StapleTest {

    private static Decisions decisions(float[]... readers) {
        List<ArrayImg<FloatType, ?>> images = new ArrayList<>();
        for (float[] reader : readers) images.add(ArrayImgs.floats(reader, reader.length, 1));
        return Decisions.of(images, false, Progress.NONE);
    }

    /** Readers who err as told, at random: share of a label's voxels to which they give each label. */
    private static float[][] simulate(long seed, int voxels, double[] prior, double[][][] theta, int[] truth) {
        Random random = new Random(seed);
        float[][] readers = new float[theta.length][voxels];
        for (int i = 0; i < voxels; i++) {
            truth[i] = draw(random, prior);
            for (int j = 0; j < theta.length; j++) readers[j][i] = draw(random, theta[j][truth[i]]);
        }
        return readers;
    }

    private static int draw(Random random, double[] shares) {
        double u = random.nextDouble();
        for (int s = 0; s < shares.length; s++) if ((u -= shares[s]) < 0) return s;
        return shares.length - 1;
    }

    private static final double[][][] READERS = {
        {{0.95, 0.03, 0.02}, {0.10, 0.85, 0.05}, {0.05, 0.15, 0.80}}, {{0.90, 0.05, 0.05}, {0.05, 0.92, 0.03}, {0.10, 0.05, 0.85}},
        {{0.99, 0.005, 0.005}, {0.30, 0.65, 0.05}, {0.20, 0.10, 0.70}}, {{0.85, 0.10, 0.05}, {0.02, 0.95, 0.03}, {0.02, 0.03, 0.95}},
        {{0.93, 0.04, 0.03}, {0.10, 0.80, 0.10}, {0.08, 0.07, 0.85}}};

    /** Five readers, three labels, 200000 voxels: what they were made with comes out. Binomial errors of a share are at most √(0.25 / 30000) = 0.003; four of them. */
    @Test void findsWhatReadersWereMadeWith() {
        int[] truth = new int[200000];
        Decisions decisions = decisions(simulate(5, truth.length, new double[] {0.6, 0.25, 0.15}, READERS, truth));
        Consensus consensus = new Staple(false).estimate(decisions);
        for (int j = 0; j < READERS.length; j++)
            for (int s = 0; s < 3; s++)
                for (int t = 0; t < 3; t++) assertEquals(READERS[j][s][t], consensus.performance(j, t, s), 0.012, j + " " + s + " " + t);
    }

    /** The paper's equations, voxel by voxel. */
    @Test void isTheSlowDefinition() {
        int n = 300, iterations = 7;
        float[][] readers = simulate(11, n, new double[] {0.5, 0.3, 0.2}, READERS, new int[n]);
        double[][][] theta = new double[5][3][3];                                     // reader, given, truth
        double[] prior = new double[3];
        double[][] w = new double[n][3];
        for (double[][] reader : theta)
            for (int given = 0; given < 3; given++)
                for (int s = 0; s < 3; s++) reader[given][s] = given == s ? 0.99999 : 0.000005;
        for (float[] reader : readers) for (float label : reader) prior[(int) label] += 1.0 / (n * readers.length);
        double logLikelihood = 0;
        for (int k = 0; k <= iterations; k++) {
            logLikelihood = 0;
            for (int i = 0; i < n; i++) {
                double sum = 0;
                for (int s = 0; s < 3; s++) {
                    w[i][s] = prior[s];
                    for (int j = 0; j < 5; j++) w[i][s] *= theta[j][(int) readers[j][i]][s];
                    sum += w[i][s];
                }
                for (int s = 0; s < 3; s++) w[i][s] /= sum;
                logLikelihood += Math.log(sum);
            }
            for (int j = 0; k < iterations && j < 5; j++)
                for (int s = 0; s < 3; s++) {
                    double all = 0;
                    double[] shares = new double[3];
                    for (int i = 0; i < n; i++) {
                        all += w[i][s];
                        shares[(int) readers[j][i]] += w[i][s];
                    }
                    for (int given = 0; given < 3; given++) theta[j][given][s] = shares[given] / all;
                }
        }
        Consensus consensus = new Staple(false, 1e-300, iterations).estimate(decisions(readers));
        assertEquals(iterations, consensus.iterations());
        assertEquals(logLikelihood, consensus.logLikelihood(), 1e-8 * Math.abs(logLikelihood));
        for (int j = 0; j < 5; j++) for (int given = 0; given < 3; given++) for (int s = 0; s < 3; s++)
            assertEquals(theta[j][given][s], consensus.performance(j, given, s), 1e-9);
        assertRates(readers, w, consensus);
    }

    private static void assertRates(float[][] readers, double[][] w, Consensus consensus) {
        double others = 0, right = 0, given = 0, true1 = 0;
        for (int i = 0; i < w.length; i++) {
            others += 1 - w[i][1];
            if (readers[2][i] != 1) right += 1 - w[i][1];
            if (readers[2][i] == 1) given++;
            if (readers[2][i] == 1) true1 += w[i][1];
        }
        assertEquals(right / others, consensus.specificity(2, 1), 1e-9);
        assertEquals(true1 / given, consensus.predictiveValue(2, 1), 1e-9);
        assertEquals(consensus.performance(2, 1, 1), consensus.sensitivity(2, 1));
    }

    @Test void theLikelihoodOnlyGrowsAndConverges() {
        Decisions decisions = decisions(simulate(3, 2000, new double[] {0.6, 0.4, 0}, READERS, new int[2000]));
        double before = Double.NEGATIVE_INFINITY;
        for (int iterations = 1; iterations < 40; iterations++) {
            double now = new Staple(false, 1e-300, iterations).estimate(decisions).logLikelihood();
            assertTrue(now >= before - 1e-7, iterations + ": " + now + " after " + before);
            before = now;
        }
        Consensus end = new Staple(false).estimate(decisions);
        assertTrue(end.iterations() > 5 && end.iterations() < Staple.ITERATIONS, "converged after " + end.iterations());
    }

    /** Two good readers and three who overlook most: the majority follows these, STAPLE does not. */
    @Test void isNoMajorityVote() {
        double[][] good = {{0.97, 0.03}, {0.05, 0.95}}, blind = {{0.99, 0.01}, {0.7, 0.3}};
        int[] truth = new int[20000];
        float[][] readers = simulate(2, truth.length, new double[] {0.7, 0.3}, new double[][][] {blind, good, blind, good, blind}, truth);
        Decisions decisions = decisions(readers);
        int staple = errors(decisions, new Staple(false).estimate(decisions).decided(), truth),
            majority = errors(decisions, decisions.map(CombinationRule.MAJORITY::combine), truth);
        assertTrue(staple < majority / 3, staple + " errors, by majority " + majority);
    }

    private static int errors(Decisions decisions, int[] decided, int[] truth) {
        ArrayImg<FloatType, ?> out = ArrayImgs.floats(truth.length, 1);
        decisions.write(decided, out, Progress.NONE);
        int errors = 0, i = 0;
        for (FloatType voxel : out) if (voxel.get() != truth[i++]) errors++;
        return errors;
    }

    /** Agreed voxels keep their label, also one that is never disputed, and do not matter to the performance. */
    @Test void disputedVoxelsOnly() {
        float[][] few = simulate(9, 500, new double[] {0.5, 0.3, 0.2}, READERS, new int[500]);
        float[][] many = Arrays.stream(few).map(reader -> Arrays.copyOf(reader, 5000)).toArray(float[][]::new);
        for (float[] reader : many) Arrays.fill(reader, 4990, 5000, 9);
        Consensus first = new Staple(true).estimate(decisions(few)), second = new Staple(true).estimate(decisions(many));
        assertEquals(first.sensitivity(1, 1), second.sensitivity(1, 1), 1e-6);
        Decisions decisions = decisions(many);
        int[] decided = second.decided();
        for (int d = 0; d < decisions.size(); d++) if (decisions.isUnanimous(d)) assertEquals(decisions.label(d, 0), decided[d]);
        assertEquals(9, decided[decisions.size() - 1]);
        assertEquals(1, second.probability(decisions.size() - 1, 9));
    }

    @Test void readersWhoAgreeAreRight() {
        Consensus consensus = new Staple(false).estimate(decisions(new float[] {0, 1, 2, 2}, new float[] {0, 1, 2, 2}));
        assertArrayEquals(new int[] {0, 1, 2}, consensus.decided());
        assertEquals(1, consensus.sensitivity(0, 2), 1e-9);
        assertArrayEquals(new int[] {5}, new Staple(true).estimate(decisions(new float[] {5, 5}, new float[] {5, 5})).decided());
        assertArrayEquals(new int[] {0}, new Staple(false).estimate(decisions(new float[] {0, 0}, new float[] {0, 0})).decided());
    }

    @Test void refusesOneReaderAndNumberedObjects() {
        assertThrows(IllegalArgumentException.class, () -> new Staple(false).estimate(decisions(new float[] {0, 1})));
        float[] many = new float[300];
        for (int i = 0; i < many.length; i++) many[i] = i;
        assertThrows(IllegalArgumentException.class, () -> new Staple(false).estimate(decisions(many, many)));
        assertThrows(IllegalArgumentException.class, () -> new Staple(false, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> new Staple(false, 1e-6, 0));
    }
}

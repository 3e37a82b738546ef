package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;
import org.roentgen.testing.ErrorForm;

class SurvivalForestTest {

    private static final int ROWS = 200;
    private static final double[][] X = uniform();
    private static final Features FEATURES = Leukaemia.features(X);

    private static double[][] uniform() {
        Random random = new Random(3);
        double[][] x = new double[5][ROWS];
        for (int i = 0; i < ROWS; i++) for (double[] column : x) column[i] = random.nextDouble();
        return x;
    }

    /** The hazard is 9 times as large where x0 is in the middle: no linear model sees that. */
    private static SurvivalTimes middle() {
        Random random = new Random(4);
        return Leukaemia.times(IntStream.range(0, ROWS).mapToDouble(i -> {
            double time = -Math.log(random.nextDouble()) / (X[0][i] > 0.3 && X[0][i] < 0.7 ? 9 : 1);
            return random.nextInt(4) == 0 ? -time : time;
        }).toArray());
    }

    @Test void findsWhatALinearModelCannot() {
        double forest = new SurvivalForest(200, 0, 3, 0).grow(FEATURES, middle(), 1, Progress.NONE).concordance();
        double linear = new Cox(Ties.EFRON, 0).fit(FEATURES, middle()).concordance();
        double best = Concordance.of(middle(), Arrays.stream(X[0]).map(v -> v > 0.3 && v < 0.7 ? 1 : 0).toArray());
        assertTrue(forest > best - 0.05 && forest > linear + 0.1, forest + " of " + best + ", linear " + linear);
    }

    /** Rows whose features say nothing are not ordered by trees that have not seen them. */
    @Test void findsNothingInNoise() {
        Features noise = Leukaemia.features(X[1], X[2], X[3]);
        assertEquals(0.5, new SurvivalForest(200, 0, 3, 0).grow(noise, middle(), 1, Progress.NONE).concordance(), 0.1);       // three standard errors, about 0.03 each
    }

    @Test void threadsDoNotMatterAndSeedsDo() {
        SurvivalForest forest = new SurvivalForest(20, 2, 3, 10);
        double[] many = forest.grow(FEATURES, middle(), 1, Progress.NONE).outOfBagMortality();
        double[] one = Parallelization.runSingleThreaded(() -> forest.grow(FEATURES, middle(), 1, Progress.NONE).outOfBagMortality());
        assertArrayEquals(many, one);
        assertTrue(!Arrays.equals(many, forest.grow(FEATURES, middle(), 2, Progress.NONE).outOfBagMortality()));
        GrownSurvivalForest once = forest.grow(FEATURES, middle(), 1, Progress.NONE), again = forest.grow(FEATURES, middle(), 1, Progress.NONE);
        assertArrayEquals(once.cumulativeHazards(FEATURES)[7], again.cumulativeHazards(FEATURES)[7]);
    }

    /** A tree that may not split is the Nelson–Aalen of its rows: Σ d / n. */
    @Test void aLeafIsNelsonAalen() {
        SurvivalTimes rows = Leukaemia.all();
        SurvivalRows ranked = new SurvivalRows(Leukaemia.covariates(false), rows);
        int[] all = IntStream.range(0, rows.rows()).toArray();
        double[] hazard = new double[rows.eventTimes().length];
        new SurvivalTree(new SurvivalSplits(ranked, 1, 1000, 0, new SplittableRandom(1)), all).add(Leukaemia.covariates(false), 0, hazard);
        double sum = 0;
        for (int k = 0; k < hazard.length; k++) {
            double t = rows.eventTimes()[k], n = Arrays.stream(all).filter(i -> rows.time(i) >= t).count();
            double d = Arrays.stream(all).filter(i -> rows.time(i) == t && rows.event(i)).count();
            assertEquals(sum += d / n, hazard[k], 1e-12);
        }
    }

    /** The statistic of a cut is √χ² of the log-rank test of its two sides, and the best cut that of the largest, by brute force. */
    @Test void theBestCutHasTheLargestLogRankStatistic() {
        SurvivalTimes rows = Leukaemia.all();
        Features cells = Leukaemia.features(Leukaemia.covariates(true).column(1));
        int[] all = IntStream.range(0, rows.rows()).toArray();
        double most = 0, at = 0;
        for (double v : cells.column(0)) {
            int[] side = Arrays.stream(all).map(i -> cells.value(i, 0) <= v ? 0 : 1).toArray();
            if (least(rows, side) < 3) continue;
            double value = new LogRank(rows, side).test().value;
            if (value > most) {
                most = value;
                at = v;
            }
        }
        SurvivalRows ranked = new SurvivalRows(cells, rows);
        SurvivalSplits.Split split = new SurvivalSplits(ranked, 1, 3, 0, new SplittableRandom(1)).best(all);
        assertEquals(at, ranked.value(split.rank, 0));
        LogRankScan scan = new LogRankScan(ranked, all);
        for (int i : all) if (cells.value(i, 0) <= at) scan.moveLeft(i);
        assertEquals(Math.sqrt(most), scan.statistic(), 1e-9);
    }

    /** Of nine values there are eight cuts: one alone is that after the fifth value, two are those after the third and the seventh. */
    @Test void fewCutsAreAtEvenRanks() {
        double[] x = IntStream.range(0, 9).asDoubleStream().toArray(), early = {1, 2, 3, 14, 15, 16, 17, 18, 19}, late = {1, 2, 3, 4, 5, 6, 7, 28, 29};
        int[] all = IntStream.range(0, 9).toArray();
        for (double[] times : new double[][] {early, late}) {
            SurvivalRows rows = new SurvivalRows(Leukaemia.features(x), Leukaemia.times(times));
            assertEquals(4, new SurvivalSplits(rows, 1, 1, 1, new SplittableRandom(1)).best(all).rank);
        }
        for (double[] censored : new double[][] {{1, 1.1, 1.2, -9, -9, -9, -9, 10, 11}, {4, -9, -9, -9, -9, -9, -9, 1, 1.1}})
            assertEquals(censored[0] == 1 ? 2 : 6, new SurvivalSplits(new SurvivalRows(Leukaemia.features(x), Leukaemia.times(censored)), 1, 1, 2,
                new SplittableRandom(1)).best(all).rank);
    }

    /** Zeros of both signs are one value; those above keep theirs. */
    @Test void zerosHaveOneRank() {
        SurvivalRows rows = new SurvivalRows(Leukaemia.features(new double[] {0.0, -0.0, 5, -1}), Leukaemia.times(new double[] {1, 2, 3, 4}));
        assertEquals(rows.rank(0, 0), rows.rank(1, 0));
        assertEquals(5, rows.value(rows.rank(2, 0), 0));
        assertEquals(-1, rows.value(rows.rank(3, 0), 0));
    }

    /** Different event times on the side with fewer of them. */
    private static long least(SurvivalTimes rows, int[] side) {
        return IntStream.range(0, 2).mapToLong(s -> IntStream.range(0, side.length).filter(i -> side[i] == s && rows.event(i)).mapToDouble(rows::time).distinct().count())
            .min().orElse(0);
    }

    @Test void growingCanBeStopped() {
        AtomicInteger told = new AtomicInteger();
        Progress few = new Progress() {

            @Override public void done(double fraction) {
                told.incrementAndGet();
            }

            @Override public boolean isCancelled() {
                return told.get() >= 5;
            }
        };
        assertThrows(CancellationException.class, () -> new SurvivalForest(1000, 0, 3, 0).grow(FEATURES, middle(), 1, few));
        assertTrue(told.get() < 100, "each thread ends its tree");
    }

    @Test void wrongInputIsSaid() {
        SurvivalForest forest = new SurvivalForest(5, 0, 3, 0);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SurvivalForest(0, 0, 3, 0)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SurvivalForest(5, 0, 0, 0)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> forest.grow(Leukaemia.features(new double[] {1, Double.NaN}),
            Leukaemia.times(new double[] {1, 2}), 1, Progress.NONE)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> forest.grow(Leukaemia.features(new double[] {1, 2}),
            Leukaemia.times(new double[] {-1, -2}), 1, Progress.NONE)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> forest.grow(FEATURES, Leukaemia.times(new double[] {-1, 2}), 1, Progress.NONE)).getMessage());
    }
}

package org.roentgen.learn.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.TrainingSet;
import org.roentgen.testing.ErrorForm;

class SelectorsTest {

    private static final int ROWS = 150;

    /** Features 0 and 1 tell the target, 2 is nearly a copy of 0, 3 is constant; then noise. */
    private static TrainingSet planted(boolean classes, int noise) {
        Random random = new Random(5);
        double[][] values = new double[4 + noise][ROWS];
        double[] target = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int f = 0; f < values.length; f++) values[f][i] = random.nextGaussian() * (f + 1);
            values[2][i] = values[0][i] + 0.01 * random.nextGaussian();
            values[3][i] = 3;
            double sum = values[0][i] + values[1][i] / 2 + 0.2 * random.nextGaussian();
            target[i] = classes ? sum > 0 ? 1 : 0 : sum;
        }
        return rows(values, target, classes ? 2 : 0);
    }

    static TrainingSet rows(double[][] values, double[] target, int classes) {
        List<DataColumn> columns = new ArrayList<>();
        for (int f = 0; f < values.length; f++) columns.add(DataColumn.numbers("f" + f, Block.IMAGE, values[f]));
        Features features = Features.of(new DataTable("t", columns));
        return classes == 0 ? TrainingSet.numbers(features, target) : TrainingSet.classes(features, target, IntStream.range(0, classes).mapToObj(c -> "c"
            + c).collect(Collectors.toList()));
    }

    private static Set<Integer> chosen(String name, String parameters, TrainingSet rows) {
        return new TreeSet<>(Arrays.stream(Selectors.named(name, parameters, rows.isClassification()).fit(rows, 1).chosen()).boxed().collect(Collectors.toList()));
    }

    @ParameterizedTest @CsvSource({"ANOVA F, k=3", "mutual information, k=3", "ReliefF, k=3"}) void whatTellsTheTargetIsFound(String name, String parameters) {
        for (boolean classes : new boolean[] {true, false}) assertEquals(Set.of(0, 1, 2), chosen(name, parameters, planted(classes, 20)), name + " of " + (classes
            ? "classes" : "numbers"));
    }

    @ParameterizedTest @CsvSource({"mRMR, k=2", "recursive elimination, k=2", "recursive elimination, 'k=2, by=forest, share=0.3'",
        "recursive elimination, 'k=2, by=boosting, share=0.3'",
        "L1, k=2"}) void aCopyIsNotTakenBesideTheOther(String name, String parameters) {
        for (boolean classes : new boolean[] {true, false}) {
            Set<Integer> found = chosen(name, parameters, planted(classes, 20));
            assertTrue(found.equals(Set.of(0, 1)) || found.equals(Set.of(1, 2)), name + " found " + found);
        }
    }

    @Test void everyNameHasItsSelectorAndTheSameWithAnyNumberOfThreads() {
        for (boolean classes : new boolean[] {true, false})
            for (String name : Selectors.names()) {
                TrainingSet rows = planted(classes, 6);
                String parameters = name.equals("Boruta") ? "runs=8" : "";
                Selection one = Parallelization.runSingleThreaded(() -> Selectors.named(name, parameters, classes).fit(rows, 3));
                Selection four = Parallelization.runWithNumThreads(4, () -> Selectors.named(name, parameters, classes).fit(rows, 3));
                assertArrayEquals(one.chosen(), four.chosen(), name);
                for (int f = 0; f < rows.features().count(); f++) assertEquals(one.score(f), four.score(f), name);
                if (!name.equals("none")) assertTrue(one.names(rows.features()).indexOf("f3") < 0 || name.matches("ANOVA F|mutual information|mRMR|ReliefF"), name
                    + " took the constant");
            }
    }

    /** The square of n − 1: values 0, 2 have variance 2. */
    @Test void variance() {
        TrainingSet rows = rows(new double[][] {{0, 2}, {0, 1}, {5, 5}, {0, 10}}, new double[] {1, 2}, 0);
        Selection found = new Variance(2, 0).fit(rows, 1);
        assertArrayEquals(new int[] {3, 0}, found.chosen());
        assertEquals(2, found.score(0), 1e-15);
        assertArrayEquals(new int[] {3, 0}, new Variance(9, 0.5).fit(rows, 1).chosen());
        assertArrayEquals(new int[] {3, 0, 1}, new Variance(9, 0.49).fit(rows, 1).chosen());
    }

    /** Four rows of 2 × 2: 3/8 and 1/8 by hand. */
    @Test void informationByHand() {
        double[] a = {0, 0, 0, 0, 1, 1, 1, 1}, b = {0, 0, 0, 1, 0, 1, 1, 1};
        double expected = 2 * (3 / 8.0 * Math.log(3 / 8.0 * 4) + 1 / 8.0 * Math.log(1 / 8.0 * 4));
        assertEquals(expected, Bins.of(a, 5).mutualInformation(Bins.of(b, 5)), 1e-15);
        assertEquals(Math.log(2), Bins.of(a, 5).mutualInformation(Bins.of(a, 5)), 1e-15);
        assertArrayEquals(new int[] {0, 0, 1, 1, 2, 2}, Bins.of(new double[] {-5, 1, 2, 3, 4, 100}, 3).of);
        assertArrayEquals(new int[] {0, 0, 0, 0, 1, 1}, Bins.of(new double[] {1, 1, 1, 1, 4, 100}, 2).of);
    }

    /** Exclusive or: neither tells anything alone. */
    @Test void reliefSeesWhatOnlyTwoTellTogether() {
        Random random = new Random(2);
        double[][] values = new double[12][200];
        double[] target = new double[200];
        for (double[] column : values) for (int i = 0; i < 200; i++) column[i] = random.nextDouble();
        for (int i = 0; i < 200; i++) target[i] = values[4][i] > 0.5 ^ values[7][i] > 0.5 ? 1 : 0;
        assertEquals(Set.of(4, 7), chosen("ReliefF", "k=2", rows(values, target, 2)));
        assertEquals(Set.of(4, 7), chosen("ReliefF", "k=2", rows(values, target, 0)));
    }

    /** The algorithms of the paper's figures 2 and 3, word by word. */
    @ParameterizedTest @ValueSource(ints = {0, 2, 3}) void reliefAsThePaperSays(int classes) {
        Random random = new Random(8);
        int n = 30, p = 4, k = 3;
        double[][] values = new double[p][n];
        double[] target = new double[n];
        for (double[] column : values) for (int i = 0; i < n; i++) column[i] = random.nextGaussian();
        for (int i = 0; i < n; i++) target[i] = classes == 0 ? random.nextDouble() : i % 7 % classes;
        double[] expected = classes == 0 ? numbers(values, target, k) : classes(values, target, k, classes);
        Selection found = new ReliefF(4, k, -1).fit(rows(values, target, classes), 1);
        for (int f = 0; f < p; f++) assertEquals(expected[f], found.score(f), 1e-12, "the sums have another order");
    }

    private static double difference(double[] values, int a, int b) {
        return Math.abs(values[a] - values[b]) / (Arrays.stream(values).max().getAsDouble() - Arrays.stream(values).min().getAsDouble());
    }

    private static List<Integer> nearest(double[][] values, int row, int k, java.util.function.IntPredicate allowed) {
        IntToDoubleFunction distance = other -> Arrays.stream(values).mapToDouble(v -> difference(v, row, other)).sum();
        return IntStream.range(0, values[0].length).filter(i -> i != row && allowed.test(i)).boxed()
            .sorted((a, b) -> Double.compare(distance.applyAsDouble(a), distance.applyAsDouble(b))).limit(k).collect(Collectors.toList());
    }

    private static double[] classes(double[][] values, double[] target, int k, int classes) {
        int n = target.length;
        double[] weights = new double[values.length];
        for (int i = 0; i < n; i++)
            for (int c = 0; c < classes; c++) {
                int own = c;
                double prior = Arrays.stream(target).filter(t -> t == own).count() / (double) n, self = prior(target, target[i]);
                for (int near : nearest(values, i, k, j -> target[j] == own))
                    for (int f = 0; f < weights.length; f++) weights[f] += difference(values[f], i, near) / (n * k) * (c == target[i] ? -1 : prior / (1 - self));
            }
        return weights;
    }

    private static double prior(double[] target, double c) {
        return Arrays.stream(target).filter(t -> t == c).count() / (double) target.length;
    }

    private static double[] numbers(double[][] values, double[] target, int k) {
        int n = target.length;
        double other = 0, all = IntStream.rangeClosed(1, k).mapToDouble(r -> Math.exp(-r * r / 400.0)).sum();
        double[] differs = new double[values.length], both = new double[values.length];
        for (int i = 0; i < n; i++) {
            List<Integer> near = nearest(values, i, k, j -> true);
            for (int r = 1; r <= k; r++) {
                double d = Math.exp(-r * r / 400.0) / all, y = difference(target, i, near.get(r - 1));
                other += y * d;
                for (int f = 0; f < values.length; f++) {
                    differs[f] += difference(values[f], i, near.get(r - 1)) * d;
                    both[f] += y * difference(values[f], i, near.get(r - 1)) * d;
                }
            }
        }
        double[] weights = new double[values.length];
        for (int f = 0; f < weights.length; f++) weights[f] = both[f] / other - (differs[f] - both[f]) / (n - other);
        return weights;
    }

    /** The slow definition: join the two clusters whose least alike members are most alike, until none reaches the limit. */
    @ParameterizedTest @ValueSource(doubles = {0.2, 0.4, 0.6, 0.9}) void clustersAsTheDefinition(double limit) {
        Random random = new Random(4);
        double[][] values = new double[25][40];
        for (int f = 0; f < 25; f++) for (int i = 0; i < 40; i++) values[f][i] = random.nextGaussian() + (f % 5 == 4 || f < 5 ? 0 : 1.5 * values[f % 5][i]);
        Selection found = new CorrelationClusters(limit).fit(rows(values, new double[40], 0), 1);
        List<Integer> sizes = new ArrayList<>();
        for (int f : found.chosen()) sizes.add((int) found.score(f));
        assertEquals(sizes(values, limit), sizes);
    }

    private static List<Integer> sizes(double[][] values, double limit) {
        org.apache.commons.math3.stat.correlation.SpearmansCorrelation spearman = new org.apache.commons.math3.stat.correlation.SpearmansCorrelation();
        List<List<Integer>> clusters = new ArrayList<>();
        for (int f = 0; f < values.length; f++) clusters.add(new ArrayList<>(List.of(f)));
        while (true) {
            double most = -1;
            int first = -1, second = -1;
            for (int a = 0; a < clusters.size(); a++)
                for (int b = a + 1; b < clusters.size(); b++) {
                    double least = 1;
                    for (int f : clusters.get(a)) for (int g : clusters.get(b)) least = Math.min(least, Math.abs(spearman.correlation(values[f], values[g])));
                    if (least <= most) continue;
                    most = least;
                    first = a;
                    second = b;
                }
            if (most < limit) return clusters.stream().map(List::size).sorted((a, b) -> b - a).collect(Collectors.toList());
            clusters.get(first).addAll(clusters.remove(second));
        }
    }

    /** What else it takes goes with the target in these rows, by chance. */
    @Test void borutaFindsAllThatTells() {
        for (boolean classes : new boolean[] {true, false}) {
            TrainingSet rows = planted(classes, 20);
            Set<Integer> found = chosen("Boruta", "runs=30", rows);
            assertTrue(found.containsAll(Set.of(0, 1, 2)), "found " + found);
            for (int f : found) assertTrue(new Univariate(rows, f).p() < 0.05, "feature " + f);
        }
    }

    @Test void noiseIsRefusedByBoruta() {
        Random random = new Random(3);
        double[][] values = new double[15][100];
        for (double[] column : values) for (int i = 0; i < 100; i++) column[i] = random.nextGaussian();
        double[] target = IntStream.range(0, 100).mapToDouble(i -> i % 2).toArray();
        assertEquals(Set.of(), chosen("Boruta", "runs=40", rows(values, target, 2)));
    }

    /** A learner of Weka's ranks like our own of the same kind. */
    @Test void weightsOfWekasLearners() {
        TrainingSet rows = planted(true, 5);
        for (String by : List.of("svm", "logistic")) assertTrue(chosen("recursive elimination", "k=3, by=" + by, rows).contains(1), by);
        org.roentgen.learn.train.Predictor logistic = org.roentgen.learn.train.Learners.logistic(0.5).train(rows.with(rows.features().only(new int[] {0, 1, 4, 5})), 1);
        double[] importances = Importances.of(logistic, 4);
        assertTrue(importances[0] > importances[2] && importances[1] > importances[3], Arrays.toString(importances));
        assertThrows(IllegalArgumentException.class, () -> Importances.of(org.roentgen.learn.train.Learners.neighbours(3).train(rows, 1), 9));
    }

    @Test void errorsAreSaid() {
        TrainingSet gap = rows(new double[][] {{1, Double.NaN, 3}}, new double[] {0, 1, 1}, 2);
        for (String name : Selectors.names())
            if (!name.equals("none")) ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Selectors.named(name, "", true).fit(gap, 1), name).getMessage());
        for (String wrong : List.of("k=0", "k=1.5", "q=3", "k")) ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Selectors.named("mRMR", wrong,
            true), wrong).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Selectors.named("recursive elimination", "by=none", true)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Selectors.named("magic", "", true)).getMessage());
    }
}

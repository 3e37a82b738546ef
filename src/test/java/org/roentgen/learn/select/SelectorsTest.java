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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.TrainingSet;
import org.roentgen.testing.ErrorForm;

class SelectorsTest {

    private static final int ROWS = 150;

    /** Features 0 and 1 tell the target, 2 is nearly a copy of 0, 3 is constant; then noise. */
    static TrainingSet planted(boolean classes, int noise) {
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

    static Set<Integer> chosen(String name, String parameters, TrainingSet rows) {
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
        assertArrayEquals(new int[] {1, 1, 0, 1, 2}, Bins.of(new double[] {0.0, -0.0, -1, 0.0, 1}, 5).of, "zeros of both signs are equal");
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

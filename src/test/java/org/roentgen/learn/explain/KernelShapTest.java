package org.roentgen.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.train.Predictor;
import org.roentgen.testing.ErrorForm;

class KernelShapTest {

    private static Predictor predictor(Function<double[], double[]> model) {
        return rows -> {
            double[][] predicted = new double[rows.rows()][];
            for (int i = 0; i < predicted.length; i++) predicted[i] = model.apply(rows.row(i));
            return predicted;
        };
    }

    /** Products of neighbours, a saturated sum, and all of them. */
    private static double[] tangled(double[] x) {
        double sum = 0, products = 0, all = 1;
        for (int f = 0; f < x.length; f++) {
            sum += (f + 1) * x[f];
            products += x[f] * x[(f + 1) % x.length];
            all *= 1 + x[f];
        }
        return new double[] {products - all / 3, Math.tanh(sum / x.length)};
    }

    private static double known(Features background, double[] row, int set, int output) {
        double sum = 0;
        for (int b = 0; b < background.rows(); b++) {
            double[] mixed = background.row(b);
            for (int f = 0; f < row.length; f++) if ((set >> f & 1) == 1) mixed[f] = row[f];
            sum += tangled(mixed)[output];
        }
        return sum / background.rows();
    }

    private static double[] values(Attributions found, int row, int output) {
        double[] values = new double[found.names().size()];
        Arrays.setAll(values, f -> found.value(row, output, f));
        return values;
    }

    @ParameterizedTest @ValueSource(ints = {1, 2, 3, 4, 5, 8}) void ofAllSetsEqualsShapleysDefinition(int features) {
        Features background = Samples.noise(1, 5, features), rows = Samples.noise(2, 3, features);
        Attributions found = new KernelShap(predictor(KernelShapTest::tangled), background, 0, 1).explain(rows, Progress.NONE);
        for (int i = 0; i < 3; i++)
            for (int o = 0; o < 2; o++) {
                int output = o;
                double[] row = rows.row(i);
                double[] exact = Samples.shapley(features, set -> known(background, row, set, output));
                assertArrayEquals(exact, values(found, i, o), 1e-9);                                   // a matrix of a condition of some 100
                assertEquals(known(background, row, 0, o), found.expected(o), 1e-12);
                assertEquals(tangled(row)[o], found.total(i, o), 1e-12);
            }
    }

    /** Squares fit an additive model without a rest, so that drawn sets give φᵢ = wᵢ (xᵢ − mean of the background) too. */
    @Test void linearModelsAreExactFromFewSets() {
        int features = 30;
        Features background = Samples.noise(1, 7, features), rows = Samples.noise(2, 4, features);
        Predictor linear = predictor(x -> {
            double sum = 5;
            for (int f = 0; f < x.length; f++) sum += (f - 10) * x[f];
            return new double[] {sum};
        });
        Attributions found = new KernelShap(linear, background, 120, 3).explain(rows, Progress.NONE);
        for (int i = 0; i < 4; i++)
            for (int f = 0; f < features; f++)
                assertEquals((f - 10) * (rows.value(i, f) - Arrays.stream(background.column(f)).sum() / 7), found.value(i, 0, f), 1e-9);
    }

    /** The error of drawn sets falls as sets are added, and is small beside the values, which are near one. */
    @Test void drawnSetsComeNear() {
        int features = 13;
        Features background = Samples.noise(1, 3, features), rows = Samples.noise(2, 1, features);
        double[] exact = Samples.shapley(features, set -> known(background, rows.row(0), set, 1));
        double few = 0, many = 0, size = Arrays.stream(exact).map(v -> v * v).sum();
        for (long seed = 1; seed <= 10; seed++) {
            few += error(exact, background, rows, 100, seed);
            many += error(exact, background, rows, 1500, seed);
        }
        assertTrue(many < few / 5, many + " of " + few);
        assertTrue(many / 10 < 1e-3 * size, many + " of " + size);
    }

    private static double error(double[] exact, Features background, Features rows, int samples, long seed) {
        double[] found = values(new KernelShap(predictor(KernelShapTest::tangled), background, samples, seed).explain(rows, Progress.NONE), 0, 1);
        double sum = 0;
        for (int f = 0; f < exact.length; f++) sum += Math.pow(found[f] - exact[f], 2);
        return sum;
    }

    /** Σ over all sets of (M − 1) / (C(M, s) s (M − s)) is Σ over the sizes of (M − 1) / (s (M − s)); whatever is drawn stands for the rest. */
    @ParameterizedTest @ValueSource(ints = {2, 3, 4, 7, 12, 25}) void setsComeInPairsAndWeighWhatAllWeigh(int players) {
        Coalitions sets = new Coalitions(players, 400, 1);
        double sum = 0;
        for (int s = 1; s < players; s++) sum += (players - 1.0) / (s * (players - s));
        assertEquals(sum, sets.weights.stream().mapToDouble(w -> w).sum(), 1e-9);
        assertTrue(sets.members.size() <= 400);
        int[] balance = new int[players];
        Set<String> all = new HashSet<>();
        for (boolean[] set : sets.members) {
            for (int i = 0; i < players; i++) balance[i] += set[i] ? 1 : -1;
            all.add(Arrays.toString(set));
        }
        assertArrayEquals(new int[players], balance);
        if (players < 8) assertEquals((1 << players) - 2, all.size());
        if (players < 8) assertEquals(all.size(), sets.members.size());
    }

    @Test void theSeedDecides() {
        Features background = Samples.noise(1, 3, 13), rows = Samples.noise(2, 1, 13);
        Predictor model = predictor(KernelShapTest::tangled);
        double[] one = values(new KernelShap(model, background, 100, 1).explain(rows, Progress.NONE), 0, 0);
        assertArrayEquals(one, values(new KernelShap(model, background, 100, 1).explain(rows, Progress.NONE), 0, 0));
        assertTrue(!Arrays.equals(one, values(new KernelShap(model, background, 100, 2).explain(rows, Progress.NONE), 0, 0)));
    }

    @Test void wrongInputsAreSaid() {
        Predictor model = predictor(KernelShapTest::tangled);
        for (Runnable wrong : new Runnable[] {() -> new KernelShap(model, Samples.noise(1, 3, 5), 19, 1), () -> new KernelShap(model, Samples.noise(1, 0, 5), 0, 1),
            () -> new KernelShap(model, Samples.noise(1, 1, 1001), 0, 1)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}

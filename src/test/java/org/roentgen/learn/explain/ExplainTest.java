package org.roentgen.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.testing.ErrorForm;

/** Importance by permutation, dependence, surrogates, neighbours. */
class ExplainTest {

    private static final int ROWS = 60;

    /** Columns x and z of numbers, half of them above 0, and a category. */
    private static DataTable table() {
        Random random = new Random(1);
        double[] x = IntStream.range(0, ROWS).mapToDouble(i -> (i % 2 == 0 ? 1 : -1) * (0.1 + random.nextDouble())).toArray(), z = random.doubles(ROWS).toArray();
        double[] sex = IntStream.range(0, ROWS).mapToDouble(i -> random.nextInt(2)).toArray();
        return new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, x), DataColumn.numbers("z", Block.IMAGE, z),
            DataColumn.categories("sex", Block.CLINICAL, sex, List.of("f", "m"))));
    }

    private static Function<DataTable, double[][]> model(Function<double[], double[]> of) {
        return rows -> IntStream.range(0, rows.rows())
            .mapToObj(i -> of.apply(new double[] {rows.column("x").number(i), rows.column("z").number(i), rows.column("sex").number(i)})).toArray(double[][]::new);
    }

    private static double[] positive(double[] row) {
        return row[0] > 0 ? new double[] {0, 1} : new double[] {1, 0};
    }

    /** A perfect model of two equal classes is wrong in half of the rows when its column is shuffled: C(m, 2)-type counting gives exactly 1/2 on average. */
    @Test void permutedColumnsCostWhatChanceSays() {
        double[] truth = IntStream.range(0, ROWS).mapToDouble(i -> i % 2 == 0 ? 1 : 0).toArray();
        for (Loss loss : new Loss[] {Loss.BRIER, Loss.ERROR_RATE, Loss.AREA_ABOVE_ROC}) {
            List<Importance> found = new PermutationImportance(model(ExplainTest::positive), loss, 400, 3).of(table(), truth, List.of("x", "z", "sex"), Progress.NONE);
            assertEquals(0.5, found.get(0).mean(), 4 * found.get(0).deviation() / 20);
            assertTrue(found.get(0).deviation() > 0.02);
            for (int c = 1; c < 3; c++) assertEquals(0, found.get(c).mean());
        }
    }

    /** Rises 1 … 10: mean 5.5, standard deviation √(82.5 / 9), t₀.₉₇₅ of 9 degrees 2.262157. */
    @Test void intervalsAreStudents() {
        Importance importance = new Importance("x", IntStream.rangeClosed(1, 10).asDoubleStream().toArray());
        assertEquals(5.5, importance.mean());
        assertEquals(Math.sqrt(82.5 / 9), importance.deviation(), 1e-12);
        assertEquals(2.262157 * Math.sqrt(82.5 / 9 / 10), importance.margin(), 1e-6);
    }

    @Test void lossesByHand() {
        double[][] p = {{0.8, 0.2}, {0.4, 0.6}, {0.7, 0.3}}, q = {{0.5, 0.3, 0.2}, {0.1, 0.1, 0.8}}, y = {{1}, {4}};
        double[] truth = {0, 1, 1};
        assertEquals((0.04 + 0.16 + 0.49) / 3, Loss.BRIER.of(p, truth), 1e-12);
        assertEquals((0.25 + 0.09 + 0.04 + 0.01 + 0.81 + 0.64) / 2, Loss.BRIER.of(q, new double[] {0, 1}), 1e-12);
        assertEquals(-(Math.log(0.8) + Math.log(0.6) + Math.log(0.3)) / 3, Loss.LOG_LOSS.of(p, truth), 1e-12);
        assertEquals(1 / 3.0, Loss.ERROR_RATE.of(p, truth), 1e-12);
        assertEquals(0, Loss.AREA_ABOVE_ROC.of(p, truth), 1e-12);
        assertEquals(1, Loss.AREA_ABOVE_ROC.of(p, new double[] {1, 0, 0}), 1e-12);
        assertEquals(Math.sqrt(2.5), Loss.ROOT_MEAN_SQUARE.of(y, new double[] {0, 2}), 1e-12);
        assertEquals(1.5, Loss.MEAN_ABSOLUTE.of(y, new double[] {0, 2}), 1e-12);
    }

    @Test void dependenceOfASumAndAProduct() {
        DataTable rows = table();
        double mean = Arrays.stream(rows.column("z").numbers()).sum() / ROWS;
        PartialDependence found = new PartialDependence(model(v -> new double[] {3 * v[0] * v[1], 2 * v[0] + v[1]}), rows, "x", 5);
        double[] sorted = Arrays.stream(rows.column("x").numbers()).sorted().toArray();
        assertEquals(5, found.values().rows());
        assertEquals(sorted[14] + 0.75 * (sorted[15] - sorted[14]), found.values().number(1), 1e-15);      // 59 / 4 = 14.75
        assertEquals(sorted[59], found.values().number(4));
        for (int i = 0; i < 5; i++) {
            double x = found.values().number(i);
            assertEquals(3 * x * mean, found.mean(i, 0), 1e-12);
            assertEquals(2 * x + mean, found.mean(i, 1), 1e-12);
            assertEquals(3 * x * rows.column("z").number(7), found.individual(i, 7, 0), 1e-12);
        }
    }

    @Test void dependenceOfCategories() {
        PartialDependence found = new PartialDependence(model(v -> new double[] {4 * v[2] + v[1]}), table(), "sex", 5);
        assertEquals(List.of("f", "m"), List.of(found.values().text(0), found.values().text(1)));
        assertEquals(4, found.mean(1, 0) - found.mean(0, 0), 1e-12);
    }

    @Test void aSurrogateFindsTheRuleOfTheModel() {
        DataTable rows = table();
        double[][] predicted = model(v -> v[2] == 1 && v[0] > 0 ? new double[] {0.1, 0.9} : new double[] {0.7, 0.3}).apply(rows);
        SurrogateTree tree = new SurrogateTree(rows, predicted, List.of("ill", "well"), 2, 1);
        assertEquals(1, tree.fidelity());
        assertTrue(tree.fidelityElsewhere() > 0.9);
        List<Rule> rules = tree.rules();
        assertEquals(ROWS, rules.stream().mapToInt(r -> r.rows).sum());
        Rule well = rules.stream().filter(r -> r.prediction.equals("well")).findFirst().get();
        assertTrue(well.condition.matches("(x > -?0\\.\\d+ and sex is m|sex is m and x > -?0\\.\\d+)"), well.condition);
        assertTrue(rules.stream().anyMatch(r -> r.condition.contains("sex is not m")), rules.get(0).condition);
        assertEquals(1, well.agreement);
    }

    @Test void aSurrogateOfNumbersExplainsTheirVariance() {
        DataTable rows = table();
        SurrogateTree stump = new SurrogateTree(rows, model(v -> new double[] {v[0] > 0 ? 5 : 2}).apply(rows), List.of(), 1, 1);
        assertEquals(1, stump.fidelity(), 1e-12);
        assertEquals(List.of("2", "5"), List.of(stump.rules().get(0).prediction, stump.rules().get(1).prediction));
        SurrogateTree poor = new SurrogateTree(rows, model(v -> new double[] {v[1]}).apply(rows), List.of(), 1, 1);
        assertTrue(poor.fidelity() > 0.6 && poor.fidelity() < 0.9, "" + poor.fidelity());                // one cut of uniform numbers explains 3/4
    }

    @Test void boundsOfAFeatureAreJoined() {
        Conditions between = new Conditions().above(0, 1).atMost(0, 9).above(0, 2).atMost(0, 12);
        assertEquals("2 < x ≤ 9", between.text(List.of("x"), List.of("x")));
        assertEquals("all rows", new Conditions().text(List.of("x"), List.of("x")));
    }

    /** Distances of (0, 0) in deviations of 1 and 10, and a row of which one cell is missing. */
    @Test void neighboursAreNearInEveryUnit() {
        Features rows = Samples.features(new double[] {-1, 1, -1, 1, Double.NaN}, new double[] {-10, 10, 10, -10, 0}, new double[] {7, 7, 7, 7, 7});
        SimilarRows similar = new SimilarRows(rows);
        double deviation = Math.sqrt(80);
        assertEquals(Math.sqrt((4 + 400 / (deviation * deviation)) / 2), similar.distance(new double[] {1, 10, 7}, 0), 1e-12);
        assertEquals(10 / deviation, similar.distance(new double[] {1, 10, 7}, 4), 1e-12);
        assertEquals(10 / deviation, similar.distance(new double[] {1, 10, 8}, 4), 1e-12);                // what is constant has no unit
        assertArrayEquals(new int[] {1, 4, 2}, similar.nearest(new double[] {1, 10, 7}, 3));
        assertEquals(5, similar.nearest(new double[] {1, 10, 7}, 9).length);
    }

    @Test void featuresKnowTheirColumn() {
        SourceColumns columns = new SourceColumns(List.of("sex", "sex=at birth", "age", "age missing"));
        for (String[] pair : new String[][] {{"sex=m", "sex"}, {"sex=at birth=m", "sex=at birth"}, {"sex=at birth", "sex=at birth"}, {"age missing", "age missing"},
            {"sex missing", "sex"}, {"component 1", "component 1"}})
            assertEquals(pair[1], columns.of(pair[0]));
    }

    @Test void wrongInputsAreSaid() {
        Function<DataTable, double[][]> model = model(ExplainTest::positive);
        DataTable empty = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, new double[] {Double.NaN})));
        for (Runnable wrong : new Runnable[] {() -> new PermutationImportance(model, Loss.BRIER, 1, 1), () -> new PartialDependence(model, table(), "x", 1),
            () -> new PartialDependence(model, table(), "y", 5), () -> new PartialDependence(model, empty, "x", 5),
            () -> new SurrogateTree(table(), model(v -> new double[] {1, 0}).apply(table()), List.of("a", "b"), 2, 1)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}

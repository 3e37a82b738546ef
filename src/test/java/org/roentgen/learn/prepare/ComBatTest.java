package org.roentgen.learn.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.ErrorForm;

/** The peer is neuroCombat 0.2.12 (commit ac82a06, Python, numpy 1.24), its iteration tightened from 1e-4 to 1e-13, on the table here. */
class ComBatTest {

    private static final double[][] DATA = {
        {2.1, 3.4, 1.9, 4.4, 2.8, 5.1, 6.3, 4.9, 7.0, 1.2, 2.2, 3.1}, {10, 12.5, 9.1, 13.3, 15.2, 18.4, 16.1, 19.9, 8.1, 7.7, 9.4, 6.2},
        {0.5, -0.2, 0.8, 0.1, 1.4, 2.2, 1.1, 1.9, -1.1, -0.4, -0.9, 0.3}, {100, 104, 98, 110, 120, 141, 133, 125, 90, 84, 97, 101}};
    private static final double[] SEX = {0, 1, 0, 1, 0, 1, 1, 0, 1, 0, 0, 1}, AGE = {50, 61, 43, 70, 55, 66, 48, 59, 72, 38, 45, 64};
    private static final List<String> BOTH = List.of("sex", "age");

    private static DataTable table() {
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.categories("site", Block.CLINICAL, new double[] {0, 0, 0, 0, 2, 2, 2, 2, 1, 1, 1, 1}, List.of("A", "C", "B")));
        columns.add(DataColumn.categories("sex", Block.CLINICAL, SEX, List.of("f", "m")));
        columns.add(DataColumn.numbers("age", Block.CLINICAL, AGE));
        for (int f = 0; f < DATA.length; f++) columns.add(DataColumn.numbers("x" + f, Block.IMAGE, DATA[f]));
        return new DataTable("t", columns);
    }

    private static ComBat comBat(List<String> covariates, ComBat.Prior prior, boolean meanOnly, String reference) {
        List<String> others = new ArrayList<>(BOTH);
        others.removeAll(covariates);
        return new ComBat("site", covariates, others, prior, meanOnly, reference, true);
    }

    private static void assertColumn(String name, ComBat step, double... expected) {
        double[] values = step.fit(table()).apply(table()).column(name).numbers();
        assertArrayEquals(expected, values, 1e-9 * Arrays.stream(expected).map(Math::abs).max().orElse(1));      // 12 digits are stored, 1e-12 ends the iteration
    }

    @Test void parametricIsThePeers() {
        assertColumn("x0", comBat(List.of(), ComBat.Prior.PARAMETRIC, false, ""),
            2.886985679112, 4.352303203679, 2.661552213794, 5.479470530269, 1.539456915680, 3.542910537358, 4.588190687799, 3.368697178951,
            6.935257226852, 2.573465454340, 3.325498518566, 4.002328276370);
        assertColumn("x0", comBat(BOTH, ComBat.Prior.PARAMETRIC, false, ""),
            2.971662141962, 3.811063222830, 2.862628921686, 5.097625264487, 1.717496309990, 3.997875017941, 4.921107783641, 3.573618622408,
            6.947265856052, 1.903235830515, 2.707636414236, 4.123401884627);
        assertColumn("x2", comBat(BOTH, ComBat.Prior.PARAMETRIC, false, ""),
            0.8317623841568, -0.04376563930917, 1.246164999623, 0.3384392303794, 0.2594991388310, 0.9399490811081, -0.03846562642605, 0.7011475445405,
            0.06090119093653, 0.5580466352688, 0.2238331134398, 1.018047320107);
    }

    @Test void nonParametricIsThePeers() {
        assertColumn("x0", comBat(BOTH, ComBat.Prior.NON_PARAMETRIC, false, ""),
            2.947991197453, 4.024576230079, 2.792114922628, 5.163574057751, 0.3954465507505, 2.686650472082, 3.762577788197, 2.386118004998,
            7.921392906990, 2.914344342856, 3.709176355724, 5.150172670568);
    }

    @Test void meanOnlyIsThePeers() {
        assertColumn("x0", comBat(BOTH, ComBat.Prior.PARAMETRIC, true, ""),
            2.831556447710, 4.131556447710, 2.631556447710, 5.131556447710, 1.217875694663, 3.517875694663, 4.717875694663, 3.317875694663,
            7.911818507941, 2.111818507941, 3.111818507941, 4.011818507941);
    }

    @Test void referenceIsThePeers() {
        assertColumn("x0", comBat(BOTH, ComBat.Prior.PARAMETRIC, false, "B"),
            4.097522026591, 4.955549668973, 3.98481012135, 6.230523178233, 2.8, 5.1, 6.3, 4.9,
            7.832384644587, 2.79339289337, 3.596489875692, 5.015692741763);
        assertArrayEquals(Arrays.copyOfRange(DATA[3], 4, 8), Arrays.copyOfRange(
            comBat(BOTH, ComBat.Prior.NON_PARAMETRIC, false, "B").fit(table()).apply(table()).column("x3").numbers(), 4, 8));
    }

    /** Johnson, Li and Rabinovic's formulas, one value after the other; the batches' moments by hand, the estimates by a hundred turns. */
    @Test void parametricFollowsThePaper() {
        double[][] z = new double[4][12];
        double[] mean = new double[4], spread = new double[4];
        for (int f = 0; f < 4; f++) {
            mean[f] = Arrays.stream(DATA[f]).average().orElse(0);
            for (int i = 0; i < 12; i++) spread[f] += Math.pow(DATA[f][i] - batchMean(DATA[f], i / 4), 2) / 12;
            for (int i = 0; i < 12; i++) z[f][i] = (DATA[f][i] - mean[f]) / Math.sqrt(spread[f]);
        }
        DataTable result = comBat(List.of(), ComBat.Prior.PARAMETRIC, false, "").fit(table()).apply(table());
        for (int b = 0; b < 3; b++)
            for (int f = 0; f < 4; f++) {
                double[] estimate = estimate(z, b, f);
                for (int i = 4 * b; i < 4 * b + 4; i++)
                    assertEquals(Math.sqrt(spread[f]) * (z[f][i] - estimate[0]) / Math.sqrt(estimate[1]) + mean[f], result.column("x" + f).number(i), 1e-9);
            }
    }

    private static double batchMean(double[] values, int b) {
        return (values[4 * b] + values[4 * b + 1] + values[4 * b + 2] + values[4 * b + 3]) / 4;
    }

    private static double[] estimate(double[][] z, int b, int f) {
        double[] means = new double[4], variances = new double[4];
        for (int g = 0; g < 4; g++) {
            means[g] = batchMean(z[g], b);
            for (int i = 4 * b; i < 4 * b + 4; i++) variances[g] += Math.pow(z[g][i] - means[g], 2) / 3;
        }
        double tau = variance(means), s = variance(variances), m = Arrays.stream(variances).average().orElse(0);
        double lambda = (m * m + 2 * s) / s, theta = (m * m * m + m * s) / s, gamma = means[f], delta = variances[f];
        for (int turn = 0; turn < 1000; turn++) {
            gamma = (4 * tau * means[f] + delta * Arrays.stream(means).average().orElse(0)) / (4 * tau + delta);
            double sum = 0;
            for (int i = 4 * b; i < 4 * b + 4; i++) sum += Math.pow(z[f][i] - gamma, 2);
            delta = (theta + sum / 2) / (2 + lambda - 1);
        }
        return new double[] {gamma, delta};
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    @Test void newRowsAreChangedLikeTheTrainingRowsAndAreWrittenDown() {
        HarmonizedColumns fitted = comBat(BOTH, ComBat.Prior.PARAMETRIC, false, "").fit(table());
        FittedStep read = FittedSteps.read(JsonParser.parseString(fitted.json().toString()).getAsJsonObject());
        DataTable whole = fitted.apply(table()), one = read.apply(table().select(new int[] {9, 5}));
        for (int f = 0; f < 4; f++) assertArrayEquals(new double[] {whole.column("x" + f).number(9), whole.column("x" + f).number(5)}, one.column("x" + f).numbers());
        assertEquals(table().names(), whole.names());
        assertArrayEquals(AGE, whole.column("age").numbers());
        FittedPreparation dropped = new Preparation(List.of(new ComBat("site", BOTH, List.of(), ComBat.Prior.PARAMETRIC, false, "", false), new OneHot())).fit(table());
        assertEquals(List.of("sex=m", "age", "x0", "x1", "x2", "x3"), FittedPreparation.of(dropped.json()).features(table()).names());
    }

    @Test void missingCellsStayMissingAndConstantColumnsAsTheyAre() {
        double[] gaps = DATA[0].clone(), constant = DATA[1].clone();
        gaps[2] = Double.NaN;
        Arrays.fill(constant, 4, 8, 3);
        DataTable table = table().with(DataColumn.numbers("x0", Block.IMAGE, gaps)).with(DataColumn.numbers("x1", Block.IMAGE, constant));
        HarmonizedColumns fitted = comBat(BOTH, ComBat.Prior.PARAMETRIC, false, "").fit(table);
        assertEquals(List.of("x0", "x2", "x3"), new ArrayList<>(fitted.names()));
        assertEquals(Double.NaN, fitted.apply(table).column("x0").number(2));
        assertTrue(Double.isFinite(fitted.apply(table).column("x0").number(3)));
        assertArrayEquals(constant, fitted.apply(table).column("x1").numbers());
    }

    @Test void oneRowOfABatchIsEnoughForItsMean() {
        DataTable table = parse("b,x,y,z\nA,1,2,3\nA,2,4,7\nA,3,5,1\nB,5,9,4\n");
        double[] x = new ComBat("b", List.of(), List.of(), ComBat.Prior.PARAMETRIC, true, "", false).fit(table).apply(table).column("x").numbers();
        assertEquals(1, x[1] - x[0], 1e-12);
        assertTrue(x[3] < 5 && x[3] > 2);
        assertSaid("at least 2 rows", table, List.of(), List.of(), "");
    }

    private static DataTable parse(String text) {
        return TableFile.parse(text, "t", Block.IMAGE).table();
    }

    private static void assertSaid(String part, DataTable table, List<String> covariates, List<String> others, String reference) {
        String message = assertThrows(IllegalArgumentException.class,
            () -> new ComBat("b", covariates, others, ComBat.Prior.PARAMETRIC, false, reference, false).fit(table)).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains(part), message);
    }

    @Test void whatCannotBeHarmonizedIsSaid() {
        DataTable table = parse("b,c,x,y\nA,p,1,2\nA,p,2,4\nA,p,4,4\nB,q,5,9\nB,q,6,8\nB,q,7,12\n");
        assertSaid("follows from the batches", table, List.of("c"), List.of(), "");
        assertSaid("Reference batch", table, List.of(), List.of(), "C");
        assertSaid("at least 2 that vary", table, List.of(), List.of("x"), "");
        assertSaid("at least 2, but b has only A", table.select(new int[] {0, 1, 2}), List.of(), List.of(), "");
        assertSaid("missing in row 2", table.select(new int[] {0, -1, 2}), List.of(), List.of(), "");
        assertSaid("fewer than the rows", table.select(new int[] {0, 1, 3, 4}), List.of("x", "y"), List.of(), "");
        HarmonizedColumns fitted = new ComBat("b", List.of(), List.of("c"), ComBat.Prior.PARAMETRIC, false, "", false).fit(table);
        String unseen = assertThrows(IllegalArgumentException.class, () -> fitted.apply(parse("b,x,y\nA,1,2\nZ,1,2\n"))).getMessage();
        ErrorForm.check(unseen);
        assertTrue(unseen.contains("\"Z\" in row 2"), unseen);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> fitted.apply(parse("b,x\nA,1\n"))).getMessage());
    }
}

package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.ErrorForm;

class CurvesTest {

    /** scikit-learn's documentation of average_precision_score gives 0.83, of roc_auc_score 0.75. */
    private static final double[] SCORES = {0.1, 0.4, 0.35, 0.8};
    private static final boolean[] POSITIVE = {false, false, true, true};

    @Test void averagePrecisionOfTheDocumentedExample() {
        assertEquals(0.5 * 1 + 0.5 * 2 / 3, new Cutoffs(SCORES, POSITIVE).averagePrecision(), 1e-15);
        assertTrue(Double.isNaN(new Cutoffs(SCORES, new boolean[4]).averagePrecision()));
    }

    @Test void areaUnderThePointsIsThatOfTheRanks() {
        Random random = new Random(3);
        double[] scores = random.doubles(200).map(v -> Math.floor(20 * v)).toArray();
        boolean[] positive = new boolean[200];
        for (int i = 0; i < 200; i++) positive[i] = random.nextDouble() * 20 < scores[i];
        Cutoffs cutoffs = new Cutoffs(scores, positive);
        double area = 0, x = 0, y = 0;
        for (int i = 0; i < cutoffs.size(); i++) {
            area += (cutoffs.falseAlarms(i) - x) * (cutoffs.sensitivity(i) + y) / 2;
            x = cutoffs.falseAlarms(i);
            y = cutoffs.sensitivity(i);
        }
        assertEquals(20, cutoffs.size());
        assertEquals(1, x);
        assertEquals(1, y);
        assertEquals(Ranking.areaUnderRoc(scores, positive), area, 1e-14);
    }

    /** At 0.4 one event and one other row are treated: (1 − 1 · 0.4 / 0.6) / 4. */
    @Test void netBenefitByHand() {
        Cutoffs cutoffs = new Cutoffs(SCORES, POSITIVE);
        assertEquals((1 - 2 / 3.0) / 4, cutoffs.netBenefit(0.4), 1e-15);
        assertEquals((2 - 2 * 2 / 3.0) / 4, cutoffs.netBenefitOfAll(0.4), 1e-15);
        assertEquals(0.5, cutoffs.netBenefit(0));
        assertEquals(0, cutoffs.netBenefit(0.9));
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> cutoffs.netBenefitOfAll(1)).getMessage());
    }

    @Test void calibrationByHand() {
        double[] p = {0.1, 0.15, 0.5, 0.55, 1};
        boolean[] event = {false, true, false, true, true};
        Calibration wide = new Calibration(p, event, 2, Calibration.Bins.WIDTH);
        assertEquals(2, wide.bins().size());
        assertEquals(3, wide.bins().get(1).rows);
        assertEquals(2.05 / 3, wide.bins().get(1).probability, 1e-15);
        assertEquals(2 / 3.0, wide.bins().get(1).share);
        assertEquals(2 / 5.0 * (0.5 - 0.125) + 3 / 5.0 * (2.05 / 3 - 2 / 3.0), wide.expectedError(), 1e-15);
        assertEquals(0.375, wide.greatestError(), 1e-15);
        assertEquals(3, new Calibration(p, event, 10, Calibration.Bins.WIDTH).bins().size(), "without the empty ones");
    }

    /** A hundredth is the least of its bin, however its product with 100 is rounded; what is just less is in the bin before. */
    @Test void edgesBeginTheirBins() {
        double[] edges = IntStream.range(0, 100).mapToDouble(k -> k / 100.0).toArray();
        double[] below = IntStream.range(1, 101).mapToDouble(k -> Math.nextDown(k / 100.0)).toArray();
        for (double[] p : new double[][] {edges, below}) assertEquals(100, new Calibration(p, new boolean[100], 100, Calibration.Bins.WIDTH).bins().size());
        double[] both = IntStream.range(0, 200).mapToDouble(i -> i < 100 ? edges[i] : below[i - 100]).toArray();
        for (Calibration.Bin bin : new Calibration(both, new boolean[200], 100, Calibration.Bins.WIDTH).bins()) assertEquals(2, bin.rows);
    }

    @Test void binsOfEqualMassKeepTiesTogether() {
        boolean[] event = new boolean[8];
        Calibration even = new Calibration(new double[] {0.8, 0.1, 0.2, 0.3, 0.4, 0.7, 0.6, 0.5}, event, 4, Calibration.Bins.MASS);
        assertEquals(List.of(2, 2, 2, 2), List.of(even.bins().get(0).rows, even.bins().get(1).rows, even.bins().get(2).rows, even.bins().get(3).rows));
        assertEquals(0.75, even.bins().get(3).probability, 1e-15);
        Calibration tied = new Calibration(new double[] {0.1, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9}, event, 4, Calibration.Bins.MASS);
        assertEquals(3, tied.bins().size());
        assertEquals(6, tied.bins().get(1).rows);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new Calibration(new double[1], new boolean[1], 0, Calibration.Bins.MASS)).getMessage());
    }

    /** Those who are most probably 0 were right once in two, said 0.6 and 0.9; the one said 1 at 0.8 was. */
    @Test void calibrationOfTheMostProbable() {
        Target target = Target.classes(DataColumn.numbers("c", Block.IMAGE, new double[] {0, 1, 1}));
        ClassScores scores = new ClassScores(new double[][] {{0.6, 0.4}, {0.9, 0.1}, {0.2, 0.8}}, target);
        assertEquals(Math.abs(0.6 + 0.9 + 0.8 - 2) / 3, scores.calibration(1, Calibration.Bins.WIDTH).expectedError(), 1e-15);
        assertEquals((0.4 + 0.9 + 0.2) / 3, scores.calibration(10, Calibration.Bins.WIDTH).expectedError(), 1e-15);
    }

    @Test void pointsOfAllCurves() {
        Target target = Target.classes(DataColumn.numbers("c", Block.IMAGE, new double[] {0, 0, 1, 1}));
        ClassScores scores = new ClassScores(new double[][] {{0.9, 0.1}, {0.6, 0.4}, {0.65, 0.35}, {0.2, 0.8}}, target);
        DataTable table = CurveTable.of(scores, target.classes(), 10, Calibration.Bins.WIDTH);
        assertEquals(2 * (1 + 4 + 4 + 4 + 200) - 1, table.rows());                      // 0.65 and 0.6 share a bin of class 0, 0.35 and 0.4 do not
        assertEquals(List.of("curve", "class", "threshold", "x", "y", "rows"), table.names());
        int last = table.rows() - 2 * 100 + 2 * 40;
        assertEquals("decision", table.column("curve").text(last));
        assertEquals(0.4, table.column("threshold").number(last));
        assertEquals((1 - 2 / 3.0) / 4, table.column("y").number(last), 1e-15);
    }
}

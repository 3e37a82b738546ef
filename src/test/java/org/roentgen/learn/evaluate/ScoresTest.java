package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.train.Target;

/** By hand. */
class ScoresTest {

    private static Target classes(double... values) {
        return Target.classes(DataColumn.numbers("c", Block.IMAGE, values));
    }

    /** Truth 0 0 0 1 1; predicted 0 1 0 1 0. */
    private final ClassScores two = new ClassScores(new double[][] {{0.9, 0.1}, {0.4, 0.6}, {0.8, 0.2}, {0.3, 0.7}, {0.6, 0.4}}, classes(0, 0, 0, 1, 1));

    @Test void countsOfTwoClasses() {
        ConfusionMatrix confusion = two.confusion();
        for (int[] expected : new int[][] {{0, 0, 2}, {0, 1, 1}, {1, 0, 1}, {1, 1, 1}}) assertEquals(expected[2], confusion.count(expected[0], expected[1]));
        assertEquals(3 / 5.0, two.accuracy(), 1e-15);
        assertEquals((2 / 3.0 + 1 / 2.0) / 2, two.balancedAccuracy(), 1e-15);
        assertEquals(1 / 2.0, confusion.sensitivity(1).value());
        assertEquals(2 / 3.0, confusion.specificity(1).value(), 1e-15);
        assertEquals(1 / 2.0, confusion.precision(1).value());
        assertEquals(2 / 3.0, confusion.negativePredictiveValue(1).value(), 1e-15);
        assertEquals(1 / 2.0, confusion.f1(1));
    }

    @Test void probabilitiesOfTwoClasses() {
        assertEquals(5 / 6.0, two.areaUnderRoc(), 1e-15);                        // of the pairs (0.7, 0.4) × (0.1, 0.6, 0.2) one is wrong
        assertEquals((0.01 + 0.36 + 0.04 + 0.09 + 0.36) / 5, two.brier(), 1e-15);
        assertEquals(-(Math.log(0.9) + Math.log(0.4) + Math.log(0.8) + Math.log(0.7) + Math.log(0.4)) / 5, two.logLoss(), 1e-15);
    }

    @Test void threeClasses() {
        ClassScores three = new ClassScores(new double[][] {{0.5, 0.3, 0.2}, {0.2, 0.5, 0.3}, {0.1, 0.2, 0.7}, {0.4, 0.35, 0.25}}, classes(0, 1, 2, 1));
        assertEquals(0.75, three.accuracy());
        assertEquals((1 + 0.5 + 1) / 3, three.balancedAccuracy(), 1e-15);
        assertEquals((1 + 1 + 1) / 3.0, three.areaUnderRoc(), 1e-15);
        assertEquals((0.25 + 0.04 + 0.01 + 0.16) / 4, three.brier(0), 1e-15);
        assertEquals((0.25 + 0.04 + 0.01 + 0.16 + 0.09 + 0.25 + 0.04 + 0.4225 + 0.04 + 0.09 + 0.09 + 0.0625) / 4, three.brier(), 1e-15);
        assertEquals(-(Math.log(0.5) + Math.log(0.8) + Math.log(0.9) + Math.log(0.6)) / 4, three.logLoss(0), 1e-15);
    }

    @Test void tiesCountHalf() {
        assertEquals(0.5, Ranking.areaUnderRoc(new double[] {1, 1, 1}, new boolean[] {true, false, false}));
        assertEquals(0.625, Ranking.areaUnderRoc(new double[] {1, 2, 2, 3}, new boolean[] {false, true, false, true}) - 0.25, 1e-15);
        assertEquals(Double.NaN, Ranking.areaUnderRoc(new double[] {1, 2}, new boolean[] {true, true}));
    }

    @Test void numbers() {
        NumberScores scores = new NumberScores(new double[][] {{1.5}, {1.5}, {3.5}}, Target.numbers(DataColumn.numbers("y", Block.IMAGE, new double[] {1, 2, 3})));
        assertEquals(1 - 0.75 / 2, scores.r2(), 1e-15);
        assertEquals(0.5, scores.mae(), 1e-15);
        assertEquals(0.5, scores.rmse(), 1e-15);
        assertEquals(0.5 / 3, scores.agreement().bias(), 1e-15);
        double deviation = Math.sqrt((2 * Math.pow(0.5 - 0.5 / 3, 2) + Math.pow(-0.5 - 0.5 / 3, 2)) / 2);
        assertEquals(0.5 / 3 - 1.96 * deviation, scores.agreement().lowerLimit(), 1e-14);
        assertEquals(0.5 / 3 + 1.96 * deviation, scores.agreement().upperLimit(), 1e-14);
    }
}

package org.roentgen.measure.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.roentgen.measure.agreement.PartitionAgreementTest.decisions;

import org.junit.jupiter.api.Test;

class KappaTest {

    private static float[][] repeat(int[][] rows) {
        int total = 0, at = 0;
        for (int[] row : rows) total += row[0];
        float[][] readers = new float[rows[0].length - 1][total];
        for (int[] row : rows)
            for (int k = 0; k < row[0]; k++, at++)
                for (int j = 0; j < readers.length; j++) readers[j][at] = row[j + 1];
        return readers;
    }

    /** 20 both yes, 15 both no, 5 and 10 apart: observed 0.7, by chance 0.5·0.6 + 0.5·0.4 = 0.5. */
    @Test void cohenByHand() {
        assertEquals(0.4, Kappa.cohen(decisions(repeat(new int[][] {{20, 1, 1}, {5, 1, 0}, {10, 0, 1}, {15, 0, 0}})), 0, 1), 1e-12);
    }

    @Test void cohenOfThreeLabels() {
        double observed = (4 + 3 + 2) / 12.0, chance = (6 * 5 + 4 * 4 + 2 * 3) / 144.0;
        assertEquals((observed - chance) / (1 - chance),
            Kappa.cohen(decisions(repeat(new int[][] {{4, 0, 0}, {1, 0, 1}, {1, 0, 2}, {3, 1, 1}, {1, 1, 0}, {2, 2, 2}})), 0, 1), 1e-12);
    }

    /** Fourteen readers, ten subjects, five categories; counts and κ = 0.210 are the worked example widely given for Fleiss' formula (P̄ = 0.378, Pe = 0.213). */
    @Test void fleissWorkedExample() {
        int[][] counts = {{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
            {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}};
        float[][] readers = new float[14][10];
        for (int subject = 0; subject < 10; subject++)
            for (int category = 0, reader = 0; category < 5; category++)
                for (int k = 0; k < counts[subject][category]; k++) readers[reader++][subject] = category;
        assertEquals(0.210, Kappa.fleiss(decisions(readers)), 5e-4);
    }

    /** For two readers Fleiss is Scott's π: chance from the shares of both together. */
    @Test void fleissOfTwoReaders() {
        double share = (25 + 30) / 100.0, chance = share * share + (1 - share) * (1 - share);
        assertEquals((0.7 - chance) / (1 - chance), Kappa.fleiss(decisions(repeat(new int[][] {{20, 1, 1}, {5, 1, 0}, {10, 0, 1}, {15, 0, 0}}))), 1e-12);
    }

    @Test void oneLabelOnlyIsNotDefined() {
        assertEquals(Double.NaN, Kappa.cohen(decisions(new float[] {3, 3, 3}, new float[] {3, 3, 3}), 0, 1));
        assertEquals(Double.NaN, Kappa.fleiss(decisions(new float[] {0, 0}, new float[] {0, 0}, new float[] {0, 0})));
        assertEquals(0, Kappa.cohen(decisions(new float[] {3, 3, 3}, new float[] {3, 3, 0}), 0, 1), 1e-12);
        assertEquals(1, Kappa.cohen(decisions(new float[] {3, 0, 1}, new float[] {3, 0, 1}), 0, 1), 1e-12);
    }
}

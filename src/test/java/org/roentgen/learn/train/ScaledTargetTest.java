package org.roentgen.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

class ScaledTargetTest {

    private static final Random RANDOM = new Random(4);
    private final double[] x = RANDOM.doubles(60, -1, 1).toArray();
    private final Features features = Features.of(new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, x))));

    private double[][] predicted(double[] targets) {
        return Regressions.named("support vector regression", "cost=1, gamma=1").train(TrainingSet.numbers(features, targets), 1).predict(features);
    }

    /** Millimetres or micrometres, far from 0 or not. */
    @Test void theUnitOfTheTargetDoesNotMatter() {
        double[] targets = Arrays.stream(x).map(v -> Math.sin(2 * v)).toArray(), micrometres = Arrays.stream(targets).map(t -> 1000 * t + 50_000).toArray();
        double[][] one = predicted(targets), other = predicted(micrometres);
        for (int i = 0; i < x.length; i++) {
            assertEquals(1000 * one[i][0] + 50_000, other[i][0], 2, "two widths of its tube, 0.001 deviations");
            assertEquals(targets[i], one[i][0], 0.1);
        }
    }

    @Test void anEvenTargetIsPredicted() {
        double[] even = new double[60];
        Arrays.fill(even, 7);
        for (double[] row : predicted(even)) assertTrue(Math.abs(row[0] - 7) < 0.01, row[0] + "");
    }
}

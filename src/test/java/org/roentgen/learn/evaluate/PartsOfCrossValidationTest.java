package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;

class PartsOfCrossValidationTest {

    private static final int ROWS = 12;
    private static final double[] X = IntStream.range(0, ROWS).mapToDouble(i -> i * i % 7).toArray(), Y = IntStream.range(0, ROWS).mapToDouble(i -> i % 2).toArray();
    private static final DataTable TABLE = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, X)));
    private static final Target TARGET = Target.classes(DataColumn.numbers("y", Block.IMAGE, Y));
    private static final Recipe RECIPE = new Recipe(new Preparation(List.of()), Learners.naiveBayes(), ClassWeights.NONE);

    /** What each seed was given to train on: rows by their x, and groups. */
    private static final class Recorder implements Trainable {

        private final Map<Long, double[]> rows = new ConcurrentHashMap<>();
        private final Map<Long, int[]> groups = new ConcurrentHashMap<>();

        @Override public TrainedRecipe train(DataTable table, Target target, int[] groups, long seed) {
            rows.put(seed, table.column("x").numbers());
            this.groups.put(seed, groups);
            return RECIPE.train(table, target, groups, seed);
        }

        @Override public long bytes(DataTable table) {
            return 1;
        }
    }

    /** Part f is trained on the other parts with the seed + f, and predicted by that; rows of no part are trained on each time, and have no prediction. */
    @Test void eachPartIsPredictedByTheOthers() {
        int[] part = {0, 0, 1, 1, 2, 2, 0, 1, 2, 0, -1, -1}, groups = IntStream.range(0, ROWS).map(i -> 100 - i).toArray();
        Recorder recorder = new Recorder();
        double[][] predicted = CrossValidation.predict(recorder, TABLE, TARGET, groups, Folds.of(part), 40, Progress.NONE);
        assertEquals(3, recorder.rows.size());
        for (int f = 0; f < 3; f++) {
            int own = f;
            int[] others = IntStream.range(0, ROWS).filter(i -> part[i] != own).toArray(), tested = IntStream.range(0, ROWS).filter(i -> part[i] == own).toArray();
            assertArrayEquals(IntStream.of(others).mapToDouble(i -> X[i]).toArray(), recorder.rows.get(40L + f));
            assertArrayEquals(IntStream.of(others).map(i -> groups[i]).toArray(), recorder.groups.get(40L + f));
            double[][] expected = RECIPE.train(TABLE.select(others), TARGET.select(others), 40 + f).predict(TABLE.select(tested));
            for (int k = 0; k < tested.length; k++) assertArrayEquals(expected[k], predicted[tested[k]]);
        }
        assertNull(predicted[10]);
        assertNull(predicted[11]);
    }
}

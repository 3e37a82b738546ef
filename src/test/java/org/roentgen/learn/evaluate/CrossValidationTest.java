package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.testing.ErrorForm;

class CrossValidationTest {

    private static final int ROWS = 40, PARTS = 4;
    private final DataTable table = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, IntStream.range(0, ROWS).mapToDouble(i -> i * 7 % 13).toArray())));
    private final Target target = Target.classes(DataColumn.numbers("y", Block.IMAGE, IntStream.range(0, ROWS).mapToDouble(i -> i % 2).toArray()));
    private final int[] groups = IntStream.range(0, ROWS).toArray();
    private final Folds folds = Folds.stratified(target, groups, PARTS, 1);

    /** Waits for a second training, in vain where there is none at the same time. */
    private static final class Watched implements Trainable {

        private final Recipe recipe = new Recipe(new Preparation(List.of()), Classifiers.named("nearest neighbours", "k=3"), ClassWeights.NONE);
        private final long bytes;
        private final AtomicInteger now = new AtomicInteger(), most = new AtomicInteger();
        private final CountDownLatch two = new CountDownLatch(2);

        Watched(long bytes) {
            this.bytes = bytes;
        }

        @Override public TrainedRecipe train(DataTable table, Target target, int[] groups, long seed) {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            two.countDown();
            try {
                two.await(bytes > 0 ? 50 : 5_000, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            TrainedRecipe trained = recipe.train(table, target, groups, seed);
            now.decrementAndGet();
            return trained;
        }

        @Override public long bytes(DataTable table) {
            return bytes;
        }
    }

    private double[][] predicted(Trainable recipe) {
        return Parallelization.runWithNumThreads(PARTS, () -> CrossValidation.predict(recipe, table, target, groups, folds, 1, Progress.NONE));
    }

    @Test void partsWaitForEachOtherWhereMemoryIsScarce() {
        Watched small = new Watched(0), large = new Watched(Runtime.getRuntime().maxMemory());
        double[][] together = predicted(small), inTurn = predicted(large);
        assertTrue(small.most.get() > 1, "at the same time: " + small.most);
        assertEquals(1, large.most.get());
        for (int i = 0; i < ROWS; i++) assertArrayEquals(together[i], inTurn[i]);
    }

    @Test void whatNeverFitsIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> new Watched(Long.MAX_VALUE).requireMemory(table)).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("40 rows"), message);
    }
}

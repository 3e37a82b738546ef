package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.ErrorForm;

class BootstrapTest {

    private static final double[] VALUES = new Random(1).doubles(400).toArray();
    private static final Function<int[], double[]> MEAN = rows -> new double[] {Arrays.stream(rows).mapToDouble(i -> VALUES[i]).average().orElse(0)};

    private static Target numbers(int n) {
        return Target.numbers(DataColumn.numbers("y", Block.IMAGE, new double[n]));
    }

    private static int[] own(int n) {
        return IntStream.range(0, n).toArray();
    }

    private static Estimate mean(int[] groups, int replicates, long seed) {
        return new Bootstrap(numbers(400), groups, replicates, seed).estimates(MEAN, 0.95, Progress.NONE).get(0);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
    }

    /** The mean of n draws is nearly normal with s / √n; 4000 replicates place a 2.5 % quantile to about 0.04 of that. */
    @Test void limitsOfAMean() {
        double error = deviation(VALUES) / 20;
        Estimate found = mean(own(400), 4000, 7);
        assertEquals(MEAN.apply(own(400))[0], found.value);
        assertEquals(found.value - 1.96 * error, found.lower, 0.15 * error);
        assertEquals(found.value + 1.96 * error, found.upper, 0.15 * error);
    }

    /** Groups of ten: 40 draws of their means. */
    @Test void groupsAreDrawnTogether() {
        double[] means = IntStream.range(0, 40).mapToDouble(g -> IntStream.range(0, 10).mapToDouble(k -> VALUES[g + 40 * k]).average().orElse(0)).toArray();
        double error = deviation(means) / Math.sqrt(40);
        Estimate found = mean(IntStream.range(0, 400).map(i -> i % 40).toArray(), 4000, 7);
        assertEquals(found.value - 1.96 * error, found.lower, 0.15 * error);
        assertEquals(found.value + 1.96 * error, found.upper, 0.15 * error);
    }

    @Test void everyDrawKeepsTheClasses() {
        Target target = Target.classes(DataColumn.numbers("c", Block.IMAGE, IntStream.range(0, 50).mapToDouble(i -> i < 45 ? 0 : i < 48 ? 1 : 2).toArray()));
        Bootstrap bootstrap = new Bootstrap(target, own(50), 1, 1);
        for (int seed = 0; seed < 20; seed++) {
            int[] rows = bootstrap.rows(new SplittableRandom(seed));
            assertEquals(List.of(45L, 3L, 2L), List.of(count(target, rows, 0), count(target, rows, 1), count(target, rows, 2)));
        }
    }

    private static long count(Target target, int[] rows, int c) {
        return Arrays.stream(rows).filter(i -> target.value(i) == c).count();
    }

    @Test void theSeedDecidesAndThreadsDoNot() {
        Estimate four = Parallelization.runWithNumThreads(4, () -> mean(own(400), 200, 3)), one = Parallelization.runSingleThreaded(() -> mean(own(400), 200, 3));
        assertEquals(one.lower, four.lower);
        assertEquals(one.upper, four.upper);
        assertNotEquals(one.lower, mean(own(400), 200, 4).lower);
    }

    @Test void undefinedReplicatesAreLeftOutAndNoneGiveNaN() {
        Bootstrap bootstrap = new Bootstrap(numbers(4), own(4), 500, 1);
        Estimate found = bootstrap.estimates(rows -> new double[] {rows[0] == 0 ? Double.NaN : rows[0]}, 0.9, Progress.NONE).get(0);
        assertEquals(1, found.lower);
        assertEquals(3, found.upper);
        assertTrue(Double.isNaN(mean(own(400), 0, 1).lower));
        for (Runnable wrong : new Runnable[] {() -> new Bootstrap(numbers(4), own(4), -1, 1), () -> bootstrap.estimates(rows -> new double[1], 1.5, Progress.NONE)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}

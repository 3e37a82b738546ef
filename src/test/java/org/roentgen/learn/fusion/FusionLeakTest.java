package org.roentgen.learn.fusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidatedArea;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;

/** Nothing may be learned from labels that are random. */
class FusionLeakTest {

    /**
     * Two nearly equal rows of each patient, labels at random: who looks at a patient's other row, or stacks predictions of rows that were trained on, finds something.
     */
    @ParameterizedTest @CsvSource({"EARLY, logistic regression", "LATE, logistic regression", "STACKED, logistic regression", "LATE, random forest",
        "STACKED, random forest", "STACKED, nearest neighbours"})
    void randomLabelsAreNotLearned(Fusion.Kind kind, String learner) {
        double mean = 0, variance = 0;
        int draws = 6;
        DataTable noise = noise(60);
        int[] groups = IntStream.range(0, 120).map(i -> i / 2).toArray();
        for (int draw = 1; draw <= draws; draw++) {
            Target labels = labels(60, draw);
            Folds folds = Folds.stratified(labels, groups, 5, draw);
            double[][] predicted = CrossValidation.predict(SampleBlocks.recipe(kind, learner, noise), noise, labels, groups, folds, draw, Progress.NONE);
            CrossValidatedArea area = new CrossValidatedArea(predicted, labels, folds, groups);
            mean += area.area() / draws;
            variance += Math.pow(area.standardError() / draws, 2);
        }
        assertEquals(0.5, mean, 3 * 1.5 * Math.sqrt(variance), kind + " with " + learner);             // as in NestedTest
    }

    /** Inside, too, patients stay on one side: the score of noise is near chance; else the other row of a patient would give the label away. */
    @Test void blocksAreWeighedByRowsOfOtherPatients() {
        DataTable noise = noise(60);
        int[] groups = IntStream.range(0, 120).map(i -> i / 2).toArray(), apart = IntStream.range(0, 120).toArray();
        Blocks blocks = new Blocks(noise, List.of(), List.of());
        BlockFit honest = fit(noise, blocks, groups), leaking = fit(noise, blocks, apart);
        assertTrue(honest.score < 0.65 && leaking.score > 0.75, honest.score + " " + leaking.score);
    }

    /** A forest knows all rows that it was trained on, whatever the block: only unseen ones tell which block is worth something. */
    @ParameterizedTest @EnumSource(value = Fusion.Kind.class, names = {"LATE", "STACKED"})
    void blocksAreWeighedByUnseenRows(Fusion.Kind kind) {
        DataTable table = SampleBlocks.table(1.5, 0);
        TrainedRecipe trained = SampleBlocks.recipe(kind, "random forest", table).train(table, SampleBlocks.classes(), SampleBlocks.patients(), 1);
        assertTrue(((FusedPredictor) trained.predictor()).weights()[0] > 0.8, Arrays.toString(((FusedPredictor) trained.predictor()).weights()));
    }

    private static BlockFit fit(DataTable noise, Blocks blocks, int[] groups) {
        return new BlockFit(Block.IMAGE, blocks, SampleBlocks.recipes("nearest neighbours", "k=1", true).apply(List.of()), noise, labels(60, 1), groups, 3, 1);
    }

    private static DataTable noise(int patients) {
        Random random = new Random(11);
        List<DataColumn> columns = new ArrayList<>();
        for (int f = 0; f < 20; f++) {
            double[] values = new double[2 * patients];
            for (int p = 0; p < patients; p++) {
                double value = random.nextGaussian();
                for (int i = 2 * p; i < 2 * p + 2; i++) values[i] = value + 0.01 * random.nextGaussian();
            }
            columns.add(DataColumn.numbers("f" + f, f < 10 ? Block.IMAGE : Block.GENOMIC, values));
        }
        return new DataTable("noise", columns);
    }

    private static Target labels(int patients, int draw) {
        List<Integer> classes = IntStream.range(0, patients).map(p -> p % 2).boxed().collect(Collectors.toList());
        Collections.shuffle(classes, new Random(draw));
        return Target.classes(DataColumn.numbers("label", Block.IMAGE, IntStream.range(0, 2 * patients).mapToDouble(i -> classes.get(i / 2)).toArray()));
    }
}

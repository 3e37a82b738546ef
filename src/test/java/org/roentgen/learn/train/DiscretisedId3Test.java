package org.roentgen.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.testing.ErrorForm;

/** ID3, and Weka's forest among the learners. */
class DiscretisedId3Test {

    /** The class is 1 where x > 0.5 and y > 0.3; z says nothing. */
    private static TrainingSet rows(int n, long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(n).toArray(), y = random.doubles(n).toArray(), z = random.doubles(n).toArray();
        double[] target = IntStream.range(0, n).mapToDouble(i -> x[i] > 0.5 && y[i] > 0.3 ? 1 : 0).toArray();
        DataTable table = new DataTable("t",
            List.of(DataColumn.numbers("x", Block.IMAGE, x), DataColumn.numbers("y", Block.IMAGE, y), DataColumn.numbers("z", Block.IMAGE, z)));
        return TrainingSet.classes(Features.of(table), target, List.of("no", "yes"));
    }

    private static DiscretisedId3 tree(Predictor trained) {
        return (DiscretisedId3) ((WekaPredictor) trained).classifier();
    }

    @Test void cutsByTheClassesLieWhereTheClassesPart() {
        Predictor trained = Learners.id3(0).train(rows(400, 1), 1);
        assertEquals(0.5, tree(trained).cuts(0)[0], 0.02);
        assertEquals(0.3, tree(trained).cuts(1)[0], 0.03);
        assertEquals(0, tree(trained).cuts(2).length, "z is of no use");
        TrainingSet test = rows(400, 2);
        double[][] predicted = trained.predict(test.features());
        long right = IntStream.range(0, 400).filter(i -> predicted[i][1] > 0.5 == (test.target(i) == 1)).count();
        assertTrue(right >= 385, right + " of 400");
    }

    @Test void cutsAreTold() {
        DiscretisedId3 tree = tree(Learners.id3(4).train(rows(100, 1), 1));
        for (int f = 0; f < 3; f++) {
            assertEquals(3, tree.cuts(f).length);
            for (double cut : tree.cuts(f)) assertTrue(tree.toString().contains(" " + cut), tree.toString());
        }
    }

    /** Few rows and many ranges leave branches without rows: there the shares of the classes are the best guess. */
    @Test void unclassifiedRowsGetTheSharesOfTheClasses() {
        TrainingSet train = rows(30, 1), test = rows(500, 2);
        double share = Arrays.stream(train.targets()).sum() / 30;
        double[][] predicted = Learners.id3(6).train(train, 1).predict(test.features());
        int guessed = 0;
        for (double[] p : predicted) {
            assertEquals(1, p[0] + p[1], 1e-12);
            if (Math.abs(p[1] - share) < 1e-12) guessed++;
        }
        assertTrue(guessed > 0 && guessed < 400, guessed + " guessed");
    }

    @ParameterizedTest @ValueSource(booleans = {true, false}) void wekasForestDoesNotDependOnThreads(boolean classification) {
        TrainingSet classes = rows(200, 1), set = classification ? classes : TrainingSet.numbers(classes.features(), classes.features().column(0));
        Learner forest = Learners.wekaForest(9, 0);
        double[][] one = Parallelization.runSingleThreaded(() -> forest.train(set, 3).predict(set.features()));
        double[][] many = Parallelization.runWithNumThreads(4, () -> forest.train(set, 3).predict(set.features()));
        for (int i = 0; i < 200; i++) assertArrayEquals(one[i], many[i]);
        assertEquals(classification ? 2 : 1, one[0].length);
    }

    @Test void wrongUsesAreSaid() {
        TrainingSet numbers = TrainingSet.numbers(rows(50, 1).features(), rows(50, 1).targets());
        for (Runnable wrong : new Runnable[] {() -> Learners.id3(1), () -> Learners.id3(-1)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
        String message = assertThrows(IllegalArgumentException.class, () -> Learners.id3(0).train(numbers, 1)).getMessage();
        assertTrue(message.contains("Cannot handle numeric class"), message);
    }
}

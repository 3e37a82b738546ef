package org.roentgen.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.TrainingSet;
import org.roentgen.testing.ErrorForm;

class RandomForestTest {

    private static TrainingSet rows(int features) {
        Random random = new Random(features);
        List<DataColumn> columns = new ArrayList<>();
        for (int f = 0; f < features; f++) columns.add(DataColumn.numbers("f" + f, Block.IMAGE, random.doubles(60).toArray()));
        return TrainingSet.classes(Features.of(new DataTable("t", columns)), random.ints(60, 0, 2).asDoubleStream().toArray(), List.of("a", "b"));
    }

    private static double[][] predicted(TrainingSet rows, int drawn) {
        return new RandomForest(5, drawn, 100, 1).train(rows, 1).predict(rows.features());
    }

    /** log2(features) + 1 of few, √features of many. */
    @ParameterizedTest @CsvSource({"2, 2", "3, 2", "4, 3", "8, 4", "30, 5", "49, 7", "100, 10"}) void drawsTheLargerOfRootAndLogarithm(int features, int drawn) {
        TrainingSet rows = rows(features);
        assertArrayEquals(predicted(rows, drawn), predicted(rows, 0));
        assertFalse(Arrays.deepEquals(predicted(rows, drawn - 1), predicted(rows, 0)));
    }

    /** After the first tree, of some hundred nodes. */
    @Test void aForestThatWillNotFitIsRefused() {
        TrainingSet rows = rows(4);
        String message = assertThrows(IllegalArgumentException.class, () -> new RandomForest(10_000_000, 0, 100, 1).train(rows, 1)).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("forest of 10000000 trees"), message);
    }
}

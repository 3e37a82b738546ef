package org.roentgen.learn.select;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.roentgen.learn.select.SelectorsTest.chosen;
import static org.roentgen.learn.select.SelectorsTest.planted;
import static org.roentgen.learn.select.SelectorsTest.rows;

import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.train.TrainingSet;

class BorutaTest {

    /** What else it takes goes with the target in these rows, by chance. */
    @Test void borutaFindsAllThatTells() {
        for (boolean classes : new boolean[] {true, false}) {
            TrainingSet rows = planted(classes, 20);
            Set<Integer> found = chosen("Boruta", "runs=30", rows);
            assertTrue(found.containsAll(Set.of(0, 1, 2)), "found " + found);
            for (int f : found) assertTrue(new Univariate(rows, f).p() < 0.05, "feature " + f);
        }
    }

    @Test void noiseIsRefusedByBoruta() {
        Random random = new Random(3);
        double[][] values = new double[15][100];
        for (double[] column : values) for (int i = 0; i < 100; i++) column[i] = random.nextGaussian();
        double[] target = IntStream.range(0, 100).mapToDouble(i -> i % 2).toArray();
        assertEquals(Set.of(), chosen("Boruta", "runs=40", rows(values, target, 2)));
    }

    /** Of 10 runs, 10 hits have the chance 1/1024, 9 or more 11/1024; of 55 runs, 55 hits 2.8e-17, which is more than 5e-18 but nothing beside 1. */
    @Test void decisionsAreBinomialTests() {
        Boruta one = new Boruta(50, 10, 2.1 / 1024);
        assertEquals(1, one.decide(10, 10, 1));
        assertEquals(-1, one.decide(0, 10, 1));
        assertEquals(0, one.decide(9, 10, 1));
        assertEquals(0, one.decide(1, 10, 1));
        assertEquals(0, one.decide(10, 10, 2), "two features: half the limit each");
        assertEquals(0, new Boruta(50, 10, 1e-12).decide(55, 55, 100_000));
    }
}

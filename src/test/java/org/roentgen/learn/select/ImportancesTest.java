package org.roentgen.learn.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.roentgen.learn.select.SelectorsTest.chosen;
import static org.roentgen.learn.select.SelectorsTest.planted;
import static org.roentgen.learn.select.SelectorsTest.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.TrainingSet;
import org.roentgen.learn.tree.DecisionTree;

/** What features have to say in learners, and the selections that go by it. */
class ImportancesTest {

    private static final double[] FIRST = {0, 0, 0, 0, 1, 1, 1, 1}, SECOND = {0, 1, 0, 1, 0, 0, 1, 1};

    /** Numbers 10 of half of the rows, else 0 or 2: the first split lowers the squares by 8 · 4.5², the second by 4 · 1². */
    @Test void splitsOfNumbersByHand() {
        Predictor tree = new DecisionTree(false, 5, 1, 0).train(rows(new double[][] {FIRST, SECOND, FIRST}, new double[] {10, 10, 10, 10, 0, 0, 2, 2}, 0), 1);
        assertArrayEquals(new double[] {162, 4, 0}, Importances.of(tree, 3), 1e-12);
    }

    /** Classes: Gini's impurity 2 p (1 − p) of rows, 8 · 2 · 3/16 in all; after the first split 4 · 2 · 1/4 of it are left, after the second none. */
    @Test void splitsOfClassesByHand() {
        Predictor tree = new DecisionTree(false, 5, 1, 0).train(rows(new double[][] {FIRST, SECOND}, new double[] {0, 0, 0, 0, 0, 0, 1, 1}, 2), 1);
        assertArrayEquals(new double[] {1, 2}, Importances.of(tree, 2), 1e-12);
    }

    /** What is planted ranks before noise; who has no weights is refused. */
    @Test void weightsOfLinearLearners() {
        TrainingSet rows = planted(true, 5);
        for (String by : List.of("svm", "logistic")) assertTrue(chosen("recursive elimination", "k=3, by=" + by, rows).contains(1), by);
        Predictor logistic = Classifiers.named("logistic regression", "").train(rows.with(rows.features().only(new int[] {0, 1, 4, 5})), 1);
        double[] importances = Importances.of(logistic, 4);
        assertTrue(importances[0] > importances[2] && importances[1] > importances[3], Arrays.toString(importances));
        assertThrows(IllegalArgumentException.class, () -> Importances.of(Learners.neighbours(3).train(rows, 1), 9));
    }

    /** Only one feature tells: of the others, which say nothing, always the last is dropped. */
    @Test void ofEqualsTheLastIsDropped() {
        Random random = new Random(1);
        double[][] values = new double[5][40];
        for (double[] column : values) for (int i = 0; i < 40; i++) column[i] = random.nextGaussian();
        double[] target = Arrays.stream(values[2]).map(v -> v > 0 ? 1 : 0).toArray();
        Selection found = new RecursiveElimination(new DecisionTree(false, 5, 1, 0), 2, 0).fit(rows(values, target, 2), 1);
        assertArrayEquals(new int[] {2, 0}, found.chosen());
        for (int f = 0; f < 5; f++) assertEquals(new double[] {4, 3, 4, 2, 1}[f], found.score(f), "feature " + f);
    }

    /** A weak penalty leaves many coefficients: the largest of them are chosen, no more than wanted. */
    @Test void theLassoKeepsTheLargest() {
        TrainingSet rows = planted(false, 10);
        int[] all = new Lasso(99, 0.001).fit(rows, 1).chosen(), two = new Lasso(2, 0.001).fit(rows, 1).chosen();
        assertTrue(all.length > 5, Arrays.toString(all));
        assertArrayEquals(Arrays.copyOf(all, 2), two);
    }
}

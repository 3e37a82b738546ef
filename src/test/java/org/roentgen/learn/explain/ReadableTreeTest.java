package org.roentgen.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.tree.Branching;

class ReadableTreeTest {

    private static Model model(DataTable table, Target target, Learner learner) {
        Recipe recipe = new Recipe(new Preparation(List.of(new OneHot(), new Scale(Scale.Rule.STANDARDISED))), learner, ClassWeights.NONE);
        return new Model(recipe.train(table, target, 1), target.name, new JsonObject());
    }

    private static Target classes(double[] values) {
        return Target.classes(DataColumn.categories("class", Block.IMAGE, values, List.of("a", "b")));
    }

    /** Twenty rows that one cut between 9 and 10 parts, whatever their scale; two of them are of the wrong class. */
    @ParameterizedTest @ValueSource(strings = {"decision tree C4.5", "decision tree CART", "decision tree ID3"}) void oneCutIsReadInTheColumnsUnit(String learner) {
        DataTable table = new DataTable("t", List.of(DataColumn.numbers("dose", Block.IMAGE, IntStream.range(0, 20).mapToDouble(i -> i).toArray())));
        Target target = classes(IntStream.range(0, 20).mapToDouble(i -> i < 10 ? 0 : 1).toArray());
        ReadableTree tree = ReadableTree.of(model(table, target, Classifiers.named(learner, "")), table, target).orElseThrow();
        assertEquals("dose", tree.asked());
        assertEquals(2, tree.leaves());
        assertEquals(20, tree.rows());
        String cut = learner.endsWith("C4.5") ? "9" : "9.5";                      // C4.5 cuts at a value of the rows
        assertEquals("dose ≤ " + cut, tree.children().get(0).condition());
        assertEquals("dose > " + cut, tree.children().get(1).condition());
        assertArrayEquals(new double[] {1, 0}, tree.children().get(0).counted());
        assertArrayEquals(new double[] {0, 1}, tree.children().get(1).predicted());
    }

    @Test void categoriesAreNamed() {
        DataTable table = new DataTable("t", List.of(DataColumn.categories("sex", Block.CLINICAL, IntStream.range(0, 20).mapToDouble(i -> i % 2).toArray(),
            List.of("f", "m"))));
        Target target = classes(IntStream.range(0, 20).mapToDouble(i -> i % 2).toArray());
        ReadableTree tree = ReadableTree.of(model(table, target, Classifiers.named("decision tree CART", "")), table, target).orElseThrow();
        assertEquals("sex", tree.asked());
        assertEquals("sex is not m", tree.children().get(0).condition());
        assertEquals("sex is m", tree.children().get(1).condition());
    }

    /** Each row goes to the leaf that predicts it as the model does, and rows are nowhere lost. */
    @ParameterizedTest @ValueSource(strings = {"decision tree C4.5", "decision tree CART", "decision tree ID3"}) void rowsEndWhereTheModelPredictsThem(String learner) {
        Random random = new Random(3);
        DataTable table = new DataTable("t", List.of());
        for (String name : new String[] {"u", "v", "w"}) table = table.with(DataColumn.numbers(name, Block.IMAGE, random.doubles(200).toArray()));
        double[] u = table.column("u").numbers(), v = table.column("v").numbers();
        Target target = classes(IntStream.range(0, 200).mapToDouble(i -> u[i] * v[i] + 0.05 * random.nextGaussian() > 0.25 ? 1 : 0).toArray());
        Model model = model(table, target, Classifiers.named(learner, ""));
        Features features = model.preparation().features(table);
        double[][] predicted = model.predict(table);
        Branching root = Branching.of(model.predictor()).orElseThrow();
        for (int i = 0; i < 200; i++) {
            Branching node = root;
            while (!node.isLeaf()) node = node.children().get(node.branch(features.value(i, node.feature())));
            assertArrayEquals(predicted[i], node.value(), 1e-12, "row " + i);                     // shares are divided once more
        }
        ReadableTree tree = ReadableTree.of(model, table, target).orElseThrow();
        assertTrue(tree.leaves() > 3, "something to read");
        assertEquals(200, rowsOfLeaves(tree));
    }

    private static int rowsOfLeaves(ReadableTree tree) {
        return tree.children().isEmpty() ? tree.rows() : tree.children().stream().mapToInt(ReadableTreeTest::rowsOfLeaves).sum();
    }

    @Test void numbersAreMeans() {
        DataTable table = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, IntStream.range(0, 20).mapToDouble(i -> i).toArray())));
        Target target = Target.numbers(DataColumn.numbers("y", Block.IMAGE, IntStream.range(0, 20).mapToDouble(i -> i < 10 ? 3 : 7).toArray()));
        ReadableTree tree = ReadableTree.of(model(table, target, Regressions.named("decision tree CART", "")), table, target).orElseThrow();
        assertEquals(5, tree.counted()[0]);
        assertEquals(3, tree.children().get(0).predicted()[0], 1e-12);                             // the mean and a difference from it
        assertEquals(7, tree.children().get(1).predicted()[0], 1e-12);
    }

    @Test void aForestIsNoTree() {
        DataTable table = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, IntStream.range(0, 20).mapToDouble(i -> i).toArray())));
        Target target = classes(IntStream.range(0, 20).mapToDouble(i -> i % 2).toArray());
        for (String learner : new String[] {"random forest", "gradient boosting", "logistic regression"})
            assertTrue(ReadableTree.of(model(table, target, Classifiers.named(learner, "")), table, target).isEmpty(), learner);
    }
}

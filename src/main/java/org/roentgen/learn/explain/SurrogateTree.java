package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.image.Figures;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.NumberScores;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.MostProbable;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.learn.tree.DecisionTree;
import org.roentgen.learn.tree.Tree;
import org.roentgen.learn.tree.TreePredictor;

/**
 * A small tree that says nearly what a model says: grown to the model's predictions (its most probable class, or its number) of some rows, from the columns of the
 * table as they are, with missing numbers at their median and missing categories at the most frequent one.
 * <p>Fidelity: the share of rows for which both say the same class, or R² of numbers, over these rows, and over each fifth of them by a tree grown to the others.
 * <p>Craven and Shavlik 1996, NeurIPS 8:24–30.
 */
public final class SurrogateTree {

    private static final int FOLDS = 5;

    private final TrainedRecipe trained;
    private final Target said;
    private final Features features;
    private final List<String> columns;
    private final double fidelity, fidelityElsewhere;

    /**
     * @param rows the columns that the model takes, and no others
     * @param predicted what the model predicts of them
     * @param classes of the model; empty where it predicts numbers
     * @param depth of the tree at most
     */
    public SurrogateTree(DataTable rows, double[][] predicted, List<String> classes, int depth, long seed) {
        said = said(rows, predicted, classes);
        columns = rows.names();
        Recipe recipe = new Recipe(new Preparation(List.of(new Impute(Impute.Rule.MEDIAN, false), new OneHot())), new DecisionTree(false, depth, 1, 0),
            ClassWeights.NONE);
        trained = recipe.train(rows, said, seed);
        features = trained.features(rows);
        fidelity = agreement(trained.predict(rows));
        fidelityElsewhere = parts() < 2 ? Double.NaN : agreement(CrossValidation.predict(recipe, rows, said, folds(seed), seed, Progress.NONE));
    }

    private static Target said(DataTable rows, double[][] predicted, List<String> classes) {
        if (classes.isEmpty()) return Target.numbers(DataColumn.numbers("prediction", Block.IMAGE, Arrays.stream(predicted).mapToDouble(p -> p[0]).toArray()));
        double[] found = Arrays.stream(predicted).mapToDouble(MostProbable::of).toArray();
        if (Arrays.stream(found).distinct().count() < 2)
            throw new IllegalArgumentException("Model must predict at least 2 classes in the rows that a tree is to explain, but predicts 1 in " + rows.title
                + ". Take other rows.");
        return Target.classes(DataColumn.categories("prediction", Block.IMAGE, found, classes));
    }

    /** Fewer where a class is rare. */
    private int parts() {
        if (!said.isClassification()) return Math.min(FOLDS, said.rows());
        int[] counts = new int[said.classes().size()];
        for (double c : said.values()) counts[(int) c]++;
        return Math.min(FOLDS, Arrays.stream(counts).min().getAsInt());
    }

    private Folds folds(long seed) {
        return Folds.stratified(said, IntStream.range(0, said.rows()).toArray(), parts(), seed);
    }

    private double agreement(double[][] found) {
        if (!said.isClassification()) return new NumberScores(found, said).r2();
        return IntStream.range(0, found.length).filter(i -> MostProbable.of(found[i]) == said.value(i)).count() / (double) found.length;
    }

    /** Over the rows that it was grown to. */
    public double fidelity() {
        return fidelity;
    }

    /** Over rows that a tree was not grown to; NaN where a class is predicted for one row only. */
    public double fidelityElsewhere() {
        return fidelityElsewhere;
    }

    /** The leaves from left to right. */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        TreePredictor predictor = (TreePredictor) trained.predictor();
        add(predictor.trees().get(0), predictor.base(), 0, new Conditions(), rules);
        return rules;
    }

    private void add(Tree tree, double[] base, int node, Conditions conditions, List<Rule> rules) {
        if (tree.isLeaf(node)) rules.add(rule(tree, base, node, conditions.text(features.names(), columns)));
        else {
            add(tree, base, tree.left(node), conditions.atMost(tree.feature(node), tree.threshold(node)), rules);
            add(tree, base, tree.right(node), conditions.above(tree.feature(node), tree.threshold(node)), rules);
        }
    }

    private Rule rule(Tree tree, double[] base, int node, String condition) {
        int[] here = IntStream.range(0, features.rows()).filter(i -> tree.leaf(features.row(i), 0) == node).toArray();
        double[] value = IntStream.range(0, base.length).mapToDouble(o -> base[o] + tree.value(node, o)).toArray();
        if (said.isClassification()) {
            int found = MostProbable.of(value);
            return new Rule(condition, said.classes().get(found), here.length, Arrays.stream(here).filter(i -> said.value(i) == found).count() / (double) here.length);
        }
        double squares = Arrays.stream(here).mapToDouble(i -> Math.pow(said.value(i) - value[0], 2)).sum();
        return new Rule(condition, Figures.text(value[0], 5), here.length, Math.sqrt(squares / here.length));
    }
}

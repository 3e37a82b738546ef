package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.roentgen.learn.model.Model;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.tree.Branching;

/**
 * A model that is one decision tree (CART, C4.5, ID3), as people read it: each node with the condition that leads to it, in the units of the table's columns, the rows
 * that come by, and what it says of them. Immutable.
 */
public final class ReadableTree {

    private final String condition, asked;
    private final int rows;
    private final double[] counted, predicted;
    private final List<ReadableTree> children = new ArrayList<>();

    /** Nothing where the model is not one tree. @param rows that it was trained on, and are counted */
    public static Optional<ReadableTree> of(Model model, DataTable rows, Target target) {
        return Branching.of(model.predictor()).map(root -> {
            int[] all = IntStream.range(0, target.rows()).toArray();
            return new ReadableTree("", root, new Reading(model, model.preparation().features(rows), target), all);
        });
    }

    /** What is the same for all nodes. */
    private static final class Reading {

        private final Model model;
        private final Features features;
        private final Target target;

        Reading(Model model, Features features, Target target) {
            this.model = model;
            this.features = features;
            this.target = target;
        }

        String condition(Branching node, int branch) {
            String feature = features.names().get(node.feature());
            return Conditions.text(feature, model.inputs(), unscaled(feature, node.above(branch)), unscaled(feature, node.atMost(branch)));
        }

        private double unscaled(String feature, double value) {
            return Double.isInfinite(value) ? value : model.preparation().unscaled(feature, value);
        }

        String asked(Branching node) {
            return node.isLeaf() ? "" : new SourceColumns(model.inputs()).of(features.names().get(node.feature()));
        }

        /** Shares of the classes, or the mean. */
        double[] counted(int[] rows) {
            if (!target.isClassification()) return new double[] {Arrays.stream(rows).mapToDouble(target::value).average().orElse(Double.NaN)};
            double[] shares = new double[target.classes().size()];
            for (int i : rows) shares[(int) target.value(i)]++;
            return Arrays.stream(shares).map(count -> count / rows.length).toArray();
        }
    }

    private ReadableTree(String condition, Branching node, Reading reading, int[] rows) {
        this.condition = condition;
        asked = reading.asked(node);
        this.rows = rows.length;
        counted = reading.counted(rows);
        predicted = node.value();
        for (int b = 0; b < node.children().size(); b++) {
            int branch = b;
            int[] own = Arrays.stream(rows).filter(i -> node.branch(reading.features.value(i, node.feature())) == branch).toArray();
            children.add(new ReadableTree(reading.condition(node, b), node.children().get(b), reading, own));
        }
    }

    /** On the way here from the node above; empty at the root. */
    public String condition() {
        return condition;
    }

    /** The column that parts the rows here; empty for a leaf. */
    public String asked() {
        return asked;
    }

    /** That come by, each counting one whatever its weight. */
    public int rows() {
        return rows;
    }

    /** Shares of the classes among these rows, or the mean of their numbers. */
    public double[] counted() {
        return counted.clone();
    }

    /** What a leaf predicts; nothing for inner nodes, and for leaves that no row of the training came to. */
    public double[] predicted() {
        return predicted.clone();
    }

    /** None of a leaf. */
    public List<ReadableTree> children() {
        return List.copyOf(children);
    }

    public int leaves() {
        return children.isEmpty() ? 1 : children.stream().mapToInt(ReadableTree::leaves).sum();
    }

    /** Levels below this node. */
    public int depth() {
        return children.stream().mapToInt(child -> child.depth() + 1).max().orElse(0);
    }
}

package org.roentgen.learn.tree;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.roentgen.image.InParallel;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.Softmax;

/**
 * Trees whose outputs are added: base + Σ weight · tree, then passed through a link. A forest has weights of 1 / trees and no link, boosting a link from scores to
 * probabilities. Rows are predicted in blocks, tree by tree, on all threads; sums are in the order of the trees.
 */
public final class TreePredictor implements Predictor, Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 512, MOST_NODES = 100_000;

    /** From sums to what is predicted. */
    public enum Link { NONE, LOGISTIC, SOFTMAX }

    private final Tree[] trees;
    private final double weight;
    private final double[] base;
    private final Link link;

    /** @param trees of as many outputs as the base has, or trees of one output that belong to the outputs in turn */
    TreePredictor(List<Tree> trees, double weight, double[] base, Link link) {
        this.trees = trees.toArray(new Tree[0]);
        this.weight = weight;
        this.base = base.clone();
        this.link = link;
    }

    public List<Tree> trees() {
        return List.of(trees);
    }

    public double weight() {
        return weight;
    }

    public double[] base() {
        return base.clone();
    }

    public Link link() {
        return link;
    }

    /** Each tree as its {@link TreeText}, unless there are very many nodes. */
    @Override public JsonObject json(List<String> features, List<String> classes) {
        JsonObject json = new JsonObject();
        json.addProperty("weight of a tree", weight);
        json.add("base", new Gson().toJsonTree(base));
        json.addProperty("link", link.name().toLowerCase(Locale.ROOT));
        long nodes = Arrays.stream(trees).mapToLong(Tree::nodes).sum();
        json.addProperty("nodes", nodes);
        if (nodes > MOST_NODES) json.addProperty("trees", trees.length + " trees of more than " + MOST_NODES + " nodes are not written out");
        else {
            JsonArray all = new JsonArray();
            for (Tree tree : trees) all.add(new TreeText(tree, features).lines());
            json.add("trees", all);
        }
        return json;
    }

    @Override public double[][] predict(Features rows) {
        double[][] predicted = new double[rows.rows()][];
        List<Integer> blocks = new ArrayList<>();
        for (int first = 0; first < rows.rows(); first += BLOCK) blocks.add(first);
        InParallel.forEach(blocks, first -> predict(rows, first, Math.min(BLOCK, rows.rows() - first), predicted));
        return predicted;
    }

    private void predict(Features rows, int first, int count, double[][] predicted) {
        int stride = rows.count();
        double[] values = new double[count * stride];
        for (int f = 0; f < stride; f++) {
            double[] column = rows.column(f);
            for (int i = 0; i < count; i++) values[i * stride + f] = column[first + i];
        }
        double[] sums = sums(values, stride, count);
        for (int i = 0; i < count; i++) predicted[first + i] = linked(sums, i * base.length);
    }

    /** Before the link, for each row and output. */
    double[] sums(double[] values, int stride, int count) {
        int outputs = base.length;
        double[] sums = new double[count * outputs], part = new double[count];
        for (int i = 0; i < sums.length; i++) sums[i] = base[i % outputs];
        for (int t = 0; t < trees.length; t++) {
            if (trees[t].outputs() == outputs) trees[t].add(values, stride, count, weight, sums);
            else {
                Arrays.fill(part, 0);
                trees[t].add(values, stride, count, weight, part);
                for (int i = 0; i < count; i++) sums[i * outputs + t % outputs] += part[i];
            }
        }
        return sums;
    }

    private double[] linked(double[] sums, int first) {
        if (link == Link.LOGISTIC) {
            double p = 1 / (1 + Math.exp(-sums[first]));
            return new double[] {1 - p, p};
        }
        double[] values = new double[base.length];
        System.arraycopy(sums, first, values, 0, values.length);
        return link == Link.SOFTMAX ? Softmax.of(values) : values;
    }
}

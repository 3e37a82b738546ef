package org.roentgen.learn.select;

import java.util.List;

import org.roentgen.learn.train.LinearPredictor;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.WekaPredictor;
import org.roentgen.learn.tree.Tree;
import org.roentgen.learn.tree.TreePredictor;

import weka.classifiers.functions.SMO;

/**
 * How much each feature has to say in a predictor. Linear ones: the root of its summed squared coefficients, over outputs or pairs of classes, for features of like
 * scale. Trees: by how much its splits lowered the impurity of the training rows, Σ cover · |value of the child − value of the node|² (Breiman et al. 1984), which of
 * class shares is Gini's.
 */
public final class Importances {

    private Importances() { }

    /** @throws IllegalArgumentException for a predictor that has neither coefficients nor trees */
    public static double[] of(Predictor predictor, int features) {
        if (predictor instanceof LinearPredictor) return ((LinearPredictor) predictor).importances();
        if (predictor instanceof TreePredictor) return ofTrees(((TreePredictor) predictor).trees(), features);
        Object weka = predictor instanceof WekaPredictor ? ((WekaPredictor) predictor).classifier() : null;
        if (weka instanceof SMO && ((SMO) weka).sparseWeights() != null) return ofMachine((SMO) weka, features);
        throw new IllegalArgumentException("Learner must have coefficients or trees to eliminate features by, but has none. Choose a linear one, or a forest.");
    }

    private static double[] ofTrees(List<Tree> trees, int features) {
        double[] sums = new double[features];
        for (Tree tree : trees)
            for (int node = 0; node < tree.nodes(); node++)
                if (!tree.isLeaf(node)) sums[tree.feature(node)] += gain(tree, node, tree.left(node)) + gain(tree, node, tree.right(node));
        for (int f = 0; f < features; f++) sums[f] /= trees.size();
        return sums;
    }

    private static double gain(Tree tree, int node, int child) {
        double squares = 0;
        for (int o = 0; o < tree.outputs(); o++) squares += Math.pow(tree.value(child, o) - tree.value(node, o), 2);
        return tree.cover(child) * squares;
    }

    private static double[] ofMachine(SMO machine, int features) {
        double[][][] weights = machine.sparseWeights();
        int[][][] indices = machine.sparseIndices();
        double[] importances = new double[features];
        for (int a = 0; a < weights.length; a++)
            for (int b = a + 1; b < weights[a].length; b++)
                for (int i = 0; weights[a][b] != null && i < weights[a][b].length; i++)
                    if (indices[a][b][i] < features) importances[indices[a][b][i]] += weights[a][b][i] * weights[a][b][i];          // the class has a place too
        for (int f = 0; f < features; f++) importances[f] = Math.sqrt(importances[f]);
        return importances;
    }
}

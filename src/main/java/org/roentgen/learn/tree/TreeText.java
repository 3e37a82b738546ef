package org.roentgen.learn.tree;

import com.google.gson.JsonArray;

import java.util.List;

/** A tree as lines that people can read: a condition each, indented below the one it depends on, and what a leaf gives, with the weight of its training rows. */
final class TreeText {

    private final Tree tree;
    private final List<String> features;
    private final JsonArray lines = new JsonArray();

    TreeText(Tree tree, List<String> features) {
        this.tree = tree;
        this.features = features;
        if (tree.isLeaf(0)) lines.add(leaf(0));
        else add(0, "");
    }

    JsonArray lines() {
        return lines;
    }

    private void add(int node, String indent) {
        if (tree.isLeaf(node)) return;
        String feature = features.get(tree.feature(node));
        boolean missing = tree.missingGoesLeft(node);
        branch(tree.left(node), indent + feature + " <= " + tree.threshold(node) + (missing ? " or missing" : ""), indent);
        branch(tree.right(node), indent + feature + " > " + tree.threshold(node) + (missing ? "" : " or missing"), indent);
    }

    private void branch(int node, String condition, String indent) {
        lines.add(tree.isLeaf(node) ? condition + ": " + leaf(node) : condition);
        add(node, indent + "|   ");
    }

    private String leaf(int node) {
        StringBuilder text = new StringBuilder();
        for (int o = 0; o < tree.outputs(); o++) text.append(o > 0 ? ", " : "").append(tree.value(node, o));
        return text.append(" (").append(tree.cover(node)).append(')').toString();
    }
}

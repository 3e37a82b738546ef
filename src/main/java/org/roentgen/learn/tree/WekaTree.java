package org.roentgen.learn.tree;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

import weka.classifiers.Classifier;
import weka.classifiers.IteratedSingleClassifierEnhancer;
import weka.classifiers.trees.RandomForest;
import weka.classifiers.trees.RandomTree;
import weka.core.Instances;
import weka.core.Utils;

/** What a {@link RandomTree} has learned, read out of its fields, which Weka keeps to itself. */
final class WekaTree {

    private static final String NODE = "weka.classifiers.trees.RandomTree$Tree";

    private final Field attribute = field(nodeClass(), "m_Attribute"), successors = field(nodeClass(), "m_Successors");
    private final Field split = field(nodeClass(), "m_SplitPoint"), distribution = field(nodeClass(), "m_ClassDistribution");
    private final Object root;
    private final Instances header;
    private final boolean unclassified;

    private WekaTree(Object root, Instances header, boolean unclassified) {
        this.root = root;
        this.header = header;
        this.unclassified = unclassified;
    }

    /** @throws IllegalArgumentException when it was not trained */
    static List<WekaTree> ofForest(RandomForest forest) {
        Classifier[] trees = (Classifier[]) read(field(IteratedSingleClassifierEnhancer.class, "m_Classifiers"), forest);
        if (trees == null || trees.length == 0) throw new IllegalArgumentException("Forest must be trained, but has no trees. Build it first.");
        List<WekaTree> all = new ArrayList<>();
        for (Classifier tree : trees) all.add(of((RandomTree) tree));
        return all;
    }

    /** @throws IllegalArgumentException when it was not trained */
    static WekaTree of(RandomTree tree) {
        Object root = read(field(RandomTree.class, "m_Tree"), tree);
        if (root == null) throw new IllegalArgumentException("Tree must be trained on at least one feature, but has no nodes. Build it first.");
        return new WekaTree(root, (Instances) read(field(RandomTree.class, "m_Info"), tree), tree.getAllowUnclassifiedInstances());
    }

    boolean isNumeric() {
        return header.classAttribute().isNumeric();
    }

    int attributes() {
        return header.numAttributes();
    }

    int outputs() {
        return header.numClasses();
    }

    Node root() {
        return new Node(root, null);
    }

    /** A node, and the values that it takes from above where it has none of its own. */
    final class Node {

        /** −1 for a leaf. */
        final int attribute;

        /** What a row that ends here gets; null where the node above says it. */
        final double[] value;

        private final Object[] successors;
        private final double split;

        private Node(Object node, double[] above) {
            attribute = (int) read(WekaTree.this.attribute, node);
            successors = (Object[]) read(WekaTree.this.successors, node);
            split = (double) read(WekaTree.this.split, node);
            double[] own = (double[]) read(distribution, node);
            value = own != null ? shares(own) : unclassified ? nothing() : above;
        }

        boolean isNominal() {
            return header.attribute(attribute).isNominal();
        }

        int successors() {
            return successors.length;
        }

        Node successor(int i) {
            return new Node(successors[i], value);
        }

        /** Below it a row goes to the first successor. */
        double split() {
            return split;
        }

        private double[] shares(double[] own) {
            double[] shares = own.clone();
            if (!isNumeric()) Utils.normalize(shares);
            return shares;
        }

        private double[] nothing() {
            double[] nothing = new double[outputs()];
            if (isNumeric()) nothing[0] = Double.NaN;
            return nothing;
        }
    }

    private static Class<?> nodeClass() {
        try {
            return Class.forName(NODE);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("Weka's " + type.getName() + " must have the field " + name + ", but has not. Use the version of Weka that Fiji ships.", e);
        }
    }

    private static Object read(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}

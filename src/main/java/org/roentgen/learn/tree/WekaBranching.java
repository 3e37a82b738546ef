package org.roentgen.learn.tree;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.roentgen.learn.train.DiscretisedId3;

import weka.classifiers.Classifier;
import weka.classifiers.trees.Id3;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.j48.C45Split;
import weka.classifiers.trees.j48.ClassifierTree;
import weka.classifiers.trees.j48.Distribution;
import weka.core.Attribute;

/** C4.5 and ID3 as Weka grew them, read out of fields that it keeps to itself. */
final class WekaBranching {

    private WekaBranching() { }

    static Optional<Branching> of(Classifier classifier) {
        if (classifier instanceof J48) return Optional.of(of((ClassifierTree) read(J48.class, "m_root", classifier)));
        if (classifier instanceof DiscretisedId3) return Optional.of(of(((DiscretisedId3) classifier).tree(), (DiscretisedId3) classifier));
        return Optional.empty();
    }

    /** C4.5 sends a row without a value down all branches, in parts. */
    private static Branching of(ClassifierTree node) {
        if (node.isLeaf()) return Branching.leaf(shares(node.getLocalModel().distribution()));
        C45Split split = (C45Split) node.getLocalModel();
        List<Branching> children = new ArrayList<>();
        for (ClassifierTree son : node.getSons()) children.add(of(son));
        return Branching.inner(split.attIndex(), new double[] {split.splitPoint()}, -1, children);
    }

    private static double[] shares(Distribution distribution) {
        double[] shares = new double[distribution.numClasses()];
        for (int c = 0; c < shares.length; c++) shares[c] = distribution.total() > 0 ? distribution.perClass(c) / distribution.total() : 1.0 / shares.length;
        return shares;
    }

    /** A leaf that no row of the training came to says nothing. */
    private static Branching of(Id3 node, DiscretisedId3 origin) {
        Attribute attribute = (Attribute) read(Id3.class, "m_Attribute", node);
        if (attribute == null) {
            double[] shares = (double[]) read(Id3.class, "m_Distribution", node);
            return Branching.leaf(shares == null ? new double[0] : shares);
        }
        List<Branching> children = new ArrayList<>();
        for (Id3 son : (Id3[]) read(Id3.class, "m_Successors", node)) children.add(of(son, origin));
        return Branching.inner(attribute.index(), origin.cuts(attribute.index()), -1, children);
    }

    private static Object read(Class<?> type, String name, Object object) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Weka's " + type.getName() + " must have the field " + name + ", but has not. Use the version of Weka that Fiji ships.", e);
        }
    }
}

package org.roentgen.learn.model;

import java.io.ObjectInputFilter;
import java.util.Set;

/**
 * Which classes a model file may hold. Java's serialisation runs code of the classes that it finds, so that a file from a stranger could run anything: only learners
 * and what they are made of are let through, and no more objects than a large forest has.
 */
final class AllowedClasses implements ObjectInputFilter {

    private static final long MOST_OBJECTS = 200_000_000, MOST_BYTES = 1L << 32;
    private static final int DEEPEST = 5_000, LONGEST_ARRAY = 1 << 28;

    private static final Set<String> PACKAGES = Set.of("org.roentgen.learn.train", "org.roentgen.learn.fusion", "org.roentgen.learn.tree", "weka.classifiers", "weka.classifiers.bayes",
        "weka.classifiers.functions", "weka.classifiers.functions.supportVector", "weka.classifiers.functions.neural", "weka.classifiers.lazy", "weka.classifiers.meta",
        "weka.classifiers.rules", "weka.classifiers.trees", "weka.classifiers.trees.j48", "weka.core", "weka.core.matrix", "weka.core.neighboursearch", "weka.estimators",
        "weka.filters", "weka.filters.supervised.attribute", "weka.filters.unsupervised.attribute");
    private static final Set<String> JAVA = Set.of("java.lang.Object", "java.lang.Number", "java.lang.Double", "java.lang.Float", "java.lang.Integer", "java.lang.Long",
        "java.lang.Boolean", "java.lang.String", "java.lang.Enum", "java.util.ArrayList", "java.util.Arrays$ArrayList", "java.util.Collections$UnmodifiableList",
        "java.util.Collections$UnmodifiableCollection", "java.util.Collections$UnmodifiableRandomAccessList", "java.util.HashMap", "java.util.Hashtable",
        "java.util.LinkedHashMap", "java.util.Vector", "java.util.Random", "java.util.BitSet", "java.util.Map$Entry", "java.util.LinkedList", "java.util.TreeMap",
        "java.util.Properties");

    @Override public Status checkInput(FilterInfo info) {
        if (info.references() > MOST_OBJECTS || info.streamBytes() > MOST_BYTES || info.depth() > DEEPEST || info.arrayLength() > LONGEST_ARRAY) return Status.REJECTED;
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) type = type.getComponentType();
        if (type == null) return Status.UNDECIDED;
        return type.isPrimitive() || JAVA.contains(type.getName()) || PACKAGES.contains(type.getPackageName()) ? Status.ALLOWED : Status.REJECTED;
    }
}

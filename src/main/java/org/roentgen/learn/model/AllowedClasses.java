package org.roentgen.learn.model;

import java.io.ObjectInputFilter;
import java.util.Map;
import java.util.Set;

/**
 * Which classes a model file may hold, and how much of them. Java's serialisation runs code of the classes that it finds, so that a file from a stranger could run
 * anything: only learners and what they are made of are let through.
 * <p>Nor may a small file cost much: each element of an array or list, and each object, takes at least a byte of the stream, so that neither all announced lengths
 * together nor the objects are more than its bytes; objects lie in each other at most a thousand deep; maps hold words and numbers and nothing else, because Java
 * hashes what lies in a map, and maps in maps take for ever; and old hash tables, which grow slow where hashes collide, are small. One of these filters reads one stream.
 */
final class AllowedClasses implements ObjectInputFilter {

    private static final int DEEPEST = 1_000, LARGEST_TABLE = 4_096, MOST_IN_TABLES = 200_000;

    private static final Set<String> PACKAGES = Set.of("org.roentgen.learn.train", "org.roentgen.learn.tree", "org.roentgen.learn.fusion", "weka.classifiers",
        "weka.classifiers.functions", "weka.classifiers.functions.supportVector", "weka.classifiers.functions.neural", "weka.classifiers.lazy", "weka.classifiers.meta",
        "weka.classifiers.rules", "weka.classifiers.trees", "weka.classifiers.trees.j48", "weka.core.matrix", "weka.core.neighboursearch", "weka.filters",
        "weka.filters.supervised.attribute", "weka.filters.unsupervised.attribute");
    private static final Set<String> CLASSES = Set.of("weka.core.AbstractInstance", "weka.core.Attribute", "weka.core.AttributeLocator", "weka.core.DenseInstance",
        "weka.core.DistanceFunction", "weka.core.EuclideanDistance", "weka.core.Instance", "weka.core.Instances", "weka.core.NominalAttributeInfo",
        "weka.core.NormalizableDistance", "weka.core.Queue", "weka.core.Queue$QueueNode", "weka.core.Range", "weka.core.RelationalLocator", "weka.core.SelectedTag",
        "weka.core.SparseInstance", "weka.core.StringLocator", "weka.core.Tag", "java.lang.Object", "java.lang.Enum", "java.lang.Boolean", "java.util.ArrayList",
        "java.util.Arrays$ArrayList", "java.util.Collections$UnmodifiableCollection", "java.util.Collections$UnmodifiableList",
        "java.util.Collections$UnmodifiableRandomAccessList", "java.util.Vector", "java.util.BitSet", "java.util.Random");
    private static final Set<String> MAPS = Set.of("java.util.HashMap", "java.util.Hashtable");
    private static final Set<String> WORDS_AND_NUMBERS = Set.of("java.lang.String", "java.lang.Number", "java.lang.Double", "java.lang.Float", "java.lang.Integer",
        "java.lang.Long");

    private final long bytes;
    private long announced, inTables;
    private long mapDepth = Long.MAX_VALUE;

    /** @param bytes of the stream */
    AllowedClasses(long bytes) {
        this.bytes = bytes;
    }

    @Override public Status checkInput(FilterInfo info) {
        announced += Math.max(0, info.arrayLength());
        if (announced > bytes || info.references() > bytes || info.depth() > DEEPEST) return Status.REJECTED;
        if (info.depth() <= mapDepth) mapDepth = Long.MAX_VALUE;
        boolean inMap = mapDepth < Long.MAX_VALUE;
        Class<?> type = info.serialClass();
        if (type == null) return Status.UNDECIDED;
        if (WORDS_AND_NUMBERS.contains(type.getName())) return Status.ALLOWED;
        if (inMap) return Status.REJECTED;
        if (type == Map.Entry[].class) return map(info);
        while (type.isArray()) type = type.getComponentType();
        boolean known = type.isPrimitive() || MAPS.contains(type.getName()) || CLASSES.contains(type.getName()) || PACKAGES.contains(type.getPackageName());
        return known ? Status.ALLOWED : Status.REJECTED;
    }

    /** Maps ask for room for their entries each time, while classes are asked about only when they first occur: who asks is seen from the stack. */
    private Status map(FilterInfo info) {
        mapDepth = info.depth();
        String map = StackWalker.getInstance().walk(frames -> frames.map(StackWalker.StackFrame::getClassName).filter(MAPS::contains).findFirst()).orElse("");
        if (map.equals("java.util.Hashtable")) inTables += info.arrayLength();
        boolean small = !map.equals("java.util.Hashtable") || info.arrayLength() <= LARGEST_TABLE && inTables <= MOST_IN_TABLES;
        return !map.isEmpty() && small ? Status.ALLOWED : Status.REJECTED;
    }
}

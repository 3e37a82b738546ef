package org.roentgen.segment.graph;

import java.util.TreeSet;

import org.roentgen.image.IntBlock;

/** Which labels seeds have. */
final class SeedLabels {

    private SeedLabels() { }

    /** The labels in rising order. */
    private static int[] of(IntBlock seeds) {
        TreeSet<Integer> labels = new TreeSet<>();
        int last = 0;
        for (int i = 0; i < seeds.size(); i++)
            if (seeds.data[i] != last && (last = seeds.data[i]) > 0) labels.add(last);
        return labels.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @throws IllegalArgumentException when there is but one label, which would take everything */
    static int[] competing(IntBlock seeds) {
        int[] labels = of(seeds);
        if (labels.length < 2)
            throw new IllegalArgumentException("Seeds must have at least 2 different labels in each volume or slice, but have only label " + labels[0]
                + ". Add seeds for what is not the object, with a label of their own.");
        return labels;
    }
}

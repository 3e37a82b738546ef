package org.roentgen.segment.consensus;

import java.util.Arrays;

/** The labels that readers gave to the same voxel, one each; in the order of the first reader's label, then the second's. */
final class Decision implements Comparable<Decision> {

    final int[] labels;

    Decision(int[] labels) {
        this.labels = labels;
    }

    @Override public int hashCode() {
        return Arrays.hashCode(labels);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Decision && Arrays.equals(labels, ((Decision) other).labels);
    }

    @Override public int compareTo(Decision other) {
        return Arrays.compare(labels, other.labels);
    }
}

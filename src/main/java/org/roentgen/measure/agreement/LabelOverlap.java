package org.roentgen.measure.agreement;

import java.util.Map;
import java.util.TreeMap;

import org.roentgen.segment.consensus.Decisions;

/**
 * How much of a label two images have in common, in voxels: S found, R true, T = S ∩ R.
 * <p>Dice 2T / (S + R), Jaccard T / (S + R − T), sensitivity T / R, precision T / S, relative volume error (S − R) / R. 0/0 is NaN, but precision is 0 where only S is
 * empty, as in Metrics Reloaded; the volume error is NaN where R is empty.
 */
final class LabelOverlap {

    static final LabelOverlap NONE = new LabelOverlap(0, 0, 0);

    final long found, truth, both;

    LabelOverlap(long found, long truth, long both) {
        this.found = found;
        this.truth = truth;
        this.both = both;
    }

    /** Of every label that two of the readers gave; 0 is one of them. */
    static Map<Integer, LabelOverlap> ofAll(Decisions decisions, int first, int second) {
        Map<Integer, LabelOverlap> overlaps = new TreeMap<>();
        for (int d = 0; d < decisions.size(); d++) {
            int a = decisions.label(d, first), b = decisions.label(d, second);
            long n = decisions.count(d);
            if (a == b) overlaps.merge(a, new LabelOverlap(n, n, n), LabelOverlap::plus);
            else {
                overlaps.merge(a, new LabelOverlap(n, 0, 0), LabelOverlap::plus);
                overlaps.merge(b, new LabelOverlap(0, n, 0), LabelOverlap::plus);
            }
        }
        return overlaps;
    }

    LabelOverlap plus(LabelOverlap other) {
        return new LabelOverlap(found + other.found, truth + other.truth, both + other.both);
    }

    double dice() {
        return 2.0 * both / (found + truth);
    }

    double jaccard() {
        return (double) both / (found + truth - both);
    }

    double sensitivity() {
        return (double) both / truth;
    }

    double precision() {
        return found == 0 && truth > 0 ? 0 : (double) both / found;
    }

    double volumeError() {
        return truth == 0 ? Double.NaN : (double) (found - truth) / truth;
    }
}

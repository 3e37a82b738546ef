package org.roentgen.segment.graph;

import java.util.Optional;

import org.roentgen.image.Block;

/** The smallest and the largest finite value inside a mask, and how the values spread. Values are summed in the order of the array. */
final class ValueSpan {

    final float lowest, highest;
    final double standardDeviation;

    private ValueSpan(float lowest, float highest, double standardDeviation) {
        this.lowest = lowest;
        this.highest = highest;
        this.standardDeviation = standardDeviation;
    }

    static ValueSpan of(Block image, Optional<Block> mask) {
        float lowest = Float.POSITIVE_INFINITY, highest = Float.NEGATIVE_INFINITY;
        double sum = 0, squares = 0;
        long n = 0;
        for (int i = 0; i < image.size(); i++) {
            float v = image.data[i];
            if (!isInside(v, mask, i)) continue;
            lowest = Math.min(lowest, v);
            highest = Math.max(highest, v);
            sum += v;
            squares += (double) v * v;
            n++;
        }
        double mean = sum / n;
        return new ValueSpan(lowest, highest, Math.sqrt(Math.max(0, squares / n - mean * mean)));
    }

    static boolean isInside(float value, Optional<Block> mask, int i) {
        return Float.isFinite(value) && (mask.isEmpty() || mask.get().data[i] != 0);
    }

    /** 0 for a constant image and for one without finite values. */
    double range() {
        return Math.max(0, (double) highest - lowest);
    }
}

package org.roentgen.segment;

import org.roentgen.image.Block;

/** Which bin a value falls in: unit bins for whole numbers, equal bins over the range for real ones. Never decreases with the value. */
final class Binning {

    static final int MAX_LEVELS = 1 << 16;

    final int bins;
    private final double first, scale;
    private final boolean levels;

    static Binning levels(double first, double last) {
        return new Binning(first, 1, (int) (last - first) + 1, true);
    }

    /** Equal bins from first to last; a constant has one bin. */
    static Binning range(float first, float last, int bins) {
        return first == last ? new Binning(first, 1, 1, false) : new Binning(first, bins / ((double) last - first), bins, false);
    }

    private Binning(double first, double scale, int bins, boolean levels) {
        this.first = first;
        this.scale = scale;
        this.bins = bins;
        this.levels = levels;
    }

    int bin(float value) {
        return Math.min((int) ((value - first) * scale), bins - 1);
    }

    double value(int bin) {
        return levels || bins == 1 ? first + bin : first + (bin + 0.5) / scale;
    }

    /** The smallest float with that bin or a higher one: computed by the inverse, then moved by the rounding of {@link #bin}. */
    double start(int bin) {
        if (levels) return first + bin;
        float value = (float) (first + bin / scale);
        while (bin(value) >= bin && value > first) value = Math.nextDown(value);
        while (bin(value) < bin) value = Math.nextUp(value);
        return value;
    }

    /** Counts the finite values of a block. */
    void count(Block block, int[] counts) {
        int last = bins - 1, size = block.size();
        for (int i = 0; i < size; i++) {
            float value = block.data[i];
            if (Math.abs(value) <= Float.MAX_VALUE) counts[Math.min((int) ((value - first) * scale), last)]++;
        }
    }
}

package org.roentgen.filter.descriptor;

import java.util.Arrays;

import org.roentgen.filter.rank.Binning;
import org.roentgen.filter.rank.Bins;
import org.roentgen.image.Block;

/**
 * Intensities as levels 0 … bins − 1: ⌊bins · (f − min) / (max − min)⌋, the nearest level for those outside the range. The range is given, not found:
 * a level then means the same in every tile and every image.
 */
public final class GreyLevels implements Binning {

    /** The level of what is not a number. */
    static final int NONE = -1;

    final int bins;
    private final double min, max;

    /** @param bins 2 to 65536
     * @param min intensity at which the first bin begins
     * @param max intensity at which the last bin ends */
    public GreyLevels(int bins, double min, double max) {
        if (bins < 2 || bins > 65536)
            throw new IllegalArgumentException("Bins must be 2 to 65536, but are " + bins + ". Choose 32 for textures.");
        if (!(min < max && max - min < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Lowest intensity must be less than the highest, but the range is " + min + " to " + max
                + ". Give the range of the tissue.");
        this.bins = bins;
        this.min = min;
        this.max = max;
    }

    int[] of(Block block) {
        int[] levels = new int[block.size()];
        for (int i = 0; i < levels.length; i++) levels[i] = of(block.data[i]);
        return levels;
    }

    /** The levels, and one more bin for what is not a number. */
    @Override public Bins bins(Block block) {
        return new Bins(Arrays.stream(of(block)).map(level -> level == NONE ? bins : level).toArray(), bins + 1, bins);
    }

    private int of(float value) {
        if (Float.isNaN(value)) return NONE;
        return Math.max(0, Math.min(bins - 1, (int) Math.floor((value - min) * bins / (max - min))));
    }
}

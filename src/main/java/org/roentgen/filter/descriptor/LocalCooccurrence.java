package org.roentgen.filter.descriptor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.roentgen.filter.Element;
import org.roentgen.filter.VectorFilter;
import org.roentgen.image.Block;

/**
 * Which grey levels stand beside each other around each voxel: features of the co-occurrence matrix of a window.
 * <p>For each direction to a neighbour (4 in a plane, 13 in a volume) pᵢⱼ is the share of pairs with the levels i and j of {@link GreyLevels} among the
 * pairs of direct neighbours that lie in the box around the voxel, counted both ways; a {@link CooccurrenceFeature} of p, averaged over the
 * directions. A direction in which the box has no pairs does not count.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units; neighbours are the next voxels, whatever the spacing.
 * <b>Output</b> float, one for each feature.  <b>Edges</b> reads the radius beyond the box.
 * <b>Cost</b> contrast, dissimilarity, homogeneity, correlation: O(voxels · directions), whatever the radius; energy and entropy also times the rows of
 * the box.  <b>Memory</b> for each thread, of a tile with its halo, up to 40 bytes a voxel and 8 for each feature.  <b>NaN</b> spreads as far as the box reaches.
 * <p>Haralick, Shanmugam, Dinstein 1973, IEEE TSMC 3(6), doi:10.1109/TSMC.1973.4309314. As scikit-image's {@code graycoprops} of a symmetric, normed
 * {@code graycomatrix} of the window at distance 1; its diagonals too are the next pixels. Entropy is in bits, as IBSI has it.
 */
public final class LocalCooccurrence implements VectorFilter {

    private static final int MOST_BINS = 256;

    private final List<CooccurrenceFeature> features;
    private final double radius;
    private final GreyLevels levels;

    /** @param radius half-extent of the box, in image units
     * @param levels at most 256 */
    public LocalCooccurrence(List<CooccurrenceFeature> features, double radius, GreyLevels levels) {
        this.features = List.copyOf(features);
        this.radius = radius;
        this.levels = levels;
        Element.BOX.reach(radius, new double[] {1, 1, 1});                  // checks the radius
        if (features.isEmpty()) throw new IllegalArgumentException("Features must be at least 1, but are 0. Name some.");
        if (levels.bins > MOST_BINS)
            throw new IllegalArgumentException("Bins must be at most " + MOST_BINS + " for pairs of levels, but are " + levels.bins + ". Choose 32.");
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public List<String> names() {
        return features.stream().map(f -> f.name().toLowerCase(Locale.ROOT)).collect(Collectors.toList());
    }

    @Override public int scratch() {
        return 10 + 2 * components();
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = Element.BOX.reach(radius, spacing);
        if (Arrays.equals(reach, new int[3]))
            throw new IllegalArgumentException("Radius must reach at least the next voxel, but is " + radius + " where voxels are "
                + Math.min(spacing[0], Math.min(spacing[1], spacing[2])) + " apart. Raise it.");
        Window.checkSize((2.0 * reach[0] + 1) * (2.0 * reach[1] + 1) * (2.0 * reach[2] + 1));
        return reach;
    }

    @Override public void apply(Block in, Block[] out, double[] spacing) {
        int[] box = Arrays.stream(reach(spacing)).map(r -> 2 * r + 1).toArray(), found = levels.of(in);
        double[][] sums = new double[out.length][out[0].size()];
        int directions = 0;
        for (int[] direction : LevelPairs.DIRECTIONS) {
            LevelPairs pairs = new LevelPairs(found, levels.bins, in, out[0], direction, box);
            if (pairs.count() == 0) continue;
            for (int f = 0; f < out.length; f++) features.get(f).add(pairs, sums[f]);
            directions++;
        }
        for (int f = 0; f < out.length; f++)
            for (int i = 0; i < sums[f].length; i++) out[f].data[i] = (float) (sums[f][i] / directions);
        SlidingHistogram.spread(found, in, Window.box(0, 0, 0, box[0], box[1], box[2], in), out);
    }
}

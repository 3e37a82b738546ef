package org.roentgen.segment.watershed;

import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.segment.Segmentation;

/**
 * Floods a relief from markers: each voxel gets the label of the marker whose water reaches it first, from the lowest level to the highest.
 * <p>Water that has passed a ridge floods what lies behind it at the ridge's level, and voxels of equal level are flooded in the order in which the water
 * arrives, so that a plateau is shared by distance. NaN is the highest level. With a compactness c &gt; 0 the level is the value + c · the distance to the
 * marker's voxel that the water came from, in image units (Neubert &amp; Protzel 2014), which makes regions rounder. Lines, if wanted, are the voxels that
 * water of two labels would enter at once: 0. Markers keep their voxels; what no water reaches through the mask is 0.
 * <p>The {@link Relief} is the image, its slope, or the depth within an object. {@link Markers} are seeds, minima of the relief that are deeper
 * than a height, or places of an object farther from its edge than their surroundings; minima are numbered by size, the largest first. Where a distance is used,
 * only the object is flooded: the mask, or without one the voxels that are not 0. A flat relief is one minimum.
 * <p><b>Dimensions</b> 2-D, 3-D, or the slices of a stack each on its own.  <b>Units</b> sigma in image units, heights in those of the relief or in image units.
 * <b>Output</b> labels.  <b>Cost</b> O(voxels · neighbours); the flooding itself on one thread.  <b>Memory</b> 21 bytes a voxel at most with seeds and the image
 * as relief, else at most 40; with a compactness 12 for each way to a voxel that waits.
 * <p>Meyer 1994, Signal Processing 38(1):113–125, doi:10.1016/0165-1684(94)90060-4; Neubert &amp; Protzel 2014, ICPR, doi:10.1109/ICPR.2014.181.
 * scikit-image's {@code watershed} gives the same labels where no two levels are equal. It floods what lies behind a ridge from its own depth upwards, not at
 * the ridge's level, and so shares what two waters of one level enter at once in another way (3 % of the voxels between distances of 29 values); its
 * lines there are others, too.
 */
public final class MarkerWatershed extends Segmentation {

    public enum Markers { SEEDS, MINIMA, DISTANCE_MAXIMA }

    private final Markers markers;
    private final Relief relief;
    private final double sigma, height, compactness;
    private final Connectivity connectivity;
    private final boolean lines;

    /**
     * @param sigma of the Gaussian that smooths the image or the distances before
     * @param height that minima must be deeper than, in units of the relief; or maxima of the distance higher than
     * @param compactness values per unit of length; 0 for none
     */
    public MarkerWatershed(Markers markers, Relief relief, double sigma, double height, Connectivity connectivity, double compactness, boolean lines) {
        require(sigma, "Sigma", "Use 0 not to smooth");
        require(height, "Height of markers", "Use 0 to take every minimum");
        require(compactness, "Compactness", "Use 0 to follow the relief alone");
        this.markers = markers;
        this.relief = relief;
        this.sigma = sigma;
        this.height = height;
        this.connectivity = connectivity;
        this.compactness = compactness;
        this.lines = lines;
    }

    static void require(double value, String what, String way) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(what + " must be a number of at least 0, but is " + value + ". " + way + ".");
    }

    /** Floods the image itself from seeds. */
    public static MarkerWatershed ofImage(Connectivity connectivity, double compactness, boolean lines) {
        return new MarkerWatershed(Markers.SEEDS, Relief.INTENSITY, 0, 0, connectivity, compactness, lines);
    }

    /** Floods a relief from markers that other methods found; follows the relief alone, without lines. */
    public static IntBlock flooded(Block relief, IntBlock markers, Optional<Block> mask, double[] spacing, Connectivity connectivity) {
        return new Flood(relief, markers, mask, spacing, connectivity, 0, false).run(Progress.NONE);
    }

    @Override public boolean keepsNumbers() {
        return needsSeeds();
    }

    @Override public boolean needsSeeds() {
        return markers == Markers.SEEDS;
    }

    @Override public long bytes(long voxels) {
        return (needsSeeds() && relief == Relief.INTENSITY && sigma == 0 ? 12 + 17 : 12 + 40) * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        Progress progress = task.progress;
        boolean distances = relief == Relief.DISTANCE || markers == Markers.DISTANCE_MAXIMA;
        Optional<Block> area = distances ? Optional.of(task.mask.orElseGet(() -> Relief.object(task.image))) : task.mask;
        Optional<Block> depth = distances ? Optional.of(Relief.depth(area.get(), sigma, task.spacing, progress.part(0, 0.2))) : Optional.empty();
        Block level = relief == Relief.DISTANCE ? depth.get() : relief.of(task.image, sigma, task.spacing, progress.part(0.2, 0.3));
        IntBlock start = needsSeeds() ? task.seeds.get() : minima(markers == Markers.MINIMA ? level : depth.get(), area, task.spacing, progress.part(0.3, 0.6));
        return new Flood(level, start, area, task.spacing, connectivity, compactness, lines).run(progress.part(0.6, 1));
    }

    private IntBlock minima(Block level, Optional<Block> area, double[] spacing, Progress progress) {
        return new DeepMinima(height, connectivity).of(level, area, spacing, progress);
    }
}

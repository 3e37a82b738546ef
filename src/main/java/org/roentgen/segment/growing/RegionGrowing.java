package org.roentgen.segment.growing;

import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.Segmentation;

/**
 * Grows each seed over connected voxels of values in a range, or over slopes that are not steep.
 * <p>Range: lower ≤ f(q) ≤ upper. Slope: |f(q) − f(p)| ≤ limit · |q − p| for the neighbour p through which q is reached; it leaks along gentle ramps.
 * Seeds keep their voxels, whatever their values. A voxel that several labels can reach goes to the one with the fewest steps, of equal ones to the smallest.
 * <p><b>Dimensions</b> 2-D, 3-D, or the slices of a stack each on its own.  <b>Units</b> range in units of the intensity, limit in those per image unit, anisotropic
 * spacing honoured.  <b>Output</b> labels; 0 where nothing grew.  <b>Cost</b> O(voxels · neighbours), one thread.  <b>Memory</b> 12 bytes a voxel, and 8 for
 * each at the edge that grows.  <b>NaN</b> never joins.
 * <p>Zucker 1976, Comput. Graph. Image Process. 5(3):382–399. ITK's ConnectedThreshold gives nothing for a seed outside the range.
 */
public final class RegionGrowing extends Segmentation {

    private final double lower, upper, limit;
    private final Connectivity connectivity;

    private RegionGrowing(double lower, double upper, double limit, Connectivity connectivity) {
        this.lower = lower;
        this.upper = upper;
        this.limit = limit;
        this.connectivity = connectivity;
    }

    /** Infinite ends are open. */
    public static RegionGrowing inRange(double lower, double upper, Connectivity connectivity) {
        if (!(lower <= upper))
            throw new IllegalArgumentException("Lower must be at most upper, but is " + lower + " with an upper of " + upper + ". Exchange them.");
        return new RegionGrowing(lower, upper, Double.POSITIVE_INFINITY, connectivity);
    }

    /** @param limit intensity per image unit */
    public static RegionGrowing alongSlopes(double limit, Connectivity connectivity) {
        if (!(limit >= 0))
            throw new IllegalArgumentException("Gradient limit must be a number of at least 0, but is " + limit + ". Give it as intensity per image unit.");
        return new RegionGrowing(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, limit, connectivity);
    }

    @Override public boolean needsSeeds() {
        return true;
    }

    @Override public long bytes(long voxels) {
        return (12 + 8) * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        float[] f = task.image.data;
        if (limit == Double.POSITIVE_INFINITY) return Waves.grow(task, connectivity, (label, from, to, distance) -> f[to] >= lower && f[to] <= upper);
        return Waves.grow(task, connectivity, (label, from, to, distance) -> Math.abs((double) f[to] - f[from]) <= limit * distance);
    }
}

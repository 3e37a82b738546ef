package org.roentgen.segment.growing;

import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.segment.Segmentation;

/**
 * Grows all seeds at once until every voxel is in a region: always the voxel goes next that differs least from the mean of a region beside it.
 * <p>δ(q, A) = |f(q) − mean of A|, found when region A first touches q; the list of all (q, A) is worked off from the smallest δ on. All with the
 * same δ go at once, and only then are means and list brought up to date, so that the order of the voxels does not matter; a voxel that two regions
 * would take at once goes to the smaller label. Seeds keep their voxels. A single label fills all that it can reach.
 * <p><b>Dimensions</b> 2-D, 3-D, or the slices of a stack each on its own.  <b>Output</b> labels; 0 where no region gets to.  <b>Cost</b> O(voxels ·
 * (neighbours² + log voxels)),
 * one thread.  <b>Memory</b> 12 bytes a voxel, and 16 for each region that a voxel at an edge touches.  <b>NaN</b> and infinite values never join.
 * <p>Adams &amp; Bischof 1994, IEEE TPAMI 16(6):641–647, doi:10.1109/34.295913; without its order of voxels, as Mehnert &amp; Jackway 1997, Pattern Recognit.
 * Lett. 18(10):1065–1071,
 * doi:10.1016/S0167-8655(97)00131-1, who give ties a label of their own.
 */
public final class CompetingRegions extends Segmentation {

    private final Connectivity connectivity;

    public CompetingRegions(Connectivity connectivity) {
        this.connectivity = connectivity;
    }

    @Override public boolean needsSeeds() {
        return true;
    }

    @Override public long bytes(long voxels) {
        return (12 + 32) * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        return new Competition(task, connectivity).run();
    }
}

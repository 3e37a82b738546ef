package org.roentgen.filter.morphology;

import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.filter.JointFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;

/**
 * {@link Reconstruction} of an image from a marker that is an image too: the objects that the marker touches, the others as far down (or up) as it is there.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Output</b> values of the image or the marker, float.  <b>Edges</b> it ends at the edge, whatever the boundary; in a
 * mask it still sees the whole image.
 * <p><b>Cost</b> O(voxels · neighbours), one thread.  <b>Memory</b> about six floats for each voxel.
 * <b>NaN</b> in the image is a wall and stays; in the marker it marks nothing.
 * <p>Vincent 1993, doi:10.1109/83.217222. scikit-image's {@code reconstruction} refuses a marker that is somewhere above the image (for erosion, below it);
 * here the image is the limit.
 */
public final class MarkerReconstruction extends JointFilter {

    private final boolean byErosion;
    private final Connectivity connectivity;

    /** @param byErosion whether the marker shrinks above the image, else it grows below it */
    public MarkerReconstruction(RandomAccessibleInterval<? extends RealType<?>> marker, boolean byErosion, Connectivity connectivity) {
        super("Marker", List.of(marker));
        this.byErosion = byErosion;
        this.connectivity = connectivity;
    }

    @Override protected void apply(List<Block> in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Block image = in.get(0), marker = in.get(1);
        if (byErosion) Reconstruction.byErosion(marker.data, image, out[0], connectivity, progress);
        else Reconstruction.byDilation(marker.data, image, out[0], connectivity, progress);
    }
}

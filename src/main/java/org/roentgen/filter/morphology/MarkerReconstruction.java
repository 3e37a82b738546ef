package org.roentgen.filter.morphology;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.BlockWriter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;

/**
 * {@link Reconstruction} of an image from a marker that is an image too: the objects that the marker touches, the others as far down (or up) as it is there.
 * <p><b>Dimensions</b> 2-D or 3-D, or each plane on its own.  <b>Output</b> values of the image or the marker.  <b>Edges</b> it ends at the edge.
 * <b>Memory</b> five floats for each voxel of the volume, or of a plane.
 */
public final class MarkerReconstruction {

    private final boolean byErosion;
    private final Connectivity connectivity;

    /** @param byErosion whether the marker shrinks above the image, else it grows below it */
    public MarkerReconstruction(boolean byErosion, Connectivity connectivity) {
        this.byErosion = byErosion;
        this.connectivity = connectivity;
    }

    /** @param planes whether each plane is on its own */
    public void run(RandomAccessibleInterval<? extends RealType<?>> marker, RandomAccessibleInterval<? extends RealType<?>> image,
            RandomAccessibleInterval<? extends RealType<?>> out, boolean planes, Progress progress) {
        Axes.checkSameSize("Marker", marker, image);
        Axes.checkSameSize("Output", out, image);
        long[] size = Axes.size(image);
        int parts = planes ? (int) size[2] : 1, nz = planes ? 1 : (int) size[2];
        for (int z = 0; z < parts; z++) {
            Block from = read(marker, size, nz, z), mask = read(image, size, nz, z);
            Progress part = progress.part((double) z / parts, (z + 1.0) / parts);
            if (byErosion) Reconstruction.byErosion(from.data, mask, mask, connectivity, part);
            else Reconstruction.byDilation(from.data, mask, mask, connectivity, part);
            BlockWriter.of(out).write(mask, 0, 0, z);
        }
        progress.done(1);
    }

    private static Block read(RandomAccessibleInterval<? extends RealType<?>> image, long[] size, int nz, int z) {
        Block block = new Block((int) size[0], (int) size[1], nz);
        BlockReader.of(image, Boundary.NEAREST).read(block, 0, 0, z);
        return block;
    }
}

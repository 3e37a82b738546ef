package org.roentgen.segment.contour;

import java.util.Optional;
import java.util.stream.IntStream;

import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/** The image that contours live in, where they may go, and the voxel's shape: its spacing in units of the smallest. */
public final class Scene {

    final Block image;
    final BitMask domain;                                         // inside the mask, and a number
    final double[] spacing, shape;
    final double unit;                                            // the smallest spacing along an axis of several voxels

    Scene(Block image, Optional<Block> mask, double[] spacing) {
        this.image = image;
        this.spacing = spacing.clone();
        unit = IntStream.range(0, 3).filter(d -> size(d) > 1).mapToDouble(d -> spacing[d]).min().orElse(spacing[0]);
        shape = new double[3];
        for (int d = 0; d < 3; d++) shape[d] = spacing[d] / unit;
        domain = BitMask.like(image);
        domain.forRows(row -> {
            int first = row * image.nx;
            for (int x = 0; x < image.nx; x++)
                if (!Float.isNaN(image.data[first + x]) && !Float.isInfinite(image.data[first + x]) && isInside(mask, first + x)) domain.set(x, row, true);
            domain.close(row);
        });
    }

    private static boolean isInside(Optional<Block> mask, int i) {
        return !mask.isPresent() || mask.get().data[i] != 0;
    }

    /** Of a voxel, in cubed image units, in a plane squared ones. */
    double voxel() {
        return spacing[0] * spacing[1] * (Spacing.isPlane(spacing) ? 1 : spacing[2]);
    }

    int size(int axis) {
        return axis == 0 ? image.nx : axis == 1 ? image.ny : image.nz;
    }

    /** The largest spacing along an axis of several voxels, in units of the smallest. */
    double coarsest() {
        return IntStream.range(0, 3).filter(d -> size(d) > 1).mapToDouble(d -> shape[d]).max().orElse(1);
    }
}

package org.roentgen.segment.mask;

import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/** Distances between voxels of different kind, with what a boundary says of the world beyond the edges: background (zero), the image again (periodic), or nothing. */
public final class ObjectDistance {

    private final DistanceMap map;
    private final Block image;
    private final double[] spacing;
    private final boolean endsAtEdge;

    public ObjectDistance(Block image, DistanceMap.Target target, double[] spacing, Boundary boundary, Progress progress) {
        map = new DistanceMap(image, target, spacing, boundary == Boundary.PERIODIC, progress);
        this.image = image;
        this.spacing = spacing;
        endsAtEdge = boundary == Boundary.ZERO && target != DistanceMap.Target.MASK;
    }

    /** Index of the nearest voxel in the image; −1 when there is none. */
    public int nearest(int index) {
        return map.nearest(index);
    }

    /** Infinite when there is none. */
    public double at(int index) {
        double distance = map.distance(index);
        return endsAtEdge && isInside(image.data[index]) ? Math.min(distance, beyondEdge(index, image, spacing)) : distance;
    }

    /** Writes all distances, in floats, into a block of the image's size. @param target the mask or the background */
    public static void write(Block image, DistanceMap.Target target, double[] spacing, Boundary boundary, Block distances, Progress progress) {
        if (boundary == Boundary.PERIODIC) new DistanceMap(image, target, spacing, true, progress).write(distances);
        else DistanceMap.write(image, target, spacing, distances, progress);
        if (boundary != Boundary.ZERO || target == DistanceMap.Target.MASK) return;
        InParallel.range(image.ny * image.nz, Progress.NONE, row -> {
            for (int i = row * image.nx; i < (row + 1) * image.nx; i++)
                if (isInside(image.data[i])) distances.data[i] = Math.min(distances.data[i], (float) beyondEdge(i, image, spacing));
        });
    }

    private static double beyondEdge(int index, Block image, double[] spacing) {
        int x = index % image.nx, y = index / image.nx % image.ny, z = index / image.strideZ;
        double inPlane = Math.min(steps(x, image.nx) * spacing[0], steps(y, image.ny) * spacing[1]);
        return Spacing.isPlane(spacing) ? inPlane : Math.min(inPlane, steps(z, image.nz) * spacing[2]);
    }

    private static int steps(int position, int n) {
        return Math.min(position + 1, n - position);
    }

    private static boolean isInside(float v) {
        return v < 0 || v > 0;
    }
}

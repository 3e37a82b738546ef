package org.roentgen.segment.ct;

import java.util.function.IntPredicate;

import org.roentgen.image.Block;
import org.roentgen.image.Box;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;

/** How far voxels are from a set of voxels, in mm. */
final class Reach {

    private final DistanceMap distances;

    private Reach(DistanceMap distances) {
        this.distances = distances;
    }

    static Reach to(Box box, double[] spacing, Progress progress, IntPredicate set) {
        Block mask = new Block(box.nx, box.ny, box.nz);
        for (int i = 0; i < mask.size(); i++) mask.data[i] = set.test(i) ? 1 : 0;
        return new Reach(new DistanceMap(mask, spacing, progress));
    }

    /** A relative 1e-9 forgives rounding. */
    boolean isWithin(int voxel, double distance) {
        return distances.distance(voxel) <= distance * (1 + 1e-9);
    }

    /** Infinite when the set is empty. */
    double of(int voxel) {
        return distances.distance(voxel);
    }
}

package org.roentgen.filter.denoise;

import org.roentgen.image.Box;

/** Sums of weights and of weighted changes of the voxels of a box. */
final class Sums {

    final float[] weights, changes;

    Sums(Box box) {
        weights = new float[box.size()];
        changes = new float[box.size()];
    }
}

package org.roentgen.filter.ridge;

import java.util.List;

import org.roentgen.filter.VectorFilter;
import org.roentgen.image.RowOperation;
import org.roentgen.image.Spacing;

/** A symmetric tensor at each voxel, and the outputs of a {@link TensorFeature} of it. */
abstract class TensorFilter implements VectorFilter {

    final TensorFeature feature;
    private final int dimensions;

    /** @param dimensions 2 or 3: of the tensor. Three on planes take nothing to change along z; two on a volume are refused */
    TensorFilter(TensorFeature feature, int dimensions) {
        this.feature = feature;
        this.dimensions = dimensions;
        if (dimensions < 2 || dimensions > 3)
            throw new IllegalArgumentException("Dimensions must be 2 or 3, but are " + dimensions + ". Take 3 for volumes.");
        if (feature.names(dimensions).isEmpty())
            throw new IllegalArgumentException("Dimensions must be 2 for the shape index, but are " + dimensions + ". Process the stack slice by slice.");
    }

    @Override public final Output output() {
        return Output.OTHER;
    }

    @Override public final List<String> names() {
        return feature.names(dimensions);
    }

    final boolean isPlane() {
        return dimensions == 2;
    }

    final double[] checked(double[] spacing) {
        if (isPlane() && !Spacing.isPlane(spacing))
            throw new IllegalArgumentException("Dimensions must be 3 for a volume, but are 2. Process the stack slice by slice.");
        return spacing;
    }

    /** Gives out the features of tensors, plane by plane. */
    final class Tensors {

        private final float[][] planes;
        private final float[] row;
        private final RowOperation.Sink out;

        /** @param size of the input, which is the result grown by the reach */
        Tensors(int[] size, int[] reach, RowOperation.Sink out) {
            int nx = size[0] - 2 * reach[0];
            planes = new float[components()][nx * (size[1] - 2 * reach[1])];
            row = new float[nx];
            this.out = out;
        }

        void write(int z, float[][] tensors) {
            feature.compute(tensors, planes[0].length, planes, 0);
            for (int i = 0; i < planes.length; i++) out.writePlane(i, planes[i], row, z);
        }
    }
}

package org.roentgen.segment.graph;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;
import org.roentgen.image.IntBlock;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How easily a walker steps between two voxels that share a face, and the lattice of all voxels that are neither seeds nor outside. */
final class Conductance {

    /** No step is impossible, so that every voxel has a way to a seed. */
    static final double LEAST = 1e-10;

    private final Block image;
    private final IntBlock state;
    /** Per axis: the weight of a step between equal values, and what multiplies the squared difference in the exponent. */
    private final double[] weight = new double[3], steepness = new double[3];

    Conductance(Block image, IntBlock state, double[] spacing, ValueSpan span, double beta) {
        this.image = image;
        this.state = state;
        double range = span.range(), smallest = Double.POSITIVE_INFINITY;
        for (double s : spacing) smallest = Math.min(smallest, s);
        double scale = span.standardDeviation > 0 && range > 0 ? beta / (10 * span.standardDeviation * range) : 0;
        for (int d = 0; d < 3; d++) {
            weight[d] = Math.pow(smallest / spacing[d], 2);
            steepness[d] = scale * weight[d];
        }
    }

    private double between(int i, int j, int axis) {
        double difference = (double) image.data[i] - image.data[j];
        return weight[axis] * (Math.exp(-steepness[axis] * difference * difference) + LEAST);
    }

    Lattice lattice() {
        Lattice lattice = new Lattice(image.nx, image.ny, image.nz);
        InParallel.forEach(planes(), z -> {
            for (int y = 0; y < image.ny; y++)
                for (int x = 0, i = image.index(0, y, z), n = lattice.row(y, z); x < image.nx; x++, i++, n++) {
                    if (state.data[i] != 0) continue;
                    connect(lattice, i, n, new int[] {x, y, z});
                }
        });
        return lattice;
    }

    private java.util.List<Integer> planes() {
        return IntStream.range(0, image.nz).boxed().collect(Collectors.toList());
    }

    private void connect(Lattice lattice, int i, int node, int[] at) {
        lattice.wx[node] = onwards(i, at[0] + 1 < image.nx, 1, 0);
        lattice.wy[node] = onwards(i, at[1] + 1 < image.ny, image.strideY, 1);
        lattice.wz[node] = onwards(i, at[2] + 1 < image.nz, image.strideZ, 2);
        lattice.leak[node] = (float) toSeeds(i, at, 0);
    }

    private float onwards(int i, boolean exists, int stride, int axis) {
        return exists && state.data[i + stride] == 0 ? (float) between(i, i + stride, axis) : 0;
    }

    /** The weights to seeds with a label, or with any label for 0. */
    private double toSeeds(int i, int[] at, int label) {
        int[] n = {image.nx, image.ny, image.nz}, strides = {1, image.strideY, image.strideZ};
        double sum = 0;
        for (int d = 0; d < 3; d++) {
            if (at[d] > 0) sum += toSeed(i, i - strides[d], d, label);
            if (at[d] + 1 < n[d]) sum += toSeed(i, i + strides[d], d, label);
        }
        return sum;
    }

    private double toSeed(int i, int j, int axis, int label) {
        int seed = state.data[j];
        return seed > 0 && (label == 0 || seed == label) ? between(i, j, axis) : 0;
    }

    /** What flows in when the seeds of a label are at 1, and all others at 0. */
    void inflow(int label, Lattice lattice, float[] right) {
        InParallel.forEach(planes(), z -> {
            for (int y = 0; y < image.ny; y++)
                for (int x = 0, i = image.index(0, y, z), n = lattice.row(y, z); x < image.nx; x++, i++, n++)
                    right[n] = lattice.leak[n] > 0 ? (float) toSeeds(i, new int[] {x, y, z}, label) : 0;
        });
    }
}

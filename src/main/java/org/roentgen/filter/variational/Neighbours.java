package org.roentgen.filter.variational;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;

/** What lies beside each voxel of a block along x, y and z: at the edge, the voxel itself. */
final class Neighbours {

    /** Something to do for voxel i at x, y, z. */
    interface Voxel {
        void at(int i, int[] position);
    }

    final int[] stride, n;
    final double[] spacing;
    private final List<Integer> rows;

    Neighbours(Block block, double[] spacing) {
        stride = new int[] {1, block.strideY, block.strideZ};
        n = new int[] {block.nx, block.ny, block.nz};
        this.spacing = spacing;
        rows = IntStream.range(0, block.ny * block.nz).boxed().collect(Collectors.toList());
    }

    int size() {
        return n[0] * n[1] * n[2];
    }

    /** On all threads, row by row; each begins with a voxel of its own making. */
    void forEach(Supplier<Voxel> task) {
        InParallel.forEach(rows, row -> {
            Voxel voxel = task.get();
            int[] position = {0, row % n[1], row / n[1]};
            for (int i = row * n[0]; position[0] < n[0]; i++, position[0]++) voxel.at(i, position);
        });
    }

    boolean hasNext(int axis, int[] position) {
        return position[axis] + 1 < n[axis];
    }

    boolean hasPrevious(int axis, int[] position) {
        return position[axis] > 0;
    }

    /** The slope by central differences, with the voxel itself beyond the edge. */
    double slope(float[] u, int axis, int i, int[] position) {
        if (n[axis] == 1) return 0;
        float next = hasNext(axis, position) ? u[i + stride[axis]] : u[i], previous = hasPrevious(axis, position) ? u[i - stride[axis]] : u[i];
        return (next - previous) / (2 * spacing[axis]);
    }
}

package org.roentgen.filter.descriptor;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Block;

/** The pairs of neighbouring voxels in one direction in the box around each voxel: both of a pair are in the box. */
final class LevelPairs {

    /** A whole number for each pair of levels. */
    interface Quantity {

        long of(int a, int b);
    }

    final int bins;
    final Block in, out;
    final Window window;
    private final int[] levels;
    private final int dx, dy, dz;
    private final int[] corner, length;

    private LevelPairs(int[] levels, int bins, Block in, Block out, int[] direction, int[] box) {
        this.levels = levels;
        this.bins = bins;
        this.in = in;
        this.out = out;
        dx = direction[0];
        dy = direction[1];
        dz = direction[2];
        corner = new int[3];
        length = new int[3];
        for (int d = 0; d < 3; d++) {
            corner[d] = Math.max(0, -direction[d]);
            length[d] = box[d] - Math.abs(direction[d]);
        }
        window = Window.box(corner[0], corner[1], corner[2], Math.max(0, length[0]), Math.max(0, length[1]), Math.max(0, length[2]), in);
    }

    /** For each of the 4 or 13 directions in which the box has pairs.
     * @param box voxels along each axis */
    static List<LevelPairs> inAllDirections(int[] levels, int bins, Block in, Block out, int[] box) {
        List<LevelPairs> all = new ArrayList<>();
        for (int i = 14; i < 27; i++) {
            LevelPairs pairs = new LevelPairs(levels, bins, in, out, new int[] {i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1}, box);
            if (pairs.count() > 0) all.add(pairs);
        }
        return all;
    }

    /** Pairs in a box. */
    int count() {
        return window.size;
    }

    /** The smaller level + bins · the larger, for each pair, at its first voxel; 0 where a pair is not whole. */
    int[] symbols() {
        int[] symbols = new int[in.size()];
        forEach((index, a, b) -> symbols[index] = Math.min(a, b) + bins * Math.max(a, b));
        return symbols;
    }

    /** The sum of a quantity over the pairs around each output voxel, at the place of the window's last pair. */
    BoxSums sums(Quantity quantity) {
        long[] values = new long[in.size()];
        forEach((index, a, b) -> values[index] = quantity.of(a, b));
        return new BoxSums(values, in, corner, length);
    }

    /** Takes the voxels of the output. */
    interface VoxelVisitor {

        void voxel(int index, int x, int y, int z);
    }

    void forEachOutput(VoxelVisitor visitor) {
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++)
                for (int x = 0; x < out.nx; x++) visitor.voxel(out.index(x, y, z), x, y, z);
    }

    private interface PairVisitor {

        void pair(int index, int a, int b);
    }

    private void forEach(PairVisitor visitor) {
        int second = in.index(dx, dy, dz), fromX = Math.max(0, -dx), toX = in.nx - Math.max(0, dx);
        for (int z = 0; z < in.nz - dz; z++)
            for (int y = Math.max(0, -dy); y < in.ny - Math.max(0, dy); y++)
                for (int i = in.index(fromX, y, z); i < in.index(toX, y, z); i++)
                    if (levels[i] != GreyLevels.NONE && levels[i + second] != GreyLevels.NONE) visitor.pair(i, levels[i], levels[i + second]);
    }
}

package org.roentgen.filter.descriptor;

import org.roentgen.image.Block;

/** The pairs of neighbouring voxels in one direction in the box around each voxel: both of a pair are in the box. */
final class LevelPairs {

    /** Towards the neighbours of a voxel, one of each two that are opposite. */
    static final int[][] DIRECTIONS = new int[13][];

    static {
        for (int i = 0; i < 13; i++) DIRECTIONS[i] = new int[] {(i + 14) % 3 - 1, (i + 14) / 3 % 3 - 1, (i + 14) / 9 - 1};
    }

    /** A whole number for each pair of levels, the same both ways. */
    interface Quantity {

        long of(int a, int b);
    }

    final int bins;
    final Block in, out;
    final Window window;
    /** The smaller level + bins · the larger, for each pair, at the place of its first voxel; any where a level is none. */
    final int[] symbols;
    private final int[] corner = new int[3], length = new int[3];

    /** @param box voxels along each axis */
    LevelPairs(int[] levels, int bins, Block in, Block out, int[] direction, int[] box) {
        this.bins = bins;
        this.in = in;
        this.out = out;
        for (int d = 0; d < 3; d++) {
            corner[d] = Math.max(0, -direction[d]);
            length[d] = Math.max(0, box[d] - Math.abs(direction[d]));
        }
        window = Window.box(corner[0], corner[1], corner[2], length[0], length[1], length[2], in);
        symbols = new int[in.size()];
        if (count() > 0) fill(levels, direction);
    }

    private void fill(int[] levels, int[] direction) {
        int second = in.index(direction[0], direction[1], direction[2]), n = in.nx - Math.abs(direction[0]);
        for (int z = corner[2]; z < in.nz - Math.max(0, direction[2]); z++)
            for (int y = corner[1]; y < in.ny - Math.max(0, direction[1]); y++)
                for (int x = 0, i = in.index(corner[0], y, z); x < n; x++, i++)
                    symbols[i] = Math.max(0, Math.min(levels[i], levels[i + second]) + bins * Math.max(levels[i], levels[i + second]));
    }

    /** Pairs in a box. */
    int count() {
        return window.size;
    }

    /** The sum of a quantity over the pairs around each output voxel. */
    BoxSums sums(Quantity quantity) {
        long[] table = new long[bins * bins], values = new long[symbols.length];
        for (int s = 0; s < table.length; s++) table[s] = quantity.of(s % bins, s / bins);
        for (int i = 0; i < values.length; i++) values[i] = table[symbols[i]];
        return new BoxSums(values, in, corner, length);
    }
}

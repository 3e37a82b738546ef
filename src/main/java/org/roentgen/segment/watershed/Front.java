package org.roentgen.segment.watershed;

/**
 * Water of one level on its way, without lines: the first that sees a voxel has it. The voxels that many see are collected first and looked up together
 * afterwards, because a memory serves many at once nearly as fast as one. They come behind all others of this level, so that their order does not change.
 */
final class Front {

    private final FloodCells cells;
    private final int[] offsets;
    private final LevelQueue queue;
    private final int[] around = new int[LevelQueue.MOST], seen, owners, levels;
    private int count;

    Front(FloodCells cells, LevelQueue queue) {
        this.cells = cells;
        this.queue = queue;
        offsets = cells.offsets;
        seen = new int[LevelQueue.MOST * offsets.length];
        owners = new int[seen.length];
        levels = new int[seen.length];
    }

    /** From voxels of equal level, in their order. */
    void advance(int[] voxels, int[] labels, int many) {
        for (int k = 0; k < many; k++) around[k] = cells.freeAround(voxels[k]);
        count = 0;
        for (int k = 0; k < many; k++) see(voxels[k], around[k], labels[k]);
        for (int j = 0; j < count; j++) levels[j] = cells.get(seen[j]);
        for (int j = 0; j < count; j++) {
            cells.occupy(seen[j], owners[j]);
            queue.put(levels[j], seen[j], owners[j]);
        }
    }

    private void see(int at, int free, int own) {
        for (int left = free; left != 0; left &= left - 1) {
            int i = at + offsets[Integer.numberOfTrailingZeros(left)];
            if (!cells.isFree(i)) continue;                                    // another one has seen it meanwhile
            cells.claim(i);
            seen[count] = i;
            owners[count++] = own;
        }
    }
}

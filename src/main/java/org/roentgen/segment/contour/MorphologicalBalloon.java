package org.roentgen.segment.contour;

/**
 * Lets a mask grow, or shrink, by a voxel in all directions, diagonals too, where that is allowed. Beyond the edge of the image nothing is inside.
 * Erosion is ¬dilation¬ with everything inside beyond the edge.
 */
final class MorphologicalBalloon {

    private final BitMask from, to, allowed;
    private final long flip;

    private MorphologicalBalloon(BitMask from, BitMask to, BitMask allowed, boolean shrink) {
        this.from = from;
        this.to = to;
        this.allowed = allowed;
        flip = shrink ? -1 : 0;
    }

    static void apply(BitMask from, BitMask to, BitMask allowed, boolean shrink) {
        MorphologicalBalloon balloon = new MorphologicalBalloon(from, to, allowed, shrink);
        from.forRows(balloon::write);
    }

    private void write(int row) {
        to.copyRow(from, row);
        if (from.isUniformAround(row) && from.kind(row) == BitMask.EMPTY || allowed.kind(row) == BitMask.EMPTY) return;
        for (int w = 0; w < from.words; w++) {
            long moved = (moved(row, w) ^ flip) & from.valid(w), where = allowed.data[row * from.words + w];
            to.data[row * to.words + w] = to.data[row * to.words + w] & ~where | moved & where;
        }
        to.close(row);
    }

    private long moved(int row, int w) {
        int y = row % from.ny, z = row / from.ny, reach = from.nz > 1 ? 1 : 0;
        long before = 0, own = 0, after = 0;
        for (int dz = -reach; dz <= reach; dz++)
            for (int dy = -1; dy <= 1; dy++) {
                boolean within = y + dy >= 0 && y + dy < from.ny && z + dz >= 0 && z + dz < from.nz;
                int r = within ? row + dy + dz * from.ny : -1;
                before |= word(r, w - 1);
                own |= word(r, w);
                after |= word(r, w + 1);
            }
        return own | own << 1 | before >>> 63 | own >>> 1 | after << 63;
    }

    private long word(int row, int w) {
        return (row < 0 || w < 0 || w >= from.words ? 0 : from.data[row * from.words + w]) ^ flip;
    }
}

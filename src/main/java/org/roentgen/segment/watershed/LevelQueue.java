package org.roentgen.segment.watershed;

import java.util.function.IntConsumer;

/**
 * Voxels waiting to be flooded, lowest level first, those of equal level in the order in which they came. Levels never fall: what is put below the
 * level of the voxel taken last waits at that level. Levels are whole numbers that rise with the value ({@link #level}); NaN comes last.
 * <p>A radix heap: a voxel waits in the list of the first of three digits in which its level differs from the water's. When the water gets to a list,
 * its voxels go on to lists of the next digit, in the order in which they came, so that nothing is ever compared or sorted.
 * <b>Memory</b> 13 bytes for each voxel that waits.
 * <p>Ahuja, Mehlhorn, Orlin &amp; Tarjan 1990, J. ACM 37(2):213–223, doi:10.1145/77600.77615.
 */
final class LevelQueue {

    /** Bits of the three digits, and where their lists begin. */
    private static final int[] BITS = {11, 11, 10}, SHIFT = {21, 10, 0}, FIRST = {0, 1 << 11, 1 << 12};
    private static final int LISTS = (1 << 12) + (1 << 10), SIGN = 0x80000000, AHEAD = 1 << 12;

    private final EntryLists lists = new EntryLists(LISTS);
    private final EntryLists.Taker further = this::put;
    private final VoxelQueue atWater = new VoxelQueue();
    private final IntConsumer announced;
    private int water = Integer.MIN_VALUE, voxel, source;

    /** @param announced hears of voxels that will come soon, many at a time, and may fetch from memory what they need */
    LevelQueue(IntConsumer announced) {
        this.announced = announced;
    }

    /** Rises with the value; −0 is 0. */
    static int level(float value) {
        int bits = Float.floatToIntBits(value + 0f);
        return bits ^ bits >> 31 & Integer.MAX_VALUE;
    }

    static float value(int level) {
        return Float.intBitsToFloat(level ^ level >> 31 & Integer.MAX_VALUE);
    }

    /** @param source whatever belongs to the voxel */
    void put(int level, int voxel, int source) {
        if (level <= water) atWater.put(voxel, source);
        else lists.add(list(level), level, voxel, source);
    }

    private int list(int level) {
        int different = level ^ water, digit = different >>> SHIFT[0] != 0 ? 0 : different >>> SHIFT[1] != 0 ? 1 : 2;
        return FIRST[digit] + ((level ^ SIGN) >>> SHIFT[digit] & (1 << BITS[digit]) - 1);
    }

    /** Takes the next voxel; false when none waits. */
    boolean take() {
        if (atWater.isEmpty() && !rise()) return false;
        voxel = atWater.voxel();
        source = atWater.source();
        atWater.remove();
        return true;
    }

    /** The voxel taken last. */
    int voxel() {
        return voxel;
    }

    int source() {
        return source;
    }

    /** To the lowest level at which a voxel waits. */
    private boolean rise() {
        for (int digit = FIRST.length - 1; digit >= 0; digit--) {
            int list = lists.next(FIRST[digit], FIRST[digit] + (1 << BITS[digit]));
            if (list < 0) continue;
            water = lists.lowest(list);
            if (lists.size(list) > 1 && lists.size(list) <= AHEAD) lists.eachVoxel(list, announced);
            lists.empty(list, further);
            return true;
        }
        return false;
    }
}

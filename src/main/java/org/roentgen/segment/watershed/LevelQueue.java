package org.roentgen.segment.watershed;

/**
 * Voxels waiting to be flooded, lowest level first, those of equal level in the order in which they came. Levels never fall: what is put below the
 * level of the voxels taken last waits at that level. Levels are whole numbers that rise with the value ({@link #level}); NaN comes last.
 * <p>A radix heap: a voxel waits in the list of the first of three digits in which its level differs from the water's. When the water gets to a list,
 * its voxels go on to lists of the next digit, in the order in which they came; a list that fits the processor's cache is sorted by the last digit at once.
 * <b>Memory</b> 12.1 bytes for each voxel that waits.
 * <p>Ahuja, Mehlhorn, Orlin &amp; Tarjan 1990, J. ACM 37(2):213–223, doi:10.1145/77600.77615.
 */
final class LevelQueue {

    /** Of how many voxels there must be room when some are taken. */
    static final int MOST = EntryLists.FULL;
    /** Bits of the three digits, where their lists begin, and the list of those that the water has reached. */
    private static final int[] BITS = {11, 11, 10}, SHIFT = {21, 10, 0}, FIRST = {0, 1 << 11, 1 << 12};
    private static final int AT_WATER = (1 << 12) + (1 << 10), SIGN = 0x80000000, FITS = 1 << 16;

    private final EntryLists lists = new EntryLists(AT_WATER + 64);
    private final EntryLists.Taker further = this::put;
    private final SortedEntries sorted = new SortedEntries(BITS[2]);
    private int water = Integer.MIN_VALUE;

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
        lists.add(level <= water ? AT_WATER : list(level), level, voxel, source);
    }

    private int list(int level) {
        int different = level ^ water, digit = different >>> SHIFT[0] != 0 ? 0 : different >>> SHIFT[1] != 0 ? 1 : 2;
        return FIRST[digit] + ((level ^ SIGN) >>> SHIFT[digit] & (1 << BITS[digit]) - 1);
    }

    /** Takes the next voxels, some of those of the lowest level; 0 when none waits. */
    int take(int[] voxels, int[] sources) {
        if (!sorted.isAt(water) && lists.size(AT_WATER) == 0 && !rise()) return 0;
        return sorted.isAt(water) ? sorted.take(voxels, sources) : lists.take(AT_WATER, voxels, sources);
    }

    /** To the lowest level at which a voxel waits. What is sorted came before what is in a list of the same level. */
    private boolean rise() {
        int list = next(2);
        if (list < 0 && sorted.isEmpty()) return leap();
        boolean sortedFirst = list < 0 || !sorted.isEmpty() && sorted.level() < lists.lowest(list);
        water = sortedFirst ? sorted.level() : lists.lowest(list);
        if (!sortedFirst) lists.empty(list, further);
        return true;
    }

    /** As above, when none waits whose level differs in the last digit only. */
    private boolean leap() {
        int list = next(1), wide = list < 0 ? next(0) : list;
        if (wide < 0) return false;
        water = lists.lowest(wide);
        if (list >= 0 && lists.size(list) <= FITS) sorted.fill(lists, list);
        else lists.empty(wide, further);
        return true;
    }

    private int next(int digit) {
        return lists.next(FIRST[digit], FIRST[digit] + (1 << BITS[digit]));
    }
}

package org.roentgen.segment.skeleton;

/** A bit for each place of an array with a frame around it. Not for several writing threads. */
final class PlaceBits {

    private final long[] data;
    private final int strideY, strideZ;

    PlaceBits(int length, int strideY, int strideZ) {
        data = new long[(int) ((length + 63L) / 64)];
        this.strideY = strideY;
        this.strideZ = strideZ;
    }

    int words() {
        return data.length;
    }

    boolean get(int place) {
        return (data[place >> 6] >>> place & 1) != 0;
    }

    void set(int place) {
        data[place >> 6] |= 1L << place;
    }

    void clear(int place) {
        data[place >> 6] &= ~(1L << place);
    }

    void clearWord(int word) {
        data[word] = 0;
    }

    void setWord(int word, long bits) {
        data[word] = bits;
    }

    /** The 64 places from a word's first one on, or so many behind it; 0 beyond the array. */
    long word(int word, int offset) {
        int at = word + (offset >> 6);
        long low = at >= 0 && at < data.length ? data[at] : 0;
        if ((offset & 63) == 0) return low;
        long high = at + 1 >= 0 && at + 1 < data.length ? data[at + 1] : 0;
        return low >>> offset | high << -offset;
    }

    /** The 26 neighbours, in the order of {@link SimplePoint}. */
    int around(int place) {
        int middle = three(place);
        return three(place - strideZ - strideY) | three(place - strideZ) << 3 | three(place - strideZ + strideY) << 6
            | three(place - strideY) << 9 | (middle & 1) << 12 | middle >> 2 << 13 | three(place + strideY) << 14
            | three(place + strideZ - strideY) << 17 | three(place + strideZ) << 20 | three(place + strideZ + strideY) << 23;
    }

    /** A place and the ones before and behind it. */
    private int three(int place) {
        int first = place - 1;
        long bits = data[first >> 6] >>> first;
        if ((first & 63) > 61) bits |= data[(first >> 6) + 1] << -first;
        return (int) bits & 7;
    }

    /** Sets a place and its 26 neighbours, in a plane its 8. */
    void setAround(int place, boolean plane) {
        for (int z = plane ? 0 : -strideZ; z <= (plane ? 0 : strideZ); z += strideZ)
            for (int y = -strideY; y <= strideY; y += strideY) setThree(place + z + y);
    }

    private void setThree(int place) {
        int first = place - 1;
        data[first >> 6] |= 7L << first;
        if ((first & 63) > 61) data[(first >> 6) + 1] |= 7L >>> -first;
    }

    long count() {
        long count = 0;
        for (long bits : data) count += Long.bitCount(bits);
        return count;
    }
}

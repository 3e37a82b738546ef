package org.roentgen.image;

/** Lengths of scratch arrays that suit vector instructions. */
public final class CacheLines {

    private CacheLines() { }

    /** A length that makes an int[] or float[] with its header of 16 bytes a multiple of 64: those made one after the other then lie alike in cache lines. */
    public static int aligned(int length) {
        return (length + 3 | 15) - 3;
    }

    /** The same for a long[] or double[]. */
    public static int alignedLongs(int length) {
        return (length + 1 | 7) - 1;
    }
}

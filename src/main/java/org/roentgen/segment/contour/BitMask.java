package org.roentgen.segment.contour;

import java.util.Arrays;
import java.util.function.IntConsumer;

import org.roentgen.image.Box;

/**
 * A mask of one bit a voxel. Each row along x begins in a word of its own, its lowest bit first; bits beyond the row's end are 0. Of each row is known
 * whether all its voxels are alike, so that what lies far from a boundary costs next to nothing.
 */
final class BitMask {

    static final byte EMPTY = 0, FULL = 1, MIXED = 2;

    final int nx, ny, nz, rows, words;
    final long[] data;
    private final long end;                                       // the bits of a row's last word that are voxels
    private final byte[] kind;                                    // of each row

    BitMask(int nx, int ny, int nz) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        rows = ny * nz;
        words = (nx + 63) / 64;
        data = new long[Math.multiplyExact(rows, words)];
        kind = new byte[rows];
        end = -1L >>> (64 * words - nx);
    }

    /** An empty one of the same size. */
    static BitMask like(BitMask other) {
        return new BitMask(other.nx, other.ny, other.nz);
    }

    static BitMask like(Box box) {
        return new BitMask(box.nx, box.ny, box.nz);
    }

    /** Calls for each row, on all threads; a task may write only the row it is called for. */
    void forRows(IntConsumer task) {
        RowRanges.forEach(rows, task);
    }

    boolean get(int x, int row) {
        return (data[row * words + (x >> 6)] >>> x & 1) != 0;
    }

    /** To be followed by {@link #close}. */
    void set(int x, int row, boolean value) {
        if (value) data[row * words + (x >> 6)] |= 1L << x;
        else data[row * words + (x >> 6)] &= ~(1L << x);
    }

    /** Which bits of a word are voxels? */
    long valid(int word) {
        return word == words - 1 ? end : -1L;
    }

    /** Looks at a row that was written. */
    void close(int row) {
        long any = 0, missing = 0;
        for (int w = 0, i = row * words; w < words; w++, i++) {
            any |= data[i];
            missing |= data[i] ^ valid(w);
        }
        kind[row] = any == 0 ? EMPTY : missing == 0 ? FULL : MIXED;
    }

    byte kind(int row) {
        return kind[row];
    }

    void fillRow(int row, byte value) {
        for (int w = 0; w < words; w++) data[row * words + w] = value == FULL ? valid(w) : 0;
        kind[row] = value;
    }

    void copyRow(BitMask from, int row) {
        System.arraycopy(from.data, row * words, data, row * words, words);
        kind[row] = from.kind[row];
    }

    void copy(BitMask from) {
        System.arraycopy(from.data, 0, data, 0, data.length);
        System.arraycopy(from.kind, 0, kind, 0, rows);
    }

    /** Takes away what is not in another mask. */
    void and(BitMask other) {
        forRows(row -> {
            if (other.kind[row] == FULL || kind[row] == EMPTY) return;
            for (int i = row * words; i < (row + 1) * words; i++) data[i] &= other.data[i];
            close(row);
        });
    }

    /** Do all rows that touch this one, and it itself, hold one and the same value? Beyond the edge counts as empty. */
    boolean isUniformAround(int row) {
        byte own = kind[row];
        if (own == MIXED) return false;
        int y = row % ny, z = row / ny, reach = nz > 1 ? 1 : 0;
        for (int dz = -reach; dz <= reach; dz++)
            for (int dy = -1; dy <= 1; dy++) {
                boolean within = y + dy >= 0 && y + dy < ny && z + dz >= 0 && z + dz < nz;
                if ((within ? kind[row + dy + dz * ny] : EMPTY) != own) return false;
            }
        return true;
    }

    long count(int row) {
        if (kind[row] != MIXED) return kind[row] == FULL ? nx : 0;
        long count = 0;
        for (int i = row * words; i < (row + 1) * words; i++) count += Long.bitCount(data[i]);
        return count;
    }

    long count() {
        long count = 0;
        for (int row = 0; row < rows; row++) count += count(row);
        return count;
    }

    long differences(BitMask other, int row) {
        if (kind[row] != MIXED && kind[row] == other.kind[row]) return 0;
        long count = 0;
        for (int i = row * words; i < (row + 1) * words; i++) count += Long.bitCount(data[i] ^ other.data[i]);
        return count;
    }

    @Override public boolean equals(Object other) {
        return other instanceof BitMask && nx == ((BitMask) other).nx && Arrays.equals(data, ((BitMask) other).data);
    }

    @Override public int hashCode() {
        return Arrays.hashCode(data);
    }
}

package org.roentgen.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

import org.roentgen.image.StoredBlock;

/**
 * A block of 8- or 16-bit integers in memory, rows one after the other, each beginning at a whole int: written and read as they are stored, or several
 * side by side in ints, from any integer on. For one thread.
 */
final class PackedIntegers {

    /** Integers in an int; ints in a row, in all rows. */
    int perInt, rowLength, length;
    private ByteBuffer bytes = ByteBuffer.allocateDirect(0);
    private ShortBuffer shorts;
    private IntBuffer[] ints;

    /** Makes room for a block. */
    void sizeFor(StoredBlock block) {
        int before = perInt;
        perInt = 32 / block.kind.bits;
        rowLength = (block.nx + perInt - 1) / perInt;
        length = rowLength * block.ny * block.nz;
        if (perInt == before && bytes.capacity() >= 4 * (length + 1)) return;
        bytes = ByteBuffer.allocateDirect(4 * (length + 1)).order(ByteOrder.nativeOrder());
        shorts = bytes.asShortBuffer();
        ints = new IntBuffer[perInt];
        for (int i = 0; i < perInt; i++) {
            bytes.position(i * 4 / perInt);
            ints[i] = bytes.slice().order(ByteOrder.nativeOrder()).asIntBuffer();
        }
    }

    void load(StoredBlock block) {
        for (int row = 0; row < block.ny * block.nz; row++) load(block, row);
    }

    private void load(StoredBlock block, int row) {
        int at = row * rowLength * perInt;
        if (perInt == 4) bytes.position(at).put((byte[]) block.data, row * block.nx, block.nx);
        else shorts.position(at).put((short[]) block.data, row * block.nx, block.nx);
    }

    /** Copies the beginning of a row into a row of a block. */
    void store(int row, StoredBlock block, int index) {
        int at = row * rowLength * perInt;
        if (perInt == 4) bytes.position(at).get((byte[]) block.data, index, block.nx);
        else shorts.position(at).get((short[]) block.data, index, block.nx);
    }

    void put(int[] packed) {
        ints[0].clear().put(packed, 0, length);
    }

    /** All from the integer {@code first} on; what would lie beyond the end stays as it is. */
    void get(int first, int[] packed) {
        IntBuffer from = ints[first % perInt];
        from.clear().position(first / perInt);
        from.get(packed, 0, Math.min(length, from.remaining()));
    }
}

package org.roentgen.filter.rank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

import org.roentgen.filter.FullKeyRows;
import org.roentgen.image.StoredIntegers;

/**
 * The lesser or the greater of stored integers, four 8-bit or two 16-bit ones at a time, side by side in ints. Not thread-safe.
 * <p>Rows go in and out as they lie in memory; signed ones become unsigned in the same order.
 */
final class PackedExtreme implements RowOperation {

    private final StoredIntegers kind;
    private final boolean greatest;
    private final int perInt;
    private final FullKeyRows minMax;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private ShortBuffer shorts;
    private IntBuffer ints;
    private int[] scratch;

    PackedExtreme(StoredIntegers kind, boolean greatest) {
        this.kind = kind;
        this.greatest = greatest;
        perInt = Integer.SIZE / kind.bits;
        minMax = new FullKeyRows(perInt);
    }

    @Override public boolean isExtreme() {
        return true;
    }

    @Override public int perNumber() {
        return perInt;
    }

    /** One more, for the copy that begins in the middle of an int. */
    @Override public Object array(int n) {
        makeRoom(ints(n) + 1);
        return new int[ints(n) + 1];
    }

    private int ints(int n) {
        return (n + perInt - 1) / perInt;
    }

    private void makeRoom(int length) {
        if (bytes.capacity() >= Integer.BYTES * length) return;
        bytes = ByteBuffer.allocate(Integer.BYTES * length).order(ByteOrder.LITTLE_ENDIAN);
        shorts = bytes.asShortBuffer();
        ints = bytes.asIntBuffer();
        scratch = new int[length];
    }

    @Override public void load(Object in, int from, Object row, int n) {
        if (kind.bits == 8) bytes.clear().put((byte[]) in, from, n);
        else shorts.clear().put((short[]) in, from, n);
        ints.clear().get((int[]) row, 0, ints(n));
        if (kind.flip != 0) flip((int[]) row, kind.flip, (int[]) row, ints(n));
    }

    @Override public void store(Object row, Object out, int at, int n) {
        if (kind.flip != 0) flip((int[]) row, kind.flip, scratch, ints(n));
        ints.clear().put(kind.flip != 0 ? scratch : (int[]) row, 0, ints(n));
        if (kind.bits == 8) bytes.clear().get((byte[]) out, at, n);
        else shorts.clear().get((short[]) out, at, n);
    }

    @Override public void copy(Object from, int begin, Object to, int n) {
        int shift = begin % perInt * kind.bits;
        System.arraycopy(from, begin / perInt, to, 0, ints(n));
        if (shift == 0) return;
        System.arraycopy(from, begin / perInt + 1, scratch, 0, ints(n));
        shift((int[]) to, scratch, shift, Integer.SIZE - shift, ints(n));
    }

    @Override public void combine(Object a, Object b, Object result, int n) {
        if (greatest) minMax.max((int[]) a, (int[]) b, (int[]) result, ints(n));
        else minMax.min((int[]) a, (int[]) b, (int[]) result, ints(n));
    }

    @Override public void combine(Object a, Object b, Object c, Object result, int n) {
        combine(a, b, scratch, n);
        combine(scratch, c, result, n);
    }

    @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
        combine(a, b, scratch, n);
        combine(scratch, c, scratch, n);
        combine(scratch, d, scratch, n);
        combine(result, scratch, result, n);
    }

    private static void flip(int[] row, int flip, int[] result, int n) {
        for (int i = 0; i < n; i++) result[i] = row[i] ^ flip;
    }

    private static void shift(int[] row, int[] next, int down, int up, int n) {
        for (int i = 0; i < n; i++) row[i] = row[i] >>> down | next[i] << up;
    }
}

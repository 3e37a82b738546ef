package org.roentgen.filter.rank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

import org.roentgen.image.CacheLines;
import org.roentgen.image.StoredIntegers;

/**
 * The lesser or the greater of stored integers, four 8-bit or two 16-bit ones at a time, side by side in ints. Not thread-safe.
 * <p>Rows go in and out as they lie in memory; signed ones become unsigned in the same order.
 */
final class PackedExtreme implements RowOperation {

    private final StoredIntegers kind;
    private final int perInt;
    private final ExtremeFields fields;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private ShortBuffer shorts;
    private IntBuffer ints;
    private int[] scratch;

    PackedExtreme(StoredIntegers kind, boolean greatest) {
        this.kind = kind;
        perInt = Integer.SIZE / kind.bits;
        fields = new ExtremeFields(kind.bits, greatest);
    }

    @Override public boolean isExtreme() {
        return true;
    }

    @Override public int perNumber() {
        return perInt;
    }

    /** One more, for the copy that begins in the middle of an int. */
    @Override public Object array(int n) {
        int length = CacheLines.aligned(ints(n) + 1);
        makeRoom(length);
        return new int[length];
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

    @Override public void load(Object in, int from, Object row, int at, int n) {
        if (kind.bits == Byte.SIZE && from + Integer.BYTES * ints(n) <= ((byte[]) in).length) {
            view((byte[]) in, from, ints(n)).get((int[]) row, at / perInt, ints(n));        // what comes beyond the row is not stored
        } else {
            if (kind.bits == Byte.SIZE) bytes.clear().put((byte[]) in, from, n);
            else shorts.clear().put((short[]) in, from, n);
            ints.clear().get((int[]) row, at / perInt, ints(n));
        }
        if (kind.flip != 0) flip((int[]) row, kind.flip, at / perInt, at / perInt + ints(n));
    }

    @Override public void store(Object row, int at, Object out, int to, int n) {
        if (kind.flip != 0) flip((int[]) row, kind.flip, at / perInt, at / perInt + ints(n));
        if (kind.bits == Byte.SIZE && n % perInt == 0) {
            view((byte[]) out, to, ints(n)).put((int[]) row, at / perInt, ints(n));
        } else {
            ints.clear().put((int[]) row, at / perInt, ints(n));
            if (kind.bits == Byte.SIZE) bytes.clear().get((byte[]) out, to, n);
            else shorts.clear().get((short[]) out, to, n);
        }
    }

    private static IntBuffer view(byte[] bytes, int from, int ints) {
        return ByteBuffer.wrap(bytes, from, Integer.BYTES * ints).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    private static void flip(int[] row, int flip, int from, int to) {
        for (int i = from; i < to; i++) row[i] ^= flip;
    }

    @Override public void copy(Object from, int begin, Object to, int at, int n) {
        int shift = begin % perInt * kind.bits;
        System.arraycopy(from, begin / perInt, to, at / perInt, ints(n));
        if (shift == 0) return;
        System.arraycopy(from, begin / perInt + 1, scratch, at / perInt, ints(n));
        shift((int[]) to, scratch, shift, Integer.SIZE - shift, at / perInt, at / perInt + ints(n));
    }

    private static void shift(int[] row, int[] next, int down, int up, int from, int to) {
        for (int i = from; i < to; i++) row[i] = row[i] >>> down | next[i] << up;
    }

    @Override public void combine(Object a, Object b, Object result, int n) {
        fields.combine((int[]) a, (int[]) b, (int[]) result, ints(n));
    }

    @Override public void combine(Object a, Object b, Object c, Object result, int n) {
        fields.combine((int[]) a, (int[]) b, (int[]) c, (int[]) result, ints(n));
    }

    @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
        fields.combine((int[]) a, (int[]) b, (int[]) result, (int[]) result, ints(n));
        fields.combine((int[]) c, (int[]) d, (int[]) result, (int[]) result, ints(n));
    }

    /** Two ints give what each is combined with, unless all of it lies in one. */
    @Override public void combineShifted(Object row, int shift, Object shifted, Object result, int n) {
        int[] low = (int[]) (shift < perInt ? row : shifted);
        if (low != row) System.arraycopy(row, shift / perInt, low, 0, ints(n));
        if (shift % perInt == 0) {
            combine(row, low, result, n);
        } else {
            System.arraycopy(row, shift / perInt + 1, scratch, 0, ints(n));
            fields.combineShifted((int[]) row, low, scratch, shift % perInt * kind.bits, (int[]) result, ints(n));
        }
    }
}

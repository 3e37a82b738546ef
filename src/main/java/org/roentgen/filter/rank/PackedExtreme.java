package org.roentgen.filter.rank;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

import org.roentgen.image.CacheLines;
import org.roentgen.image.StoredIntegers;

/**
 * The lesser or the greater of stored integers, eight 8-bit or four 16-bit ones at a time, side by side in longs. Not thread-safe.
 * <p>Rows go in and out as they lie in memory; signed ones become unsigned in the same order.
 */
final class PackedExtreme implements RowOperation {

    private final StoredIntegers kind;
    private final int perLong;
    private final ExtremeFields fields;
    private ByteBuffer bytes = ByteBuffer.allocate(0);
    private ShortBuffer shorts;
    private LongBuffer longs;
    private long[] next;

    PackedExtreme(StoredIntegers kind, boolean greatest) {
        this.kind = kind;
        perLong = Long.SIZE / kind.bits;
        fields = new ExtremeFields(kind.bits, greatest);
    }

    @Override public boolean isExtreme() {
        return true;
    }

    @Override public int perNumber() {
        return perLong;
    }

    @Override public int most() {
        return 550 * perLong;
    }

    /** One more, for the copy that begins in the middle of a long. */
    @Override public Object array(int n) {
        int length = CacheLines.alignedLongs(longs(n) + 1);
        makeRoom(length);
        return new long[length];
    }

    private int longs(int n) {
        return (n + perLong - 1) / perLong;
    }

    private void makeRoom(int length) {
        if (bytes.capacity() >= Long.BYTES * length) return;
        bytes = ByteBuffer.allocate(Long.BYTES * length).order(ByteOrder.LITTLE_ENDIAN);
        shorts = bytes.asShortBuffer();
        longs = bytes.asLongBuffer();
        next = new long[length];
    }

    @Override public void load(Object in, int from, Object row, int at, int n) {
        if (kind.bits == Byte.SIZE && from + Long.BYTES * longs(n) <= ((byte[]) in).length) {
            BytesAsLongs.get((byte[]) in, from, (long[]) row, at / perLong, longs(n));     // what comes beyond the row is not stored
        } else {
            if (kind.bits == Byte.SIZE) bytes.clear().put((byte[]) in, from, n);
            else shorts.clear().put((short[]) in, from, n);
            longs.clear().get((long[]) row, at / perLong, longs(n));
        }
        if (kind.flip != 0) flip((long[]) row, kind.flip, at / perLong, at / perLong + longs(n));
    }

    @Override public void store(Object row, int at, Object out, int to, int n) {
        if (kind.flip != 0) flip((long[]) row, kind.flip, at / perLong, at / perLong + longs(n));
        if (kind.bits == Byte.SIZE && n % perLong == 0) {
            BytesAsLongs.put((long[]) row, at / perLong, (byte[]) out, to, longs(n));
        } else {
            longs.clear().put((long[]) row, at / perLong, longs(n));
            if (kind.bits == Byte.SIZE) bytes.clear().get((byte[]) out, to, n);
            else shorts.clear().get((short[]) out, to, n);
        }
    }

    private static void flip(long[] row, long flip, int from, int to) {
        for (int i = from; i < to; i++) row[i] ^= flip;
    }

    @Override public void copy(Object from, int begin, Object to, int at, int n) {
        int shift = begin % perLong * kind.bits;
        System.arraycopy(from, begin / perLong, to, at / perLong, longs(n));
        if (shift == 0) return;
        System.arraycopy(from, begin / perLong + 1, next, at / perLong, longs(n));
        shift((long[]) to, next, shift, Long.SIZE - shift, at / perLong, at / perLong + longs(n));
    }

    private static void shift(long[] row, long[] next, int down, int up, int from, int to) {
        for (int i = from; i < to; i++) row[i] = row[i] >>> down | next[i] << up;
    }

    @Override public void combine(Object a, Object b, Object result, int n) {
        fields.combine((long[]) a, (long[]) b, (long[]) result, longs(n));
    }

    @Override public void combine(Object a, Object b, Object c, Object result, int n) {
        fields.combine((long[]) a, (long[]) b, (long[]) c, (long[]) result, longs(n));
    }

    @Override public void combine(Object a, Object b, Object c, Object d, Object result, int n) {
        fields.combine((long[]) a, (long[]) b, (long[]) result, (long[]) result, longs(n));
        fields.combine((long[]) c, (long[]) d, (long[]) result, (long[]) result, longs(n));
    }

    /** Two longs give what each is combined with, unless all of it lies in one. */
    @Override public void combineShifted(Object row, int shift, Object shifted, Object result, int n) {
        long[] low = (long[]) (shift < perLong ? row : shifted);
        if (low != row) System.arraycopy(row, shift / perLong, low, 0, longs(n));
        if (shift % perLong == 0) {
            combine(row, low, result, n);
        } else {
            System.arraycopy(row, shift / perLong + 1, next, 0, longs(n));
            fields.combineShifted((long[]) row, low, next, shift % perLong * kind.bits, (long[]) result, longs(n));
        }
    }
}

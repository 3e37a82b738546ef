package org.roentgen.filter.rank;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time, the first one lowest, anywhere in an array. Without the objects of a view for each row. */
final class BytesAsLongs {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private BytesAsLongs() { }

    static void get(byte[] bytes, int from, long[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = (long) LONGS.get(bytes, from + Long.BYTES * i);
    }

    static void put(long[] from, int at, byte[] bytes, int to, int count) {
        for (int i = 0; i < count; i++) LONGS.set(bytes, to + Long.BYTES * i, from[at + i]);
    }
}

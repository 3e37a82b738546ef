package org.roentgen.image;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

/** 8- and 16-bit integers in arrays of bytes or shorts ↔ ints. Plain loops over one array type each, for the JIT's sake. */
enum StoredIntegers {

    UNSIGNED_BYTES(UnsignedByteType.class) {
        @Override void decode(Object raw, int from, int[] to, int at, int count) {
            byte[] bytes = (byte[]) raw;
            for (int i = 0; i < count; i++) to[at + i] = bytes[from + i] & 0xff;
        }
    },

    BYTES(ByteType.class) {
        @Override void decode(Object raw, int from, int[] to, int at, int count) {
            byte[] bytes = (byte[]) raw;
            for (int i = 0; i < count; i++) to[at + i] = bytes[from + i];
        }
    },

    UNSIGNED_SHORTS(UnsignedShortType.class) {
        @Override void decode(Object raw, int from, int[] to, int at, int count) {
            short[] shorts = (short[]) raw;
            for (int i = 0; i < count; i++) to[at + i] = shorts[from + i] & 0xffff;
        }
    },

    SHORTS(ShortType.class) {
        @Override void decode(Object raw, int from, int[] to, int at, int count) {
            short[] shorts = (short[]) raw;
            for (int i = 0; i < count; i++) to[at + i] = shorts[from + i];
        }
    };

    private final Class<?> type;

    StoredIntegers(Class<?> type) {
        this.type = type;
    }

    static Optional<StoredIntegers> of(RealType<?> type) {
        for (StoredIntegers kind : values()) if (kind.type == type.getClass()) return Optional.of(kind);
        return Optional.empty();
    }

    /**
     * How two images store their values, if both do so in the same way: the same type and calibration, and greater numbers for greater
     * values.
     */
    static Optional<StoredIntegers> common(RandomAccessibleInterval<? extends RealType<?>> a, RandomAccessibleInterval<? extends RealType<?>> b) {
        boolean calibrated = Calibration.isView(a);
        if (Calibration.isView(b) != calibrated) return Optional.empty();
        if (!calibrated) return a.getType().getClass() == b.getType().getClass() ? of(a.getType()) : Optional.empty();
        boolean same = Calibration.ofView(a).isRisingLike(Calibration.ofView(b));
        return same ? common(Calibration.rawOfView(a), Calibration.rawOfView(b)) : Optional.empty();
    }

    abstract void decode(Object raw, int from, int[] to, int at, int count);

    /** The values must be within the type's range. */
    void encode(int[] from, int at, Object to, int index, int count) {
        if (to instanceof byte[]) bytes(from, at, (byte[]) to, index, count);
        else shorts(from, at, (short[]) to, index, count);
    }

    private static void bytes(int[] from, int at, byte[] to, int index, int count) {
        for (int i = 0; i < count; i++) to[index + i] = (byte) from[at + i];
    }

    private static void shorts(int[] from, int at, short[] to, int index, int count) {
        for (int i = 0; i < count; i++) to[index + i] = (short) from[at + i];
    }
}

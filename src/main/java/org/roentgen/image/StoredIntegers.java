package org.roentgen.image;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

/** How 8- and 16-bit integers lie in arrays of bytes or shorts. Plain loops over one array type each, for the JIT's sake. */
public enum StoredIntegers {

    UNSIGNED_BYTES(UnsignedByteType.class, 8, 0) {
        @Override void decode(Object stored, int from, int[] to, int at, int count) {
            byte[] bytes = (byte[]) stored;
            for (int i = 0; i < count; i++) to[at + i] = bytes[from + i] & 0xff;
        }
    },

    BYTES(ByteType.class, 8, 0x8080808080808080L) {
        @Override void decode(Object stored, int from, int[] to, int at, int count) {
            byte[] bytes = (byte[]) stored;
            for (int i = 0; i < count; i++) to[at + i] = bytes[from + i];
        }
    },

    UNSIGNED_SHORTS(UnsignedShortType.class, 16, 0) {
        @Override void decode(Object stored, int from, int[] to, int at, int count) {
            short[] shorts = (short[]) stored;
            for (int i = 0; i < count; i++) to[at + i] = shorts[from + i] & 0xffff;
        }
    },

    SHORTS(ShortType.class, 16, 0x8000800080008000L) {
        @Override void decode(Object stored, int from, int[] to, int at, int count) {
            short[] shorts = (short[]) stored;
            for (int i = 0; i < count; i++) to[at + i] = shorts[from + i];
        }
    };

    /** Bits of each integer. */
    public final int bits;
    /** The bits that turn stored integers, packed in a long, into unsigned ones in the same order. */
    public final long flip;
    private final Class<?> type;

    StoredIntegers(Class<?> type, int bits, long flip) {
        this.type = type;
        this.bits = bits;
        this.flip = flip;
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

    /** An array for so many. */
    public Object array(int length) {
        return bits == 8 ? new byte[length] : (Object) new short[length];
    }

    abstract void decode(Object stored, int from, int[] to, int at, int count);

    void encode(int[] from, int at, Object stored, int index, int count) {
        if (bits == 8) bytes(from, at, (byte[]) stored, index, count);
        else shorts(from, at, (short[]) stored, index, count);
    }

    private static void bytes(int[] from, int at, byte[] to, int index, int count) {
        for (int i = 0; i < count; i++) to[index + i] = (byte) from[at + i];
    }

    private static void shorts(int[] from, int at, short[] to, int index, int count) {
        for (int i = 0; i < count; i++) to[index + i] = (short) from[at + i];
    }
}

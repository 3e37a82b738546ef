package org.roentgen.image;

import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.LongType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedIntType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;

/** Turns a stretch of a primitive array into floats. Plain loops over one array type each, for the JIT's sake. */
interface RowDecoder {

    Calibration IDENTITY = Calibration.linear(1, 0);

    /** Bytes by their bits: constants, whose length the JIT knows, so that it leaves out a check for each number. */
    float[] UNSIGNED = table(IDENTITY, 1 << 8, false), SIGNED = table(IDENTITY, 1 << 8, true);

    void decode(Object raw, int from, float[] to, int at, int count);

    /** Are numbers of this type read straight from their array? Others go through a converter. */
    static boolean knows(RealType<?> type) {
        Class<?> c = type.getClass();
        return c == UnsignedByteType.class || c == ByteType.class || c == UnsignedShortType.class || c == ShortType.class
            || c == UnsignedIntType.class || c == IntType.class || c == LongType.class || c == FloatType.class || c == DoubleType.class;
    }

    static RowDecoder of(RealType<?> type) {
        Class<?> c = type.getClass();
        if (c == UnsignedByteType.class) return (raw, from, to, at, count) -> unsignedBytes((byte[]) raw, from, to, at, count);
        if (c == ByteType.class) return (raw, from, to, at, count) -> bytes((byte[]) raw, from, to, at, count);
        if (c == UnsignedShortType.class) return (raw, from, to, at, count) -> shorts((short[]) raw, from, 0xffff, to, at, count);
        if (c == ShortType.class) return (raw, from, to, at, count) -> shorts((short[]) raw, from, -1, to, at, count);
        if (c == UnsignedIntType.class) return (raw, from, to, at, count) -> unsignedInts((int[]) raw, from, to, at, count);
        if (c == IntType.class) return (raw, from, to, at, count) -> ints((int[]) raw, from, to, at, count);
        if (c == LongType.class) return (raw, from, to, at, count) -> longs((long[]) raw, from, to, at, count);
        if (c == DoubleType.class) return (raw, from, to, at, count) -> doubles((double[]) raw, from, to, at, count);
        return (raw, from, to, at, count) -> System.arraycopy(raw, from, to, at, count);
    }

    /** Decodes and calibrates; the same values as {@link Calibration#valueOf}. */
    static RowDecoder of(RealType<?> type, Calibration calibration) {
        Class<?> c = type.getClass();
        if (c == UnsignedByteType.class || c == ByteType.class) {
            float[] table = table(calibration, 1 << 8, c == ByteType.class);
            return (raw, from, to, at, count) -> lookUp((byte[]) raw, from, table, to, at, count);
        }
        if (calibration.isExactInFloat() && (c == UnsignedShortType.class || c == ShortType.class)) {
            int mask = c == ShortType.class ? -1 : 0xffff;
            float slope = calibration.slope(), intercept = calibration.intercept();
            return (raw, from, to, at, count) -> scaled((short[]) raw, from, mask, slope, intercept, to, at, count);
        }
        float[] table = table(calibration, 1 << 16, c == ShortType.class);
        return (raw, from, to, at, count) -> lookUp((short[]) raw, from, table, to, at, count);
    }

    /** Are calibrated numbers of this type read straight from their array? */
    static boolean calibrates(RealType<?> type) {
        Class<?> c = type.getClass();
        return c == UnsignedByteType.class || c == ByteType.class || c == UnsignedShortType.class || c == ShortType.class;
    }

    /** Calibrated values by the bits of the raw number: the upper half stands for negative numbers if signed. */
    private static float[] table(Calibration calibration, int size, boolean signed) {
        float[] table = new float[size];
        for (int i = 0; i < size; i++) table[i] = calibration.valueOf(signed && i >= size / 2 ? i - size : i);
        return table;
    }

    /** A table is faster than a conversion. */
    private static void unsignedBytes(byte[] raw, int from, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = UNSIGNED[raw[from + i] & 0xff];
    }

    private static void bytes(byte[] raw, int from, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = SIGNED[raw[from + i] & 0xff];
    }

    private static void shorts(short[] raw, int from, int mask, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = raw[from + i] & mask;
    }

    private static void scaled(short[] raw, int from, int mask, float slope, float intercept, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = (raw[from + i] & mask) * slope + intercept;
    }

    private static void lookUp(byte[] raw, int from, float[] table, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = table[raw[from + i] & 0xff];
    }

    private static void lookUp(short[] raw, int from, float[] table, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = table[raw[from + i] & 0xffff];
    }

    private static void ints(int[] raw, int from, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = raw[from + i];
    }

    private static void unsignedInts(int[] raw, int from, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = raw[from + i] & 0xffffffffL;
    }

    private static void longs(long[] raw, int from, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = raw[from + i];
    }

    private static void doubles(double[] raw, int from, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) to[at + i] = (float) raw[from + i];
    }
}

package org.roentgen.image;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Turns floats into a stretch of a primitive array. Integers are rounded half up (2.5 → 3, -2.5 → -2) and clamped to
 * the type's range; NaN becomes 0.
 */
interface RowEncoder {

    void encode(float[] from, int at, Object to, int index, int count);

    /** Are numbers of this type written straight into their array? Others go through {@link RealType#setReal}. */
    static boolean knows(RealType<?> type) {
        Class<?> c = type.getClass();
        return c == UnsignedByteType.class || c == ByteType.class || c == UnsignedShortType.class || c == ShortType.class
            || c == IntType.class || c == FloatType.class || c == DoubleType.class;
    }

    static RowEncoder of(RealType<?> type) {
        Class<?> c = type.getClass();
        if (c == UnsignedByteType.class) return (from, at, to, index, count) -> bytes(from, at, 0, 255, (byte[]) to, index, count);
        if (c == ByteType.class) return (from, at, to, index, count) -> bytes(from, at, -128, 127, (byte[]) to, index, count);
        if (c == UnsignedShortType.class) return (from, at, to, index, count) -> shorts(from, at, 0, 65535, (short[]) to, index, count);
        if (c == ShortType.class) return (from, at, to, index, count) -> shorts(from, at, -32768, 32767, (short[]) to, index, count);
        if (c == IntType.class) return (from, at, to, index, count) -> ints(from, at, (int[]) to, index, count);
        if (c == DoubleType.class) return (from, at, to, index, count) -> doubles(from, at, (double[]) to, index, count);
        return (from, at, to, index, count) -> System.arraycopy(from, at, to, index, count);
    }

    /** A primitive array for numbers of this type. */
    static Object array(RealType<?> type, int length) {
        Class<?> c = type.getClass();
        if (c == UnsignedByteType.class || c == ByteType.class) return new byte[length];
        if (c == UnsignedShortType.class || c == ShortType.class) return new short[length];
        if (c == IntType.class) return new int[length];
        return c == DoubleType.class ? new double[length] : new float[length];
    }

    /** Copies a part of a primitive array into a buffer that other threads use at the same time. */
    static void put(Object array, int from, Object buffer, int index, int count) {
        if (array instanceof byte[]) ((ByteBuffer) buffer).duplicate().position(index).put((byte[]) array, from, count);
        else if (array instanceof short[]) ((ShortBuffer) buffer).duplicate().position(index).put((short[]) array, from, count);
        else if (array instanceof int[]) ((IntBuffer) buffer).duplicate().position(index).put((int[]) array, from, count);
        else if (array instanceof double[]) ((DoubleBuffer) buffer).duplicate().position(index).put((double[]) array, from, count);
        else ((FloatBuffer) buffer).duplicate().position(index).put((float[]) array, from, count);
    }

    /** The same rule for any type, one number at a time. */
    static void set(RealType<?> voxel, float value) {
        if (voxel instanceof IntegerType)
            voxel.setReal(value != value ? 0 : Math.max(voxel.getMinValue(), Math.min(voxel.getMaxValue(), Math.floor(value + 0.5))));
        else voxel.setReal(value);
    }

    /** Most rows hold whole numbers within the range, and need neither rounding nor clamping; one pass writes them and finds out. */
    private static void bytes(float[] from, int at, int min, int max, byte[] to, int index, int count) {
        int outside = 0, rest = 0;
        for (int i = 0; i < count; i++) {
            float value = from[at + i];
            int whole = (int) value;
            to[index + i] = (byte) whole;
            outside |= (whole - min) | (max - whole);
            rest |= Float.floatToRawIntBits(value - whole);
        }
        if (outside >= 0 && rest == 0) return;
        for (int i = 0; i < count; i++) to[index + i] = (byte) rounded(from[at + i], min, max);
    }

    private static void shorts(float[] from, int at, int min, int max, short[] to, int index, int count) {
        int outside = 0, rest = 0;
        for (int i = 0; i < count; i++) {
            float value = from[at + i];
            int whole = (int) value;
            to[index + i] = (short) whole;
            outside |= (whole - min) | (max - whole);
            rest |= Float.floatToRawIntBits(value - whole);
        }
        if (outside >= 0 && rest == 0) return;
        for (int i = 0; i < count; i++) to[index + i] = (short) rounded(from[at + i], min, max);
    }

    private static void ints(float[] from, int at, int[] to, int index, int count) {
        for (int i = 0; i < count; i++) to[index + i] = (int) Math.floor(from[at + i] + 0.5);       // the cast clamps, NaN → 0
    }

    private static void doubles(float[] from, int at, double[] to, int index, int count) {
        for (int i = 0; i < count; i++) to[index + i] = from[at + i];
    }

    /** Rounded by cutting off a positive number: in double, because 0.49999997f + 0.5f is 1. */
    private static int rounded(float value, int min, int max) {
        float known = value != value ? 0 : value;
        return (int) (Math.max(min, Math.min(max, known)) + (0.5 - min)) + min;
    }
}

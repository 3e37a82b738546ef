package org.roentgen.io.dicom;

import java.util.List;
import java.util.function.IntToDoubleFunction;

import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;

/** What a stack's voxels become: the stored integers where all slices share one line to values, else floats. */
enum VoxelType {

    UNSIGNED_BYTE(1), SHORT(2), UNSIGNED_SHORT(2), FLOAT(4);

    final int bytes;

    VoxelType(int bytes) {
        this.bytes = bytes;
    }

    static VoxelType of(List<Slice> slices) {
        boolean signed = false, unsigned16 = false, short16 = false;
        for (Slice slice : slices) {
            PixelFormat format = slice.format;
            if (format.real || format.bitsStored > 16 || !slice.rescale.sameAs(slices.get(0).rescale)) return FLOAT;
            signed |= format.signed;
            unsigned16 |= !format.signed && format.bitsStored == 16;
            short16 |= format.bitsStored > 8;
        }
        if (signed) return unsigned16 ? FLOAT : SHORT;
        return short16 ? UNSIGNED_SHORT : UNSIGNED_BYTE;
    }

    /** The plane of a decoded frame; floats are values, integers are as stored. */
    ArrayDataAccess<?> plane(StoredFrame frame, PixelFormat format, Rescale rescale) {
        Object words = frame.values(format).words();
        IntToDoubleFunction word = words(words, format.signed);
        int count = format.pixels();
        if (this == UNSIGNED_BYTE) return new ByteArray(words instanceof byte[] ? (byte[]) words : bytes(word, count));
        if (this != FLOAT)
            return new ShortArray(words instanceof short[] ? (short[]) words : shorts(word, count));
        float[] values = new float[count];
        for (int i = 0; i < count; i++) values[i] = (float) (rescale.slope * word.applyAsDouble(i) + rescale.intercept);
        return new FloatArray(values);
    }

    private static byte[] bytes(IntToDoubleFunction word, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) bytes[i] = (byte) word.applyAsDouble(i);
        return bytes;
    }

    private static short[] shorts(IntToDoubleFunction word, int count) {
        short[] shorts = new short[count];
        for (int i = 0; i < count; i++) shorts[i] = (short) word.applyAsDouble(i);
        return shorts;
    }

    private static IntToDoubleFunction words(Object words, boolean signed) {
        if (words instanceof byte[]) return i -> signed ? ((byte[]) words)[i] : ((byte[]) words)[i] & 0xFF;
        if (words instanceof short[]) return i -> signed ? ((short[]) words)[i] : ((short[]) words)[i] & 0xFFFF;
        if (words instanceof int[]) return i -> signed ? ((int[]) words)[i] : ((int[]) words)[i] & 0xFFFFFFFFL;
        if (words instanceof float[]) return i -> ((float[]) words)[i];
        return i -> ((double[]) words)[i];
    }
}

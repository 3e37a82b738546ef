package org.roentgen.io.dicom;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Uncompressed pixels (PS3.5 section 8.2 and annex A.1 to A.3): words of 1, 8, 16, 32 or 64 bits in the file's byte order. */
final class NativePixels implements PixelCodec {

    @Override public void check(DicomElement pixelData, PixelFormat format) {
        if (pixelData.isEncapsulated())
            throw new DicomException("Pixels must be plain in an uncompressed transfer syntax, but are in fragments. "
                + "Correct the Transfer Syntax UID (0002,0010) of this file.");
        if (pixelData.length() < format.nativeBytes())
            throw new DicomException("Pixel Data (7FE0,0010) must hold " + format.nativeBytes() + " bytes for " + format.columns + " × "
                + format.rows + " × " + format.frames + " pixels, but has " + pixelData.length()
                + ". The file is truncated or damaged: copy it again from its source.");
    }

    @Override public StoredFrame frame(DicomElement pixelData, PixelFormat format, int frame) {
        check(pixelData, format);
        long firstBit = frame * format.frameBits(), endBit = firstBit + format.frameBits();
        byte[] bytes = bytes(pixelData, format.bitsAllocated, firstBit / 8, (endBit + 7) / 8);
        return frame(bytes, (int) (firstBit % 8), pixelData.order(), format);
    }

    /** Part of the value; bytes that a big-endian file packed into 16-bit words come in their own order. */
    private static byte[] bytes(DicomElement pixelData, int bits, long from, long to) {
        boolean swapped = pixelData.order() == ByteOrder.BIG_ENDIAN && bits <= 8 && pixelData.representation() == ValueRepresentation.OW;
        if (!swapped) return pixelData.bytes(from, to - from);
        long start = from & ~1, end = Math.min(to + 1 & ~1, pixelData.length());
        byte[] words = pixelData.bytes(start, end - start), bytes = new byte[(int) (to - from)];
        for (int i = 0; i < bytes.length; i++) {
            int source = (int) (from - start) + i ^ 1;
            bytes[i] = source < words.length ? words[source] : 0;
        }
        return bytes;
    }

    /** A frame from its bytes, which begin at a bit of the first one. */
    static StoredFrame frame(byte[] bytes, int firstBit, ByteOrder order, PixelFormat format) {
        if (format.bitsAllocated == 1) return new StoredFrame(bits(bytes, firstBit, format.pixels()), 1, format.photometric);
        if (format.isHalfColour()) return new StoredFrame(wholeColour(bytes, format.pixels()), 3, format.photometric);
        Object words = words(ByteBuffer.wrap(bytes).order(order), format);
        if (format.planar && format.samples > 1) words = interleaved(words, format.pixels(), format.samples);
        return new StoredFrame(words, format.samples, format.photometric);
    }

    private static Object words(ByteBuffer buffer, PixelFormat format) {
        int count = format.values();
        if (format.bitsAllocated == 8) return buffer.array();
        if (format.bitsAllocated == 16) {
            short[] words = new short[count];
            buffer.asShortBuffer().get(words);
            return words;
        }
        if (format.bitsAllocated == 64) {
            double[] words = new double[count];
            buffer.asDoubleBuffer().get(words);
            return words;
        }
        return format.real ? floats(buffer, count) : ints(buffer, count);
    }

    private static float[] floats(ByteBuffer buffer, int count) {
        float[] words = new float[count];
        buffer.asFloatBuffer().get(words);
        return words;
    }

    private static int[] ints(ByteBuffer buffer, int count) {
        int[] words = new int[count];
        buffer.asIntBuffer().get(words);
        return words;
    }

    private static byte[] bits(byte[] packed, int firstBit, int count) {
        byte[] bits = new byte[count];
        for (int i = 0, bit = firstBit; i < count; i++, bit++) bits[i] = (byte) (packed[bit >>> 3] >>> (bit & 7) & 1);
        return bits;
    }

    /** Y1 Y2 B R for two pixels → Y1 B R, Y2 B R. */
    private static byte[] wholeColour(byte[] bytes, int pixels) {
        byte[] colour = new byte[Math.multiplyExact(3, pixels)];
        for (int i = 0, o = 0; o < colour.length; i += 4)
            for (int pixel = 0; pixel < 2; pixel++) {
                colour[o++] = bytes[i + pixel];
                colour[o++] = bytes[i + 2];
                colour[o++] = bytes[i + 3];
            }
        return colour;
    }

    private static Object interleaved(Object words, int pixels, int samples) {
        Object mixed = Array.newInstance(words.getClass().getComponentType(), pixels * samples);
        if (words instanceof byte[])
            for (int i = 0, o = 0; i < pixels; i++)
                for (int s = 0; s < samples; s++) ((byte[]) mixed)[o++] = ((byte[]) words)[s * pixels + i];
        else if (words instanceof short[])
            for (int i = 0, o = 0; i < pixels; i++)
                for (int s = 0; s < samples; s++) ((short[]) mixed)[o++] = ((short[]) words)[s * pixels + i];
        else
            for (int i = 0, o = 0; i < pixels; i++)
                for (int s = 0; s < samples; s++) System.arraycopy(words, s * pixels + i, mixed, o++, 1);
        return mixed;
    }
}

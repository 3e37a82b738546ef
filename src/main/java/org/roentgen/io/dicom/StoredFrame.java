package org.roentgen.io.dicom;

import java.util.Arrays;

/**
 * One frame as the file stores it, before any meaning is given to its bits.
 * <p>{@code words}: byte[] (also for single bits, one per byte), short[], int[], float[] or double[], row by row, the samples of
 * a colour pixel side by side, in the colour space {@code photometric}.
 */
public final class StoredFrame {

    private final Object words;
    private final int samples;
    private final String photometric;

    StoredFrame(Object words, int samples, String photometric) {
        this.words = words;
        this.samples = samples;
        this.photometric = photometric;
    }

    public Object words() {
        return words;
    }

    /** 1 for grey, 3 for colour. */
    public int samples() {
        return samples;
    }

    public String photometric() {
        return photometric;
    }

    /** Every word shifted down and cut to its stored bits, with its sign (PS3.5 section 8.1.1). Words of a whole width come as they are. */
    StoredFrame values(PixelFormat format) {
        if (format.fillsItsWords() || format.real) return this;
        int shift = format.highBit + 1 - format.bitsStored, unused = 32 - format.bitsStored;
        return new StoredFrame(cut(shift, unused, format.signed), samples, photometric);
    }

    private Object cut(int shift, int unused, boolean signed) {
        if (words instanceof byte[]) {
            byte[] cut = ((byte[]) words).clone();
            for (int i = 0; i < cut.length; i++) cut[i] = (byte) value((cut[i] & 0xFF) >>> shift, unused, signed);
            return cut;
        }
        if (words instanceof short[]) {
            short[] cut = ((short[]) words).clone();
            for (int i = 0; i < cut.length; i++) cut[i] = (short) value((cut[i] & 0xFFFF) >>> shift, unused, signed);
            return cut;
        }
        int[] cut = Arrays.copyOf((int[]) words, ((int[]) words).length);
        for (int i = 0; i < cut.length; i++) cut[i] = value(cut[i] >>> shift, unused, signed);
        return cut;
    }

    private static int value(int word, int unused, boolean signed) {
        int high = word << unused;
        return signed ? high >> unused : high >>> unused;
    }
}

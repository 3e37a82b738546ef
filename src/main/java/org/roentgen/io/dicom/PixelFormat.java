package org.roentgen.io.dicom;

/** How pixels are laid out and what their bits mean (PS3.3 C.7.6.3), checked. */
final class PixelFormat {

    final int columns, rows, frames, samples;
    final int bitsAllocated, bitsStored, highBit;
    final boolean signed, planar, real;
    final String photometric;

    private PixelFormat(DicomDataSet set) {
        columns = positive(set, Tag.COLUMNS, 0);
        rows = positive(set, Tag.ROWS, 0);
        frames = positive(set, Tag.NUMBER_OF_FRAMES, 1);
        samples = positive(set, Tag.SAMPLES_PER_PIXEL, 1);
        real = set.has(Tag.FLOAT_PIXEL_DATA) || set.has(Tag.DOUBLE_PIXEL_DATA);
        bitsAllocated = positive(set, Tag.BITS_ALLOCATED, 0);
        bitsStored = set.integer(Tag.BITS_STORED, bitsAllocated);
        highBit = set.integer(Tag.HIGH_BIT, bitsStored - 1);
        signed = set.integer(Tag.PIXEL_REPRESENTATION, 0) == 1;
        planar = set.integer(Tag.PLANAR_CONFIGURATION, 0) == 1;
        photometric = set.text(Tag.PHOTOMETRIC_INTERPRETATION);
    }

    static PixelFormat of(DicomDataSet set) {
        if (!set.has(Tag.PIXEL_DATA) && !set.has(Tag.FLOAT_PIXEL_DATA) && !set.has(Tag.DOUBLE_PIXEL_DATA))
            throw new DicomException("File must hold pixels, but is " + SopClass.describe(set) + " without any. Choose an image.");
        PixelFormat format = new PixelFormat(set);
        format.check();
        return format;
    }

    private void check() {
        require(samples == 1 || samples == 3 || samples == 4, Tag.SAMPLES_PER_PIXEL, "be 1, 3 or 4", samples);
        require((long) columns * rows * samples <= Integer.MAX_VALUE - 16, Tag.ROWS, "give planes of less than 2³¹ samples", rows);
        boolean whole = bitsAllocated == 8 || bitsAllocated == 16 || bitsAllocated == 32;
        require(real ? bitsAllocated == 32 || bitsAllocated == 64 : whole || bitsAllocated == 1 && samples == 1, Tag.BITS_ALLOCATED,
            "be 1, 8, 16 or 32 (or 64 for floating point)", bitsAllocated);
        require(bitsStored >= 1 && bitsStored <= bitsAllocated, Tag.BITS_STORED, "lie in 1 to Bits Allocated", bitsStored);
        require(highBit >= bitsStored - 1 && highBit < bitsAllocated, Tag.HIGH_BIT, "lie in Bits Stored - 1 to Bits Allocated - 1", highBit);
        require(!isHalfColour() || columns % 2 == 0 && samples == 3 && bitsAllocated == 8, Tag.COLUMNS,
            "be even, with three 8-bit samples, for " + photometric, columns);
    }

    private static void require(boolean condition, int tag, String rule, int value) {
        if (!condition)
            throw new DicomException(Tag.describe(tag) + " must " + rule + ", but is " + value + ". Export the image in another form.");
    }

    private static int positive(DicomDataSet set, int tag, int whenAbsent) {
        int value = set.integer(tag, whenAbsent);
        require(value > 0, tag, "be greater than 0", value);
        return value;
    }

    int checkedFrame(int frame) {
        if (frame < 0 || frame >= frames)
            throw new DicomException("Frame must lie in 0 to " + (frames - 1) + ", but is " + frame + ". Choose a frame of the file.");
        return frame;
    }

    int pixels() {
        return columns * rows;
    }

    int values() {
        return pixels() * samples;
    }

    /** Bytes of all frames as native pixels. */
    long nativeBytes() {
        long most = Long.MAX_VALUE / frameBits();
        return frames > most ? Long.MAX_VALUE : (frames * frameBits() + 7) / 8;
    }

    long frameBits() {
        return isHalfColour() ? pixels() * 16L : (long) values() * bitsAllocated;
    }

    boolean isColour() {
        return samples > 1 || photometric.startsWith("PALETTE");
    }

    /** Two pixels share their colour: stored as Y Y B R. */
    boolean isHalfColour() {
        return photometric.equals("YBR_FULL_422") || photometric.equals("YBR_PARTIAL_422");
    }

    boolean isInverted() {
        return photometric.equals("MONOCHROME1");
    }

    /** Whether the words in the file are the values: no bits above or below these. */
    boolean fillsItsWords() {
        return bitsStored == bitsAllocated;
    }

    boolean looksLike(PixelFormat that) {
        return columns == that.columns && rows == that.rows && samples == that.samples && photometric.equals(that.photometric);
    }
}

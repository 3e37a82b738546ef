package org.roentgen.io.dicom;

/** Turns the pixels of one transfer syntax into words. A new syntax is one more implementation and one more line in {@link #of}. */
interface PixelCodec {

    /** Frame n of the pixel data. Thread-safe. */
    StoredFrame frame(DicomElement pixelData, PixelFormat format, int frame);

    /** Finds missing pixels without reading them. @throws DicomException when there are too few */
    void check(DicomElement pixelData, PixelFormat format);

    static PixelCodec of(TransferSyntax syntax) {
        if (syntax.isNative()) return new NativePixels();
        if (syntax.uid().equals(TransferSyntax.DEFLATED_FRAMES)) return new DeflatedFrames();
        throw new DicomException("Pixels must be uncompressed, but are compressed as " + syntax
            + ". Convert the files first, for example with 'dcmdjpeg', 'dcmdrle' or 'gdcmconv --raw'.");
    }
}

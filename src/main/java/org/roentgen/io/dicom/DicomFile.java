package org.roentgen.io.dicom;

import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * A DICOM file: file meta information, data set up to the pixel data, and the syntax both were found in.
 * <p>Read are Part 10 files (PS3.10), and bare data sets without preamble or without meta information: then the syntax is
 * recognised from the first element. A file whose encoding is not the declared one is read as it is.
 * Pixels are not read before they are asked for, so a header costs about one disk access.
 */
public final class DicomFile {

    private final DicomDataSet meta, dataSet;
    private final TransferSyntax syntax;

    private DicomFile(DicomDataSet meta, DicomDataSet dataSet, TransferSyntax syntax) {
        this.meta = meta;
        this.dataSet = dataSet;
        this.syntax = syntax;
    }

    /** @throws DicomException when it is no DICOM file, truncated or damaged */
    public static DicomFile read(Path file) {
        return read(ByteSource.of(file));
    }

    public static DicomFile read(byte[] bytes) {
        return read(ByteSource.of(bytes));
    }

    private static DicomFile read(ByteSource source) {
        DataSetParser metaParser = new DataSetParser(source, FileStart.find(source), true, ByteOrder.LITTLE_ENDIAN);
        DicomDataSet meta = metaParser.parseMeta();
        String uid = meta.text(Tag.TRANSFER_SYNTAX);
        long start = metaParser.position();
        TransferSyntax declared = uid.isEmpty() ? null : TransferSyntax.of(uid);
        if (declared == TransferSyntax.DEFLATED) {
            ByteSource inflated = ByteSource.of(Inflated.bytes(source.read(start, source.size() - start), Inflated.LARGEST));
            return new DicomFile(meta, new DataSetParser(inflated, 0, true, ByteOrder.LITTLE_ENDIAN).parse(), declared);
        }
        TransferSyntax found = FileStart.syntax(source, start, declared);
        DicomDataSet dataSet = new DataSetParser(source, start, found.isExplicit(), found.order()).parse();
        return new DicomFile(meta, dataSet, found);
    }

    /** Group 2; empty when the file has none. */
    public DicomDataSet meta() {
        return meta;
    }

    public DicomDataSet dataSet() {
        return dataSet;
    }

    public TransferSyntax syntax() {
        return syntax;
    }

    /** Whether there are pixels, and not only a plan, a report, a directory, … */
    public boolean hasPixels() {
        return pixelData() != null;
    }

    /** Frame n of the pixels, from 0, as stored. @throws DicomException naming the reason when it cannot be decoded */
    public StoredFrame frame(int n) {
        PixelFormat format = PixelFormat.of(dataSet);
        return PixelCodec.of(syntax).frame(pixelData(), format, format.checkedFrame(n));
    }

    /** Finds missing pixels without reading them. @throws DicomException saying what is missing */
    void checkPixels() {
        PixelCodec.of(syntax).check(pixelData(), PixelFormat.of(dataSet));
    }

    private DicomElement pixelData() {
        for (int tag : new int[] {Tag.PIXEL_DATA, Tag.FLOAT_PIXEL_DATA, Tag.DOUBLE_PIXEL_DATA})
            if (dataSet.has(tag)) return dataSet.element(tag);
        return null;
    }
}

package org.roentgen.io.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** One entry of a data set: bytes (long ones stay in the file until asked for), or the items of a sequence. */
public final class DicomElement {

    private final int tag;
    private final ValueRepresentation vr;
    private final ByteOrder order;
    private final ByteSource source;
    private final long offset, length;
    private final boolean encapsulated;
    private final List<DicomDataSet> items;

    private DicomElement(int tag, ValueRepresentation vr, ByteOrder order, ByteSource source, long offset, long length,
        boolean encapsulated, List<DicomDataSet> items) {
        this.tag = tag;
        this.vr = vr;
        this.order = order;
        this.source = source;
        this.offset = offset;
        this.length = length;
        this.encapsulated = encapsulated;
        this.items = items;
    }

    static DicomElement of(int tag, ValueRepresentation vr, ByteOrder order, ByteSource source, long offset, long length) {
        return new DicomElement(tag, vr, order, source, offset, length, false, List.of());
    }

    /** Compressed pixels: fragments from an offset on, until their delimiter. */
    static DicomElement encapsulated(int tag, ValueRepresentation vr, ByteSource source, long offset) {
        return new DicomElement(tag, vr, ByteOrder.LITTLE_ENDIAN, source, offset, source.size() - offset, true, List.of());
    }

    static DicomElement sequence(int tag, List<DicomDataSet> items) {
        return new DicomElement(tag, ValueRepresentation.SQ, ByteOrder.LITTLE_ENDIAN, ByteSource.of(new byte[0]), 0, 0, false,
            List.copyOf(items));
    }

    public int tag() {
        return tag;
    }

    public ValueRepresentation representation() {
        return vr;
    }

    /** Bytes of the value. */
    public long length() {
        return length;
    }

    /** The byte order of the numbers in {@link #bytes}. */
    public ByteOrder order() {
        return order;
    }

    public boolean isSequence() {
        return vr == ValueRepresentation.SQ;
    }

    boolean isEncapsulated() {
        return encapsulated;
    }

    /** The items of a sequence, none for other elements. */
    public List<DicomDataSet> items() {
        return items;
    }

    public byte[] bytes() {
        return source.read(offset, length);
    }

    /** Part of the value. */
    byte[] bytes(long from, long count) {
        if (from < 0 || count < 0 || count > length - from)
            throw new DicomException(Tag.describe(tag) + " must hold " + (from + count) + " bytes, but has " + length
                + ". The file is truncated or damaged: copy it again from its source.");
        return source.read(offset + from, count);
    }

    /** The compressed fragments, the first being the offset table. */
    List<byte[]> fragments() {
        return new Fragments(source, offset).read();
    }

    /** The numbers of a binary value, or of decimal text; empty when there is none. */
    double[] numbers(CharacterSet characters) {
        if (!vr.isNumber()) return TextNumbers.parse(tag, characters.decode(bytes()));
        ByteBuffer buffer = ByteBuffer.wrap(bytes()).order(order);
        double[] numbers = new double[buffer.remaining() / vr.size()];
        for (int i = 0; i < numbers.length; i++) numbers[i] = number(buffer);
        return numbers;
    }

    private double number(ByteBuffer buffer) {
        switch (vr) {
            case US: return buffer.getShort() & 0xFFFF;
            case SS: return buffer.getShort();
            case UL: return buffer.getInt() & 0xFFFFFFFFL;
            case AT: return ((buffer.getShort() & 0xFFFFL) << 16) + (buffer.getShort() & 0xFFFF);
            case SL: return buffer.getInt();
            case FL: return buffer.getFloat();
            case FD: return buffer.getDouble();
            case UV: return unsigned(buffer.getLong());
            default: return buffer.getLong();
        }
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : (value >>> 1) * 2.0;
    }
}

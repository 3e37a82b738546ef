package org.roentgen.io.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Collects elements and encodes them in the order of their tags, as Explicit VR Little Endian in a Part 10 file. */
final class DataSetWriter {

    private final TreeMap<Integer, byte[]> elements = new TreeMap<>(Integer::compareUnsigned);

    /** An element whose representation the dictionary knows; several values are separated by a backslash. */
    DataSetWriter text(int tag, String value) {
        ValueRepresentation vr = TagDictionary.representation(tag);
        return add(tag, vr, even(value.getBytes(StandardCharsets.UTF_8), vr == ValueRepresentation.UI ? 0 : ' '));
    }

    DataSetWriter decimals(int tag, double... values) {
        StringBuilder text = new StringBuilder();
        for (double value : values) text.append(text.length() == 0 ? "" : "\\").append(TextNumbers.decimal(value));
        return text(tag, text.toString());
    }

    DataSetWriter number(int tag, int value) {
        return add(tag, ValueRepresentation.US, new byte[] {(byte) value, (byte) (value >> 8)});
    }

    DataSetWriter bytes(int tag, ValueRepresentation vr, byte[] value) {
        return add(tag, vr, even(value, 0));
    }

    private DataSetWriter add(int tag, ValueRepresentation vr, byte[] value) {
        int head = vr.hasLongLength() ? 12 : 8;
        ByteBuffer element = ByteBuffer.allocate(head + value.length).order(ByteOrder.LITTLE_ENDIAN);
        element.putShort((short) (tag >>> 16)).putShort((short) tag).put(vr.name().getBytes(StandardCharsets.US_ASCII));
        if (vr.hasLongLength()) element.putShort((short) 0).putInt(value.length);
        else element.putShort((short) value.length);
        elements.put(tag, element.put(value).array());
        return this;
    }

    private static byte[] even(byte[] value, int padding) {
        if (value.length % 2 == 0) return value;
        byte[] padded = Arrays.copyOf(value, value.length + 1);
        padded[value.length] = (byte) padding;
        return padded;
    }

    private byte[] encoded() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Map.Entry<Integer, byte[]> element : elements.entrySet()) out.write(element.getValue(), 0, element.getValue().length);
        return out.toByteArray();
    }

    /** Preamble, mark, file meta information for the data set's class and instance, and the data set. */
    byte[] part10(String sopClass, String sopInstance) {
        byte[] meta = new DataSetWriter()
            .bytes(0x00020001, ValueRepresentation.OB, new byte[] {0, 1})
            .text(0x00020002, sopClass).text(0x00020003, sopInstance)
            .text(Tag.TRANSFER_SYNTAX, TransferSyntax.EXPLICIT_LITTLE_ENDIAN.uid())
            .text(0x00020012, DerivedUid.of("org.roentgen")).text(0x00020013, "ROENTGEN").encoded();
        byte[] length = new DataSetWriter().groupLength(meta.length).encoded();
        byte[] body = text(Tag.SOP_CLASS, sopClass).text(Tag.SOP_INSTANCE, sopInstance).encoded();
        return ByteBuffer.allocate(132 + length.length + meta.length + body.length)
            .position(128).put("DICM".getBytes(StandardCharsets.US_ASCII)).put(length).put(meta).put(body).array();
    }

    private DataSetWriter groupLength(int length) {
        return add(0x00020000, ValueRepresentation.UL, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(length).array());
    }
}

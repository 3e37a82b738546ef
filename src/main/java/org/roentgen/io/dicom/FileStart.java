package org.roentgen.io.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds where the elements of a file begin and how they are encoded, from its first bytes. */
final class FileStart {

    private static final int PREAMBLE = 128;
    private static final byte[] MARK = "DICM".getBytes(StandardCharsets.US_ASCII);
    /** Where a data set may begin in a file without mark: at once, behind a stray byte, behind an unmarked preamble. */
    private static final int[] UNMARKED = {0, 1, PREAMBLE};

    private FileStart() { }

    /** Position of the first element. */
    static long find(ByteSource source) {
        long size = source.size();
        if (size >= PREAMBLE + 4 && Arrays.equals(source.read(PREAMBLE, 4), MARK)) return PREAMBLE + 4;
        if (size >= 4 && Arrays.equals(source.read(0, 4), MARK)) return 4;
        for (int start : UNMARKED)
            if (size >= start + 8 && looksLikeElement(source.read(start, 8), size - start)) return start;
        throw new DicomException("File must be DICOM, but has neither its mark nor a DICOM element at the start. "
            + "Leave it out, or open it with File ▸ Open….");
    }

    /** Group 2 or 8, a low element, and a representation or a sound length. */
    private static boolean looksLikeElement(byte[] head, long left) {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            ByteBuffer buffer = ByteBuffer.wrap(head).order(order);
            int group = buffer.getShort(0), element = buffer.getShort(2) & 0xFFFF;
            boolean shortLength = buffer.getInt(4) >= 0 && buffer.getInt(4) <= Math.min(left, 1024);
            if ((group == 2 || group == 8) && element <= 0x100 && (representation(head) || shortLength)) return true;
        }
        return false;
    }

    private static boolean representation(byte[] head) {
        return ValueRepresentation.named(new String(head, 4, 2, StandardCharsets.ISO_8859_1)) != null;
    }

    /**
     * The syntax that the first element shows; the declared one when both agree or the pixels are compressed.
     * @param declared null when the file does not say
     */
    static TransferSyntax syntax(ByteSource source, long start, TransferSyntax declared) {
        TransferSyntax otherwise = declared == null ? TransferSyntax.IMPLICIT_LITTLE_ENDIAN : declared;
        if (source.size() - start < 8 || !otherwise.isNative()) return otherwise;
        byte[] head = source.read(start, 8);
        ByteBuffer buffer = ByteBuffer.wrap(head).order(otherwise.order());
        int group = buffer.getShort() & 0xFFFF, swapped = Short.toUnsignedInt(Short.reverseBytes((short) group));
        boolean turned = group >= 0x100 && swapped < 0x100;
        return TransferSyntax.plain(representation(head), turned ? other(otherwise.order()) : otherwise.order());
    }

    private static ByteOrder other(ByteOrder order) {
        return order == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }
}

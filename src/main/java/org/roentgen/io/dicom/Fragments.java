package org.roentgen.io.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Walks the fragments of an encapsulated value (PS3.5 A.4): items of bytes up to a sequence delimiter. */
final class Fragments {

    private final ByteSource source;
    private long position;

    Fragments(ByteSource source, long offset) {
        this.source = source;
        position = offset;
    }

    List<byte[]> read() {
        List<byte[]> fragments = new ArrayList<>();
        for (long length; (length = next()) >= 0; position += length) fragments.add(source.read(position, length));
        return fragments;
    }

    /** @return the position behind the delimiter */
    long end() {
        for (long length; (length = next()) >= 0; position += length)
            if (length > source.size() - position) source.read(position, length);
        return position;
    }

    /** The length of the fragment at the position, which moves to its first byte; -1 behind the last. */
    private long next() {
        ByteBuffer head = ByteBuffer.wrap(source.read(position, 8)).order(ByteOrder.LITTLE_ENDIAN);
        int tag = (head.getShort() & 0xFFFF) << 16 | head.getShort() & 0xFFFF;
        long length = head.getInt() & 0xFFFFFFFFL;
        position += 8;
        if (tag == Tag.SEQUENCE_END) return -1;
        if (tag != Tag.ITEM)
            throw new DicomException("Compressed pixels must be made of fragments, but there is tag " + Tag.format(tag)
                + " at position " + (position - 8) + ". The file is damaged: copy it again from its source.");
        return length;
    }
}

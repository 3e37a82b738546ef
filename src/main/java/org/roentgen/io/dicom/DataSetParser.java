package org.roentgen.io.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a data set up to and with its pixel data (what follows these is padding or signatures), every length checked against
 * what is left.
 * <p>PS3.5 sections 6.2 and 7. Forgiven: an unknown representation (read as bytes), an element in implicit form within an
 * explicit data set, sequences stored as UN, delimiters where none belong.
 */
final class DataSetParser {

    private static final long UNDEFINED = 0xFFFFFFFFL;
    private static final int DEEPEST = 32;
    /** Values up to this length are kept; longer ones stay in the file. */
    private static final int KEPT = 1 << 16;

    private final ByteSource source;
    private final boolean explicit;
    private final ByteOrder order;
    private final int depth;
    private long position;

    private int tag;
    private ValueRepresentation vr;
    private long length;

    DataSetParser(ByteSource source, long position, boolean explicit, ByteOrder order) {
        this(source, position, explicit, order, 0);
    }

    private DataSetParser(ByteSource source, long position, boolean explicit, ByteOrder order, int depth) {
        if (depth > DEEPEST)
            throw new DicomException("Sequences must be nested at most " + DEEPEST + " deep, but go deeper at position " + position
                + ". The file is damaged: copy it again from its source.");
        this.source = source;
        this.position = position;
        this.explicit = explicit;
        this.order = order;
        this.depth = depth;
    }

    long position() {
        return position;
    }

    /** The file meta information: the elements of group 2. */
    DicomDataSet parseMeta() {
        DicomDataSet set = new DicomDataSet(CharacterSet.DEFAULT);
        while (source.size() - position >= 8 && (number(position, 2) == 2)) addNext(set, source.size());
        return set;
    }

    /** All elements to the end of the source, or to the pixel data. */
    DicomDataSet parse() {
        DicomDataSet set = new DicomDataSet(CharacterSet.DEFAULT);
        while (position < source.size() && !set.has(Tag.PIXEL_DATA) && !set.has(Tag.FLOAT_PIXEL_DATA) && !set.has(Tag.DOUBLE_PIXEL_DATA))
            addNext(set, source.size());
        return set;
    }

    /** Adds the element at the position. @return false at the delimiter of an item */
    private boolean addNext(DicomDataSet set, long end) {
        readHead(end);
        if (tag == Tag.ITEM_END || tag == Tag.SEQUENCE_END) return false;
        if (length == UNDEFINED) {
            set.add(ofUndefinedLength(set));
            return true;
        }
        if (length > end - position) throw tooLong(end);
        set.add(isHiddenSequence() ? hiddenSequence(set) : ofLength(set));
        return true;
    }

    private DicomElement ofLength(DicomDataSet set) {
        long start = position, end = position + length;
        int itsTag = tag;
        if (vr == ValueRepresentation.SQ) return DicomElement.sequence(itsTag, items(end, set.characters()));
        position = end;
        boolean kept = end - start <= KEPT && itsTag != Tag.PIXEL_DATA;
        return kept ? DicomElement.of(itsTag, vr, order, ByteSource.of(source.read(start, length)), 0, length)
            : DicomElement.of(itsTag, vr, order, source, start, length);
    }

    private DicomElement ofUndefinedLength(DicomDataSet set) {
        int itsTag = tag;
        boolean bytes = vr == ValueRepresentation.OB || vr == ValueRepresentation.OW
            || vr == ValueRepresentation.UN && itsTag == Tag.PIXEL_DATA;
        if (!bytes) {
            boolean implicit = vr == ValueRepresentation.UN;
            return DicomElement.sequence(itsTag, implicit ? implicitItems(source.size(), set) : items(source.size(), set.characters()));
        }
        DicomElement element = DicomElement.encapsulated(itsTag, vr, source, position);
        position = depth == 0 && itsTag == Tag.PIXEL_DATA ? source.size() : new Fragments(source, position).end();
        return element;
    }

    /** A sequence that some system did not know and stored as bytes. */
    private boolean isHiddenSequence() {
        return explicit && vr == ValueRepresentation.UN && TagDictionary.representation(tag) == ValueRepresentation.SQ;
    }

    private DicomElement hiddenSequence(DicomDataSet set) {
        long start = position, itsLength = length;
        int itsTag = tag;
        try {
            return DicomElement.sequence(itsTag, implicitItems(start + length, set));
        } catch (DicomException notImplicit) {
            position = start + itsLength;
            return DicomElement.of(itsTag, ValueRepresentation.UN, order, source, start, itsLength);
        }
    }

    private List<DicomDataSet> implicitItems(long end, DicomDataSet set) {
        DataSetParser inner = new DataSetParser(source, position, false, ByteOrder.LITTLE_ENDIAN, depth + 1);
        boolean toDelimiter = length == UNDEFINED;
        List<DicomDataSet> items = inner.items(end, toDelimiter, set.characters());
        position = inner.position;
        return items;
    }

    private List<DicomDataSet> items(long end, CharacterSet characters) {
        return items(end, length == UNDEFINED, characters);
    }

    private List<DicomDataSet> items(long end, boolean toDelimiter, CharacterSet characters) {
        List<DicomDataSet> items = new ArrayList<>();
        while (toDelimiter || position < end) {
            readHead(end);
            if (tag == Tag.SEQUENCE_END) break;
            if (tag != Tag.ITEM)
                throw new DicomException("Sequence must be made of items, but there is tag " + Tag.format(tag) + " at position "
                    + position + ". The file is damaged: copy it again from its source.");
            items.add(item(end, characters));
        }
        return items;
    }

    private DicomDataSet item(long end, CharacterSet characters) {
        boolean toDelimiter = length == UNDEFINED;
        if (!toDelimiter && length > end - position) throw tooLong(end);
        long itemEnd = toDelimiter ? end : position + length;
        DataSetParser inner = new DataSetParser(source, position, explicit, order, depth + 1);
        DicomDataSet set = new DicomDataSet(characters);
        boolean more = true;
        while (more && (toDelimiter || inner.position < itemEnd)) more = inner.addNext(set, itemEnd);
        position = toDelimiter ? inner.position : itemEnd;
        return set;
    }

    /** Tag, representation and length of the element at the position, which moves to its value. */
    private void readHead(long end) {
        if (end - position < 8)
            throw new DicomException("File must hold a whole element at position " + position + ", but only " + (end - position)
                + " bytes are left. It is truncated or damaged: copy it again from its source.");
        ByteBuffer head = ByteBuffer.wrap(source.read(position, 8)).order(order);
        tag = (head.getShort() & 0xFFFF) << 16 | head.getShort() & 0xFFFF;
        position += 8;
        String name = explicit && Tag.group(tag) != 0xFFFE ? new String(head.array(), 4, 2, StandardCharsets.ISO_8859_1) : "";
        vr = ValueRepresentation.named(name);
        if (!isUpperCase(name)) {
            vr = TagDictionary.representation(tag);
            length = head.getInt(4) & UNDEFINED;
        } else if (vr != null && !vr.hasLongLength()) {
            length = head.getShort(6) & 0xFFFF;
        } else {
            if (vr == null) vr = ValueRepresentation.UN;
            length = number(position, 4);
            position += 4;
        }
        if (vr == ValueRepresentation.UN && known(tag) && length != UNDEFINED) vr = TagDictionary.representation(tag);
    }

    /** Whether these are the two letters of a representation, known or not. */
    private static boolean isUpperCase(String name) {
        return name.length() == 2 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** Whether a value of unknown representation is one that the dictionary tells, and no sequence. */
    private static boolean known(int tag) {
        return TagDictionary.representation(tag) != ValueRepresentation.SQ;
    }

    private long number(long at, int bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(source.read(at, bytes)).order(order);
        return bytes == 2 ? buffer.getShort() & 0xFFFF : buffer.getInt() & UNDEFINED;
    }

    private DicomException tooLong(long end) {
        return new DicomException(Tag.describe(tag) + " must fit into the file, but has " + length + " bytes where " + (end - position)
            + " are left. The file is truncated or damaged: copy it again from its source.");
    }
}

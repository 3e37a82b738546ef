package org.roentgen.io.dicom;

import java.util.HashMap;
import java.util.Map;

/** What kind of value an element holds (PS3.5 section 6.2). */
public enum ValueRepresentation {

    AE, AS, AT(Kind.NUMBER, 4), CS, DA, DS, DT, FL(Kind.NUMBER, 4), FD(Kind.NUMBER, 8), IS, LO(Kind.LOCAL_TEXT, 1), LT(Kind.LOCAL_TEXT, 1),
    OB(Kind.BYTES, 1), OD(Kind.BYTES, 8), OF(Kind.BYTES, 4), OL(Kind.BYTES, 4), OV(Kind.BYTES, 8), OW(Kind.BYTES, 2),
    PN(Kind.LOCAL_TEXT, 1), SH(Kind.LOCAL_TEXT, 1), SL(Kind.NUMBER, 4), SQ(Kind.BYTES, 1), SS(Kind.NUMBER, 2), ST(Kind.LOCAL_TEXT, 1),
    SV(Kind.LONG_NUMBER, 8), TM, UC(Kind.LONG_TEXT, 1), UI, UL(Kind.NUMBER, 4), UN(Kind.BYTES, 1), UR(Kind.LONG_TEXT, 1),
    US(Kind.NUMBER, 2), UT(Kind.LONG_TEXT, 1), UV(Kind.LONG_NUMBER, 8);

    private enum Kind { TEXT, LOCAL_TEXT, LONG_TEXT, NUMBER, LONG_NUMBER, BYTES }

    private static final Map<String, ValueRepresentation> BY_NAME = new HashMap<>();
    static {
        for (ValueRepresentation vr : values()) BY_NAME.put(vr.name(), vr);
    }

    private final Kind kind;
    private final int size;

    ValueRepresentation() {
        this(Kind.TEXT, 1);
    }

    ValueRepresentation(Kind kind, int size) {
        this.kind = kind;
        this.size = size;
    }

    /** @return null when there is no such representation */
    static ValueRepresentation named(String name) {
        return BY_NAME.get(name);
    }

    /** Whether its length takes 32 bits in the explicit encodings. */
    boolean hasLongLength() {
        return kind == Kind.LONG_TEXT || kind == Kind.LONG_NUMBER || kind == Kind.BYTES;
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.LONG_NUMBER;
    }

    boolean isText() {
        return kind == Kind.TEXT || kind == Kind.LOCAL_TEXT || kind == Kind.LONG_TEXT;
    }

    /** Whether its text is in the data set's Specific Character Set. */
    boolean isLocalText() {
        return kind == Kind.LOCAL_TEXT || this == UC || this == UT;
    }

    /** Whether a backslash is part of the text, and no separator of values. */
    boolean isOneValue() {
        return this == LT || this == ST || this == UT || this == UR;
    }

    /** Bytes that belong together in one number. */
    int size() {
        return size;
    }
}

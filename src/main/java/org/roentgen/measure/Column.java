package org.roentgen.measure;

/** The name of a measured quantity, with its unit, and whether its values are whole numbers. */
public final class Column {

    public final String header;
    public final boolean whole;

    private Column(String header, boolean whole) {
        this.header = header;
        this.whole = whole;
    }

    public static Column real(String header) {
        return new Column(header, false);
    }

    public static Column whole(String header) {
        return new Column(header, true);
    }

    @Override public String toString() {
        return header;
    }
}

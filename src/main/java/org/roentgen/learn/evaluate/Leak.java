package org.roentgen.learn.evaluate;

/** A violation that a {@link LeakageCheck} found. */
public final class Leak {

    /** What kind it is, in people's words. */
    public enum Kind {

        PATIENT("same patient on both sides"), DUPLICATE("duplicated rows"), TARGET("column derived from the target");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override public String toString() {
            return text;
        }
    }

    public final Kind kind;
    /** The patient, row or column. */
    public final String where;
    public final String detail;

    Leak(Kind kind, String where, String detail) {
        this.kind = kind;
        this.where = where;
        this.detail = detail;
    }

    @Override public String toString() {
        return kind + ": " + detail;
    }
}

package org.roentgen.filter.texture;

/** What becomes of the responses of one kernel in several orientations. */
public enum Pooling {
    /** One orientation only. */
    NONE,
    /** Their mean. */
    AVERAGE,
    /** The largest of them, by value and not by magnitude. */
    MAX
}

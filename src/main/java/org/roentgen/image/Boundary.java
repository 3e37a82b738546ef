package org.roentgen.image;

/** What a neighbourhood filter sees beyond the image's edge. */
public enum Boundary {
    /** Half-sample symmetric, d c b a | a b c d | d c b a: SciPy's {@code reflect}, ImgLib2's {@code extendMirrorDouble}, IBSI's mirror. */
    MIRROR,
    /** The edge value repeated, a a a | a b c d | d d d: what ImageJ's own filters do. */
    NEAREST,
    /** Zero, in calibrated units (0 HU for a CT). */
    ZERO,
    /** The image repeated, b c d | a b c d | a b c. */
    PERIODIC
}

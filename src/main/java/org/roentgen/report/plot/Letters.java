package org.roentgen.report.plot;

/** How much room texts take, without asking for fonts. */
public final class Letters {

    /** The mean width of a letter for a font of size 1. */
    private static final double MEAN = 0.58;

    private Letters() { }

    public static double width(String text, double size) {
        return MEAN * size * text.codePointCount(0, text.length());
    }
}

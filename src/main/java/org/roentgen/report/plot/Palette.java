package org.roentgen.report.plot;

/**
 * Colours that people of any colour vision can tell apart.
 * <p>Okabe and Ito 2008, Color Universal Design; yellow comes last, as it is hard to see on white.
 */
public final class Palette {

    static final String INK = "#222222", GRAY = "#767676", PALE = "#cfcfcf", WHITE = "#ffffff";

    private static final int[] COLOURS = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x000000, 0xF0E442};

    private Palette() { }

    /** The colour of a class or a curve; the first again after the eighth. */
    public static String of(int index) {
        return text(COLOURS[index % COLOURS.length]);
    }

    /** The colour of an index on its way to white: 1 is the colour itself. */
    public static String tint(int index, double strength) {
        int colour = COLOURS[index % COLOURS.length], mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) mixed |= (int) Math.rint(255 + strength * ((colour >> shift & 0xff) - 255)) << shift;
        return text(mixed);
    }

    /** How many colours there are. */
    public static int size() {
        return COLOURS.length;
    }

    /** As {@link #of}, as a number. */
    public static int number(int index) {
        return COLOURS[index % COLOURS.length];
    }

    private static String text(int colour) {
        return String.format("#%06x", colour);
    }
}

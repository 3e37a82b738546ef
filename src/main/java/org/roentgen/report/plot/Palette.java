package org.roentgen.report.plot;

/**
 * Colours that people of any colour vision can tell apart.
 * <p>Okabe and Ito 2008, Color Universal Design; yellow comes last, as it is hard to see on white.
 */
public final class Palette {

    public static final int INK = 0x202020, GRAY = 0x767676, PALE = 0xcfcfcf, GRID = 0xe6e6e6, WHITE = 0xffffff, RED = 0xc0392b;

    private static final int[] COLOURS = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x000000, 0xF0E442};

    private Palette() { }

    /** The colour of a class or a curve; the first again after the eighth. */
    public static int of(int index) {
        return COLOURS[index % COLOURS.length];
    }

    /** The colour of an index on its way to white: 1 is the colour itself. */
    public static int tint(int index, double strength) {
        return mix(WHITE, of(index), strength);
    }

    /** A colour on the way from one to another. */
    public static int mix(int from, int to, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xff, b = to >> shift & 0xff;
            mixed |= (int) Math.rint(a + share * (b - a)) << shift;
        }
        return mixed;
    }

    /** How many colours there are. */
    public static int size() {
        return COLOURS.length;
    }
}

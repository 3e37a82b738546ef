package org.roentgen.report;

import org.roentgen.report.plot.Palette;

/** Colours of labels from a look-up table of 256: label l has the entry 1 + (l − 1) mod 255, so 0 stays free for the background. */
final class LabelColours {

    private static final double READABLE = 110;

    private final byte[][] table;

    /** @param table red, green and blue, 256 of each */
    LabelColours(byte[][] table) {
        if (table.length != 3 || table[0].length != 256 || table[1].length != 256 || table[2].length != 256)
            throw new IllegalArgumentException("Colours must be 3 × 256 values, but are " + table.length + " × "
                + (table.length == 0 ? 0 : table[0].length) + ". Pass the red, green and blue of a look-up table.");
        this.table = new byte[][] {table[0].clone(), table[1].clone(), table[2].clone()};
    }

    int of(int label) {
        int entry = 1 + Math.floorMod(label - 1, 255);
        return (table[0][entry] & 0xff) << 16 | (table[1][entry] & 0xff) << 8 | table[2][entry] & 0xff;
    }

    /** The same, mixed with white until it can be read on black. */
    int readable(int label) {
        int colour = of(label);
        double luminance = 0.299 * (colour >> 16) + 0.587 * (colour >> 8 & 0xff) + 0.114 * (colour & 0xff);
        return luminance >= READABLE ? colour : Palette.mix(colour, 0xffffff, (READABLE - luminance) / (255 - luminance));
    }
}

package org.roentgen.filter.edge;

/** Decides whether a slope is a crest among those along its gradient. */
final class Crest {

    /** Bits of the first NaN. */
    private static final int NAN = 0x7f800001;

    private final int leastBits;

    /** @param least smaller slopes are none */
    Crest(double least) {
        leastBits = bits((float) Math.max(Float.MIN_VALUE, least));
    }

    /**
     * Here if it is a crest, else 0. Without branches, because noise points anywhere and no processor guesses where: none of these
     * numbers is negative, so that their bits but the sign, which a NaN may have, are in their order, NaN last.
     */
    float of(float here, float ahead, float behind) {
        int h = bits(here), a = bits(ahead), b = bits(behind);
        int crest = a - h & b - h - 1 & leastBits - h - 1 & h - NAN;                                   // negative: a < h, b ≤ h, least ≤ h, a number
        return Float.intBitsToFloat(h & crest >> 31);
    }

    private static int bits(float size) {
        return Float.floatToRawIntBits(size) & Integer.MAX_VALUE;
    }

    /** A step ahead along the axis of a stride. */
    static int step(int stride, float direction) {
        int sign = Float.floatToRawIntBits(direction) >> 31;
        return (stride ^ sign) - sign;
    }

    static float between(float a, float b, float share) {
        return a + share * (b - a);
    }
}

package org.roentgen.filter.rank;

/**
 * The lesser or the greater of unsigned fields that fill an int side by side, all fields of an int at once; {@code tops} has the highest bit of each field.
 * <p>With these bits set in x and cleared in y, t = x − y has them where x's other bits are at least y's; where the top bits of x and y differ, x's decides.
 * What remains is spread over the fields as a mask. Loops that the JIT turns into vector instructions; those of {@code Math.min} it does not from Java 11 to 19.
 */
final class ExtremeFields {

    private final int tops, below, turn;

    /** @param bits of a field, 8 or 16 */
    ExtremeFields(int bits, boolean greatest) {
        below = bits - 1;
        tops = bits == 8 ? 0x80808080 : 0x80008000;
        turn = greatest ? tops : 0;
    }

    void combine(int[] a, int[] b, int[] result, int n) {
        int tops = this.tops, rest = ~tops, below = this.below, turn = this.turn;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], t = (x | tops) - (y & rest), e = x ^ y, g = (t ^ e & (t ^ x) ^ turn) & tops;
            result[i] = x ^ ((g | (g - (g >>> below))) & e);
        }
    }

    void combine(int[] a, int[] b, int[] c, int[] result, int n) {
        int tops = this.tops, rest = ~tops, below = this.below, turn = this.turn;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = b[i], t = (x | tops) - (y & rest), e = x ^ y, g = (t ^ e & (t ^ x) ^ turn) & tops;
            int p = x ^ ((g | (g - (g >>> below))) & e), q = c[i], u = (p | tops) - (q & rest), f = p ^ q, h = (u ^ f & (u ^ p) ^ turn) & tops;
            result[i] = p ^ ((h | (h - (h >>> below))) & f);
        }
    }

    /** Each int with the bits from {@code down} on of the int that continues {@code low} by {@code high}. */
    void combineShifted(int[] a, int[] low, int[] high, int down, int[] result, int n) {
        int tops = this.tops, rest = ~tops, below = this.below, turn = this.turn, up = Integer.SIZE - down;
        for (int i = 0; i < n; i++) {
            int x = a[i], y = low[i] >>> down | high[i] << up, t = (x | tops) - (y & rest), e = x ^ y, g = (t ^ e & (t ^ x) ^ turn) & tops;
            result[i] = x ^ ((g | (g - (g >>> below))) & e);
        }
    }
}

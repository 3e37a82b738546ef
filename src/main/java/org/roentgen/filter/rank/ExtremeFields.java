package org.roentgen.filter.rank;

/**
 * The lesser or the greater of unsigned fields that fill a long side by side, all fields of a long at once; {@code tops} has the highest bit of each field.
 * <p>With these bits set in x and cleared in y, t = x − y has them where x's other bits are at least y's; where the top bits of x and y differ, x's decides.
 * What remains is spread over the fields as a mask. Loops that the JIT turns into vector instructions; those of {@code Math.min} it does not from Java 11 to 19.
 * It does so with fewer where the distances of shifts are constants, which they are in the methods below once it has put the loops into them.
 */
final class ExtremeFields {

    private static final long TOPS_OF_BYTES = 0x8080808080808080L, TOPS_OF_SHORTS = 0x8000800080008000L;

    private final boolean bytes;
    private final long turn;

    /** @param bits of a field, 8 or 16 */
    ExtremeFields(int bits, boolean greatest) {
        bytes = bits == Byte.SIZE;
        turn = greatest ? -1 : 0;
    }

    void combine(long[] a, long[] b, long[] result, int n) {
        if (bytes) combine(a, b, result, n, Byte.SIZE, TOPS_OF_BYTES, turn);
        else combine(a, b, result, n, Short.SIZE, TOPS_OF_SHORTS, turn);
    }

    private static void combine(long[] a, long[] b, long[] result, int n, int bits, long tops, long turn) {
        long rest = ~tops, ones = tops >>> bits - 1;
        for (int i = 0; i < n; i++) {
            long x = a[i], y = b[i], e = x ^ y, t = (x | tops) - (y & rest), g = ((t ^ e & (t ^ x)) >>> bits - 1 ^ turn) & ones;
            result[i] = x ^ ((g << bits) - g & e);
        }
    }

    void combine(long[] a, long[] b, long[] c, long[] result, int n) {
        if (bytes) combine(a, b, c, result, n, Byte.SIZE, TOPS_OF_BYTES, turn);
        else combine(a, b, c, result, n, Short.SIZE, TOPS_OF_SHORTS, turn);
    }

    private static void combine(long[] a, long[] b, long[] c, long[] result, int n, int bits, long tops, long turn) {
        long rest = ~tops, ones = tops >>> bits - 1;
        for (int i = 0; i < n; i++) {
            long x = a[i], y = b[i], e = x ^ y, t = (x | tops) - (y & rest), g = ((t ^ e & (t ^ x)) >>> bits - 1 ^ turn) & ones;
            long p = x ^ ((g << bits) - g & e), q = c[i], f = p ^ q, u = (p | tops) - (q & rest), h = ((u ^ f & (u ^ p)) >>> bits - 1 ^ turn) & ones;
            result[i] = p ^ ((h << bits) - h & f);
        }
    }

    /** Each long with the bits from {@code down} on of the long that continues {@code low} by {@code high}. */
    void combineShifted(long[] a, long[] low, long[] high, int down, long[] result, int n) {
        if (bytes && down == 8) combineShifted(a, low, high, 8, result, n, Byte.SIZE, TOPS_OF_BYTES, turn);
        else if (bytes && down == 16) combineShifted(a, low, high, 16, result, n, Byte.SIZE, TOPS_OF_BYTES, turn);
        else if (bytes) combineShifted(a, low, high, down, result, n, Byte.SIZE, TOPS_OF_BYTES, turn);
        else if (down == 16) combineShifted(a, low, high, 16, result, n, Short.SIZE, TOPS_OF_SHORTS, turn);
        else combineShifted(a, low, high, down, result, n, Short.SIZE, TOPS_OF_SHORTS, turn);
    }

    private static void combineShifted(long[] a, long[] low, long[] high, int down, long[] result, int n, int bits, long tops, long turn) {
        long rest = ~tops, ones = tops >>> bits - 1;
        int up = Long.SIZE - down;
        for (int i = 0; i < n; i++) {
            long x = a[i], y = low[i] >>> down | high[i] << up, e = x ^ y, t = (x | tops) - (y & rest), g = ((t ^ e & (t ^ x)) >>> bits - 1 ^ turn) & ones;
            result[i] = x ^ ((g << bits) - g & e);
        }
    }
}

package org.roentgen.filter.rank;

/** The entropy of a window's bins: a running sum of whole numbers, so that it does not depend on the way the window came. */
final class EntropyCounts extends BinCounts {

    private static final double UNIT = 1 << 24;

    private final long[] terms;
    private final double perUnit;
    private long sum;

    EntropyCounts(Bins bins, long[] terms) {
        super(bins);
        this.terms = terms;
        perUnit = 1 / UNIT / (terms.length - 1);
    }

    /** c · log₂ c for c = 0 … n in units of 2⁻²⁴. */
    static long[] terms(int n) {
        long[] terms = new long[n + 1];
        for (int c = 1; c <= n; c++) terms[c] = Math.round(UNIT * c * Math.log(c) / Math.log(2));
        return terms;
    }

    @Override void enter(int bin) {
        int count = counts[bin]++;
        sum += terms[count + 1] - terms[count];
    }

    @Override void leave(int bin) {
        int count = counts[bin]--;
        sum += terms[count - 1] - terms[count];
    }

    @Override float result(int centre, int[] offsets) {
        return (float) ((terms[offsets.length] - sum) * perUnit);
    }
}

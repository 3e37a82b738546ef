package org.roentgen.filter.rank;

/** Shannon entropy from counts, by Φ(n) = n log₂ n in fixed point: sums of it are exact, however they are made. */
public final class CountEntropy {

    private static final double ONE = 1L << 30;

    private final long[] phi, gain;

    /** @param most the largest count */
    public CountEntropy(int most) {
        phi = new long[most + 1];
        for (int n = 2; n <= most; n++) phi[n] = Math.round(n * (Math.log(n) / Math.log(2)) * ONE);
        gain = new long[most];
        for (int n = 0; n < most; n++) gain[n] = phi[n + 1] - phi[n];
    }

    int most() {
        return gain.length;
    }

    public long phi(int n) {
        return phi[n];
    }

    /** Φ(n + 1) − Φ(n). */
    long gain(int n) {
        return gain[n];
    }

    /** −Σ p log₂ p with p = n / N, from Σ Φ(n); exactly 0 when one count is all of N. */
    public float bits(long sum, int total) {
        return (float) ((phi[total] - sum) / (ONE * total));
    }
}

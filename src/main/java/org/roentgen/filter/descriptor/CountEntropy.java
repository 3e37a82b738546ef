package org.roentgen.filter.descriptor;

/** Shannon entropy from counts, by Φ(n) = n log₂ n in fixed point: sums of it are exact, however they are made. */
final class CountEntropy {

    private static final double ONE = 1L << 30;

    private final long[] phi;

    /** @param most the largest count */
    CountEntropy(int most) {
        phi = new long[most + 1];
        for (int n = 2; n <= most; n++) phi[n] = Math.round(n * (Math.log(n) / Math.log(2)) * ONE);
    }

    long phi(int n) {
        return phi[n];
    }

    /** −Σ p log₂ p with p = n / N, from Σ Φ(n); exactly 0 when one count is all of N. */
    float bits(long sum, int total) {
        return (float) ((phi[total] - sum) / (ONE * total));
    }
}

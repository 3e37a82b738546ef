package org.roentgen.filter.rank;

/** The entropy of a window's bins: a running sum of whole numbers, so that it does not depend on the way the window came. */
final class EntropyCounts extends BinCounts {

    private final CountEntropy entropy;
    private final int size;
    private long sum;

    /** @param size voxels of the window */
    EntropyCounts(Bins bins, CountEntropy entropy, int size) {
        super(bins);
        this.entropy = entropy;
        this.size = size;
    }

    @Override void change(int bin, int by) {
        int count = counts[bin];
        counts[bin] = count + by;
        sum += entropy.phi(count + by) - entropy.phi(count);
    }

    @Override void move(int from, int to, int[] edge, int direction) {
        int[] of = bins.of, counts = this.counts;
        long sum = this.sum;
        for (int offset : edge) {
            sum -= entropy.gain(--counts[of[from - direction * offset]]);
            sum += entropy.gain(counts[of[to + direction * offset]]++);
        }
        this.sum = sum;
    }

    @Override float result() {
        return bins.spoiling != Bins.NO_BIN && counts[bins.spoiling] > 0 ? Float.NaN : entropy.bits(sum, size);
    }
}

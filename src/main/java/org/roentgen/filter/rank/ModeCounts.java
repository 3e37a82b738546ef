package org.roentgen.filter.rank;

/**
 * The lowest of the bins with the most voxels. For each group of about √bins neighbouring bins a number is kept that no count there exceeds; it is brought
 * down to the greatest count only where it decides.
 */
final class ModeCounts extends BinCounts {

    private final NearestBins nearest;
    private final int shift;
    private final int[] atMost;
    private int mode, most;
    private boolean isChallenged = true;

    ModeCounts(NearestBins nearest) {
        super(nearest.bins);
        this.nearest = nearest;
        shift = (Integer.SIZE - Integer.numberOfLeadingZeros(counts.length)) / 2;
        atMost = new int[(counts.length - 1 >> shift) + 1];
    }

    @Override void change(int bin, int by) {
        counts[bin] += by;
        raise(bin, counts[bin]);
    }

    @Override void move(int from, int to, int[] edge, int direction) {
        int[] of = bins.of;
        for (int offset : edge) {
            int leaving = of[from - direction * offset], entering = of[to + direction * offset];
            if (leaving == entering) continue;
            counts[leaving]--;
            raise(entering, ++counts[entering]);
        }
    }

    private void raise(int bin, int count) {
        if (count > atMost[bin >> shift]) atMost[bin >> shift] = count;
        isChallenged |= count > most || count == most && bin < mode;
    }

    @Override float result() {
        if (isChallenged || counts[mode] < most) find();
        return nearest.centre(mode);
    }

    private void find() {
        int group;
        do {
            group = greatest(atMost, 0, atMost.length);
            int first = group << shift;
            mode = greatest(counts, first, Math.min(counts.length, first + (1 << shift)));
            most = atMost[group];
            atMost[group] = counts[mode];
        } while (counts[mode] < most);
        isChallenged = false;
    }

    /** The first of them. */
    private static int greatest(int[] numbers, int from, int to) {
        int greatest = from, number = numbers[from];
        for (int i = from + 1; i < to; i++)
            if (numbers[i] > number) {
                greatest = i;
                number = numbers[i];
            }
        return greatest;
    }
}

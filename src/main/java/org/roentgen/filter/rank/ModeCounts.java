package org.roentgen.filter.rank;

/** The lowest of the bins with the most voxels; looked for anew only where it has lost one, among the bins or the voxels, whichever are fewer. */
final class ModeCounts extends BinCounts {

    private int mode, most;
    private boolean isLost;

    ModeCounts(Bins bins) {
        super(bins);
    }

    @Override void enter(int bin) {
        counts[bin]++;
        consider(bin);
    }

    @Override void leave(int bin) {
        counts[bin]--;
        isLost |= bin == mode;
    }

    private void consider(int bin) {
        int count = counts[bin];
        if (count < most || count == most && bin >= mode) return;
        most = count;
        mode = bin;
    }

    @Override float result(int centre, int[] offsets) {
        if (isLost) find(centre, offsets);
        return bins.centre(mode);
    }

    private void find(int centre, int[] offsets) {
        isLost = false;
        most = 0;
        if (counts.length <= offsets.length) for (int bin = 0; bin < counts.length; bin++) consider(bin);
        else for (int offset : offsets) consider(bins.of[centre + offset]);
    }
}

package org.roentgen.segment.cluster;

import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.RowBands;

/**
 * Makes neighbours belong to the same class where their values leave a doubt: a hidden Markov random field with normally distributed classes.
 * <p>U(x) = Σ ((vᵢ − μ)²/(2σ²) + ln σ) + β·Σ w·[xᵢ ≠ xⱼ] over the pairs of neighbours by faces, w = the smallest spacing / that between the two. In turns, each voxel
 * takes the
 * class with the least energy given its neighbours' classes (ICM; first the voxels with even x + y + z, then the others, so that the order of work does not matter), and
 * μ and σ² become those of the values weighted by exp(−U) of each class given the neighbours, until fewer than 1 in 10000 voxels change, or 50 times.
 * <p>Zhang, Brady &amp; Smith 2001, IEEE Trans. Med. Imaging 20(1):45–57, doi:10.1109/42.906424; Besag 1986, J. R. Stat. Soc. B 48(3):259–302.
 */
final class MarkovField {

    private static final int MOST_STEPS = 50;
    private static final double STILL = 1e-4;

    private final Block image;
    private final IntBlock labels;                            // classes from 1; 0 outside
    private final int k;
    private final double floor;
    private final double[] pull = new double[3];              // β·w along x, y, z
    private final double[] share, mean, variance, offset;

    /** @param labels of the classes to begin with; are changed
     * @param floor the least variance of a class */
    MarkovField(Block image, IntBlock labels, Classes start, double floor, double smoothness, double[] spacing) {
        this.image = image;
        this.labels = labels;
        this.floor = floor;
        k = start.size();
        share = start.share.clone();
        mean = start.mean.clone();
        variance = start.variance.clone();
        offset = new double[k];
        double nearest = Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
        for (int d = 0; d < 3; d++) pull[d] = smoothness * nearest / spacing[d];
        if (Spacing.isPlane(spacing)) pull[2] = 0;
        prepare();
    }

    private void prepare() {
        for (int c = 0; c < k; c++) {
            variance[c] = Math.max(floor, variance[c]);
            offset[c] = 0.5 * Math.log(variance[c]);
        }
    }

    void run(Clustering.Steps steps, Progress progress) {
        long changed = Long.MAX_VALUE;
        for (int step = 1; step <= MOST_STEPS && changed > STILL * image.size(); step++) {
            changed = 0;
            for (int parity = 0; parity < 2; parity++) changed += sweep(parity, progress);
            steps.step(step, estimate(progress));
            progress.done((double) step / MOST_STEPS);
        }
    }

    private long sweep(int parity, Progress progress) {
        return RowBands.map(image, progress, (from, to) -> {
            double[] energy = new double[k];
            long changes = 0;
            for (int row = from; row < to; row++)
                for (int x = row % image.ny + row / image.ny + parity & 1, i = row * image.nx + x; x < image.nx; x += 2, i += 2)
                    if (labels.data[i] > 0 && moves(i, x, row, energy)) changes++;
            return changes;
        }).stream().mapToLong(Long::longValue).sum();
    }

    private boolean moves(int i, int x, int row, double[] energy) {
        energies(i, x, row, energy);
        int best = 0;
        for (int c = 1; c < k; c++) if (energy[c] < energy[best]) best = c;
        boolean moves = best + 1 != labels.data[i];
        if (moves) labels.data[i] = best + 1;
        return moves;
    }

    /** Of each class at a voxel, given its neighbours, less what is the same for all. */
    private void energies(int i, int x, int row, double[] energy) {
        double value = image.data[i];
        for (int c = 0; c < k; c++) energy[c] = (value - mean[c]) * (value - mean[c]) / (2 * variance[c]) + offset[c];
        int y = row % image.ny, z = row / image.ny;
        if (x > 0) agree(i - 1, 0, energy);
        if (x < image.nx - 1) agree(i + 1, 0, energy);
        if (y > 0) agree(i - image.strideY, 1, energy);
        if (y < image.ny - 1) agree(i + image.strideY, 1, energy);
        if (z > 0) agree(i - image.strideZ, 2, energy);
        if (z < image.nz - 1) agree(i + image.strideZ, 2, energy);
    }

    private void agree(int neighbour, int axis, double[] energy) {
        int label = labels.data[neighbour];
        if (label > 0) energy[label - 1] -= pull[axis];
    }

    /** Gives the mean energy of a voxel, each pair counted by both, but for a constant. */
    private double estimate(Progress progress) {
        List<double[]> bands = RowBands.map(image, progress, this::sums);
        double[] sums = new double[3 * k + 2];
        for (double[] band : bands) for (int j = 0; j < sums.length; j++) sums[j] += band[j];
        for (int c = 0; c < k; c++) {
            if (sums[c] == 0) continue;
            double moved = sums[k + c] / sums[c];
            share[c] = sums[c] / sums[3 * k + 1];
            mean[c] += moved;
            variance[c] = sums[2 * k + c] / sums[c] - moved * moved;
        }
        prepare();
        return sums[3 * k] / sums[3 * k + 1];
    }

    /** For each class the weights, the weighted values and their squares; then the energy, and how many voxels. */
    private double[] sums(int from, int to) {
        double[] sums = new double[3 * k + 2], p = new double[k];
        for (int row = from; row < to; row++)
            for (int x = 0, i = row * image.nx; x < image.nx; x++, i++) {
                if (labels.data[i] == 0) continue;
                sums[3 * k] += probabilities(i, x, row, p);
                sums[3 * k + 1]++;
                for (int c = 0; c < k; c++) {
                    double distance = image.data[i] - mean[c];
                    sums[c] += p[c];
                    sums[k + c] += p[c] * distance;
                    sums[2 * k + c] += p[c] * distance * distance;
                }
            }
        return sums;
    }

    /** Of each class given the neighbours; gives the energy of the class that the voxel has. */
    private double probabilities(int i, int x, int row, double[] p) {
        energies(i, x, row, p);
        double own = p[labels.data[i] - 1], least = p[0], sum = 0;
        for (int c = 1; c < k; c++) least = Math.min(least, p[c]);
        for (int c = 0; c < k; c++) sum += p[c] = Math.exp(least - p[c]);
        for (int c = 0; c < k; c++) p[c] /= sum;
        return own;
    }

    /** Fills a map for each class. */
    void fill(Block[] maps, Progress progress) {
        RowBands.map(image, progress, (from, to) -> {
            double[] p = new double[k];
            for (int row = from; row < to; row++)
                for (int x = 0, i = row * image.nx; x < image.nx; x++, i++) {
                    if (labels.data[i] == 0) continue;
                    probabilities(i, x, row, p);
                    for (int c = 0; c < k; c++) maps[c].data[i] = (float) p[c];
                }
            return true;
        });
    }

    /** As they are now; what a value alone says about its class. */
    Classes classes() {
        return new NormalClasses(share, mean, variance);
    }
}

package org.roentgen.segment.cluster;

import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.segment.RowBands;

/**
 * Makes neighbours belong to the same class where their values leave a doubt: a hidden Markov random field with normally distributed classes.
 * <p>U(x) = Σ ((vᵢ − μ)²/(2σ²) + ln σ) + β·Σ w·[xᵢ ≠ xⱼ], searched as {@link Potts} does; in turns with that, μ and σ² become those of the values weighted by exp(−U)
 * of each class given the neighbours.
 * <p>Zhang, Brady &amp; Smith 2001, IEEE Trans. Med. Imaging 20(1):45–57, doi:10.1109/42.906424.
 */
final class MarkovField {

    private final Block image;
    private final IntBlock labels;                            // classes from 1; 0 outside
    private final int k;
    private final double floor;
    private final Potts neighbours;
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
        neighbours = new Potts(labels, smoothness, spacing);
        prepare();
    }

    private void prepare() {
        for (int c = 0; c < k; c++) {
            variance[c] = Math.max(floor, variance[c]);
            offset[c] = 0.5 * Math.log(variance[c]);
        }
    }

    void run(Clustering.Steps steps, Progress progress) {
        neighbours.run(() -> {
            double[] energy = new double[k];
            return i -> values(i, energy);
        }, this::estimate, steps, progress);
    }

    /** Of each class by the value of a voxel alone. */
    private double[] values(int i, double[] energy) {
        double value = image.data[i];
        for (int c = 0; c < k; c++) energy[c] = (value - mean[c]) * (value - mean[c]) / (2 * variance[c]) + offset[c];
        return energy;
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
        neighbours.lower(values(i, p), i, x, row);
        double own = p[labels.data[i] - 1];
        Potts.probabilities(p, p);
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

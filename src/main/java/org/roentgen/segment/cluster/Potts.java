package org.roentgen.segment.cluster;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.RowBands;

/**
 * The neighbours' part of a hidden Markov random field (Potts' model), and the search for classes of little energy.
 * <p>A voxel's energy of a class is that of its value less β·w for each neighbour by a face that has the class, w = the smallest spacing / that between the two. In
 * turns, each voxel takes the class with the least energy given its neighbours' classes (ICM; first the voxels with even x + y + z, then the others, so that the order
 * of work does not matter), and the classes are estimated anew, until fewer than 1 in 10000 voxels change, or 50 times.
 * <p>Besag 1986, J. R. Stat. Soc. B 48(3):259–302.
 */
public final class Potts {

    private static final int MOST_STEPS = 50;
    private static final double STILL = 1e-4;

    private final IntBlock labels;                            // classes from 1; 0 outside
    private final double[] pull = new double[3];              // β·w along x, y, z

    /** @param labels of the classes to begin with; are changed */
    public Potts(IntBlock labels, double smoothness, double[] spacing) {
        this.labels = labels;
        double nearest = Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
        for (int d = 0; d < 3; d++) pull[d] = smoothness * nearest / spacing[d];
        if (Spacing.isPlane(spacing)) pull[2] = 0;
    }

    /**
     * @param values for one thread: the energy of each class by the value of a voxel alone, in an array that may be changed
     * @param estimate of the classes; gives the mean energy of a voxel
     */
    public void run(Supplier<IntFunction<double[]>> values, ToDoubleFunction<Progress> estimate, Clustering.Steps steps, Progress progress) {
        long changed = Long.MAX_VALUE;
        for (int step = 1; step <= MOST_STEPS && changed > STILL * labels.size(); step++) {
            changed = 0;
            for (int parity = 0; parity < 2; parity++) changed += sweep(parity, values, progress);
            steps.step(step, estimate.applyAsDouble(progress));
            progress.done((double) step / MOST_STEPS);
        }
    }

    private long sweep(int parity, Supplier<IntFunction<double[]>> values, Progress progress) {
        return RowBands.map(labels, progress, (from, to) -> {
            IntFunction<double[]> own = values.get();
            long changes = 0;
            for (int row = from; row < to; row++)
                for (int x = row % labels.ny + row / labels.ny + parity & 1, i = row * labels.nx + x; x < labels.nx; x += 2, i += 2)
                    if (labels.data[i] > 0 && moves(own.apply(i), i, x, row)) changes++;
            return changes;
        }).stream().mapToLong(Long::longValue).sum();
    }

    private boolean moves(double[] energy, int i, int x, int row) {
        lower(energy, i, x, row);
        int best = least(energy) + 1;
        boolean moves = best != labels.data[i];
        if (moves) labels.data[i] = best;
        return moves;
    }

    /** Takes off what the neighbours of a voxel give. */
    public void lower(double[] energy, int i, int x, int row) {
        int y = row % labels.ny, z = row / labels.ny;
        if (x > 0) agree(i - 1, 0, energy);
        if (x < labels.nx - 1) agree(i + 1, 0, energy);
        if (y > 0) agree(i - labels.strideY, 1, energy);
        if (y < labels.ny - 1) agree(i + labels.strideY, 1, energy);
        if (z > 0) agree(i - labels.strideZ, 2, energy);
        if (z < labels.nz - 1) agree(i + labels.strideZ, 2, energy);
    }

    private void agree(int neighbour, int axis, double[] energy) {
        int label = labels.data[neighbour];
        if (label > 0) energy[label - 1] -= pull[axis];
    }

    private static int least(double[] energy) {
        int best = 0;
        for (int c = 1; c < energy.length; c++) if (energy[c] < energy[best]) best = c;
        return best;
    }

    /** e^(−energy) of each class over their sum; may be written into the energies. */
    public static void probabilities(double[] energy, double[] p) {
        double least = energy[least(energy)], sum = 0;
        for (int c = 0; c < p.length; c++) sum += p[c] = Math.exp(least - energy[c]);
        for (int c = 0; c < p.length; c++) p[c] /= sum;
    }
}

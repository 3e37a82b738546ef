package org.roentgen.segment.cluster.joint;

import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.RowBands;
import org.roentgen.segment.cluster.Clustering;

/**
 * Makes neighbours belong to the same class where their values leave a doubt: the hidden Markov random field of {@code MarkovField}, with normally distributed vectors.
 * <p>U(x) = Σ (the energy of {@link JointNormals}) + β·Σ w·[xᵢ ≠ xⱼ], with the same w, the same order of voxels and the same rest.
 * <p>Zhang, Brady &amp; Smith 2001, IEEE Trans. Med. Imaging 20(1):45–57, doi:10.1109/42.906424; Besag 1986, J. R. Stat. Soc. B 48(3):259–302.
 */
final class JointField {

    private static final int MOST_STEPS = 50;
    private static final double STILL = 1e-4;

    private final Features features;
    private final IntBlock labels;                                // classes from 1; 0 outside
    private final double[] pull = new double[3];                  // β·w along x, y, z
    private JointNormals normals;

    /** @param labels of the classes to begin with; are changed */
    JointField(Features features, IntBlock labels, JointClasses start, double smoothness, double[] spacing) {
        this.features = features;
        this.labels = labels;
        normals = new JointNormals(start, features.floor);
        double nearest = Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
        for (int d = 0; d < 3; d++) pull[d] = smoothness * nearest / spacing[d];
        if (Spacing.isPlane(spacing)) pull[2] = 0;
    }

    void run(Clustering.Steps steps, Progress progress) {
        long changed = Long.MAX_VALUE;
        for (int step = 1; step <= MOST_STEPS && changed > STILL * labels.size(); step++) {
            changed = 0;
            for (int parity = 0; parity < 2; parity++) changed += sweep(parity, progress);
            steps.step(step, estimate(progress));
            progress.done((double) step / MOST_STEPS);
        }
    }

    private long sweep(int parity, Progress progress) {
        return RowBands.map(labels, progress, (from, to) -> {
            Voxel voxel = new Voxel();
            long changes = 0;
            for (int row = from; row < to; row++)
                for (int x = row % labels.ny + row / labels.ny + parity & 1, i = row * labels.nx + x; x < labels.nx; x += 2, i += 2) {
                    if (labels.data[i] == 0) continue;
                    int best = voxel.at(i, x, row).best() + 1;
                    if (best != labels.data[i]) changes++;
                    labels.data[i] = best;
                }
            return changes;
        }).stream().mapToLong(Long::longValue).sum();
    }

    /** Gives the mean energy of a voxel, each pair counted by both, but for a constant. */
    private double estimate(Progress progress) {
        Moments sums = new Moments(normals.mean);
        List<Moments> bands = RowBands.map(labels, progress, (from, to) -> {
            Moments band = new Moments(normals.mean);
            forVoxels(from, to, (i, voxel) -> {
                band.energy += voxel.energy[labels.data[i] - 1];
                band.add(voxel.vector, voxel.probabilities());
            });
            return band;
        });
        for (Moments band : bands) sums.add(band);
        double mean = sums.energy();
        normals = normals.with(sums.done());
        return mean;
    }

    private interface Work {
        void on(int i, Voxel voxel);
    }

    private void forVoxels(int from, int to, Work work) {
        Voxel voxel = new Voxel();
        for (int row = from; row < to; row++)
            for (int x = 0, i = row * labels.nx; x < labels.nx; x++, i++) if (labels.data[i] > 0) work.on(i, voxel.at(i, x, row));
    }

    /** Fills a map for each class. */
    void fill(Block[] maps, Progress progress) {
        RowBands.map(labels, progress, (from, to) -> {
            forVoxels(from, to, (i, voxel) -> {
                double[] p = voxel.probabilities();
                for (int c = 0; c < p.length; c++) maps[c].data[i] = (float) p[c];
            });
            return true;
        });
    }

    JointClasses classes() {
        return normals;
    }

    /** The energies of the classes at a voxel, given its neighbours, less what is the same for all. For one thread. */
    private final class Voxel {

        final double[] vector = new double[features.dimensions], energy = new double[normals.size()];
        private final double[] scratch = new double[features.dimensions], shares = new double[normals.size()];

        Voxel at(int i, int x, int row) {
            features.vector(i, vector);
            for (int c = 0; c < energy.length; c++) energy[c] = normals.energy(vector, c, scratch);
            int y = row % labels.ny, z = row / labels.ny;
            if (x > 0) agree(i - 1, 0);
            if (x < labels.nx - 1) agree(i + 1, 0);
            if (y > 0) agree(i - labels.strideY, 1);
            if (y < labels.ny - 1) agree(i + labels.strideY, 1);
            if (z > 0) agree(i - labels.strideZ, 2);
            if (z < labels.nz - 1) agree(i + labels.strideZ, 2);
            return this;
        }

        private void agree(int neighbour, int axis) {
            int label = labels.data[neighbour];
            if (label > 0) energy[label - 1] -= pull[axis];
        }

        int best() {
            int best = 0;
            for (int c = 1; c < energy.length; c++) if (energy[c] < energy[best]) best = c;
            return best;
        }

        double[] probabilities() {
            double least = energy[best()], sum = 0;
            for (int c = 0; c < energy.length; c++) sum += shares[c] = Math.exp(least - energy[c]);
            for (int c = 0; c < energy.length; c++) shares[c] /= sum;
            return shares;
        }
    }
}

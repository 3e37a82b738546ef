package org.roentgen.segment.cluster.joint;

import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.segment.RowBands;
import org.roentgen.segment.cluster.Clustering;
import org.roentgen.segment.cluster.Potts;

/**
 * Makes neighbours belong to the same class where their values leave a doubt: the hidden Markov random field of {@code MarkovField}, with normally distributed vectors.
 * <p>U(x) = Σ (the energy of {@link JointNormals}) + β·Σ w·[xᵢ ≠ xⱼ], searched as {@link Potts} does.
 * <p>Zhang, Brady &amp; Smith 2001, IEEE Trans. Med. Imaging 20(1):45–57, doi:10.1109/42.906424.
 */
final class JointField {

    private final Features features;
    private final IntBlock labels;                                // classes from 1; 0 outside
    private final Potts neighbours;
    private JointNormals normals;

    /** @param labels of the classes to begin with; are changed */
    JointField(Features features, IntBlock labels, JointClasses start, double smoothness, double[] spacing) {
        this.features = features;
        this.labels = labels;
        normals = new JointNormals(start, features.floor);
        neighbours = new Potts(labels, smoothness, spacing);
    }

    void run(Clustering.Steps steps, Progress progress) {
        neighbours.run(() -> new Voxel()::values, this::estimate, steps, progress);
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

        /** The energies by the vector alone. */
        double[] values(int i) {
            features.vector(i, vector);
            for (int c = 0; c < energy.length; c++) energy[c] = normals.energy(vector, c, scratch);
            return energy;
        }

        Voxel at(int i, int x, int row) {
            neighbours.lower(values(i), i, x, row);
            return this;
        }

        double[] probabilities() {
            Potts.probabilities(energy, shares);
            return shares;
        }
    }
}

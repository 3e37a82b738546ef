package org.roentgen.filter.variational;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * Removes noise and keeps edges: the image nearest to the input among those with little total variation.
 * <p>Minimises ½ Σ (u − f)² + weight · Σ |∇u|, with forward differences divided by the spacing, by Chambolle's fixed-point iteration for the dual field p:
 * u = f + div p, p ← (p + τ ∇u) / (1 + τ |∇u| / weight), from p = 0, with τ = 1 / (2 Σ 1/spacing²), which is 1/4 in a plane and 1/6 in a volume of unit
 * spacing. It ends when Σ (u − f)² + weight · Σ |∇u| changes from one iteration to the next by less than tolerance times its value for u = f, or after so
 * many iterations. Weight, tolerance, step and end are those of scikit-image's denoise_tv_chambolle, which knows no spacing and divides integer
 * images by their type's largest value first.
 * <p>A ball of radius r, far from others, loses 3 · weight / r of its contrast, a disc in a plane 2 · weight / r; what has less contrast vanishes: in the
 * minimum, that is, from which a tolerance that ends noise removal early is still far for large objects without noise.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> weight in intensity times length, anisotropic spacing honoured.  <b>Output</b> float; the mean stays.
 * <b>Edges</b> nothing flows over them, whatever the boundary.  <b>Cost</b> O(voxels · iterations).  <b>Memory</b> seven float copies.
 * <b>NaN</b> spreads by a voxel per iteration, and keeps it from ending early.
 * <p>Chambolle 2004, J. Math. Imaging Vis. 20:89, doi:10.1023/B:JMIV.0000011325.36760.1e; Rudin, Osher and Fatemi 1992, doi:10.1016/0167-2789(92)90242-F.
 * Choice: a step twice that for which the paper proves convergence, and which it finds to work best.
 */
public final class TotalVariation extends WholeFilter {

    private final double weight, tolerance;
    private final int iterations;

    /** @param tolerance of the energy, relative to its first value; 0 does all iterations */
    public TotalVariation(double weight, double tolerance, int iterations) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Weight must be a number of at least 0, but is " + weight + ". Give it in intensities times image units.");
        if (!(tolerance >= 0))
            throw new IllegalArgumentException("Tolerance must be at least 0, but is " + tolerance + ". 0.0002 is usual.");
        if (iterations < 1)
            throw new IllegalArgumentException("Iterations must be at least 1, but is " + iterations + ". 200 are usual.");
        this.weight = weight;
        this.tolerance = tolerance;
        this.iterations = iterations;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        if (weight == 0 || in.size() == 1) System.arraycopy(in.data, 0, out[0].data, 0, in.size());
        else iterate(new DualField(in, spacing, weight), out[0], progress);
    }

    private void iterate(DualField field, Block out, Progress progress) {
        double first = Double.NaN, last = Double.NaN;
        for (int i = 0; i < iterations; i++) {
            progress.checkCancelled();
            double energy = field.iterate();
            if (i == 0) first = energy;
            else if (Math.abs(last - energy) <= tolerance * first) break;
            last = energy;
            progress.done((i + 1.0) / iterations);
        }
        field.copyTo(out);
    }
}

package org.roentgen.filter.fourier;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * Sharpens a blurred image of counts: climbs towards the image that explains the input best if its noise is Poisson's; with a penalty on total variation if wished.
 * <p>u ← u · k* ⊗ (f / (k ⊗ u)) / (1 − regularisation · div(∇u / |∇u|)), beginning with the mean of f, with the {@link PointSpread} k, its mirror image k*, and ⊗ the
 * convolution. Without regularisation each step raises the likelihood Σ f log(k ⊗ u) − k ⊗ u, keeps the sum of a periodic image, and keeps u from
 * becoming negative. Noise grows with the iterations: end early, or regularise. The gradient is of forward differences, the divergence of backward
 * ones; where differences are below 10⁻⁵ of the mean they count as 0, and so does ∇u / |∇u| where none is left.
 * <p>Zero stands for no counts. An image with negative values is lifted by its smallest one before and lowered again after.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> those of the point spread; regularisation in units of length, below half of 1 / Σ 1/spacing.  <b>Output</b> float.
 * <b>Edges</b> extended by twice the reach of the point spread, at most by the length of the image, see {@link BandPass}.
 * <b>Cost</b> four transforms of the extended image per iteration.  <b>Memory</b> 20 bytes for each of its voxels.  <b>NaN</b> spreads everywhere.
 * <p>Richardson 1972, doi:10.1364/JOSA.62.000055; Lucy 1974, doi:10.1086/111605; total variation: Dey et al. 2006, doi:10.1002/jemt.20294.
 * scikit-image's {@code richardson_lucy} begins with 0.5 everywhere, sees zeros beyond the edge, and cuts off at −1 and 1 unless told not to.
 */
public final class RichardsonLucy extends WholeFilter {

    private static final double LEAST = 1e-6;                      // of the mean: what a blurred image may have rounded below is taken for this

    private final PointSpread spread;
    private final int iterations;
    private final double regularisation;

    public RichardsonLucy(PointSpread spread, int iterations, double regularisation) {
        if (iterations < 1)
            throw new IllegalArgumentException("Iterations must be at least 1, but is " + iterations + ". 10 to 100 are usual.");
        if (!(regularisation >= 0 && regularisation < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Regularisation must be a number of at least 0, but is " + regularisation + ". 0 does without it.");
        this.spread = spread;
        this.iterations = iterations;
        this.regularisation = regularisation;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Extension extension = new Extension(in, Margin.around(spread, in, spacing), boundary);
        RealTransform transform = extension.realTransform();
        Curvature curvature = new Curvature(spacing, regularisation);
        float[] kernel = PointSpread.spectrum(spread, transform, spacing), spectrum = transform.spectrum();
        Block f = extension.extend(in);
        double lowest = Math.min(0, Levels.min(f));
        Levels.add(f, -lowest);
        double mean = Levels.mean(f);
        Block u = new Block(f.nx, f.ny, f.nz), correction = new Block(f.nx, f.ny, f.nz);
        Levels.add(u, mean);
        for (int i = 0; i < iterations && mean != 0; i++) {
            progress.checkCancelled();
            convolve(u, kernel, 1, correction, transform, spectrum);
            divide(f.data, correction.data, (float) (LEAST * mean), f.size());
            convolve(correction, kernel, -1, correction, transform, spectrum);
            if (regularisation > 0) curvature.divide(u, correction);
            multiply(u.data, correction.data, f.size());
            progress.done((i + 1.0) / iterations);
        }
        Levels.add(u, lowest);
        extension.crop(u, out[0]);
    }

    /** @param sign -1 for the conjugate of the kernel's spectrum, which mirrors the kernel */
    private static void convolve(Block in, float[] kernel, int sign, Block out, RealTransform transform, float[] spectrum) {
        transform.forward(in, spectrum);
        Chunks.forEach(spectrum.length / 2, 1, (from, to) -> {
            for (int i = 2 * from; i < 2 * to; i += 2) {
                float re = spectrum[i], im = spectrum[i + 1], kre = kernel[i], kim = sign * kernel[i + 1];
                spectrum[i] = re * kre - im * kim;
                spectrum[i + 1] = re * kim + im * kre;
            }
        });
        transform.inverse(spectrum, out);
    }

    /** f / (k ⊗ u), in the place of the latter. */
    private static void divide(float[] f, float[] blurred, float least, int size) {
        Chunks.forEach(size, 1, (from, to) -> {
            for (int i = from; i < to; i++) blurred[i] = f[i] / Math.max(least, blurred[i]);
        });
    }

    private static void multiply(float[] u, float[] correction, int size) {
        Chunks.forEach(size, 1, (from, to) -> {
            for (int i = from; i < to; i++) u[i] *= Math.max(0, correction[i]);
        });
    }
}

package org.roentgen.filter.fourier;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * Sharpens a blurred image by the linear filter with the least mean squared error, for noise of a known strength.
 * <p>U = F · K* / (|K|² + noiseToSignal), with the Fourier transforms F of the image and K of the {@link PointSpread}; noiseToSignal is the ratio of their
 * powers, taken to be the same at all frequencies. The mean is kept exactly. Frequencies that the blur leaves below 10⁻⁵ are lost in the rounding of floats and become 0.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> those of the point spread.  <b>Output</b> float; may overshoot at edges.
 * <b>Edges</b> extended by twice the reach of the point spread, at most by the length of the image, see {@link BandPass}.
 * <b>Cost</b> O(n log n) of the extended image.  <b>Memory</b> 12 bytes for each of its voxels.  <b>NaN</b> spreads everywhere.
 * <p>Wiener 1949, Extrapolation, Interpolation, and Smoothing of Stationary Time Series; Gonzalez and Woods, Digital Image Processing, ch. 5.
 * scikit-image's {@code wiener} takes noise that grows with the frequency, as the power of a Laplacian, unless given another {@code reg}.
 */
public final class WienerDeconvolution extends WholeFilter {

    private static final double LOST = 1e-5;

    private final PointSpread spread;
    private final double noiseToSignal;

    public WienerDeconvolution(PointSpread spread, double noiseToSignal) {
        if (!(noiseToSignal >= 0 && noiseToSignal < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Noise-to-signal ratio must be a number of at least 0, but is " + noiseToSignal + ". 0.01 is usual.");
        this.spread = spread;
        this.noiseToSignal = noiseToSignal;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Extension extension = new Extension(in, Margin.around(spread, in, spacing), boundary);
        RealTransform transform = extension.realTransform();
        float[] kernel = PointSpread.spectrum(spread, transform, spacing), spectrum = transform.spectrum();
        progress.done(0.3);
        progress.checkCancelled();
        Block extended = extension.extend(in);
        double mean = Levels.mean(extended);
        Levels.add(extended, -mean);
        transform.forward(extended, spectrum);
        progress.done(0.6);
        progress.checkCancelled();
        Chunks.forEach(spectrum.length / 2, 1, (from, to) -> {
            for (int i = 2 * from; i < 2 * to; i += 2) restore(spectrum, kernel, i);
        });
        transform.inverse(spectrum, extended);
        Levels.add(extended, mean);
        extension.crop(extended, out[0]);
    }

    private void restore(float[] f, float[] k, int i) {
        double power = (double) k[i] * k[i] + (double) k[i + 1] * k[i + 1], weight = power < LOST * LOST ? 0 : 1 / (power + noiseToSignal);
        double re = (double) f[i] * k[i] + (double) f[i + 1] * k[i + 1], im = (double) f[i + 1] * k[i] - (double) f[i] * k[i + 1];
        f[i] = (float) (re * weight);
        f[i + 1] = (float) (im * weight);
    }
}

package org.roentgen.filter.fourier;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Removes one wave and its harmonics: stripes and grids.
 * <p>The wave repeats itself every so many units of length along x, y and z (0 where it is constant, negative where it runs backwards), so that its frequency is
 * f₀ = (1/px, 1/py, 1/pz). Multiplies the Fourier transform by Π (1 − e^(−|f − k f₀|²/2w²)) (1 − e^(−|f + k f₀|²/2w²)) over k = 1 … harmonics, where
 * w = width · |f₀|. The mean is kept exactly. Harmonics that the voxels cannot show are left out.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> periods in image units, at least two voxels; width as a part of |f₀|.  <b>Output</b> float.
 * <b>Edges</b> extended by 4/(2πw), within which the filter's response has decayed to 3·10⁻⁴, at most by the length of the image (see {@link BandPass}). A wave
 * breaks at a mirror and leaves traces there; where it fits the image, a periodic boundary does not.
 * <b>Cost</b> O(n log n) of the extended image.  <b>Memory</b> 12 bytes for each of its voxels.  <b>NaN</b> spreads everywhere.
 * <p>Gonzalez and Woods, Digital Image Processing, ch. 4: the Gaussian notch-reject filter. ImageJ's {@code Bandpass Filter...} suppresses stripes otherwise: all waves
 * along x, or y, go whatever their period, and those that lean a little by a Gaussian whose width is its tolerance. scikit-image, ITK and OpenCV have none.
 */
public final class Notch extends WholeFilter {

    private final double[] period;
    private final double width;
    private final int harmonics;

    /** @param period along x, y, z */
    public Notch(double[] period, double width, int harmonics) {
        this.period = period.clone();
        for (int d = 0; d < 3; d++)
            if (!Double.isFinite(period[d]))
                throw new IllegalArgumentException("Period must be a number along " + "xyz".charAt(d) + ", but is " + period[d]
                    + ". Give it in image units, or 0 where the wave is constant.");
        if (period[0] == 0 && period[1] == 0 && period[2] == 0)
            throw new IllegalArgumentException("Period must not be 0 along every axis, but is. Give it along the axes on which the wave varies.");
        if (!(width > 0 && width <= 0.5))
            throw new IllegalArgumentException("Width must be greater than 0 and at most 0.5, but is " + width + ". It is a part of the wave's frequency.");
        if (harmonics < 1)
            throw new IllegalArgumentException("Harmonics must be at least 1, but is " + harmonics + ". 1 removes the wave itself.");
        this.width = width;
        this.harmonics = harmonics;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        double[] wave = wave(spacing);
        double w = width * Math.sqrt(wave[0] * wave[0] + wave[1] * wave[1] + wave[2] * wave[2]);
        Gain gain = (fx, fy, fz) -> gain(fx, fy, fz, wave, w, spacing);
        gain.apply(in, out[0], Spacing.voxelsWithin(4 / (2 * Math.PI * w), spacing), spacing, boundary, progress);
    }

    /** The frequency in cycles per unit. */
    private double[] wave(double[] spacing) {
        double[] wave = new double[3];
        for (int d = 0; d < 3; d++) {
            if (period[d] == 0) continue;
            if (Double.isInfinite(spacing[d]))
                throw new IllegalArgumentException("Period must be 0 along z in a plane, but is " + period[d] + ". Process the stack in 3D, or give 0.");
            if (Math.abs(period[d]) < 2 * spacing[d] * (1 - 1e-9))
                throw new IllegalArgumentException("Period must be at least two voxels (" + 2 * spacing[d] + ") along " + "xyz".charAt(d) + ", but is " + period[d]
                    + ". Raise it, or give 0 where the wave is constant.");
            wave[d] = 1 / period[d];
        }
        return wave;
    }

    private double gain(double fx, double fy, double fz, double[] wave, double w, double[] spacing) {
        if (fx == 0 && fy == 0 && fz == 0) return 1;
        double gain = 1;
        for (int k = 1; k <= harmonics && isShown(wave, k, spacing); k++)
            gain *= stop(fx - k * wave[0], fy - k * wave[1], fz - k * wave[2], w)
            * stop(fx + k * wave[0], fy + k * wave[1], fz + k * wave[2], w);
        return gain;
    }

    private static boolean isShown(double[] wave, int k, double[] spacing) {
        for (int d = 0; d < 3; d++) if (wave[d] != 0 && k * Math.abs(wave[d]) * spacing[d] > 0.5 + 1e-9) return false;
        return true;
    }

    private static double stop(double dx, double dy, double dz, double w) {
        return 1 - Math.exp(-(dx * dx + dy * dy + dz * dz) / (2 * w * w));
    }
}

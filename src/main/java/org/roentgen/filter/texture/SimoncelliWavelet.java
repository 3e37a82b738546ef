package org.roentgen.filter.texture;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * The isotropic band-pass of Simoncelli's pyramid at one level (IBSI's B map): details of about one size, in all directions alike.
 * <p>The spectrum is multiplied by ĝ(ν) = cos(π/2 · log₂(2ʲν)) where ¼ ≤ 2ʲ⁻¹ν ≤ 1, and 0 elsewhere; ν is the length of the frequency vector, 1
 * being the highest frequency along the finest axis, and j the level: level 1 is centred an octave below that, each further one an octave lower.
 * Not decimated.
 * <p>As in the consensus maps of IBSI, index k of n has the frequency (k − (n − 1)/2) / ((n − 1)/2), counted from the lowest, which for even n is
 * half a step beside that of the discrete Fourier transform; the real part of the result is taken, as if ĝ were the mean of its values at ν(k) and
 * ν(−k); the mean intensity never passes. Coarse levels of small images feel this: at level 3 of 64 voxels the result differs from the one of exact
 * frequencies by 8 % of its range on IBSI's checkerboard.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> octaves below the highest frequency of the finest axis; with anisotropic spacing the band is a
 * sphere in physical frequencies.  <b>Output</b> float.  <b>Edges</b> periodic by nature, whatever the boundary.  <b>Cost</b> two Fourier
 * transforms. <b>Memory</b> a complex volume.  <b>NaN</b> spreads everywhere.
 * <p>Simoncelli and Freeman 1995, doi:10.1109/ICIP.1995.537667; IBSI-2: Depeursinge et al. 2020, arXiv:2006.05470. scikit-image, OpenCV and ImageJ
 * have none; ITK's, in the remote module IsotropicWavelets, are levels of a pyramid.
 */
public final class SimoncelliWavelet extends WholeFilter {

    private final int level;

    /** @param level 1 is the finest, 16 the coarsest */
    public SimoncelliWavelet(int level) {
        if (level < 1 || level > 16)
            throw new IllegalArgumentException("Level must be from 1 to 16, but is " + level + ". 1 is the finest.");
        this.level = level;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        double finest = Math.min(spacing[0], Math.min(spacing[1], spacing[2]));
        double[] x = squares(in.nx, finest / spacing[0]), y = squares(in.ny, finest / spacing[1]), z = squares(in.nz, finest / spacing[2]);
        SpectralFilter.apply((i, j, k) -> i + j + k == 0 ? 0
            : 0.5 * (band(x[i] + y[j] + z[k]) + band(x[opposite(i, x)] + y[opposite(j, y)] + z[opposite(k, z)])), 0, in, out[0]);
        progress.done(1);
    }

    private static int opposite(int index, double[] axis) {
        return index == 0 ? 0 : axis.length - index;
    }

    /** Squared frequencies along an axis, in the order of the transform's indices. */
    private static double[] squares(int n, double scale) {
        double[] squares = new double[n];
        double half = 0.5 * (n - 1);
        for (int k = 0; k < n; k++) {
            double frequency = n == 1 ? 0 : ((k + n / 2) % n - half) / half * scale;
            squares[k] = frequency * frequency;
        }
        return squares;
    }

    private double band(double squaredFrequency) {
        double octave = 0.5 * Math.log(squaredFrequency) / Math.log(2) + level;      // of 2ʲν: from −1 to 1 in the band
        return octave >= -1 && octave <= 1 ? Math.cos(0.5 * Math.PI * octave) : 0;
    }
}

package org.roentgen.filter.denoise;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * {@link NonLocalMeans} for noise that is not known: its standard deviation σ is estimated (see {@link NoiseLevel}), and h is a multiple of it.
 * <p>The estimate is one number for the whole volume, or for each plane; a mask does not change it. Where there is no noise, σ = 0,
 * the image stays as it is.
 * <p><b>Dimensions</b>, <b>Units</b>, <b>Edges</b>, <b>NaN</b> as {@link NonLocalMeans}.  <b>Cost</b> the image is read twice before.
 * Rician noise is estimated as if Gaussian, which is right where the signal is at least 3σ; much empty background makes the estimate too small.
 * <p>scikit-image leaves the estimate, by wavelets, to the caller ({@code estimate_sigma}); OpenCV takes h as it is given.
 */
public final class BlindNonLocalMeans implements VolumeFilter {

    private final double patchRadius, searchRadius, strength;
    private final NonLocalMeans.Noise noise;

    /** @param strength h as a multiple of the estimated σ */
    public BlindNonLocalMeans(double patchRadius, double searchRadius, double strength, NonLocalMeans.Noise noise) {
        this.patchRadius = patchRadius;
        this.searchRadius = searchRadius;
        this.strength = NonLocalMeans.checked("Strength", strength);
        this.noise = noise;
        filter(0);                                                        // checks the parameters
    }

    private NonLocalMeans filter(double sigma) {
        return new NonLocalMeans(patchRadius, searchRadius, strength * sigma, sigma, noise);
    }

    @Override public void run(RandomAccessibleInterval<? extends RealType<?>> in,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out, TileRunner runner) {
        runner.check(in, out, 1);
        if (in.numDimensions() < 3 || !Spacing.isPlane(runner.spacing())) {
            estimateAndRun(in, out, runner);
            return;
        }
        long planes = in.dimension(2);
        for (long z = 0; z < planes; z++) {
            TileRunner part = plane(runner, z).progress(runner.progress().part((double) z / planes, (z + 1.0) / planes));
            estimateAndRun(plane(in, z), List.of(plane(out.get(0), z)), part);
        }
        runner.progress().done(1);
    }

    private void estimateAndRun(RandomAccessibleInterval<? extends RealType<?>> in,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out, TileRunner runner) {
        filter(NoiseLevel.of(in, runner.progress())).run(in, out, runner);
    }

    private TileRunner plane(TileRunner runner, long z) {
        return runner.mask().map(mask -> Filters.inside(plane(mask, z), this, runner)).orElse(runner);
    }

    private static <T> RandomAccessibleInterval<T> plane(RandomAccessibleInterval<T> volume, long z) {
        return Views.hyperSlice(volume, 2, z);
    }
}

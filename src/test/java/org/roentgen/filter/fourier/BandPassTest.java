package org.roentgen.filter.fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.filter.fourier.BandPass.Rolloff;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class BandPassTest {

    @Nested class LowPass implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new BandPass(4, 0, Rolloff.GAUSSIAN, 2);
        }
    }

    @Nested class Band implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new BandPass(4, 9, Rolloff.BUTTERWORTH, 2);
        }
    }

    /** A wave that fits a periodic image comes out times the gain of its frequency; 0.5 at the cutoffs, except for the ideal. */
    @ParameterizedTest
    @CsvSource({"GAUSSIAN, 4, 0, 2, 0.5", "GAUSSIAN, 8, 0, 2, 0.0625", "GAUSSIAN, 0, 4, 2, 0.5", "BUTTERWORTH, 4, 0, 3, 0.5", "BUTTERWORTH, 8, 0, 1, 0.2",
        "BUTTERWORTH, 2, 0, 2, 0.941176470588", "BUTTERWORTH, 2, 8, 2, 0.88581314879", "IDEAL, 4, 0, 1, 1", "IDEAL, 4.1, 0, 1, 0", "IDEAL, 0, 4, 1, 1",
            "IDEAL, 0, 3.9, 1, 0", "IDEAL, 3, 5, 1, 1"})
    void aWavePassesByItsPeriod(Rolloff rolloff, double shortest, double longest, int order, double gain) {
        double[] spacing = Spacing.of(0.5, 1, 2);                                        // a period of 4 units: 8, 4 and 2 voxels
        for (int axis = 0; axis < 3; axis++) {
            int[] n = {16, 12, 8}, voxels = {8, 4, 2};
            int a = axis;
            ArrayImg<FloatType, ?> wave = Volumes.of(n[0], n[1], n[2],
                (x, y, z) -> 100 * Math.cos(2 * Math.PI * new int[] {x, y, z}[a] / voxels[a]) + (longest == 0 ? 30 : 0));
            float[] in = Volumes.values(wave), out = Volumes.values(Filters.apply(new BandPass(shortest, longest, rolloff, order), wave,
                new TileRunner(spacing).boundary(Boundary.PERIODIC)));
            for (int i = 0; i < in.length; i++) {
                double level = longest == 0 ? 30 : 0;
                assertEquals(level + gain * (in[i] - level), out[i], 1e-4);              // 100 in float, through two transforms
            }
        }
    }

    /** 2^(−f² P²) is the transform of a Gaussian with σ = P √(2 ln 2) / 2π: mirrored images are smoothed as if they went on for ever. */
    @ParameterizedTest @EnumSource(Boundary.class)
    void theGaussianIsAGaussian(Boundary boundary) {
        double sigma = 1.6, period = 2 * Math.PI * sigma / Math.sqrt(2 * Math.log(2));
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 33, 29, 23);
        TileRunner runner = new TileRunner(Spacing.of(1, 1.2, 1.4)).boundary(boundary);
        float[] expected = Volumes.values(Filters.apply(new GaussianSmoothing(new double[] {sigma, sigma, sigma}, new int[3], 7), image, runner));
        float[] found = Volumes.values(Filters.apply(new BandPass(period, 0, Rolloff.GAUSSIAN, 1), image, runner));
        assertArrayEquals(expected, found, 0.03f);                                       // of 100: a sampled Gaussian of 1.1 voxels is aliased by 10⁻³
    }

    /** What a longest period takes away is what a shortest one leaves, for all but the mean; and the ideal filter does all it will at once. */
    @Test void highPassIsTheRestOfLowPass() {
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 21, 18, 7);
        float[] in = Volumes.values(image), low = Volumes.values(Filters.apply(new BandPass(5, 0, Rolloff.GAUSSIAN, 1), image, 1, 1, 2)),
            high = Volumes.values(Filters.apply(new BandPass(0, 5, Rolloff.GAUSSIAN, 1), image, 1, 1, 2));
        for (int i = 0; i < in.length; i++) assertEquals(in[i], low[i] + high[i], 1e-3);
    }

    @Test void theIdealIsIdempotent() {
        TileRunner periodic = new TileRunner(Spacing.of(1, 1, 2)).boundary(Boundary.PERIODIC);
        BandPass filter = new BandPass(4, 11, Rolloff.IDEAL, 1);
        ArrayImg<FloatType, ?> once = (ArrayImg<FloatType, ?>) Filters.apply(filter, Volumes.noise(5, 21, 18, 7), periodic);
        assertArrayEquals(Volumes.values(once), Volumes.values(Filters.apply(filter, once, periodic)), 1e-4f);
    }

    /** A bright left edge is not seen from the right one: beyond the reach a mirrored point leaves nothing. */
    @Test void oppositeEdgesDoNotMeet() {
        ArrayImg<FloatType, ?> image = Volumes.of(60, 9, 1, (x, y, z) -> x == 0 ? 1000 : 0);
        for (Boundary boundary : new Boundary[] {Boundary.MIRROR, Boundary.NEAREST, Boundary.ZERO}) {
            float[] found = Volumes.values(Filters.apply(new BandPass(6, 0, Rolloff.GAUSSIAN, 1), image, new TileRunner(Spacing.ofPlane(1, 1)).boundary(boundary)));
            for (int i = 59; i < found.length; i += 60) assertEquals(0, found[i], 0.02);                // 2⁻⁹ passes at the highest frequency, which rings
            assertTrue(found[0] > 100);
        }
    }

    @Test void withoutBoundsNothingChanges() {
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 21, 18, 7);
        assertArrayEquals(Volumes.values(image), Volumes.values(Filters.apply(new BandPass(0, 0, Rolloff.BUTTERWORTH, 2), image, 1, 1, 1)), 1e-4f);
    }

    /** Periods far beyond the image cost no more than three images along each axis. */
    @Test void aPeriodLargerThanTheImageIsFine() {
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 12, 11, 7);
        for (Boundary boundary : Boundary.values())
            for (float v : Volumes.values(Filters.apply(new BandPass(1e9, 0, Rolloff.GAUSSIAN, 1), image, new TileRunner(Spacing.of(1, 1, 1)).boundary(boundary))))
                assertEquals(boundary == Boundary.ZERO ? 2 : 50, v, 6);
    }

    @Test void refusesNonsense() {
        assertEquals("Longest period must be greater than the shortest (5.0), but is 4.0. Raise it, or give 0 for no bound.",
            assertThrows(IllegalArgumentException.class, () -> new BandPass(5, 4, Rolloff.IDEAL, 1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new BandPass(-1, 4, Rolloff.IDEAL, 1));
        assertThrows(IllegalArgumentException.class, () -> new BandPass(1, Double.NaN, Rolloff.IDEAL, 1));
        assertThrows(IllegalArgumentException.class, () -> new BandPass(1, 4, Rolloff.BUTTERWORTH, 0));
    }
}

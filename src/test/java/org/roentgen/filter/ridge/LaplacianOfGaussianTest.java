package org.roentgen.filter.ridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class LaplacianOfGaussianTest {

    @Nested class Contract implements FilterContract {

        @Override public Filter filter() {
            return new LaplacianOfGaussian(1.3, true);
        }
    }

    /** Values of some hundreds are known to 3·10⁻⁵, divided by the smallest spacing squared. */
    @ParameterizedTest @CsvSource({"1, 1, 1, 2", "0.5, 0.7, 1.5, 1.5", "1, 1, 5, 1", "1, 2, 3, 0"})
    void aQuadraticImageHasItsLaplacian(double sx, double sy, double sz, double sigma) {
        LaplacianOfGaussian filter = new LaplacianOfGaussian(sigma, false);
        int[] r = filter.reach(Spacing.of(sx, sy, sz));
        RandomAccessibleInterval<FloatType> image = Volumes.of(2 * r[0] + 1, 2 * r[1] + 1, 2 * r[2] + 1, (i, j, k) -> {
            double x = (i - r[0]) * sx, y = (j - r[1]) * sy, z = (k - r[2]) * sz;
            return x * x + 2 * y * y - 0.5 * z * z + x * y - 3 * z + 10;
        });
        double smallest = Math.min(sx, Math.min(sy, sz));
        assertEquals(5, Filters.apply(filter, image, sx, sy, sz).getAt(r[0], r[1], r[2]).get(), 1e-4 / smallest / smallest);
    }

    @Test void aFlatImageGivesExactlyNothing() {
        for (FloatType v : Filters.apply(new LaplacianOfGaussian(2, true), Volumes.of(20, 15, 10, (x, y, z) -> -1000.1), 1, 1.3, 2)) assertEquals(0, v.get());
    }

    /** A ball of radius R answers most at σ = R/√3, a disc at R/√2; scale-normalised, its centre says which sigma fits. */
    @ParameterizedTest @CsvSource({"true, 0.57735", "false, 0.70711"})
    void theFittingScaleWins(boolean volume, double best) {
        double radius = 8;
        double[] ratios = {0.6, 0.8, 1, 1.25, 1.6};
        RandomAccessibleInterval<FloatType> ball = Volumes.of(41, 41, volume ? 41 : 1,
            (x, y, z) -> Math.hypot(Math.hypot(x - 20, y - 20), volume ? z - 20 : 0) <= radius ? 100 : 0);
        double[] responses = new double[ratios.length];
        for (int i = 0; i < ratios.length; i++)
            responses[i] = -Filters.apply(new LaplacianOfGaussian(ratios[i] * best * radius, true), ball, 1, 1, volume ? 1 : Double.POSITIVE_INFINITY)
                .getAt(20, 20, volume ? 20 : 0).get();
        for (int i = 0; i < ratios.length; i++) assertTrue(responses[i] <= responses[2], "ratio " + ratios[i]);
    }

    /** SciPy's kernels are not corrected; {@link SciPyKernels} says by how much, and with that the results agree. */
    @ParameterizedTest @CsvSource({"ct__log, ct, 2", "retina__log, retina, 2", "synth3d__log, synth3d, 1.5", "mr3d__log, mr3d, 1.2"})
    void agreesWithSciPy(String reference, String input, double sigma) {
        float[] expected = Volumes.values(Peers.image(reference));
        RandomAccessibleInterval<FloatType> image = Peers.image("input_" + input);
        TileRunner runner = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        Img<FloatType> ours = Filters.apply(new LaplacianOfGaussian(sigma, false), image, runner);
        VolumeFilterContract.assertClose(expected, new SciPyKernels(sigma).laplacian(Volumes.values(ours), image, runner), 3e-6);   // 50 roundings of 6e-8
        VolumeFilterContract.assertClose(expected, Volumes.values(ours), 1e-2);                    // without
    }

    @Test void refusesNonsense() {
        assertEquals("Sigma must be a number of at least 0, but is -1.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new LaplacianOfGaussian(-1, false)).getMessage());
    }
}

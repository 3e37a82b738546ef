package org.roentgen.filter.ridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VectorFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class HessianFilterTest {

    @Nested class Components implements FilterContract {

        @Override public VectorFilter filter() {
            return new HessianFilter(1.3, TensorFeature.COMPONENTS, 3);
        }

        @Override public Optional<String> directional() {
            return Optional.of("the components change places");
        }
    }

    @Nested class EigenvaluesOfIt implements FilterContract {

        @Override public VectorFilter filter() {
            return new HessianFilter(1.3, TensorFeature.EIGENVALUES, 3);
        }
    }

    @Nested class Anisotropy implements FilterContract {

        @Override public VectorFilter filter() {
            return new HessianFilter(1.3, TensorFeature.FRACTIONAL_ANISOTROPY, 3);
        }

        @Override public double rounding() {
            return 1e-4;                                                                         // a ratio of what may be small
        }
    }

    @Nested class Coherence implements FilterContract {

        @Override public VectorFilter filter() {
            return new HessianFilter(1.3, TensorFeature.COHERENCE, 3);
        }

        @Override public double rounding() {
            return 1e-4;
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("where the wave has no curvature, rounding decides");
        }
    }

    @Nested class Orientation implements FilterContract {

        @Override public VectorFilter filter() {
            return new HessianFilter(1.3, TensorFeature.ORIENTATION, 3);
        }

        @Override public Optional<String> directional() {
            return Optional.of("directions turn too");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("where the wave has no curvature, rounding decides");
        }
    }

    /** xx, xy, xz, yy, yz, zz of a quadratic image. */
    private static final double[] QUADRATIC = {3, -1.5, 0.7, -2, 2.2, 0.9};

    private static double quadratic(double x, double y, double z) {
        double[] h = QUADRATIC;
        return 0.5 * (h[0] * x * x + h[3] * y * y + h[5] * z * z) + h[1] * x * y + h[2] * x * z + h[4] * y * z + 4 * x - 7 * y + 2 * z + 11;
    }

    /** Whatever the sigma, also far below the spacing, and where the kernel is cut off. Values of some hundreds are known to 3·10⁻⁵, divided by h². */
    @ParameterizedTest
    @CsvSource({"1, 1, 1, 1", "1, 1, 1, 3", "0.5, 0.7, 1.5, 1.5", "1, 1.25, 5, 1", "0.8, 0.8, 2.5, 0", "1, 2, 0.7, 0.3"})
    void aQuadraticImageHasItsHessian(double sx, double sy, double sz, double sigma) {
        HessianFilter filter = new HessianFilter(sigma, TensorFeature.COMPONENTS, 3);
        int[] r = filter.reach(Spacing.of(sx, sy, sz)), n = {2 * r[0] + 3, 2 * r[1] + 2, 2 * r[2] + 2};
        List<Img<FloatType>> results = Filters.applyAll(filter, Volumes.of(n[0], n[1], n[2],
            (x, y, z) -> quadratic((x - r[0]) * sx, (y - r[1]) * sy, (z - r[2]) * sz)), new TileRunner(Spacing.of(sx, sy, sz)));
        double tolerance = 1e-4 / Math.min(sx, Math.min(sy, sz)) / Math.min(sx, Math.min(sy, sz));
        for (int c = 0; c < 6; c++)
            for (int x = 0; x < 3; x++)
                for (int y = 0; y < 2; y++)
                    for (int z = 0; z < 2; z++)
                        assertEquals(QUADRATIC[c], results.get(c).getAt(r[0] + x, r[1] + y, r[2] + z).get(), tolerance, filter.names().get(c));
    }

    @ParameterizedTest @CsvSource({"1, 1, 2", "0.5, 0.9, 1.2", "3, 1, 0.5"})
    void aQuadraticPlaneHasItsHessian(double sx, double sy, double sigma) {
        HessianFilter filter = new HessianFilter(sigma, TensorFeature.COMPONENTS, 2);
        int[] r = filter.reach(Spacing.ofPlane(sx, sy));
        List<Img<FloatType>> results = Filters.applyAll(filter, Volumes.of(2 * r[0] + 1, 2 * r[1] + 1, 1,
            (x, y, z) -> quadratic((x - r[0]) * sx, (y - r[1]) * sy, 0)), new TileRunner(Spacing.ofPlane(sx, sy)));
        assertEquals(List.of("xx", "xy", "yy"), filter.names());
        double[] expected = {QUADRATIC[0], QUADRATIC[1], QUADRATIC[3]};
        for (int c = 0; c < 3; c++) assertEquals(expected[c], results.get(c).getAt(r[0], r[1], 0).get(), 1e-4 / Math.min(sx * sx, sy * sy));
    }

    @ParameterizedTest @EnumSource(value = TensorFeature.class, names = "SHAPE_INDEX", mode = EnumSource.Mode.EXCLUDE)
    void aFlatImageGivesExactlyNothing(TensorFeature feature) {
        for (double value : new double[] {0, -1000, 0.1, 12345.678})
            for (Img<FloatType> result : Filters.applyAll(new HessianFilter(1.7, feature, 3), Volumes.of(12, 9, 8, (x, y, z) -> value),
                new TileRunner(Spacing.of(1, 1.2, 2))))
                for (FloatType v : result) assertEquals(0, v.get());
    }

    /** cos(k·x) keeps its form: each derivative is −ki·kj·cos, damped by e^(−σ²k²/2); the sampled, cut off kernel by a few 10⁻³ less. */
    @Test void aWaveHasItsDerivatives() {
        double sigma = 2, kx = 0.3, ky = -0.2, kz = 0.25, damping = Math.exp(-0.5 * sigma * sigma * (kx * kx + ky * ky + kz * kz));
        double[] expected = {-kx * kx, -kx * ky, -kx * kz, -ky * ky, -ky * kz, -kz * kz};
        List<Img<FloatType>> results = Filters.applyAll(new HessianFilter(sigma, TensorFeature.COMPONENTS, 3),
            Volumes.of(33, 33, 33, (x, y, z) -> Math.cos(kx * (x - 16) + ky * (y - 16) + kz * (z - 16))), new TileRunner(Spacing.of(1, 1, 1)));
        for (int c = 0; c < 6; c++) assertEquals(expected[c] * damping, results.get(c).getAt(16, 16, 16).get(), 3e-3 * Math.abs(expected[c]));
    }

    @Test void eigenvaluesAreThoseOfTheComponents() {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(1, 14, 11, 9);
        TileRunner runner = new TileRunner(Spacing.of(1, 1.5, 2));
        List<Img<FloatType>> c = Filters.applyAll(new HessianFilter(1, TensorFeature.COMPONENTS, 3), image, runner),
            e = Filters.applyAll(new HessianFilter(1, TensorFeature.EIGENVALUES, 3), image, runner);
        for (int z = 0; z < 9; z++) {
            float[] matrix = new float[6];
            for (int k = 0; k < 6; k++) matrix[k] = c.get(k).getAt(3, 4, z).get();
            double[] expected = EigenvaluesTest.closed(matrix);
            for (int k = 0; k < 3; k++) assertEquals((float) expected[k], e.get(k).getAt(3, 4, z).get());
        }
    }

    /** SciPy's derivatives are not corrected; {@link SciPyKernels} says by how much, and with that the eigenvalues agree. */
    @ParameterizedTest
    @CsvSource({"ct__hessianG_eig1, ct, 2, 0", "ct__hessianG_eig2, ct, 2, 1", "retina__hessianG_eig1, retina, 2, 0", "retina__hessianG_eig2, retina, 2, 1",
        "synth3d__hessianG_eig1, synth3d, 1.5, 2", "synth3d__hessianG_eig3, synth3d, 1.5, 0", "mr3d__hessianG_eig1, mr3d, 1, 2",
        "mr3d__hessianG_eig3, mr3d, 1, 0"})
    void agreesWithSciPy(String reference, String input, double sigma, int which) {
        float[] expected = Volumes.values(Peers.image(reference));
        RandomAccessibleInterval<FloatType> image = Peers.image("input_" + input);
        int dimensions = image.numDimensions();
        TileRunner runner = new TileRunner(dimensions == 2 ? Spacing.ofPlane(1, 1) : Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        List<Img<FloatType>> components = Filters.applyAll(new HessianFilter(sigma, TensorFeature.COMPONENTS, dimensions), image, runner);
        float[][] tensor = new SciPyKernels(sigma).hessian(components, image, runner);
        VolumeFilterContract.assertClose(expected, eigenvalues(tensor)[which], 3e-6);              // 50 roundings of 6e-8

        float[] ours = Volumes.values(Filters.applyAll(new HessianFilter(sigma, TensorFeature.EIGENVALUES, dimensions), image, runner).get(which));
        VolumeFilterContract.assertClose(expected, ours, 1e-2);                                    // without
    }

    /** Smoothed, then NumPy's gradient twice, as scikit-image 0.19 does: the eigenvalues of that are its. */
    @ParameterizedTest
    @CsvSource({"ct__hessian_eig1, ct, 0", "ct__hessian_eig2, ct, 1", "retina__hessian_eig1, retina, 0", "retina__hessian_eig2, retina, 1"})
    void eigenvaluesAgreeWithScikitImage(String reference, String input, int which) {
        float[] expected = Volumes.values(Peers.image(reference));
        float[][] tensor = Differences.hessian(Peers.image("input_" + input), 2, Boundary.NEAREST);
        VolumeFilterContract.assertClose(expected, eigenvalues(tensor)[which], 3e-5);              // both in floats: intensities of 200 are known to 1e-5
    }

    static float[][] eigenvalues(float[][] tensor) {
        float[][] values = new float[tensor.length / 3 + 1][tensor[0].length];
        TensorFeature.EIGENVALUES.compute(tensor, tensor[0].length, values, 0);
        return values;
    }

    @Test void aFlatPlaneHasNoShape() {
        for (FloatType v : Filters.apply(new HessianFilter(1.7, TensorFeature.SHAPE_INDEX, 2), Volumes.of(12, 9, 2, (x, y, z) -> -1000.1), 1, 1.2))
            assertEquals(0, v.get());
    }

    /** The directions of near-zero Hessians are left to rounding: at most 1 pixel in 1000 differs. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void shapeIndexAgreesWithScikitImage(String input) {
        float[] expected = Volumes.values(Peers.image(input + "__shape_index"));
        float[][] tensor = Differences.hessian(Unit.scaled(Peers.image("input_" + input)), 1.5, Boundary.ZERO), found = new float[1][expected.length];
        TensorFeature.SHAPE_INDEX.compute(tensor, expected.length, found, 0);
        int differing = 0;
        for (int i = 0; i < expected.length; i++) if (!(Math.abs(expected[i] - found[0][i]) <= 2e-4)) differing++;
        assertTrue(1000 * differing <= expected.length, differing + " pixels differ");
    }

    @Test void refusesNonsense() {
        assertEquals("Sigma must be a number of at least 0, but is -1.0. Give it in image units.", assertThrows(IllegalArgumentException.class,
            () -> new HessianFilter(-1, TensorFeature.COMPONENTS, 3)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new HessianFilter(Double.NaN, TensorFeature.COMPONENTS, 3));
        assertThrows(IllegalArgumentException.class, () -> new HessianFilter(1, TensorFeature.COMPONENTS, 4));
        assertThrows(IllegalArgumentException.class, () -> new HessianFilter(1, TensorFeature.SHAPE_INDEX, 3));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Filters.applyAll(new HessianFilter(1, TensorFeature.COMPONENTS, 2),
            Volumes.noise(1, 5, 5, 5), new TileRunner(Spacing.of(1, 1, 1)))).getMessage().contains("slice by slice"));
    }
}

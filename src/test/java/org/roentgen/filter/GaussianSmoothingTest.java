package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class GaussianSmoothingTest {

    @Nested class Smoothing implements FilterContract {

        @Override public Filter filter() {
            return new GaussianSmoothing(1.3);
        }
    }

    @Nested class MixedDerivative implements FilterContract {

        @Override public Filter filter() {
            return derivative(1.3, 1, 0, 0);
        }

        @Override public Optional<String> directional() {
            return Optional.of("a derivative has a direction");
        }
    }

    @Nested class DifferentSigmas implements FilterContract {

        @Override public Filter filter() {
            return new GaussianSmoothing(new double[] {0, 2, 1.1}, new int[3], 3);
        }

        @Override public Optional<String> directional() {
            return Optional.of("each axis has its own sigma");
        }
    }

    private static GaussianSmoothing derivative(double sigma, int... order) {
        return new GaussianSmoothing(new double[] {sigma, sigma, sigma}, order, 8);         // 8 σ: nothing is cut off
    }

    /** The sampled function itself, whose sum is 1 by Poisson's formula for a sigma of more than a voxel. */
    @ParameterizedTest @CsvSource({"1, 1, 1, 2", "2, 2, 0.8, 1.2", "1, 0.5, 2.5, 3"})
    void aPointBecomesTheGaussian(double sx, double sy, double sz, double sigma) {
        int[] n = {31, 33, 21};
        RandomAccessibleInterval<FloatType> result = Filters.apply(new GaussianSmoothing(sigma), Volumes.dirac(n[0], n[1], n[2]), sx, sy, sz);
        double[] sums = {sum(sigma / sx), sum(sigma / sy), sum(sigma / sz)};
        for (int[] d : new int[][] {{0, 0, 0}, {1, 0, 0}, {0, -2, 0}, {0, 0, 2}, {-1, 2, -1}, {2, 3, 1}}) {
            double x = d[0] * sx, y = d[1] * sy, z = d[2] * sz;
            double expected = Math.exp(-(x * x + y * y + z * z) / (2 * sigma * sigma)) / (sums[0] * sums[1] * sums[2]);
            boolean reached = Math.abs(d[2]) <= Math.floor(4 * sigma / sz + 0.5) && Math.abs(d[1]) <= Math.floor(4 * sigma / sy + 0.5)
                && Math.abs(d[0]) <= Math.floor(4 * sigma / sx + 0.5);
            assertEquals(reached ? expected : 0, result.getAt(n[0] / 2 + d[0], n[1] / 2 + d[1], n[2] / 2 + d[2]).get(), 1e-6 * expected);
        }
    }

    private static double sum(double sigma) {
        double sum = 0;
        int r = (int) Math.floor(4 * sigma + 0.5);
        for (int x = -r; x <= r; x++) sum += Math.exp(-0.5 * x * x / (sigma * sigma));
        return sum;
    }

    @ParameterizedTest @CsvSource({"1, 1, 1", "0.5, 0.5, 1.5", "1, 2, 1.2"})
    void aRampHasItsSlopePerUnit(double sx, double sy, double sz) {
        ArrayImg<FloatType, ?> ramp = Volumes.of(60, 60, 60, (x, y, z) -> 2 * sx * x - 3 * sy * y + 6 * sz * z);
        assertEquals(2, centre(derivative(2, 1, 0, 0), ramp, sx, sy, sz), 2e-4);           // values up to 900 keep 6e-5, summed with weights up to 1
        assertEquals(-3, centre(derivative(2, 0, 1, 0), ramp, sx, sy, sz), 2e-4);
        assertEquals(6, centre(derivative(2, 0, 0, 1), ramp, sx, sy, sz), 2e-4);
        assertEquals(0, centre(derivative(2, 0, 0, 2), ramp, sx, sy, sz), 2e-4);
    }

    @ParameterizedTest @CsvSource({"1, 1, 1", "0.5, 0.5, 1.5"})
    void aQuadraticHasItsHessian(double sx, double sy, double sz) {
        int c = 30;
        ArrayImg<FloatType, ?> bowl = Volumes.of(60, 60, 60, (i, j, k) -> {
            double x = (i - c) * sx, y = (j - c) * sy, z = (k - c) * sz;
            return 1.5 * x * x - 2 * y * y + 0.5 * z * z + 4 * x * y - y * z;
        });
        int[][] orders = {{2, 0, 0}, {0, 2, 0}, {0, 0, 2}, {1, 1, 0}, {0, 1, 1}, {1, 0, 1}};
        double[] hessian = {3, -4, 1, 4, -1, 0};
        for (int i = 0; i < 6; i++) assertEquals(hessian[i], centre(derivative(1.8, orders[i]), bowl, sx, sy, sz), 2e-3);  // float values up to 2000
    }

    /** With x² smoothed to x² + σ². */
    @Test void smoothingAddsTheVariance() {
        ArrayImg<FloatType, ?> parabola = Volumes.of(41, 41, 41, (x, y, z) -> (x - 20) * (x - 20));
        assertEquals(2.25, centre(derivative(1.5, 0, 0, 0), parabola, 1, 1, 1), 1e-5);
    }

    private static float centre(Filter filter, RandomAccessibleInterval<FloatType> image, double... spacing) {
        long[] c = {image.dimension(0) / 2, image.dimension(1) / 2, image.dimension(2) / 2};
        return Filters.apply(filter, image, spacing).getAt(c).get();
    }

    /** The convolution as a triple sum in double, on a mirrored 6 × 5 × 4 image. */
    @ParameterizedTest @CsvSource({"0, 0, 0", "1, 0, 0", "0, 2, 1", "1, 1, 1", "2, 0, 2"})
    void convolutionByItsDefinition(int ox, int oy, int oz) {
        double[] sigma = {1.1, 0.9, 1.7}, spacing = {0.8, 1, 1.4};
        int[] order = {ox, oy, oz};
        GaussianSmoothing filter = new GaussianSmoothing(sigma, order, 3);
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 6, 5, 4);
        float[] found = Volumes.values(Filters.apply(filter, image, spacing));
        float[] expected = new float[found.length];
        for (int i = 0; i < found.length; i++) expected[i] = (float) sum(image, i % 6, i / 6 % 5, i / 30, sigma, order, spacing, filter.reach(spacing));
        VolumeFilterContract.assertClose(expected, found, 3e-6);                                   // 50 roundings of 6e-8 at most
    }

    private static double sum(ArrayImg<FloatType, ?> image, int x, int y, int z, double[] sigma, int[] order, double[] spacing, int[] reach) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        double sum = 0;
        for (int k = -reach[2]; k <= reach[2]; k++)
            for (int j = -reach[1]; j <= reach[1]; j++)
                for (int i = -reach[0]; i <= reach[0]; i++) {
                    access.setPosition(new int[] {x - i, y - j, z - k});
                    sum += access.get().get() * weight(i, sigma[0], order[0], spacing[0], reach[0])
                        * weight(j, sigma[1], order[1], spacing[1], reach[1]) * weight(k, sigma[2], order[2], spacing[2], reach[2]);
                }
        return sum;
    }

    private static double weight(int i, double sigma, int order, double spacing, int reach) {
        double norm = 0, x = i * spacing;
        for (int k = -reach; k <= reach; k++) norm += Math.exp(-0.5 * k * k * spacing * spacing / (sigma * sigma));
        double g = Math.exp(-0.5 * x * x / (sigma * sigma)) / norm, v = sigma * sigma;
        return order == 0 ? g : order == 1 ? -x / v * g : (x * x / (v * v) - 1 / v) * g;
    }

    @Test void twoSmoothingsAreOneOfTheSummedVariance() {
        ArrayImg<FloatType, ?> image = Volumes.noise(7, 30, 30, 30);
        float[] twice = Volumes.values(Filters.apply(derivative(3, 0, 0, 0), Filters.apply(derivative(4, 0, 0, 0), image, 1, 1, 1), 1, 1, 1));
        VolumeFilterContract.assertClose(Volumes.values(Filters.apply(derivative(5, 0, 0, 0), image, 1, 1, 1)), twice, 1e-4);
    }

    @Test void filteringASumIsAddingTheResults() {
        float[] a = Volumes.values(Volumes.noise(1, 12, 9, 8)), b = Volumes.values(Volumes.noise(2, 12, 9, 8));
        Volumes.Formula both = (x, y, z) -> 3 * a[x + 12 * (y + 9 * z)] - b[x + 12 * (y + 9 * z)];
        GaussianSmoothing filter = new GaussianSmoothing(1.5);
        float[] fa = Volumes.values(Filters.apply(filter, Volumes.noise(1, 12, 9, 8), 1, 1, 1)),
            fb = Volumes.values(Filters.apply(filter, Volumes.noise(2, 12, 9, 8), 1, 1, 1)),
            sum = Volumes.values(Filters.apply(filter, Volumes.of(12, 9, 8, both), 1, 1, 1));
        for (int i = 0; i < sum.length; i++) assertEquals(3 * fa[i] - fb[i], sum[i], 1e-4);      // a few roundings of 300
    }

    @Test void sigmaZeroChangesNothing() {
        ArrayImg<FloatType, ?> image = Volumes.noise(1, 12, 9, 8);
        assertArrayEquals(Volumes.values(image), Volumes.values(Filters.apply(new GaussianSmoothing(0), image, 1, 1, 1)));
    }

    /** Tiles would be almost all halo: the axes are done one by one, with the same bits. */
    @Test void aHugeSigmaIsTakenApartWithoutADifference() {
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 40, 33, 21);
        GaussianSmoothing filter = new GaussianSmoothing(25);
        for (Boundary boundary : Boundary.values()) {
            TileRunner runner = new TileRunner(Spacing.of(1, 1, 1)).boundary(boundary);
            assertArrayEquals(Volumes.values(Filters.apply(filter, image, runner.tileSize(40, 33, 21))),
                Volumes.values(Filters.apply(filter, image, runner)));
        }
    }

    /** SciPy's float32 files with edges repeated; near exact by the rules of the folder. */
    @ParameterizedTest
    @CsvSource({"ct__gaussian_s1.0, ct, 1, 1, 1, 0, 0, 0", "ct__gaussian_s2.5, ct, 2.5, 2.5, 1, 0, 0, 0",
        "ct__gaussderiv_dx, ct, 1.5, 1.5, 1, 1, 0, 0", "ct__gaussderiv_dy, ct, 1.5, 1.5, 1, 0, 1, 0",
        "ct__gaussderiv_dxx, ct, 1.5, 1.5, 1, 2, 0, 0", "ct__gaussderiv_dyy, ct, 1.5, 1.5, 1, 0, 2, 0",
        "ct__gaussderiv_dxy, ct, 1.5, 1.5, 1, 1, 1, 0", "retina__gaussian_s1.0, retina, 1, 1, 1, 0, 0, 0",
        "retina__gaussian_s2.5, retina, 2.5, 2.5, 1, 0, 0, 0", "retina__gaussderiv_dx, retina, 1.5, 1.5, 1, 1, 0, 0",
        "retina__gaussderiv_dyy, retina, 1.5, 1.5, 1, 0, 2, 0", "retina__gaussderiv_dxy, retina, 1.5, 1.5, 1, 1, 1, 0",
        "synth3d__gauss, synth3d, 1, 1, 1, 0, 0, 0", "mr3d__gauss, mr3d, 1.2, 1.2, 0.5, 0, 0, 0"})
    void agreesWithSciPy(String reference, String input, double sx, double sy, double sz, int ox, int oy, int oz) {
        GaussianSmoothing filter = new GaussianSmoothing(new double[] {sx, sy, sz}, new int[] {ox, oy, oz}, 4);
        TileRunner nearest = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(reference)),
            Volumes.values(Filters.apply(filter, Peers.image("input_" + input), nearest)), 1e-6);
    }

    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithSciPyWhenMirrored(String input) {
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(input + "__gaussian_reflect")),
            Volumes.values(Filters.apply(new GaussianSmoothing(1), Peers.image("input_" + input), 1, 1)), 1e-6);
    }

    /** A kernel of five taps is one that ends at two voxels. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithOpenCv(String input) {
        GaussianSmoothing filter = new GaussianSmoothing(new double[] {1.2, 1.2, 0}, new int[3], 2 / 1.2);
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(input + "__cv2_gaussian_5x5")),
            Volumes.values(Filters.apply(filter, Peers.image("input_" + input), new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST))), 1e-6);
    }

    @Test void refusesNonsense() {
        assertEquals("Sigma must be a number of at least 0, but is -1.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new GaussianSmoothing(-1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new GaussianSmoothing(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> derivative(1, 0, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> new GaussianSmoothing(new double[] {1, 1, 1}, new int[3], 0));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> Filters.apply(derivative(1, 0, 0, 1), Volumes.noise(1, 5, 5, 1), 1, 1)).getMessage().contains("along z"));
        assertThrows(IllegalArgumentException.class, () -> Filters.apply(derivative(0.01, 1, 0, 0), Volumes.noise(1, 5, 5, 1), 1, 1, 1));
    }
}

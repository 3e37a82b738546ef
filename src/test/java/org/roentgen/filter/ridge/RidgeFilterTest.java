package org.roentgen.filter.ridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class RidgeFilterTest {

    /** What the contract's wave has is neither tube nor plate at most voxels: the test below resamples a tube. */
    private static final Optional<String> NO_TUBE = Optional.of("a wave is no tube");

    @Nested class WithFrangi implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RidgeFilter(new Frangi(RidgeShape.TUBE, 0.5, 0.5, 0), true, 1, 1.5);
        }

        @Override public Optional<String> dependsOnSampling() {
            return NO_TUBE;
        }
    }

    @Nested class WithSato implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RidgeFilter(new Sato(RidgeShape.TUBE), false, 1, 1.5);
        }

        @Override public Optional<String> dependsOnSampling() {
            return NO_TUBE;
        }
    }

    @Nested class WithMeijering implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RidgeFilter(new Meijering(), true, 1, 1.5);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("the largest response, by which all are divided, lies at the mirrors, which differ");
        }
    }

    @Nested class WithJerman implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RidgeFilter(new Jerman(0.75), true, 1, 1.5);
        }

        @Override public Optional<String> dependsOnSampling() {
            return NO_TUBE;
        }
    }

    private static RidgeMeasure measure(String name) {
        switch (name) {
            case "frangi": return new Frangi(RidgeShape.TUBE, 0.5, 0.5, 0);
            case "frangi plate": return new Frangi(RidgeShape.PLATE, 0.5, 0.5, 0);
            case "frangi blob": return new Frangi(RidgeShape.BLOB, 0.5, 0.5, 0);
            case "sato": return new Sato(RidgeShape.TUBE);
            case "sato plate": return new Sato(RidgeShape.PLATE);
            case "sato blob": return new Sato(RidgeShape.BLOB);
            case "meijering": return new Meijering();
            default: return new Jerman(0.75);
        }
    }

    private static final int N = 33, C = 16;

    private static double structure(RidgeShape shape, double x, double y, double z, double width) {
        double squared = shape == RidgeShape.PLATE ? x * x : shape == RidgeShape.TUBE ? x * x + y * y : x * x + y * y + z * z;
        return 100 * Math.exp(-0.5 * squared / (width * width));
    }

    /** A Gaussian tube, plate or blob of 100 with a standard deviation, its axis (z) or plane (yz) along the grid. */
    private static ArrayImg<FloatType, ?> phantom(RidgeShape shape, double width) {
        return Volumes.of(N, N, N, (x, y, z) -> structure(shape, x - C, y - C, z - C, width));
    }

    private static float atCentre(RidgeMeasure measure, RandomAccessibleInterval<FloatType> image, double... sigmas) {
        return Filters.apply(new RidgeFilter(measure, true, sigmas), image, 1, 1, 1).getAt(C, C, C).get();
    }

    /** Each shape answers to its own filter far more than to another's. */
    @ParameterizedTest @ValueSource(strings = {"frangi", "frangi plate", "frangi blob", "sato", "sato plate", "sato blob"})
    void eachShapeAnswersToItsFilter(String name) {
        RidgeMeasure measure = measure(name);
        float own = atCentre(measure, phantom(measure.shape(), 2), 2);
        for (RidgeShape other : RidgeShape.values())
            if (other != measure.shape()) {
                float found = atCentre(measure, phantom(other, 2), 2);
                assertTrue(found < 0.5 * own, name + " gives " + found + " to a " + other + ", " + own + " to its own");
            }
    }

    /** By hand: with σ = w = 2 a Gaussian tube has λ2 = λ3 = −100 σ²w² / (w² + σ²)² = −25 on its axis and λ1 = 0; a plate −100 σ²w / √(w² + σ²)³. */
    @Test void responsesOnTheAxisByHand() {
        double tolerance = 3e-3;                                                                 // sampled and cut off Gaussians
        assertEquals(25, atCentre(new Sato(RidgeShape.TUBE), phantom(RidgeShape.TUBE, 2), 2), 25 * tolerance);
        assertEquals(100 / Math.pow(2, 1.5), atCentre(new Sato(RidgeShape.PLATE), phantom(RidgeShape.PLATE, 2), 2), 35 * tolerance);
        assertEquals(100 / Math.pow(2, 2.5), atCentre(new Sato(RidgeShape.BLOB), phantom(RidgeShape.BLOB, 2), 2), 18 * tolerance);
        double s = 25 * Math.sqrt(2);
        assertEquals((1 - Math.exp(-2)) * (1 - Math.exp(-s * s / 200)), atCentre(new Frangi(RidgeShape.TUBE, 0.5, 0.5, 10), phantom(RidgeShape.TUBE, 2), 2), tolerance);
        assertEquals((1 - Math.exp(-2)) * (1 - Math.exp(-2)), atCentre(measure("frangi"), phantom(RidgeShape.TUBE, 2), 2), tolerance);
        assertEquals(1 - Math.exp(-2), atCentre(measure("frangi plate"), phantom(RidgeShape.PLATE, 2), 2), tolerance);
        assertEquals(1, atCentre(measure("jerman"), phantom(RidgeShape.TUBE, 2), 2));
        assertEquals(1, atCentre(measure("meijering"), phantom(RidgeShape.TUBE, 2), 2));
    }

    /** −λ2 = 100 σ²w² / (w² + σ²)² is largest at σ = w. */
    @ParameterizedTest @CsvSource({"sato, 2", "sato, 3", "frangi, 2", "frangi, 3"})
    void theFittingScaleWins(String name, double width) {
        double[] ratios = {0.5, 0.75, 1, 1.3, 1.7};
        RidgeMeasure measure = name.equals("frangi") ? new Frangi(RidgeShape.TUBE, 0.5, 0.5, 20) : measure(name);
        float[] responses = new float[ratios.length];
        for (int i = 0; i < ratios.length; i++) responses[i] = atCentre(measure, phantom(RidgeShape.TUBE, width), ratios[i] * width);
        for (int i = 0; i < ratios.length; i++) assertTrue(responses[i] <= responses[2], Arrays.toString(responses));
        double[] sigmas = Arrays.stream(ratios).map(r -> r * width).toArray();
        assertEquals(responses[2], atCentre(measure, phantom(RidgeShape.TUBE, width), sigmas));   // and it is the largest that counts
    }

    /** The eigenvalues of −f are those of f with the other sign in the other order. */
    @ParameterizedTest @ValueSource(strings = {"frangi", "frangi plate", "frangi blob", "sato", "sato plate", "sato blob", "meijering", "jerman"})
    void darkIsBrightOfTheNegative(String name) {
        float[] values = Volumes.values(Volumes.noise(5, 15, 14, 13));
        ArrayImg<FloatType, ?> negative = Volumes.of(15, 14, 13, (x, y, z) -> -values[x + 15 * (y + 14 * z)]);
        VolumeFilterContract.assertClose(Volumes.values(Filters.apply(new RidgeFilter(measure(name), true, 1, 2), Volumes.noise(5, 15, 14, 13), 1, 1.2, 2)),
            Volumes.values(Filters.apply(new RidgeFilter(measure(name), false, 1, 2), negative, 1, 1.2, 2)), 1e-6);
    }

    /** The same oblique tube in slices twice as thick. */
    @ParameterizedTest @ValueSource(strings = {"frangi", "frangi plate", "sato", "sato plate", "meijering", "jerman"})
    void thickSlicesShowTheSameTube(String name) {
        RidgeFilter filter = new RidgeFilter(measure(name), true, 2, 3);
        float[] thin = Volumes.values(Filters.apply(filter, oblique(1), 1, 1, 1)), thick = Volumes.values(Filters.apply(filter, oblique(2), 1, 1, 2));
        float largest = 0;
        for (float v : thin) largest = Math.max(largest, v);
        for (int z = 6; z < 12; z++)
            for (int y = 12; y < 21; y++)
                for (int x = 12; x < 21; x++) assertEquals(thin[x + N * (y + N * 2 * z)], thick[x + N * (y + N * z)], 0.03 * largest);
    }

    private static ArrayImg<FloatType, ?> oblique(int step) {
        return Volumes.of(N, N, (N + step - 1) / step, (x, y, z) -> structure(RidgeShape.TUBE, x - C - 0.5 * (z * step - C), y - C + 0.3 * (z * step - C), 0, 2.5));
    }

    @ParameterizedTest @ValueSource(strings = {"frangi", "frangi plate", "frangi blob", "sato", "sato plate", "sato blob", "meijering", "jerman"})
    void flatImagesHaveNothing(String name) {
        for (FloatType v : Filters.apply(new RidgeFilter(measure(name), true, 1, 2), Volumes.of(12, 11, 10, (x, y, z) -> -1000.1), 1, 1, 2)) assertEquals(0, v.get());
    }

    @Test void aBadVoxelSpoilsItsNeighboursOnly() {
        ArrayImg<FloatType, ?> image = phantom(RidgeShape.TUBE, 2);
        image.getAt(2, 2, 2).set(Float.NaN);
        RandomAccessibleInterval<FloatType> result = Filters.apply(new RidgeFilter(measure("frangi"), true, 2), image, 1, 1, 1);
        assertTrue(Float.isNaN(result.getAt(2, 2, 2).get()));
        assertEquals(atCentre(measure("frangi"), phantom(RidgeShape.TUBE, 2), 2), result.getAt(C, C, C).get());
    }

    @Test void scalesAreInEqualRatios() {
        assertArrayEquals(new double[] {1, 2, 4}, RidgeFilter.scales(1, 4, 3), 1e-12);
        assertArrayEquals(new double[] {3}, RidgeFilter.scales(3, 5, 1));
    }

    /**
     * scikit-image 0.19 on planes: its differences in place of our derivatives, and then our formula with its parameters. It takes 1 − e^−x of floats, which
     * comes in steps of 6·10⁻⁸, where the largest value is 5·10⁻⁵ and 2·10⁻⁵.
     */
    @ParameterizedTest @CsvSource({"ct, true, 5e-5", "retina, false, 1.8e-5"})
    void frangiAgreesWithScikitImage(String input, boolean bright, double largest) {
        agrees(input + "__sk_frangi", input, new Frangi(RidgeShape.TUBE, 0.5, 0.5, 15), 15, bright, false, 1.2e-7 / largest);
    }

    /** In a plane its sato is −λ2, as ours is. */
    @ParameterizedTest @CsvSource({"ct, true", "retina, false"})
    void satoAgreesWithScikitImage(String input, boolean bright) {
        agrees(input + "__sk_sato", input, new Sato(RidgeShape.TUBE), 0, bright, false, 5e-5);
    }

    /** Its α is without effect, and each scale is divided by its own largest value: the eigenvalue of largest magnitude where that is negative. */
    @ParameterizedTest @CsvSource({"ct, true", "retina, false"})
    void meijeringWithoutAlphaIsThatOfScikitImage(String input, boolean bright) {
        RidgeMeasure withoutAlpha = (e, limit) -> e[1] < 0 && e[0] <= -e[1] ? -e[1] : 0;
        agrees(input + "__sk_meijering", input, withoutAlpha, 0, bright, true, 5e-5);
    }

    private static void agrees(String reference, String input, RidgeMeasure measure, double limit, boolean bright, boolean relative, double tolerance) {
        ArrayImg<FloatType, ?> image = Unit.scaled(Peers.image("input_" + input));
        float[] found = new float[(int) image.size()];
        for (int sigma = 1; sigma <= 3; sigma++) {
            float[] one = responses(Differences.hessian(image, sigma, Boundary.MIRROR), measure, limit, (bright ? 1 : -1) * sigma * sigma);
            float largest = 0;
            for (float v : one) largest = Math.max(largest, v);
            for (int i = 0; i < one.length; i++) found[i] = Math.max(found[i], relative ? one[i] / largest : one[i]);
        }
        float[] expected = Volumes.values(Peers.image(reference));
        float range = 0;
        for (float v : expected) range = Math.max(range, v);
        int differing = 0;
        for (int i = 0; i < found.length; i++) if (!(Math.abs(found[i] - expected[i]) <= tolerance * range)) differing++;
        assertTrue(differing <= 2, differing + " pixels differ");                                // where λ1 = −λ2, rounding says which is larger
    }

    private static float[] responses(float[][] tensor, RidgeMeasure measure, double limit, double factor) {
        Eigenvalues eigenvalues = new Eigenvalues(3);
        float[] result = new float[tensor[0].length];
        for (int i = 0; i < result.length; i++) {
            eigenvalues.compute(tensor, i, 1, factor);
            result[i] = (float) measure.response(new double[] {eigenvalues.values[0][0], eigenvalues.values[1][0]}, limit);
        }
        return result;
    }

    /** With Gaussian derivatives the whole filter goes with scikit-image's. */
    @ParameterizedTest @CsvSource({"frangi, ct, true, 0.9", "frangi, retina, false, 0.9", "sato, ct, true, 0.98", "sato, retina, false, 0.98",
        "meijering, ct, true, 0.9", "meijering, retina, false, 0.9"})
    void theWholeFilterGoesWithScikitImage(String name, String input, boolean bright, double correlation) {
        float[] theirs = Volumes.values(Peers.image(input + "__sk_" + name)),
            ours = Volumes.values(Filters.apply(new RidgeFilter(name.equals("frangi") ? new Frangi(RidgeShape.TUBE, 0.5, 0.5, 15) : measure(name), bright, 1, 2, 3),
                Unit.scaled(Peers.image("input_" + input)), new TileRunner(Spacing.ofPlane(1, 1))));
        double found = correlation(theirs, ours);
        assertTrue(found > correlation, () -> "correlation " + found);
    }

    private static double correlation(float[] a, float[] b) {
        double sa = 0, sb = 0, aa = 0, bb = 0, ab = 0;
        for (int i = 0; i < a.length; i++) {
            sa += a[i];
            sb += b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
            ab += (double) a[i] * b[i];
        }
        return (ab - sa * sb / a.length) / Math.sqrt((aa - sa * sa / a.length) * (bb - sb * sb / a.length));
    }

    @Test void jermanByItsFormula() {
        Jerman jerman = new Jerman(0.5);
        assertEquals(0, jerman.response(new double[] {1, 0.5, -4}, 2));                           // λ2 of the negative is not positive
        assertEquals(0, jerman.response(new double[] {5, -1, -4}, 2));                            // the strongest is dark
        assertEquals(1, jerman.response(new double[] {0, -3, -4}, 2));
        assertEquals(1 * 3 * 27 / 125.0, jerman.response(new double[] {0, -1, -4}, 2), 1e-12);
        assertEquals(1 * 9 * 27 / 1331.0, jerman.response(new double[] {0, -1, -4}, 10), 1e-12);
        assertEquals(1, jerman.response(new double[] {0, -1}, 1.5));
        assertArrayEquals(new double[] {1, 3}, jerman.limits(new double[] {2, 6}));
    }

    /** A plane has lines and spots only. */
    @Test void platesNeedVolumes() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Filters.apply(new RidgeFilter(measure("sato plate"), true, 1), Volumes.noise(1, 9, 9, 1), 1, 1))
            .getMessage().startsWith("Shape must be tube or blob in a plane, but is plate."));
    }

    @ParameterizedTest @EnumSource(value = RidgeShape.class, names = "TUBE", mode = EnumSource.Mode.EXCLUDE)
    void someMeasuresAreForTubesOnly(RidgeShape shape) {
        assertThrows(IllegalArgumentException.class, () -> RidgeMeasure.onlyTubes("jerman", shape));
    }

    @Test void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new RidgeFilter(measure("sato"), true));
        assertEquals("Scale must be greater than 0, but is 0.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new RidgeFilter(measure("sato"), true, 0)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Frangi(RidgeShape.TUBE, 0, 0.5, 0));
        assertThrows(IllegalArgumentException.class, () -> new Frangi(RidgeShape.TUBE, 0.5, Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Frangi(RidgeShape.TUBE, 0.5, 0.5, -1));
        assertThrows(IllegalArgumentException.class, () -> new Jerman(1.1));
        assertThrows(IllegalArgumentException.class, () -> RidgeFilter.scales(3, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> RidgeFilter.scales(1, 3, 0));
    }
}

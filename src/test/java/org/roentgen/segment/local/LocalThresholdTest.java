package org.roentgen.segment.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class LocalThresholdTest {

    private static final IntensityRange RANGE = new IntensityRange(10, 90);

    @Nested class MaskOfMedian implements FilterContract {

        @Override public Filter filter() {
            return LocalThreshold.median(Element.BALL, 3).offset(-2);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a voxel is in or out: at the edge of an object half a slice decides");
        }
    }

    @Nested class LevelsOfPhansalkar implements FilterContract {

        @Override public Filter filter() {
            return LocalThreshold.phansalkar(Element.BOX, 3, 0.25, RANGE).levels();
        }
    }

    @Nested class LevelsOfBernsen implements FilterContract {

        @Override public Filter filter() {
            return LocalThreshold.bernsen(Element.BALL, 3, 15, RANGE).levels();
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("extremes of a wave depend on where it is sampled");
        }
    }

    @Nested class LevelsOfGaussian implements FilterContract {

        @Override public Filter filter() {
            return LocalThreshold.gaussian(3).levels();
        }
    }

    /** Values are whole numbers up to 100; thresholds are rounded to float some times. */
    private static final double ROUNDING = 1e-4;

    @ParameterizedTest @EnumSource(Element.class) void thresholdsByTheirDefinitions(Element element) {
        for (double[] spacing : new double[][] {{1, 1.2, 0.7}, Spacing.ofPlane(1.1, 1)}) {
            double b = RANGE.black, r = (RANGE.white - b) / 2;
            check(LocalThreshold.mean(element, 2.4), element, spacing, LocalThresholdTest::mean);
            check(LocalThreshold.median(element, 2.4), element, spacing, v -> sorted(v)[v.length / 2]);
            check(LocalThreshold.niblack(element, 2.4, -0.3), element, spacing, v -> mean(v) - 0.3 * deviation(v));
            check(LocalThreshold.sauvola(element, 2.4, 0.4, RANGE), element, spacing, v -> b + (mean(v) - b) * (1 + 0.4 * (deviation(v) / r - 1)));
            check(LocalThreshold.phansalkar(element, 2.4, 0.3, RANGE), element, spacing, v -> phansalkarOfNormalised(v));
            check(LocalThreshold.bernsen(element, 2.4, 80, RANGE), element, spacing, v -> bernsen(sorted(v)));
        }
    }

    /** As in the paper: values from 0 to 1, p = 2, q = 10, R = 0.5. */
    private static double phansalkarOfNormalised(double[] values) {
        double[] unit = Arrays.stream(values).map(v -> (v - 10) / 80).toArray();
        double m = mean(unit), s = deviation(unit);
        return 10 + 80 * m * (1 + 2 * Math.exp(-10 * m) + 0.3 * (s / 0.5 - 1));
    }

    private static double bernsen(double[] sorted) {
        double least = sorted[0], greatest = sorted[sorted.length - 1];
        return greatest - least >= 80 ? (least + greatest) / 2 : 50;
    }

    private static void check(LocalThreshold threshold, Element element, double[] spacing, ToDoubleFunction<double[]> rule) {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 9, 6, 5);
        float[] levels = Volumes.values(Filters.apply(threshold.levels(), image, spacing)), bright = Volumes.values(Filters.apply(threshold.offset(3), image, spacing));
        float[] dark = Volumes.values(Filters.apply(threshold.offset(3).dark(), image, spacing)), values = Volumes.values(image);
        for (int i = 0; i < values.length; i++) {
            double level = rule.applyAsDouble(around(values, i, element, spacing));
            assertEquals(level, levels[i], ROUNDING);
            if (Math.abs(values[i] - level + 3) > ROUNDING) {
                assertEquals(values[i] > level - 3 ? 255 : 0, bright[i]);
                assertEquals(values[i] < level - 3 ? 255 : 0, dark[i]);
            }
        }
    }

    /** The values in the window around a voxel of an image of 9 × 6 × 5, mirrored at its edges. */
    private static double[] around(float[] values, int i, Element element, double[] spacing) {
        int[] size = {9, 6, 5}, at = {i % 9, i / 9 % 6, i / 54}, reach = element.reach(2.4, spacing);
        double[] found = new double[1000];
        int n = 0;
        for (int dz = -reach[2]; dz <= reach[2]; dz++)
            for (int dy = -reach[1]; dy <= reach[1]; dy++)
                for (int dx = -reach[0]; dx <= reach[0]; dx++) {
                    double z = dz == 0 ? 0 : dz * spacing[2], distance = Math.sqrt(dx * spacing[0] * dx * spacing[0] + dy * spacing[1] * dy * spacing[1] + z * z);
                    if (element == Element.BOX || distance <= 2.4)
                        found[n++] = values[mirrored(at[0] + dx, size[0]) + 9 * (mirrored(at[1] + dy, size[1]) + 6 * mirrored(at[2] + dz, size[2]))];
                }
        return Arrays.copyOf(found, n);
    }

    private static int mirrored(int x, int n) {
        return x < 0 ? -1 - x : x >= n ? 2 * n - 1 - x : x;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().getAsDouble();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().getAsDouble());
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** With shading from 0 to 200, no threshold of the whole image finds the squares, which are 40 brighter than what is around them. */
    @Test void objectsAreFoundUnderShading() {
        ArrayImg<FloatType, ?> image = Volumes.of(200, 60, 1, (x, y, z) -> x + (isSquare(x, y) ? 40 : 0));
        float[] found = Volumes.values(Filters.apply(LocalThreshold.mean(Element.BOX, 15).offset(-10), image, Spacing.ofPlane(1, 1)));
        for (int y = 15; y < 45; y++)
            for (int x = 15; x < 185; x++) assertEquals(isSquare(x, y) ? 255 : 0, found[x + 200 * y], x + ", " + y);
    }

    private static boolean isSquare(int x, int y) {
        return x % 20 < 5 && y % 20 < 5;
    }

    /** Means of doubles over 25 × 25 pixels, border replicated. */
    @ParameterizedTest @CsvSource({"ct", "retina"}) void localMeanAgreesWithScikitImage(String image) {
        compare(image, "local_mean", LocalThreshold.mean(Element.BOX, 12), 0, 1e-3);
    }

    /** Their mirror leaves the edge pixel out, so that only the interior can agree; their deviations come from integral images of squares. */
    @ParameterizedTest @CsvSource({"ct", "retina"}) void niblackAgreesWithScikitImage(String image) {
        compare(image, "niblack", LocalThreshold.niblack(Element.BOX, 12, -0.2), 12, 1e-3);
    }

    @ParameterizedTest @CsvSource({"ct", "retina"}) void sauvolaAgreesWithScikitImage(String image) {
        compare(image, "sauvola", LocalThreshold.sauvola(Element.BOX, 12, 0.2, new IntensityRange(0, 256)), 12, 1e-3);
    }

    private static void compare(String image, String operation, LocalThreshold threshold, int margin, double tolerance) {
        RandomAccessibleInterval<FloatType> norm8 = Peers.image(image + "__norm8");
        float[] expected = Volumes.values(Peers.image(image + "__" + operation));
        float[] found = Volumes.values(Filters.apply(threshold.levels(), norm8, new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST)));
        int nx = (int) norm8.dimension(0), ny = (int) norm8.dimension(1);
        for (int y = margin; y < ny - margin; y++)
            for (int x = margin; x < nx - margin; x++) assertEquals(expected[x + nx * y], found[x + nx * y], tolerance, x + ", " + y);
    }

    /** OpenCV's Gaussian for 25 pixels has σ = 0.3·((25 − 1)/2 − 1) + 0.8 = 4.1 and ends after 12, and the mean is rounded to a whole number: 1 from it counts. */
    @ParameterizedTest @CsvSource({"ct", "retina"}) void gaussianAgreesWithOpenCvs(String image) {
        float[] expected = Volumes.values(Peers.image(image + "__cv2_adaptive_gauss")), values = Volumes.values(Peers.image(image + "__norm8"));
        float[] levels = Volumes.values(Filters.apply(LocalThreshold.gaussian(3 * 4.1).offset(2).levels(), Peers.image(image + "__norm8"),
            new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST)));
        for (int i = 0; i < values.length; i++)
            if (Math.abs(values[i] - levels[i]) > 1) assertEquals(expected[i], values[i] > levels[i] ? 255 : 0, "pixel " + i);
    }

    @Test void nanIsNeitherBrightNorDark() {
        ArrayImg<FloatType, ?> image = Volumes.of(9, 1, 1, (x, y, z) -> x == 4 ? Double.NaN : x);
        for (LocalThreshold threshold : new LocalThreshold[] {LocalThreshold.mean(Element.BOX, 1), LocalThreshold.mean(Element.BOX, 1).dark()})
            assertEquals(0, Volumes.values(Filters.apply(threshold, image, 1, 1, 1))[4]);
    }

    @ParameterizedTest @EnumSource(Element.class) void aConstantImageIsAtItsThreshold(Element element) {
        for (LocalThreshold threshold : new LocalThreshold[] {LocalThreshold.mean(element, 2), LocalThreshold.median(element, 2), LocalThreshold.niblack(element, 2,
            0.2)})
            for (float mark : Volumes.values(Filters.apply(threshold, Volumes.of(6, 5, 4, (x, y, z) -> 7), 1, 1, 1))) assertEquals(255, mark);
    }

    @Test void wrongParametersAreSaid() {
        for (Runnable wrong : new Runnable[] {() -> LocalThreshold.mean(Element.BOX, -1), () -> LocalThreshold.gaussian(Double.NaN),
            () -> LocalThreshold.niblack(Element.BOX, 1, Double.NaN), () -> LocalThreshold.bernsen(Element.BOX, 1, -1, RANGE),
            () -> LocalThreshold.mean(Element.BOX, 1).offset(Double.POSITIVE_INFINITY), () -> new IntensityRange(3, 3)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}

package org.roentgen.filter.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
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

class GradientMagnitudeTest {

    @Nested class Sobel implements FilterContract {

        @Override public Filter filter() {
            return new GradientMagnitude(DifferenceOperator.SOBEL);
        }
    }

    @Nested class Farid implements FilterContract {

        @Override public Filter filter() {
            return new GradientMagnitude(DifferenceOperator.FARID);
        }
    }

    @Nested class Central implements FilterContract {

        @Override public Filter filter() {
            return new GradientMagnitude(DifferenceOperator.CENTRAL);
        }
    }

    @Nested class Gaussian implements FilterContract {

        @Override public Filter filter() {
            return new GradientMagnitude(new GaussianDerivative(1));
        }
    }

    @Nested class Roberts implements FilterContract {

        @Override public Filter filter() {
            return new GradientMagnitude(DifferenceOperator.ROBERTS);
        }

        @Override public Optional<String> directional() {
            return Optional.of("it looks half a voxel ahead");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("half a voxel is another distance");
        }
    }

    static List<GradientOperator> operators() {
        List<GradientOperator> operators = new ArrayList<>(List.of(DifferenceOperator.values()));
        for (double sigma : new double[] {0, 0.05, 0.4, 1, 2}) operators.add(new GaussianDerivative(sigma));
        return operators;
    }

    @ParameterizedTest @CsvSource({"1, 1, 1", "0.5, 0.5, 3", "0.7, 2, 1.3"})
    void aRampHasItsSlopeForEveryOperator(double sx, double sy, double sz) {
        ArrayImg<FloatType, ?> ramp = Volumes.of(39, 37, 35, (x, y, z) -> 2 * sx * x - 3 * sy * y + 6 * sz * z);
        for (GradientOperator operator : operators()) {
            float[] found = Volumes.values(Filters.apply(new GradientMagnitude(operator), ramp, sx, sy, sz));
            for (int x = 18; x < 21; x++)                           // |(2, −3, 6)| = 7; values of up to 600 are known to 3e-5, over half a unit
                assertEquals(7, found[x + 39 * (18 + 37 * 17)], 5e-4, operator + " at " + x);
        }
    }

    @Test void aFlatImageIsExactlyFlat() {
        for (GradientOperator operator : operators())
            for (float v : Volumes.values(Filters.apply(new GradientMagnitude(operator), Volumes.of(7, 6, 5, (x, y, z) -> 0.1f), 0.3, 1, 2)))
                assertEquals(0, v, 1e-7);
    }

    /** Row by row against products of weights written out, in three dimensions. */
    @Test void sobelByItsDefinition() {
        double[] s = {1, 1.5, 0.7};
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 9, 8, 7);
        float[] in = Volumes.values(image), found = Volumes.values(Filters.apply(new GradientMagnitude(DifferenceOperator.SOBEL), image, s));
        double[] mean = {0.25, 0.5, 0.25}, slope = {-0.5, 0, 0.5};
        for (int z = 1; z < 6; z++)
            for (int y = 1; y < 7; y++)
                for (int x = 1; x < 8; x++) {
                    double[] g = new double[3];
                    for (int k = 0; k < 27; k++) {
                        int a = k % 3, b = k / 3 % 3, c = k / 9;
                        double v = in[x + a - 1 + 9 * (y + b - 1 + 8 * (z + c - 1))];
                        g[0] += v * slope[a] * mean[b] * mean[c] / s[0];
                        g[1] += v * mean[a] * slope[b] * mean[c] / s[1];
                        g[2] += v * mean[a] * mean[b] * slope[c] / s[2];
                    }
                    assertEquals(Math.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2]), found[x + 9 * (y + 8 * z)], 1e-4);
                }
    }

    /** Roberts' own diagonal differences. */
    @Test void robertsIsTheDiagonalCross() {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 9, 8, 1);
        float[] in = Volumes.values(image), found = Volumes.values(Filters.apply(new GradientMagnitude(DifferenceOperator.ROBERTS), image, 1, 1));
        for (int y = 0; y < 7; y++)
            for (int x = 0; x < 8; x++) {
                double a = in[x + 1 + 9 * (y + 1)] - in[x + 9 * y], b = in[x + 9 * (y + 1)] - in[x + 1 + 9 * y];
                assertEquals(Math.sqrt((a * a + b * b) / 2), found[x + 9 * y], 1e-4);
            }
    }

    /** A smooth image turned by 30° has the slopes of the image, to the error of the operators. */
    @Test void directionsAreEqual() {
        for (GradientOperator operator : new GradientOperator[] {DifferenceOperator.SCHARR, DifferenceOperator.FARID, new GaussianDerivative(1)}) {
            float[] straight = slopes(operator, 0), turned = slopes(operator, Math.PI / 6);
            for (int i = 0; i < straight.length; i++) assertEquals(straight[i], turned[i], 0.01 * 5, operator + " " + i);
        }
    }

    /** At the centre of waves of period 20 with different phases: the same points of the same object. */
    private static float[] slopes(GradientOperator operator, double angle) {
        float[] found = new float[8];
        for (int k = 0; k < 8; k++) {
            double phase = k * Math.PI / 4;
            ArrayImg<FloatType, ?> wave = Volumes.of(31, 31, 1,
                (x, y, z) -> 16 * Math.sin(2 * Math.PI / 20 * ((x - 15) * Math.cos(angle) + (y - 15) * Math.sin(angle)) + phase));
            found[k] = Volumes.values(Filters.apply(new GradientMagnitude(operator), wave, 1, 1))[15 + 31 * 15];
        }
        return found;
    }

    /** SciPy's are 8 and 6 times the slope in a plane, 32 in a volume; edges repeated as with our nearest. */
    @ParameterizedTest
    @CsvSource({"ct, sobel_mag, SOBEL, 8", "retina, sobel_mag, SOBEL, 8", "ct, prewitt_mag, PREWITT, 6", "retina, prewitt_mag, PREWITT, 6",
        "synth3d, sobel_mag, SOBEL, 32", "mr3d, sobel_mag, SOBEL, 32"})
    void agreesWithSciPy(String input, String op, DifferenceOperator operator, float factor) {
        TileRunner nearest = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        float[] found = Volumes.values(Filters.apply(new GradientMagnitude(operator), Peers.image("input_" + input), nearest));
        for (int i = 0; i < found.length; i++) found[i] *= factor;
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(input + "__" + op)), found, 2e-6);              // two floats' roundings
    }

    /** scikit-image divides by √2 and mirrors, and takes differences over two pixels as they are; Farid's weights, here six digits of them, make a slope of 0.9918. */
    @ParameterizedTest
    @CsvSource({"sk_sobel, SOBEL, 2, 2e-6", "sk_prewitt, PREWITT, 2, 2e-6", "sk_scharr, SCHARR, 2, 2e-6", "sk_farid, FARID, 0.991798, 5e-6"})
    void agreesWithScikitImage(String op, DifferenceOperator operator, double slope, double tolerance) {
        for (String input : new String[] {"ct", "retina"}) {
            float[] found = Volumes.values(Filters.apply(new GradientMagnitude(operator), Peers.image("input_" + input), 1, 1));
            for (int i = 0; i < found.length; i++) found[i] *= slope / Math.sqrt(2);
            VolumeFilterContract.assertClose(Volumes.values(Peers.image(input + "__" + op)), found, tolerance);
        }
    }

    /** Also at the first of the four pixels; the last row and column depend on the boundary. */
    @Test void robertsAgreesWithScikitImage() {
        for (String input : new String[] {"ct", "retina"}) {
            RandomAccessibleInterval<FloatType> image = Peers.image("input_" + input), reference = Peers.image(input + "__sk_roberts");
            long nx = image.dimension(0), ny = image.dimension(1);
            float[] found = Volumes.values(Views.zeroMin(Views.interval(Filters.apply(new GradientMagnitude(DifferenceOperator.ROBERTS), image, 1, 1),
                new long[] {0, 0}, new long[] {nx - 2, ny - 2})));
            VolumeFilterContract.assertClose(Volumes.values(Views.zeroMin(Views.interval(reference, new long[] {0, 0}, new long[] {nx - 2, ny - 2}))), found, 2e-6);
        }
    }

    @Test void refusesANegativeSigma() {
        assertEquals("Sigma must be a number of at least 0, but is -1.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new GaussianDerivative(-1)).getMessage());
    }
}

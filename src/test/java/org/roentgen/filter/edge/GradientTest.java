package org.roentgen.filter.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VectorFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class GradientTest implements FilterContract {

    @Override public VectorFilter filter() {
        return new Gradient(DifferenceOperator.SCHARR, 0, 1, 2);
    }

    @Override public Optional<String> directional() {
        return Optional.of("slopes along axes");
    }

    @Nested class AlongTwoAxes implements FilterContract {

        @Override public VectorFilter filter() {
            return new Gradient(new GaussianDerivative(0.8), 2, 0);
        }

        @Override public Optional<String> directional() {
            return Optional.of("slopes along axes");
        }
    }

    @Test void aRampHasItsSlopes() {
        double[] s = {0.5, 2, 3};
        ArrayImg<FloatType, ?> ramp = Volumes.of(21, 21, 15, (x, y, z) -> 2 * s[0] * x - 3 * s[1] * y + 6 * s[2] * z);
        for (GradientOperator operator : GradientMagnitudeTest.operators()) {
            List<Img<FloatType>> found = Filters.applyAll(new Gradient(operator, 0, 1, 2), ramp, new TileRunner(Spacing.of(s[0], s[1], s[2])));
            double[] slopes = {2, -3, 6};
            for (int d = 0; d < 3; d++)
                if (operator.reach(s[0]) < 10) assertEquals(slopes[d], found.get(d).getAt(10, 10, 7).get(), 5e-4, operator + " along " + d);
        }
    }

    /** The derivative of the smoothed image, but for the normalisation. */
    @ParameterizedTest @ValueSource(doubles = {2, 2.7})
    void theGaussianDerivativeIsThatOfSmoothing(double sigma) {
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 17, 15, 13);
        double[] s = {1, 1.25, 1.5};
        for (int d = 0; d < 3; d++) {
            int[] order = new int[3];
            order[d] = 1;
            VolumeFilterContract.assertClose(
                Volumes.values(Filters.apply(new GaussianSmoothing(new double[] {sigma, sigma, sigma}, order, 4), image, s)),
                Volumes.values(Filters.apply(new Gradient(new GaussianDerivative(sigma), d), image, s)), 1e-3);      // 5e-4 is cut off there
        }
    }

    @Test void aSmallSigmaIsTheCentralDifference() {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 8, 7, 5);
        double[] s = {1, 1, 9};
        float[] central = Volumes.values(Filters.apply(new Gradient(DifferenceOperator.CENTRAL, 2), image, s));
        assertArrayEquals(central, Volumes.values(Filters.apply(new Gradient(new GaussianDerivative(0), 2), image, s)));
        assertArrayEquals(central, Volumes.values(Filters.apply(new Gradient(new GaussianDerivative(1e-3), 2), image, s)));
    }

    @Test void theSlopeAlongZOfAPlaneIsZero() {
        for (float v : Volumes.values(Filters.apply(new Gradient(DifferenceOperator.SOBEL, 2), Volumes.noise(1, 6, 5, 1), 1, 1))) assertEquals(0, v);
    }

    /** Not normalised there: 8 times the slope with SciPy's Sobel, 32 with OpenCV's Scharr. */
    @ParameterizedTest @CsvSource({"ct, sobel_x, SOBEL, 8", "retina, sobel_x, SOBEL, 8", "ct, cv2_scharr_x, SCHARR, 32", "retina, cv2_scharr_x, SCHARR, 32"})
    void agreesWithPeers(String input, String op, DifferenceOperator operator, float factor) {
        TileRunner nearest = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        float[] found = Volumes.values(Filters.apply(new Gradient(operator, 0), Peers.image("input_" + input), nearest));
        for (int i = 0; i < found.length; i++) found[i] *= factor;
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(input + "__" + op)), found, 1e-6);
    }

    @Test void refusesAFourthAxis() {
        assertEquals("Axes must be some of 0, 1 and 2, but are [3]. 0 is x.",
            assertThrows(IllegalArgumentException.class, () -> new Gradient(DifferenceOperator.SOBEL, 3)).getMessage());
    }
}

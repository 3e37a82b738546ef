package org.roentgen.filter.ridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class DifferenceOfGaussiansTest {

    @Nested class Contract implements FilterContract {

        @Override public Filter filter() {
            return new DifferenceOfGaussians(0.8, 1.3);
        }
    }

    /** Up to two roundings of a number between 128 and 256, as the axes take turns in another order. */
    @ParameterizedTest @CsvSource({"1, 1.6", "2.3, 0.9", "0, 1", "1, 1"})
    void isTheDifferenceOfTwoSmoothings(double sigma, double second) {
        float[] a = smooth(sigma), b = smooth(second), expected = new float[a.length];
        for (int i = 0; i < a.length; i++) expected[i] = a[i] - b[i];
        assertArrayEquals(expected, Volumes.values(Filters.apply(new DifferenceOfGaussians(sigma, second), Volumes.noise(1, 12, 11, 10), 1, 1.3, 2)), 2 * Math.ulp(128f));
    }

    private static float[] smooth(double sigma) {
        return Volumes.values(Filters.apply(new GaussianSmoothing(sigma), Volumes.noise(1, 12, 11, 10), 1, 1.3, 2));
    }

    /** SciPy's; each smoothing of 1000 is known to 1e-4, of a range of 320. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithSciPy(String input) {
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(input + "__dog")), Volumes.values(Filters.apply(new DifferenceOfGaussians(1, 1.6),
            Peers.image("input_" + input), new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST))), 1e-5);
    }

    @Test void refusesNonsense() {
        assertEquals("Second sigma must be a number of at least 0, but is -1.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new DifferenceOfGaussians(1, -1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new DifferenceOfGaussians(Double.NaN, 1));
    }
}

package org.roentgen.filter.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

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
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class VarianceFilterTest {

    @Nested class BoxVariance implements FilterContract {

        @Override public Filter filter() {
            return VarianceFilter.variance(Element.BOX, 3);
        }
    }

    @Nested class BallDeviation implements FilterContract {

        @Override public Filter filter() {
            return VarianceFilter.standardDeviation(Element.BALL, 3);
        }
    }

    /** The mean of the squared distances from the mean, found first; one rounding to float remains, of offsets a little more. */
    @ParameterizedTest @CsvSource({"0, 1, 0", "1, 1, 0", "1.5, 0.7, -1000", "2.4, 1.5, 60000", "5.3, 1, 0", "9, 2, 0"})
    void varianceByItsDefinition(double radius, double sz, double offset) {
        float[] noise = Volumes.values(Volumes.noise(4, 7, 5, 4));
        ArrayImg<FloatType, ?> image = Volumes.of(7, 5, 4, (x, y, z) -> offset + noise[x + 7 * (y + 5 * z)]);
        for (double[] spacing : new double[][] {{1, 1.2, sz}, Spacing.ofPlane(1.1, 1)})
            for (Element element : Element.values()) {
                double[] expected = Neighbours.map(image, element, radius, spacing, VarianceFilterTest::variance);
                float[] found = Volumes.values(Filters.apply(VarianceFilter.variance(element, radius), image, spacing));
                float[] roots = Volumes.values(Filters.apply(VarianceFilter.standardDeviation(element, radius), image, spacing));
                for (int i = 0; i < found.length; i++) {
                    assertEquals(expected[i], found[i], 1e-6 + expected[i] * 1e-7);
                    assertEquals(Math.sqrt(expected[i]), roots[i], 1e-5);
                }
            }
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().getAsDouble();
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().getAsDouble();
    }

    /** A ramp of whole numbers over 2r + 1 places has the variance r(r + 1)/3, and the offset does not matter. */
    @ParameterizedTest @CsvSource({"1, 0", "4, 30000", "12, 65000"})
    void aRampByFormula(int radius, int offset) {
        ArrayImg<FloatType, ?> ramp = Volumes.of(31, 31, 1, (x, y, z) -> offset + x);
        float[] found = Volumes.values(Filters.apply(VarianceFilter.variance(Element.BOX, radius), ramp, Spacing.ofPlane(1, 1)));
        assertEquals(radius * (radius + 1) / 3f, found[15 + 31 * 15], 1e-5 * radius * radius);
    }

    @ParameterizedTest @EnumSource(Element.class)
    void aFlatImageVariesByNoMoreThanRounding(Element element) {
        for (double value : new double[] {0, 7, -1000, 0.1, 1e-20})
            for (float v : Volumes.values(Filters.apply(VarianceFilter.variance(element, 3), Volumes.of(9, 8, 7, (x, y, z) -> value), 1, 1, 1)))
                assertEquals(0, v, value == (int) value ? 0 : 1e-15 * value * value);
    }

    /** The difference of two uniform_filters of doubles. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithSciPy(String image) {
        float[] expected = Volumes.values(Peers.image(image + "__variance_5"));
        float[] found = Volumes.values(Filters.apply(VarianceFilter.variance(Element.BOX, 2), Peers.image("input_" + image),
            new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST)));
        for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], 1e-6 * expected[i] + 1e-5);    // running sums of about 10⁶ there
    }

    @Test void infinitiesBecomeNotANumber() {
        ArrayImg<FloatType, ?> image = Volumes.of(7, 1, 1, (x, y, z) -> x == 3 ? Double.POSITIVE_INFINITY : x);
        float[] found = Volumes.values(Filters.apply(VarianceFilter.variance(Element.BOX, 1), image, 1, 1, 1));
        for (int x = 0; x < 7; x++) assertEquals(x >= 2 && x <= 4, Float.isNaN(found[x]));
    }
}

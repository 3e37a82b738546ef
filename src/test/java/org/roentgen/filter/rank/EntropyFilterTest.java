package org.roentgen.filter.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class EntropyFilterTest {

    @Nested class BoxEntropy implements FilterContract {

        @Override public Filter filter() {
            return new EntropyFilter(Element.BOX, 3, 10);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("more voxels in the window hold more different values");
        }
    }

    @Nested class BallEntropy implements FilterContract {

        @Override public Filter filter() {
            return new EntropyFilter(Element.BALL, 3, 1);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("more voxels in the window hold more different values");
        }
    }

    @ParameterizedTest @CsvSource({"0, 1, 1", "1, 1, 7", "2.4, 1.5, 30", "5.3, 1, 0.25", "4, 2, 1"})
    void entropyByItsDefinition(double radius, double sz, double width) {
        ArrayImg<FloatType, ?> image = Volumes.of(7, 5, 4, (x, y, z) -> 100 * Math.sin(x * y + 3 * z));
        for (double[] spacing : new double[][] {{1, 1.2, sz}, Spacing.ofPlane(1.1, 1)})
            for (Element element : Element.values()) {
                double[] expected = Neighbours.map(image, element, radius, spacing, v -> entropy(v, width));
                float[] found = Volumes.values(Filters.apply(new EntropyFilter(element, radius, width), image, spacing));
                for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], 1e-6);        // 2⁻²⁴ of 8 bits
            }
    }

    private static double entropy(double[] values, double width) {
        return Arrays.stream(values).boxed().collect(Collectors.groupingBy(v -> Math.floor(v / width + 0.5), Collectors.counting())).values().stream()
            .mapToDouble(c -> -(double) c / values.length * Math.log((double) c / values.length) / Math.log(2)).sum();
    }

    /** Of n different values the entropy is log₂ n; of equal ones 0, exactly. */
    @Test void extremesByFormula() {
        float[] different = Volumes.values(Filters.apply(new EntropyFilter(Element.BOX, 3, 1), Volumes.of(9, 9, 9, (x, y, z) -> x + 9 * y + 81 * z), 1, 1, 1));
        assertEquals(Math.log(343) / Math.log(2), different[4 + 9 * 4 + 81 * 4], 1e-6);
        for (float v : Volumes.values(Filters.apply(new EntropyFilter(Element.BALL, 3, 0.01), Volumes.of(9, 9, 9, (x, y, z) -> 0.1), 1, 1, 1)))
            assertEquals(0, v);
    }

    /** Values far apart, infinite or absent are bins like others: only which are equal matters. */
    @Test void onlyEqualityMatters() {
        double[] near = {0, 1, 2, 3, 4}, far = {Double.NEGATIVE_INFINITY, -1e9, 5, Double.POSITIVE_INFINITY, Double.NaN};
        float[] noise = Volumes.values(Volumes.noise(5, 9, 8, 7));
        EntropyFilter filter = new EntropyFilter(Element.BALL, 2, 1);
        assertArrayEquals(Volumes.values(Filters.apply(filter, Volumes.of(9, 8, 7, (x, y, z) -> near[(int) noise[x + 9 * (y + 8 * z)] % 5]), 1, 1, 1)),
            Volumes.values(Filters.apply(filter, Volumes.of(9, 8, 7, (x, y, z) -> far[(int) noise[x + 9 * (y + 8 * z)] % 5]), 1, 1, 1)));
    }

    /** scikit-image's rank.entropy with disk(5), away from the edges, where it leaves out what is beyond. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithScikitImage(String image) {
        float[] expected = inside(Peers.image(image + "__entropy_disk5"));
        float[] found = inside(Filters.apply(new EntropyFilter(Element.BALL, 5, 1), Peers.image(image + "__norm8"), 1, 1));
        assertArrayEquals(expected, found, 2e-6f);
    }

    private static float[] inside(RandomAccessibleInterval<FloatType> image) {
        return Volumes.values(Views.expandZero(image, -5, -5));
    }

    /** Of few bins a box counts columns: as many slices as a third of the image, and wider than it. */
    @ParameterizedTest @CsvSource({"3, 25", "6, 10", "20, 50"})
    void columnsGiveTheDefinition(double radius, double width) {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 9, 8, 7);
        double[] expected = Neighbours.map(image, Element.BOX, radius, new double[] {1, 1, 1}, v -> entropy(v, width));
        float[] found = Volumes.values(Filters.apply(new EntropyFilter(Element.BOX, radius, width), image, 1, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], 1e-6);
    }

    @Test void refusesAWindowThatCannotBeCounted() {
        assertEquals("Radius must give a window of at most 16777216 voxels, but gives 6.4481201E7. Choose a smaller one.", assertThrows(IllegalArgumentException.class,
            () -> Filters.apply(new EntropyFilter(Element.BOX, 200, 1), Volumes.noise(1, 3, 3, 3), 1, 1, 1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> Filters.apply(new ModeFilter(Element.BALL, 1e5, 1), Volumes.noise(1, 3, 3, 3), 1, 1, 1));
    }

    @Test void refusesABinWidthOfZero() {
        assertEquals("Bin width must be greater than 0, but is 0.0. Give 1 for whole numbers.",
            assertThrows(IllegalArgumentException.class, () -> new EntropyFilter(Element.BALL, 1, 0)).getMessage());
    }
}

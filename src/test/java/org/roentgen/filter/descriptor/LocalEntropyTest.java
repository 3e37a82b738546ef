package org.roentgen.filter.descriptor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import net.imglib2.RandomAccess;
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
import org.roentgen.filter.rank.EntropyFilter;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

/** The entropy of grey levels; that of bins by their width is tested beside its kernel. */
class LocalEntropyTest {

    private static final GreyLevels LEVELS = new GreyLevels(16, 0, 100);

    private abstract static class Contract implements FilterContract {

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("twice as many voxels in a window have another entropy");
        }
    }

    @Nested class InBall extends Contract implements FilterContract {

        @Override public Filter filter() {
            return new EntropyFilter(Element.BALL, 2.6, LEVELS);
        }
    }

    @Nested class InBox extends Contract implements FilterContract {

        @Override public Filter filter() {
            return new EntropyFilter(Element.BOX, 1.5, LEVELS);
        }
    }

    /** A histogram for each voxel, with doubles. */
    @ParameterizedTest @CsvSource({"0, 1, 4", "1, 1, 4", "1.5, 1, 7", "2.2, 1.5, 100", "5, 2, 16"})
    void entropyByItsDefinition(double radius, double sz, int bins) {
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 6, 5, 4);
        for (Element element : Element.values()) {
            float[] found = Volumes.values(Filters.apply(new EntropyFilter(element, radius, new GreyLevels(bins, 10, 90)), image, 1, 1.2, sz));
            for (int i = 0; i < found.length; i++)
                assertEquals(entropy(image, element, radius, new double[] {1, 1.2, sz}, bins, i % 6, i / 6 % 5, i / 30), found[i], 1e-6, "voxel " + i);
        }
    }

    private static double entropy(ArrayImg<FloatType, ?> image, Element element, double radius, double[] s, int bins, int x, int y, int z) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        double[] counts = new double[bins];
        double n = 0, sum = 0;
        for (int dz = -9; dz <= 9; dz++)
            for (int dy = -9; dy <= 9; dy++)
                for (int dx = -9; dx <= 9; dx++) {
                    double a = Math.abs(dx * s[0]), b = Math.abs(dy * s[1]), c = Math.abs(dz * s[2]);
                    if (element == Element.BOX ? Math.max(a, Math.max(b, c)) > radius + 1e-8 : a * a + b * b + c * c > radius * radius + 1e-8) continue;
                    access.setPosition(new int[] {x + dx, y + dy, z + dz});
                    float v = access.get().get();
                    counts[v < 10 ? 0 : v >= 90 ? bins - 1 : (int) ((v - 10) * bins / 80)]++;
                    n++;
                }
        for (double count : counts) if (count > 0) sum -= count / n * Math.log(count / n) / Math.log(2);
        return sum;
    }

    /** Nine pixels: five of one level and four of another. */
    @Test void aCheckerboardByHand() {
        float[] found = Volumes.values(Filters.apply(new EntropyFilter(Element.BOX, 1, LEVELS), Volumes.of(6, 6, 1, (x, y, z) -> (x + y) % 2 * 50), 1, 1));
        assertEquals(-(5 * Math.log(5 / 9.0) + 4 * Math.log(4 / 9.0)) / 9 / Math.log(2), found[14], 1e-7);
    }

    @Test void equalIntensitiesHaveNoneAndDifferentOnesMost() {
        for (float v : Volumes.values(Filters.apply(new EntropyFilter(Element.BALL, 3, LEVELS), Volumes.of(7, 7, 7, (x, y, z) -> 0.1), 1, 1, 1))) assertEquals(0, v);
        float[] all = Volumes.values(Filters.apply(new EntropyFilter(Element.BOX, 1, new GreyLevels(1000, 0, 1000)),
            Volumes.of(9, 9, 9, (x, y, z) -> x + 9 * y + 81 * z), 1, 1, 1));
        assertEquals(Math.log(27) / Math.log(2), all[364], 1e-7);
    }

    /** Which level is which does not matter, nor do scale and offset when the range goes along. */
    @Test void renamedLevelsHaveTheSameEntropy() {
        float[] v = Volumes.values(Volumes.noise(6, 12, 11, 1));
        float[] expected = Volumes.values(Filters.apply(new EntropyFilter(Element.BALL, 2, new GreyLevels(101, 0, 101)), Volumes.noise(6, 12, 11, 1), 1, 1));
        assertArrayEquals(expected, Volumes.values(Filters.apply(new EntropyFilter(Element.BALL, 2, new GreyLevels(101, 0, 101)),
            Volumes.of(12, 11, 1, (x, y, z) -> 37 * v[x + 12 * y] % 101), 1, 1)));
        assertArrayEquals(expected, Volumes.values(Filters.apply(new EntropyFilter(Element.BALL, 2, new GreyLevels(101, -1000, 1020)),
            Volumes.of(12, 11, 1, (x, y, z) -> 20 * v[x + 12 * y] - 1000), 1, 1)));
    }

    @Test void fewerBinsHaveNoMoreEntropy() {
        float[] fine = Volumes.values(Filters.apply(new EntropyFilter(Element.BALL, 2, new GreyLevels(32, 0, 128)), Volumes.noise(6, 12, 11, 9), 1, 1, 1));
        float[] coarse = Volumes.values(Filters.apply(new EntropyFilter(Element.BALL, 2, new GreyLevels(16, 0, 128)), Volumes.noise(6, 12, 11, 9), 1, 1, 1));
        for (int i = 0; i < fine.length; i++) assertEquals(true, coarse[i] <= fine[i]);
    }

    /** scikit-image counts only pixels of the image: the same farther than 5 pixels from its edge. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithScikitImage(String input) {
        ArrayImg<FloatType, ?> image = EightBits.of(input);
        float[] expected = Volumes.values(Peers.image(input + "__entropy_disk5"));
        float[] found = Volumes.values(Filters.apply(new EntropyFilter(Element.BALL, 5, new GreyLevels(256, 0, 256)), image, 1, 1));
        int nx = (int) image.dimension(0), ny = (int) image.dimension(1);
        for (int y = 5; y < ny - 5; y++)
            for (int x = 5; x < nx - 5; x++) assertEquals(expected[x + nx * y], found[x + nx * y], 2e-6, x + ", " + y);   // they sum with floats
    }

    /** Of 5 levels in a box, columns are counted. */
    @ParameterizedTest @CsvSource({"BALL, 16", "BOX, 16", "BOX, 4"})
    void spoiltVoxelsSpoilTheirWindows(Element element, int bins) {
        ArrayImg<FloatType, ?> image = Volumes.noise(1, 9, 9, 1);
        image.getAt(4, 4, 0).set(Float.NaN);
        image.getAt(0, 0, 0).set(Float.POSITIVE_INFINITY);
        float[] found = Volumes.values(Filters.apply(new EntropyFilter(element, 2, new GreyLevels(bins, 0, 100)), image, new TileRunner(Spacing.ofPlane(1, 1))));
        for (int i = 0; i < 81; i++) {
            int dx = i % 9 - 4, dy = i / 9 - 4;
            assertEquals(element == Element.BALL ? dx * dx + dy * dy <= 4 : Math.max(Math.abs(dx), Math.abs(dy)) <= 2, Float.isNaN(found[i]), "pixel " + i);
        }
    }

    @Test void refusesNonsense() {
        assertEquals("Bins must be 2 to 65536, but are 1. Choose 32 for textures.",
            assertThrows(IllegalArgumentException.class, () -> new GreyLevels(1, 0, 1)).getMessage());
        assertEquals("Lowest intensity must be less than the highest, but the range is 5.0 to 5.0. Give the range of the tissue.",
            assertThrows(IllegalArgumentException.class, () -> new GreyLevels(8, 5, 5)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new GreyLevels(8, Double.NaN, 5));
        assertThrows(IllegalArgumentException.class, () -> new EntropyFilter(Element.BALL, -1, LEVELS));
        assertThrows(IllegalArgumentException.class, () -> Filters.apply(new EntropyFilter(Element.BALL, 1e5, LEVELS), Volumes.noise(1, 3, 3, 3), 1, 1, 1));
    }
}

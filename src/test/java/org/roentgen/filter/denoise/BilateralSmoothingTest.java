package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class BilateralSmoothingTest {

    @Nested class Ball implements FilterContract {

        @Override public Filter filter() {
            return new BilateralSmoothing(1, 30);
        }
    }

    @Nested class Box implements FilterContract {

        @Override public Filter filter() {
            return new BilateralSmoothing(Element.BOX, 2.6, 1.5, 30);
        }
    }

    /** The sums as they stand in the paper, over a mirrored image. */
    @ParameterizedTest
    @CsvSource({"BOX, 2, 1, 20, 1", "BALL, 3, 1, 20, 1.5", "BALL, 4, 2, 50, 1", "BOX, 1, 0.5, 5, 1", "BALL, 9, 3, 30, 2", "BALL, 2, 1, 1000000, 1"})
    void weightsByTheirDefinition(Element element, double radius, double sigma, double range, double sz) {
        double[] spacing = {1, 1.2, sz};
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 6, 5, 4);
        float[] found = Volumes.values(Filters.apply(new BilateralSmoothing(element, radius, sigma, range), image, spacing));
        for (int i = 0; i < found.length; i++)
            assertEquals(mean(image, element, radius, sigma, range, spacing, i % 6, i / 6 % 5, i / 30), found[i], 1e-3);       // weights known to 5e-6
    }

    private static double mean(ArrayImg<FloatType, ?> image, Element element, double radius, double sigma, double range, double[] s, int x, int y, int z) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        access.setPosition(new int[] {x, y, z});
        double weights = 0, sum = 0, centre = access.get().get();
        int[] n = element.reach(radius, s);
        for (int dz = -n[2]; dz <= n[2]; dz++)
            for (int dy = -n[1]; dy <= n[1]; dy++)
                for (int dx = -n[0]; dx <= n[0]; dx++) {
                    double squared = dx * s[0] * dx * s[0] + dy * s[1] * dy * s[1] + dz * s[2] * dz * s[2];
                    if (element == Element.BALL && squared > radius * radius + 1e-8) continue;
                    access.setPosition(new int[] {x + dx, y + dy, z + dz});
                    double v = access.get().get(), weight = Math.exp(-squared / (2 * sigma * sigma) - (v - centre) * (v - centre) / (2 * range * range));
                    weights += weight;
                    sum += weight * v;
                }
        return sum / weights;
    }

    @Test void withoutARangeItIsTheGaussian() {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 14, 13, 9);
        VolumeFilterContract.assertClose(Volumes.values(Filters.apply(new GaussianSmoothing(1.5), image, 1, 1, 1.5)),
            Volumes.values(Filters.apply(new BilateralSmoothing(Element.BOX, 6, 1.5, 1e6), image, 1, 1, 1.5)), 1e-5);
    }

    @Test void aHighStepStaysAndEachSideIsSmoothed() {
        ArrayImg<FloatType, ?> noise = Volumes.noise(5, 20, 19, 1);
        float[] n = Volumes.values(noise);
        ArrayImg<FloatType, ?> step = Volumes.of(20, 19, 1, (x, y, z) -> (x < 10 ? 0 : 10000) + 0.1 * n[x + 20 * y]);
        float[] found = Volumes.values(Filters.apply(new BilateralSmoothing(2, 100), step, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(i % 20 < 10 ? 5 : 10005, found[i], 2.5);          // noise of 0 to 10
    }

    @Test void nothingToSmoothWithChangesNothing() {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 9, 8, 7);
        for (Filter filter : new Filter[] {new BilateralSmoothing(0, 10), new BilateralSmoothing(2, 0)})
            assertArrayEquals(Volumes.values(image), Volumes.values(Filters.apply(filter, image, 1, 1, 1)));
    }

    /** Squares of such ranges and differences are no floats. */
    @ParameterizedTest @CsvSource({"1e20, 1e20", "1e30, 1e30", "1, 1e300", "1e-20, 0", "1e-24, 1e-26", "1e30, 30"})
    void hugeAndTinyValues(double size, double range) {
        for (int nz : new int[] {1, 3}) {
            ArrayImg<FloatType, ?> image = Volumes.of(8, 7, nz, (x, y, z) -> (x + y + z) % 2 == 0 ? size : 0);
            double[] spacing = nz == 1 ? new double[] {1, 1} : new double[] {1, 1, 1}, far = {1, 1, nz == 1 ? 100 : 1};
            float[] values = Volumes.values(image), found = Volumes.values(Filters.apply(new BilateralSmoothing(1, range), image, spacing));
            for (int i = 0; i < found.length; i++)
                if (range == 0) assertEquals(values[i], found[i]);
                else assertEquals(mean(image, Element.BALL, 3, 1, range, far, i % 8, i / 8 % 7, i / 56), found[i], 1e-5 * size);    // weights known to 5e-6
        }
    }

    /** OpenCV: a disc of radius 3; the result rounded to 8 bits. Edges mirrored about the edge voxel there: the interior. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithOpenCv(String input) {
        ArrayImg<FloatType, ?> image = NonLocalMeansTest.scaled(Peers.image("input_" + input), 255);
        for (FloatType v : image) v.set((float) Math.rint(v.get()));
        float[] found = Volumes.values(Filters.apply(new BilateralSmoothing(Element.BALL, 3, 3, 30), image, 1, 1));
        assertInterior(Volumes.values(Peers.image(input + "__cv2_bilateral")), found, (int) image.dimension(0));
    }

    /**
     * scikit-image: a square of radius 3, weights from a table of 10000 steps. Its release 0.19 makes the table of distances one row and column too large
     * (from −4 to 3) and reads it as if it were 7 × 7: the definition with that table is what it computes; ours is much alike.
     */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void differsFromScikitImageByItsTable(String input) {
        ArrayImg<FloatType, ?> image = NonLocalMeansTest.normalised(Peers.image("input_" + input));
        float[] expected = Volumes.values(Peers.image(input + "__bilateral")), found = Volumes.values(Filters.apply(
            new BilateralSmoothing(Element.BOX, 3, 2, 0.1), image, new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST)));
        RandomAccess<FloatType> access = Views.extendBorder(image).randomAccess();
        int nx = (int) image.dimension(0);
        for (int i = 0; i < expected.length; i++) assertEquals(scikitImage(access, i % nx, i / nx), expected[i], 2e-4);       // a step of the table is 0.1 %
        assertTrue(NonLocalMeansTest.correlation(expected, found) > 0.998);
    }

    private static double scikitImage(RandomAccess<FloatType> access, int x, int y) {
        access.setPosition(new int[] {x, y});
        double centre = access.get().get(), weights = 0, sum = 0;
        for (int k = 0; k < 49; k++) {
            access.setPosition(new int[] {x + k % 7 - 3, y + k / 7 - 3});
            double v = access.get().get(), squared = (k / 8 - 4) * (k / 8 - 4) + (k % 8 - 4) * (k % 8 - 4);
            double weight = Math.exp(-squared / 8 - (v - centre) * (v - centre) / 0.02);
            weights += weight;
            sum += weight * v;
        }
        return sum / weights;
    }

    private static void assertInterior(float[] expected, float[] found, int nx) {
        int ny = expected.length / nx;
        double largest = 0;
        for (int i = 0; i < expected.length; i++)
            if (Math.min(i % nx, nx - 1 - i % nx) >= 3 && Math.min(i / nx, ny - 1 - i / nx) >= 3)
                largest = Math.max(largest, Math.abs(expected[i] - found[i]));
        assertTrue(largest <= 0.51, "differs by " + largest);
    }

    @Test void refusesNegativeParameters() {
        assertEquals("Sigma of the range must be a number of at least 0, but is -1.0. Correct it.",
            assertThrows(IllegalArgumentException.class, () -> new BilateralSmoothing(1, -1)).getMessage());
    }
}

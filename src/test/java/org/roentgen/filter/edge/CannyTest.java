package org.roentgen.filter.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class CannyTest {

    private abstract static class Contract implements VolumeFilterContract {

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a voxel is an edge or not");
        }
    }

    @Nested class Edges extends Contract {

        @Override public VolumeFilter filter() {
            return new Canny(new GaussianDerivative(1), EdgeThreshold.otsu(0.5), EdgeThreshold.otsu(1), Canny.Result.EDGES, false);
        }
    }

    @Nested class Strength extends Contract {

        @Override public VolumeFilter filter() {
            return new Canny(new GaussianDerivative(1), EdgeThreshold.percentile(60), EdgeThreshold.percentile(80), Canny.Result.STRENGTH, false);
        }
    }

    @Nested class Orientation extends Contract {

        @Override public VolumeFilter filter() {
            return new Canny(DifferenceOperator.SOBEL, EdgeThreshold.absolute(10), EdgeThreshold.absolute(20), Canny.Result.ORIENTATION, false);
        }

        @Override public Optional<String> directional() {
            return Optional.of("angles turn with the image");
        }
    }

    private static Canny canny(double sigma, double low, double high, Canny.Result result) {
        return new Canny(new GaussianDerivative(sigma), EdgeThreshold.absolute(low), EdgeThreshold.absolute(high), result, true);
    }

    private static double[] spacing(int nz, double sx, double sy, double sz) {
        return nz == 1 ? new double[] {sx, sy} : new double[] {sx, sy, sz};
    }

    /** At the radius, to a voxel; closed: no way from the middle to the corner through faces; thin: without any of its voxels, or nearly, it would not be closed. */
    @ParameterizedTest
    @CsvSource({"61, 61, 1, 1, 1, 1, 20, 1", "61, 81, 1, 1, 0.7, 1, 20.3, 1", "41, 41, 41, 1, 1, 1, 12, 1", "41, 41, 19, 1, 1, 2.5, 14.2, 2"})
    void aBallHasAClosedThinBorderAtItsRadius(int nx, int ny, int nz, double sx, double sy, double sz, double radius, double sigma) {
        double[] s = {sx, sy, sz};
        float[] found = Volumes.values(Filters.apply(canny(sigma, 4, 8, Canny.Result.EDGES), Phantoms.ball(nx, ny, nz, s, radius), spacing(nz, sx, sy, sz)));
        int count = 0, thick = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) continue;
            count++;
            int x = i % nx, y = i / nx % ny, z = i / nx / ny;
            assertEquals(radius, Phantoms.distance(x, y, z, nx, ny, nz, s), Math.max(Math.max(sx, sy), nz == 1 ? 0 : sz), x + ", " + y + ", " + z);
            if (nz == 1 && found[i + 1] != 0 && found[i + nx] != 0 && found[i + nx + 1] != 0) thick++;
        }
        assertTrue(count > 2 * Math.PI * radius / Math.max(sx, sy) * (nz == 1 ? 0.8 : 2), "found " + count);
        assertEquals(0, thick, "squares of four edge pixels");
        assertEquals(false, connected(found, nx, ny, nz), "the border has a hole");
    }

    /** Can one go from the middle to the corner through the faces of voxels that are no edges? */
    private static boolean connected(float[] edges, int nx, int ny, int nz) {
        boolean[] seen = new boolean[edges.length];
        Deque<Integer> open = new ArrayDeque<>(List.of(nx / 2 + nx * (ny / 2 + ny * (nz / 2))));
        while (!open.isEmpty()) {
            int i = open.pop();
            if (seen[i] || edges[i] != 0) continue;
            if (i == 0) return true;
            seen[i] = true;
            int x = i % nx, y = i / nx % ny, z = i / nx / ny;
            if (x > 0) open.push(i - 1);
            if (x < nx - 1) open.push(i + 1);
            if (y > 0) open.push(i - nx);
            if (y < ny - 1) open.push(i + nx);
            if (z > 0) open.push(i - nx * ny);
            if (z < nz - 1) open.push(i + nx * ny);
        }
        return false;
    }

    /** Crests above low that hang together with one above high; by flooding written out. */
    @ParameterizedTest @ValueSource(ints = {1, 7})
    void hysteresisByItsDefinition(int nz) {
        int nx = 19, ny = 17;
        ArrayImg<FloatType, ?> image = Volumes.noise(3, nx, ny, nz);
        double[] s = spacing(nz, 1, 1.2, 1.5);
        double low = nz == 1 ? 12 : 18, high = nz == 1 ? 22 : 24;
        float[] crests = Volumes.values(Filters.apply(new NonMaximumSuppression(new GaussianDerivative(0.8), low), image, s));
        float[] found = Volumes.values(Filters.apply(canny(0.8, low, high, Canny.Result.STRENGTH), image, s));
        boolean[] kept = new boolean[crests.length];
        for (int i = 0; i < kept.length; i++) kept[i] = crests[i] >= high;
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int i = 0; i < kept.length; i++)
                for (int j = 0; j < kept.length && !kept[i] && crests[i] > 0; j++)
                    if (kept[j] && Math.abs(i % nx - j % nx) <= 1 && Math.abs(i / nx % ny - j / nx % ny) <= 1
                        && Math.abs(i / nx / ny - j / nx / ny) <= 1) changed = kept[i] = true;
        }
        int weak = 0, lost = 0;
        for (int i = 0; i < kept.length; i++) {
            assertEquals(kept[i] ? crests[i] : 0, found[i]);
            if (kept[i] && crests[i] < high) weak++;
            if (!kept[i] && crests[i] > 0) lost++;
        }
        assertTrue(weak > 5 && lost > 5, weak + " kept, " + lost + " lost: too few to say");
    }

    /** Without thresholds all crests are strong: more in each part of a large image than lists begin with. */
    @Test void allCrestsOfALargeImage() {
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 520, 510, 1);
        assertArrayEquals(Volumes.values(Filters.apply(new NonMaximumSuppression(new GaussianDerivative(0.8), 0), image, 1, 1)),
            Volumes.values(Filters.apply(canny(0.8, 0, 0, Canny.Result.STRENGTH), image, 1, 1)));
    }

    @Test void orientationIsFromDarkToBright() {
        ArrayImg<FloatType, ?> step = Volumes.of(20, 20, 1, (x, y, z) -> y < 10 ? 100 : 0);
        float[] found = Volumes.values(Filters.apply(canny(1, 5, 10, Canny.Result.ORIENTATION), step, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(i / 20 == 9 ? -90 : 0, found[i], 1e-4);
    }

    /** The bright world outside, and the border of a mask in a flat image, are not seen. */
    @ParameterizedTest @ValueSource(ints = {1, 24})
    void theBorderOfAMaskIsNoEdge(int nz) {
        int nx = 40, ny = 36;
        double[] s = nz == 1 ? Spacing.ofPlane(1, 1) : Spacing.of(1, 1, 1.5);
        ArrayImg<BitType, ?> mask = ArrayImgs.bits(nx, ny, nz);
        ArrayImg<FloatType, ?> image = Volumes.of(nx, ny, nz, (x, y, z) -> {
            double d = Phantoms.distance(x, y, z, nx, ny, nz, s);
            return d > 14 ? 1000 : d < 6 ? 100 : 20;
        });
        for (int i = 0; i < nx * ny * nz; i++)
            if (Phantoms.distance(i % nx, i / nx % ny, i / nx / ny, nx, ny, nz, s) <= 14) mask.getAt(i % nx, i / nx % ny, i / nx / ny).set(true);
        Canny canny = canny(1.5, 3, 6, Canny.Result.EDGES);
        float[] found = Volumes.values(Filters.apply(canny, image, Filters.inside(mask, canny, new TileRunner(s))));
        int edges = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) continue;
            edges++;
            assertEquals(6, Phantoms.distance(i % nx, i / nx % ny, i / nx / ny, nx, ny, nz, s), 2);
        }
        assertTrue(edges > 20);
    }

    @Test void aConstantImageHasNoEdges() {
        EdgeThreshold[][] thresholds = {{EdgeThreshold.absolute(0), EdgeThreshold.absolute(0)}, {EdgeThreshold.otsu(0.5), EdgeThreshold.otsu(1)},
            {EdgeThreshold.deviations(3, 0.5), EdgeThreshold.deviations(3, 1)}, {EdgeThreshold.percentile(10), EdgeThreshold.percentile(20)},
            {EdgeThreshold.otsu(0), EdgeThreshold.otsu(1)}, {EdgeThreshold.deviations(0, 0), EdgeThreshold.deviations(0, 1)}};
        for (EdgeThreshold[] pair : thresholds)
            for (double value : new double[] {0.1, Double.NaN})
                for (float v : Volumes.values(Filters.apply(new Canny(new GaussianDerivative(1), pair[0], pair[1], Canny.Result.EDGES, false),
                    Volumes.of(6, 5, 4, (x, y, z) -> value), 1, 1, 1)))
                    assertEquals(0, v);
    }

    @Test void theObjectMayTurn() {
        double overlap = 0, all = 0;
        for (double angle : new double[] {0, 0.3, 0.8}) {
            ArrayImg<FloatType, ?> edge = Volumes.of(41, 41, 1, (x, y, z) -> 100 / (1 + Math.exp(-2 * ((x - 20) * Math.cos(angle) + (y - 20) * Math.sin(angle)))));
            float[] found = Volumes.values(Filters.apply(canny(1, 5, 10, Canny.Result.EDGES), edge, 1, 1));
            for (int i = 0; i < found.length; i++) {
                double d = Math.abs((i % 41 - 20) * Math.cos(angle) + (i / 41 - 20) * Math.sin(angle));
                if (found[i] != 0) assertTrue(d < 0.75, "at " + d + " from the edge");
                if (d < 0.3) {
                    all++;
                    if (found[i] != 0) overlap++;
                }
            }
        }
        assertTrue(overlap > 0.97 * all, overlap + " of " + all);
    }

    /** Eight times the slope there, from the smoothed image by Sobel; another rule at the border. */
    @ParameterizedTest @CsvSource({"ct, 0.99", "retina, 0.99"})
    void agreesWithScikitImage(String input, double least) {
        TileRunner nearest = new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST);
        RandomAccessibleInterval<FloatType> image = normalised(Peers.image("input_" + input)), smooth = Filters.apply(new GaussianSmoothing(1.5), image, nearest);
        Canny canny = new Canny(DifferenceOperator.SOBEL, EdgeThreshold.absolute(0.05 / 8), EdgeThreshold.absolute(0.12 / 8), Canny.Result.EDGES, true);
        float[] expected = Volumes.values(Peers.image(input + "__canny"));
        int nx = (int) image.dimension(0), ny = (int) image.dimension(1);
        assertDice(least, expected, Volumes.values(Filters.apply(canny, smooth, nearest)), nx, ny, 8);
        // Sobel smooths once more
        assertDice(0.85, expected, Volumes.values(Filters.apply(canny(1.5, 0.05 / 8, 0.12 / 8, Canny.Result.EDGES), image, nearest)), nx, ny, 8);
    }

    /** Also eight times the slope; neighbours are not interpolated there, so that some pixels differ, most in the noise of the retina. */
    @ParameterizedTest @CsvSource({"ct, 0.9", "retina, 0.78"})
    void agreesWithOpenCv(String input, double least) {
        Img<FloatType> image = normalised(Peers.image("input_" + input));
        image.forEach(v -> v.set(Math.round(v.get() * 255)));
        Canny canny = new Canny(DifferenceOperator.SOBEL, EdgeThreshold.absolute(40 / 8.0), EdgeThreshold.absolute(120 / 8.0), Canny.Result.EDGES, true);
        float[] found = Volumes.values(Filters.apply(canny, image, new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST)));
        assertDice(least, Volumes.values(Peers.image(input + "__cv2_canny")), found, (int) image.dimension(0), (int) image.dimension(1), 2);
    }

    private static Img<FloatType> normalised(ArrayImg<FloatType, ?> image) {
        float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
        for (FloatType v : image) {
            min = Math.min(min, v.get());
            max = Math.max(max, v.get());
        }
        for (FloatType v : image) v.set((v.get() - min) / (max - min));
        return image;
    }

    private static void assertDice(double least, float[] expected, float[] found, int nx, int ny, int margin) {
        double both = 0, all = 0;
        for (int y = margin; y < ny - margin; y++)
            for (int x = margin; x < nx - margin; x++) {
                int i = x + nx * y;
                if (expected[i] != 0 && found[i] != 0) both += 2;
                all += (expected[i] != 0 ? 1 : 0) + (found[i] != 0 ? 1 : 0);
            }
        assertTrue(both / all >= least, "Dice " + both / all);
    }

    @Test void refusesALowThresholdAboveTheHighOne() {
        assertEquals("Low threshold must be at most the high one, 5.0, but is 7.0. Swap them.",
            assertThrows(IllegalArgumentException.class, () -> Filters.apply(canny(1, 7, 5, Canny.Result.EDGES), Volumes.noise(1, 5, 5, 1), 1, 1)).getMessage());
    }
}

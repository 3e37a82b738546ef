package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

class SliceInterpolationTest {

    @Nested class Contract implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new SliceInterpolation(1, true);
        }

        @Override public Optional<String> directional() {
            return Optional.of("slices lie across one axis");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("nothing is drawn on some slices only");
        }
    }

    private static float[] fill(int axis, boolean moving, ArrayImg<FloatType, ?> image, double... s) {
        return Volumes.values(Filters.apply(new SliceInterpolation(axis, moving), image, s));
    }

    /** (1 − t)·S_a + t·S_b of every label and the deepest, with distances by trying all pixels. */
    @ParameterizedTest @ValueSource(ints = {0, 1, 2})
    void byItsDefinition(int axis) {
        int n = 9, slices = 8;
        int[] size = {n, n, n};
        size[axis] = slices;
        double[] s = {1, 0.7, 1.6};
        for (long seed = 1; seed < 4; seed++) {
            ArrayImg<FloatType, ?> shapes = Volumes.noise(seed, size[0], size[1], size[2]);
            ArrayImg<FloatType, ?> image = Volumes.of(size[0], size[1], size[2], (x, y, z) -> {
                int w = new int[] {x, y, z}[axis];
                return w % 3 != 1 ? 0 : Math.floor(shapes.getAt(x / 3 * 3 % size[0], y / 3 * 3 % size[1], z / 3 * 3 % size[2]).get() / 26) * (w == 4 ? 2 : 1) % 5;
            });
            float[] in = Volumes.values(image), out = fill(axis, false, image, s);
            for (int i = 0; i < in.length; i++) assertEquals(in[i] != 0 ? in[i] : expected(in, i, axis, size, s), out[i], "voxel " + i);
        }
    }

    private static float expected(float[] in, int i, int axis, int[] size, double[] s) {
        int[] p = {i % size[0], i / size[0] % size[1], i / size[0] / size[1]};
        float best = 0;
        double deepest = Double.NEGATIVE_INFINITY;
        for (float label = 1; label < 5; label++) {
            int a = slice(in, label, p[axis], -1, axis, size), b = slice(in, label, p[axis], 1, axis, size);
            if (a < 0 || b < 0 || a == b) continue;
            double t = (double) (p[axis] - a) / (b - a), depth = (float) ((1 - t) * (float) signed(in, label, p, a, axis, size, s) + t * (float) signed(in, label, p,
                b, axis, size, s));
            if (depth >= 0 && depth > deepest + 1e-6) {
                deepest = depth;
                best = label;
            }
        }
        return best;
    }

    /** The nearest slice on which the label is drawn; −1 for none. */
    private static int slice(float[] in, float label, int from, int step, int axis, int[] size) {
        for (int w = from; w >= 0 && w < size[axis]; w += step)
            for (int i = 0; i < in.length; i++) if (in[i] == label && new int[] {i % size[0], i / size[0] % size[1], i / size[0] / size[1]}[axis] == w) return w;
        return -1;
    }

    private static double signed(float[] in, float label, int[] p, int w, int axis, int[] size, double[] s) {
        int[] here = p.clone();
        here[axis] = w;
        boolean inside = in[here[0] + size[0] * (here[1] + size[1] * here[2])] == label;
        double least = 1e9;
        for (int i = 0; i < in.length; i++) {
            int[] q = {i % size[0], i / size[0] % size[1], i / size[0] / size[1]};
            if (q[axis] == w && (in[i] == label) != inside) least = Math.min(least, Math.sqrt(Math.pow((q[0] - here[0]) * s[0], 2) + Math.pow((q[1] - here[1]) * s[1],
                2) + Math.pow((q[2] - here[2]) * s[2], 2)));
        }
        return inside ? least : -least;
    }

    /** A cone drawn at its ends: the radius goes evenly from one to the other. */
    @Test void aConeIsFilledIn() {
        int n = 61;
        ArrayImg<FloatType, ?> cone = Volumes.of(n, n, 11, (x, y, z) -> z % 10 == 0 && Math.hypot(x - 30, y - 30) <= 24 - z ? 70000 : 0);
        float[] found = fill(2, false, cone, 1, 1, 3);
        for (int z = 0; z < 11; z++) {
            int area = 0;
            for (int i = z * n * n; i < (z + 1) * n * n; i++) if (found[i] == 70000) area++;
            assertEquals(24 - z, Math.sqrt(area / Math.PI), 0.3, "slice " + z);                            // whole pixels
        }
    }

    /** Discs that do not overlap: nothing between, unless they move. */
    @Test void aSlantingTubeKeepsItsWidthWhenShapesMove() {
        int nx = 70, ny = 30;
        ArrayImg<FloatType, ?> tube = Volumes.of(nx, ny, 9, (x, y, z) -> z % 8 == 0 && Math.hypot(x - 15 - 5 * z, y - 15) <= 9 ? 3 : 0);
        float[] still = fill(2, false, tube, 1, 1, 1), moving = fill(2, true, tube, 1, 1, 1);
        for (int z = 1; z < 8; z++) {
            double area = 0, centre = 0;
            for (int i = z * nx * ny; i < (z + 1) * nx * ny; i++) {
                assertTrue(still[i] == 0 || z == 1 || z == 7);                                             // only close to a disc is its depth enough
                if (moving[i] == 0) continue;
                area++;
                centre += i % nx;
            }
            assertEquals(Math.PI * 81, area, 0.05 * Math.PI * 81);
            assertEquals(15 + 5 * z, centre / area, 0.3);
        }
    }

    @Test void labelsHaveSlicesOfTheirOwnAndWhatIsDrawnStays() {
        ArrayImg<FloatType, ?> image = Volumes.of(12, 3, 7, (x, y, z) -> x < 5 && z % 6 == 0 ? 1 : x > 6 && (z == 1 || z == 4) ? 2 : x == 2 && y == 1 && z == 3 ? 3
            : z == 2 && x == 6 ? Double.NaN : 0);
        float[] in = Volumes.values(image), out = fill(2, false, image, 1, 1, 1);
        for (int i = 0; i < in.length; i++) if (in[i] != 0 && !Float.isNaN(in[i])) assertEquals(in[i], out[i]);
        assertEquals(1, out[4 + 12 * 3 * 2]);
        assertEquals(2, out[11 + 12 * 3 * 2]);
        assertEquals(0, out[11 + 12 * 3 * 5]);
    }

    @Test void nothingBetweenIsNothingDone() {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 6, 5, 3);
        assertArrayEquals(Volumes.values(image), fill(2, false, image, 1, 1, 1));
        assertArrayEquals(Volumes.values(image), Volumes.values(Filters.apply(new SliceInterpolation(2, false), image, Spacing.ofPlane(1, 1))));
        float[] lines = Volumes.values(Filters.apply(new SliceInterpolation(1, false), Views.hyperSlice(Volumes.of(5, 4, 1, (x, y, z) -> y % 3 == 0 ? 7 : 0), 2, 0), 1,
            1));
        float[] all = new float[20];
        Arrays.fill(all, 7);
        assertArrayEquals(all, lines);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new SliceInterpolation(3, false)).getMessage().startsWith("Axis must be 0, 1 or 2"));
    }
}

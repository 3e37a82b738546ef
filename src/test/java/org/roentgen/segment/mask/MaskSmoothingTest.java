package org.roentgen.segment.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.testing.Volumes;

class MaskSmoothingTest {

    @Nested class Mask implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return new MaskSmoothing(1, false);
        }
    }

    @Nested class Labels implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return new MaskSmoothing(0.8, true);
        }
    }

    /** A ball of radius r shrinks by about σ²/r, a disc by σ²/2r; anisotropic voxels count in millimetres. Volumes of voxelled balls are known to a percent. */
    @ParameterizedTest @CsvSource({"48, 48, 1, 1, 1, 1, 16, 3", "64, 64, 32, 0.7, 0.7, 1.4, 15, 2.5"})
    void aBallShrinksByItsCurvature(int nx, int ny, int nz, double sx, double sy, double sz, double r, double sigma) {
        ArrayImg<FloatType, ?> ball = Volumes.of(nx, ny, nz, (x, y, z) ->
            Math.hypot(Math.hypot((x - nx / 2 + 0.5) * sx, (y - ny / 2 + 0.5) * sy), nz == 1 ? 0 : (z - nz / 2 + 0.5) * sz) <= r ? 1 : 0);
        double[] spacing = nz == 1 ? new double[] {sx, sy} : new double[] {sx, sy, sz};
        double before = inside(Volumes.values(ball)), after = inside(Volumes.values(Filters.apply(new MaskSmoothing(sigma, false), ball, spacing)));
        double shrunk = nz == 1 ? r * (1 - Math.sqrt(after / before)) : r * (1 - Math.cbrt(after / before));
        double expected = sigma * sigma / (nz == 1 ? 2 * r : r);
        assertEquals(expected, shrunk, 0.25 * expected);                             // the first order of the curvature, and whole voxels
    }

    private static double inside(float[] values) {
        int inside = 0;
        for (float v : values) if (v != 0) inside++;
        return inside;
    }

    @Test void aFlatSurfaceStays() {
        ArrayImg<FloatType, ?> half = Volumes.of(20, 9, 9, (x, y, z) -> x < 10 ? 1 : 0);
        float[] found = Volumes.values(Filters.apply(new MaskSmoothing(2.5, false), half, 1, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(i % 20 < 10 ? 255 : 0, found[i]);
    }

    /** Each label as if it were alone, though only the box around it is looked at. */
    @Test void labelsAreSmoothedOneByOne() {
        ArrayImg<FloatType, ?> image = Volumes.of(30, 26, 12, (x, y, z) -> Math.hypot(x - 9, y - 9) < 7 ? 4 : x > 12 && x < 25 && y > 4 && (x + y * z) % 7 > 1 ? 70001
            : 0);
        float[] found = Volumes.values(Filters.apply(new MaskSmoothing(1.3, true), image, 1, 1, 1.5)), expected = new float[found.length];
        for (float label : new float[] {70001, 4}) {
            ArrayImg<FloatType, ?> alone = Volumes.of(30, 26, 12, (x, y, z) -> image.getAt(x, y, z).get() == label ? 1 : 0);
            float[] smooth = Volumes.values(Filters.apply(new MaskSmoothing(1.3, false), alone, 1, 1, 1.5));
            for (int i = 0; i < smooth.length; i++) if (smooth[i] != 0) expected[i] = label;
        }
        assertArrayEquals(expected, found);
    }
}

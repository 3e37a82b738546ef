package org.roentgen.filter.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccess;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VectorFilter;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class OrientedGradientsTest {

    private abstract static class Contract implements FilterContract {

        @Override public Optional<String> directional() {
            return Optional.of("each output is a direction, and turned images have others");
        }
    }

    @Nested class InPlane extends Contract implements FilterContract {

        @Override public VectorFilter filter() {
            return new OrientedGradients(GradientBins.ofPlane(9), 1.3);
        }
    }

    @Nested class InSpace extends Contract implements FilterContract {

        @Override public VectorFilter filter() {
            return new OrientedGradients(GradientBins.ofSpace(), 1.1);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a radius of 1.1 makes cells of 3 mm out of slices of 1 mm, and of 2.5 mm out of slices of 0.5 mm");
        }
    }

    private static float[][] maps(GradientBins bins, double radius, ArrayImg<FloatType, ?> image, double... spacing) {
        TileRunner runner = new TileRunner(spacing.length == 2 ? Spacing.ofPlane(spacing[0], spacing[1]) : spacing);
        return Filters.applyAll(new OrientedGradients(bins, radius), image, runner).stream().map(Volumes::values).toArray(float[][]::new);
    }

    /** Angles by arc tangent and sums with doubles, pixel by pixel. */
    @ParameterizedTest @CsvSource({"1, 1, 1, 9", "2, 1, 1.5, 6", "0, 1, 1, 4", "2.5, 0.8, 1, 12"})
    void planeByItsDefinition(double radius, double sx, double sy, int count) {
        ArrayImg<FloatType, ?> image = Volumes.of(9, 7, 1, (x, y, z) -> 100 * Math.sin(1.3 * x * x + 2.1 * y + x * y));
        float[][] found = maps(GradientBins.ofPlane(count), radius, image, sx, sy);
        int rx = (int) (radius / sx), ry = (int) (radius / sy);
        for (int i = 0; i < 63; i++) {
            double[][] cells = new double[9][];
            double squares = 1e-10, clipped = 1e-10;
            for (int j = 0; j < 9; j++) {
                cells[j] = cell(image, i % 9 + (j % 3 - 1) * (2 * rx + 1), i / 9 + (j / 3 - 1) * (2 * ry + 1), rx, ry, sx, sy, count);
                for (double h : cells[j]) squares += h * h;
            }
            for (double[] cell : cells) for (double h : cell) clipped += Math.pow(Math.min(0.2, h / Math.sqrt(squares)), 2);
            for (int k = 0; k < count; k++)
                assertEquals(Math.min(0.2, cells[4][k] / Math.sqrt(squares)) / Math.sqrt(clipped), found[k][i], 1e-5, "direction " + k + " pixel " + i);
        }
    }

    private static double[] cell(ArrayImg<FloatType, ?> image, int x, int y, int rx, int ry, double sx, double sy, int count) {
        double[] h = new double[count];
        for (int b = y - ry; b <= y + ry; b++)
            for (int a = x - rx; a <= x + rx; a++) {
                double gx = (at(image, a + 1, b) - at(image, a - 1, b)) / (2 * sx), gy = (at(image, a, b + 1) - at(image, a, b - 1)) / (2 * sy);
                double angle = (Math.toDegrees(Math.atan2(gy, gx)) + 180) % 180;
                h[(int) (angle / (180.0 / count)) % count] += Math.hypot(gx, gy) / ((2 * rx + 1) * (2 * ry + 1));
            }
        return h;
    }

    private static double at(ArrayImg<FloatType, ?> image, int x, int y) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        access.setPosition(new int[] {x, y, 0});
        return access.get().get();
    }

    /** Nine equal cells with one direction each: v = ⅓, clipped to 0.2, and ⅓ again; 27 cells: 1 / √27 is less than 0.2. */
    @ParameterizedTest @CsvSource({"0, 0", "10, 0", "25, 1", "45, 2", "90, 4", "135, 6", "179, 8", "180, 0", "205, 1", "350, 8"})
    void aRampLiesInItsDirection(double degrees, int bin) {
        double cos = Math.rint(1e6 * Math.cos(Math.toRadians(degrees))) / 1e6, sin = Math.rint(1e6 * Math.sin(Math.toRadians(degrees))) / 1e6;
        float[][] found = maps(GradientBins.ofPlane(9), 1, Volumes.of(15, 15, 1, (x, y, z) -> 10 * (cos * x + sin * y)), 1, 1);
        for (int k = 0; k < 9; k++) assertEquals(k == bin ? 1 / 3.0 : 0, found[k][7 + 15 * 7], 1e-5, "direction " + k);
    }

    /** Thick slices: the gradient is that of the object, not of the voxels. */
    @ParameterizedTest @CsvSource({"1, 0, 0, 0", "0, 1, 0, 2", "1, -1, 0, 1", "1, 1, 0, 3", "0, 0, 1, 8", "-1, -1, -1, 12", "1, 1, -1, 4", "3, 0.4, 0.3, 0"})
    void aRampInSpaceLiesInItsDirection(double a, double b, double c, int bin) {
        float[][] found = maps(GradientBins.ofSpace(), 1, Volumes.of(15, 15, 11, (x, y, z) -> 10 * (a * x + b * y + c * 2 * z)), 1, 1, 2);
        for (int k = 0; k < 13; k++) assertEquals(k == bin ? 1 / Math.sqrt(27) : 0, found[k][7 + 15 * (7 + 15 * 5)], 1e-5, "direction " + k);
    }

    /** In the middle of cells of 5 × 5 pixels in blocks of 3 × 3 the maps are the vector; blocks at the image's edge have other gradients. */
    @Test void theMapsHoldTheVector() {
        ArrayImg<FloatType, ?> image = Volumes.noise(9, 35, 30, 1);
        double[] vector = new GradientVector(9, 5, 3).of(Views.hyperSlice(image, 2, 0));
        float[][] maps = maps(GradientBins.ofPlane(9), 2, image, 1, 1);
        for (int row = 1; row < 3; row++)
            for (int column = 1; column < 4; column++)
                for (int k = 0; k < 9; k++)
                    assertEquals(vector[((row * 5 + column) * 9 + 4) * 9 + k], maps[k][5 * column + 7 + 35 * (5 * row + 7)], 1e-5);
    }

    @Test void theNamesSayTheDirections() {
        assertEquals(List.of("0-45°", "45-90°", "90-135°", "135-180°"), new OrientedGradients(GradientBins.ofPlane(4), 1).names());
        assertEquals(List.of("1 0 0", "-1 1 0", "0 1 0", "1 1 0", "-1 -1 1"), new OrientedGradients(GradientBins.ofSpace(), 1).names().subList(0, 5));
    }

    @Test void brightnessAndContrastDoNotMatterAndNegativesAreTheSame() {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 19, 17, 1);
        float[] v = Volumes.values(image);
        float[][] expected = maps(GradientBins.ofPlane(9), 2, image, 1, 1);
        float[][] found = maps(GradientBins.ofPlane(9), 2, Volumes.of(19, 17, 1, (x, y, z) -> 1000 - 4 * v[x + 19 * y]), 1, 1);
        for (int k = 0; k < 9; k++) for (int i = 0; i < v.length; i++) assertEquals(expected[k][i], found[k][i], 1e-5);
    }

    /** Directions between the bins' bounds: K = 6 has none at 45°, so the turned maps are the maps of the turned directions. */
    @Test void aQuarterTurnTurnsTheDirections() {
        ArrayImg<FloatType, ?> image = Volumes.of(17, 17, 1, (x, y, z) -> 100 * Math.sin(1.3 * x * x + 2.1 * y + x * y));
        float[][] maps = maps(GradientBins.ofPlane(6), 1, image, 1, 1), turned = maps(GradientBins.ofPlane(6), 1,
            Volumes.of(17, 17, 1, (x, y, z) -> image.getAt(y, 16 - x, 0).get()), 1, 1);
        for (int k = 0; k < 6; k++)
            for (int i = 0; i < 289; i++) assertEquals(maps[(k + 3) % 6][i / 17 + 17 * (16 - i % 17)], turned[k][i], 1e-5);
    }

    @Test void flatHasNoDirection() {
        for (float[] map : maps(GradientBins.ofSpace(), 1, Volumes.of(6, 6, 6, (x, y, z) -> 100), 1, 1, 1)) for (float v : map) assertEquals(0, v);
    }

    @Test void aSpoiltPixelSpoilsTheBlocksThatSeeIt() {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 23, 23, 1);
        image.getAt(11, 11, 0).set(Float.NaN);
        float[] map = maps(GradientBins.ofPlane(4), 1, image, 1, 1)[0];
        assertTrue(Float.isNaN(map[10 + 23 * 11]));
        assertTrue(Float.isNaN(map[11 + 23 * 7]));
        assertTrue(!Float.isNaN(map[11 + 23 * 5]) && !Float.isNaN(map[17 + 23 * 11]));
    }

    @Test void refusesNonsense() {
        assertEquals("Orientations must be 2 to 36, but are 1. Choose 9.",
            assertThrows(IllegalArgumentException.class, () -> GradientBins.ofPlane(1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new OrientedGradients(GradientBins.ofSpace(), -1));
    }
}

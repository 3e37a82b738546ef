package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.RandomAccess;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filters;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class RowPairsTest {

    private static final double[] PLANE = Spacing.ofPlane(1, 1);

    private static float[] run(BilateralSmoothing filter, ArrayImg<FloatType, ?> image, TileRunner runner) {
        return Volumes.values(Filters.apply(filter, image, runner));
    }

    /** The paper's sums. Windows with one row, one column, one pixel beside the centre; rows shifted by odd and even numbers of offsets; images smaller than the window. */
    @ParameterizedTest
    @CsvSource({"BALL, 4, 3, 30, 1, 1, 23, 19", "BOX, 3, 2, 20, 1, 1, 17, 21", "BOX, 2, 1, 40, 1, 3, 12, 9", "BALL, 2, 1, 40, 3, 1, 12, 9", "BALL, 1, 1, 15, 1, 1, 7, 6",
        "BALL, 2.9, 1.5, 8, 1, 1.3, 15, 14", "BALL, 4, 2, 30, 1, 1, 3, 2", "BOX, 6, 3, 25, 1.4, 1, 14, 13", "BALL, 5, 0.2, 25, 1, 1, 14, 13", "BOX, 5, 3, 50, 0.4, 2, 9, 8"})
    void isTheDefinition(Element element, double radius, double sigma, double range, double sx, double sy, int nx, int ny) {
        ArrayImg<FloatType, ?> image = Volumes.noise(21, nx, ny, 1);
        BilateralSmoothing filter = new BilateralSmoothing(element, radius, sigma, range);
        double[] spacing = Spacing.ofPlane(sx, sy);
        assertTrue(filter.suitsRows(spacing));
        float[] found = run(filter, image, new TileRunner(spacing));
        int[] reach = element.reach(radius, spacing);
        for (int i = 0; i < found.length; i++)
            assertEquals(mean(image, element, radius, sigma, range, sx, sy, reach, i % nx, i / nx), found[i], 5e-4);          // weights known to 5e-6, values to 100
    }

    private static double mean(ArrayImg<FloatType, ?> image, Element element, double radius, double sigma, double range, double sx, double sy, int[] reach, int x, int y) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        access.setPosition(new int[] {x, y, 0});
        double weights = 0, sum = 0, centre = access.get().get();
        for (int dy = -reach[1]; dy <= reach[1]; dy++)
            for (int dx = -reach[0]; dx <= reach[0]; dx++) {
                double squared = dx * sx * dx * sx + dy * sy * dy * sy;
                if (element == Element.BALL && squared > radius * radius + 1e-8) continue;
                access.setPosition(new int[] {x + dx, y + dy, 0});
                double v = access.get().get(), weight = Math.exp(-squared / (2 * sigma * sigma) - (v - centre) * (v - centre) / (2 * range * range));
                weights += weight;
                sum += weight * v;
            }
        return sum / weights;
    }

    /** In wide and high strips, of all threads, and in tiles. */
    @ParameterizedTest @EnumSource(Boundary.class) void stripsAreWhatTilesAre(Boundary boundary) {
        BilateralSmoothing filter = new BilateralSmoothing(Element.BALL, 4, 3, 30);
        TileRunner runner = new TileRunner(PLANE).boundary(boundary);
        for (int[] size : new int[][] {{1, 1}, {1, 40}, {40, 1}, {1100, 11}, {9, 600}, {61, 47}}) {
            ArrayImg<FloatType, ?> image = Volumes.noise(size[0], size[0], size[1], 2);
            float[] tiles = run(filter, image, runner.tileSize(13, 7, 1));
            for (int threads : new int[] {1, 2, 5})
                assertArrayEquals(tiles, Parallelization.runWithNumThreads(threads, () -> run(filter, image, runner)), size[0] + " × " + size[1] + ", " + threads + " threads");
        }
    }

    /** Where there are too many rows to keep, pairs go by tiles; the same but for the order of sums. */
    @Test void manyRowsGoByTilesAndGiveTheSame() {
        assertFalse(new BilateralSmoothing(Element.BOX, 7, 4, 30).suitsRows(PLANE));
        BilateralSmoothing filter = new BilateralSmoothing(Element.BALL, 6, 4, 30);
        assertTrue(filter.suitsRows(PLANE));
        assertFalse(filter.suitsRows(Spacing.of(1, 1, 1)));
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 80, 50, 1);
        float[] rows = run(filter, image, new TileRunner(PLANE)), tiles = run(filter, image, new TileRunner(Spacing.of(1, 1, 100)));
        for (int i = 0; i < rows.length; i++) assertEquals(tiles[i], rows[i], 1e-4);
    }

    /** Differences too large for their squares count as none, and only what is not a number spreads. */
    @Test void extremeValuesDoNotSpread() {
        ArrayImg<FloatType, ?> image = Volumes.of(15, 9, 1, (x, y, z) -> x == 7 && y == 4 ? 3e38 : x == 2 && y == 2 ? -1e30 : x < 11 ? 5 : 1e9);
        BilateralSmoothing filter = new BilateralSmoothing(Element.BOX, 2, 1, 0.5);
        assertArrayEquals(Volumes.values(image), run(filter, image, new TileRunner(PLANE)));
        image.getAt(4, 4, 0).set(Float.NaN);
        float[] found = run(filter, image, new TileRunner(PLANE));
        for (int i = 0; i < found.length; i++) assertEquals(Math.abs(i % 15 - 4) <= 2 && Math.abs(i / 15 - 4) <= 2, Float.isNaN(found[i]), "pixel " + i);
    }
}

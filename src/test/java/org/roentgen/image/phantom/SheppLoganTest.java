package org.roentgen.image.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.type.numeric.RealType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.roentgen.image.phantom.SheppLogan.Contrast;

class SheppLoganTest {

    /** Points of the cube [−1, 1]³ of Kak and Slaney, and the densities of the ellipsoids around them, added by hand. */
    @ParameterizedTest @CsvSource({
        "0.95, 0, 0, 0, 0", "0, -0.9, 0, 2, 1", "0, 0, 0.5, 1.02, 0.2",
        "-0.22, 0, -0.25, 1.00, 0", "0.22, 0, -0.25, 1.00, 0", "0.25, 0.2, -0.25, 1.00, 0",       // the right ventricle leans to the right
        "-0.30, 0.25, -0.25, 1.00, 0", "0, 0.35, -0.25, 1.04, 0.4", "-0.15, 0.2, -0.25, 1.02, 0.2",  // the left one overlaps the large tumour
        "0, 0.1, -0.25, 1.04, 0.4", "-0.08, -0.65, -0.25, 1.03, 0.3", "0.06, -0.65, -0.25, 1.03, 0.3",
        "0.06, -0.105, 0.625, 1.04, 0.4", "0, 0.1, 0.625, 1.00, 0"})
    void densitiesAddUp(double x, double y, double z, double original, double modified) {
        assertEquals(original, valueAt(Contrast.ORIGINAL, x, y, z), 1e-6);       // floats near 1, added up to four times
        assertEquals(modified, valueAt(Contrast.MODIFIED, x, y, z), 1e-6);
    }

    private static double valueAt(Contrast contrast, double x, double y, double z) {
        int n = 400;                                              // odd multiples of 1/400 are voxel centres: 0.0025 from any point
        Grid grid = new Grid(n, n, n, 0.5, 0.5, 0.5, "mm");
        Scene scene = new SheppLogan(grid, contrast, 0, 1).scene();
        float[] values = new float[n * n];
        scene.paint((int) Math.round((z + 1) * n / 2 - 0.5), values, new short[n * n]);
        int column = (int) Math.round((x + 1) * n / 2 - 0.5), row = (int) Math.round((1 - y) * n / 2 - 0.5);
        return values[row * n + column];
    }

    @Test void keepsItsShapeOnAnisotropicVoxels() {
        PhantomImage phantom = new SheppLogan(new Grid(128, 64, 32, 1, 2, 4, "mm"), Contrast.MODIFIED, 0, 1).draw();
        Truth skull = phantom.truth().get(0);
        double cube = 64 * 64 * 64;
        assertEquals(4 * Math.PI / 3 * cube * (0.69 * 0.92 * 0.9 - 0.6624 * 0.874 * 0.88), skull.volume, 1e-4 * cube);
        assertEquals(64, skull.x, 1e-9);
        assertEquals(64, skull.z, 1e-9);
        double sum = 0;
        for (RealType<?> value : phantom.image()) sum += value.getRealDouble();
        double expected = 0;
        double[][] parts = {{0.69, 0.92, 0.9, 1}, {0.6624, 0.874, 0.88, -0.8}, {0.41, 0.16, 0.21, -0.2}, {0.31, 0.11, 0.22, -0.2},
            {0.21, 0.25, 0.5, 0.2}, {0.046, 0.046, 0.046, 0.2}, {0.046, 0.023, 0.02, 0.1}, {0.046, 0.023, 0.02, 0.1},
            {0.056, 0.04, 0.1, 0.2}, {0.056, 0.056, 0.1, -0.2}};
        for (double[] p : parts) expected += 4 * Math.PI / 3 * cube * p[0] * p[1] * p[2] * p[3];
        assertEquals(expected, sum * 8, 1e-3 * expected);                       // shares are exact along x, midpoint rule across
    }

    @Test void oneSliceShowsTheSectionOfTheBook() {
        PhantomImage plane = new SheppLogan(new Grid(256, 256, 1, 1, 1, 1, "mm"), Contrast.ORIGINAL, 0, 1).draw();
        boolean[] seen = new boolean[11];
        for (int label : PhantomTest.labels(plane)) seen[label] = true;
        for (int label = 0; label <= 10; label++) assertEquals(label <= 8, seen[label], "label " + label);
    }

    @Test void noiseHasItsDeviation() {
        Grid grid = new Grid(64, 64, 64, 1, 1, 1, "mm");
        double[] clean = PhantomTest.values(new SheppLogan(grid, Contrast.MODIFIED, 0, 3).draw());
        double[] noisy = PhantomTest.values(new SheppLogan(grid, Contrast.MODIFIED, 0.25, 3).draw());
        double sum = 0, squares = 0;
        for (int i = 0; i < clean.length; i++) {
            double d = noisy[i] - clean[i];
            sum += d;
            squares += d * d;
        }
        double n = clean.length;
        assertEquals(0, sum / n, 4 * 0.25 / Math.sqrt(n));                      // 4 standard errors
        assertEquals(0.25, Math.sqrt(squares / n), 4 * 0.25 / Math.sqrt(2 * n));
    }

    @Test void wrongNoiseIsAnError() {
        Grid grid = new Grid(4, 4, 4, 1, 1, 1, "mm");
        String message = assertThrows(IllegalArgumentException.class, () -> new SheppLogan(grid, Contrast.ORIGINAL, -1, 0)).getMessage();
        assertEquals("Noise must be 0 or greater, but is -1.0. Enter its standard deviation.", message);
        assertTrue(new SheppLogan(grid, Contrast.ORIGINAL, 0, 0).draw().truth().size() == 10);
    }
}

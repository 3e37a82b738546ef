package org.roentgen.image.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.roentgen.image.phantom.TwoTextures.Difference;
import org.roentgen.image.phantom.TwoTextures.Layout;

class TwoTexturesTest {

    private static final Grid GRID = new Grid(160, 128, 24, 0.5, 0.5, 1, "mm");

    @ParameterizedTest @EnumSource(Layout.class)
    void classesShareMeanAndDeviation(Layout layout) {
        PhantomImage phantom = new TwoTextures(GRID, layout, Difference.COARSENESS, 0.5, 3, 100, 20, 1).draw();
        double[] values = PhantomTest.values(phantom);
        int[] labels = PhantomTest.labels(phantom);
        double[] n = new double[3], sum = new double[3], squares = new double[3];
        for (int i = 0; i < values.length; i++) {
            n[labels[i]]++;
            sum[labels[i]] += values[i];
            squares[labels[i]] += values[i] * values[i];
        }
        assertEquals(0, n[0], 0);
        assertEquals(0.5, n[1] / values.length, 0.01);
        for (int label = 1; label <= 2; label++) {
            double mean = sum[label] / n[label];
            assertEquals(100, mean, 1e-4);                                         // floats near 100 are 8e-6 apart
            assertEquals(20, Math.sqrt(squares[label] / n[label] - mean * mean), 1e-3);
        }
    }

    @Test void coarsenessIsTheCorrelation() {
        double[][] rho = correlations(new TwoTextures(GRID, Layout.HALVES, Difference.COARSENESS, 0.5, 3, 0, 1, 2).draw());
        for (int axis = 0; axis < 3; axis++) {                                    // voxels of 0.5, 0.5 and 1 mm; ± 4/√(independent patches)
            assertEquals(neighbour(0.5 / GRID.spacing()[axis]), rho[1][axis], 0.02);
            assertEquals(neighbour(1.5 / GRID.spacing()[axis]), rho[2][axis], 0.03);
        }
        assertEquals(Math.exp(-1.0 / 36), rho[2][0], 0.03);                        // and the formula of the doc comment
    }

    /** Σk(i)k(i+1) / Σk² for a sampled Gaussian. */
    private static double neighbour(double sigma) {
        double products = 0, squares = 0;
        for (int i = -30; i < 30; i++) {
            products += Math.exp(-(i * i + (i + 1) * (i + 1)) / (2 * sigma * sigma));
            squares += Math.exp(-i * i / (sigma * sigma));
        }
        return products / squares;
    }

    @Test void orientationIsTheCorrelation() {
        double[][] rho = correlations(new TwoTextures(GRID, Layout.CHECKERBOARD, Difference.ORIENTATION, 0.5, 3, 0, 1, 2).draw());
        assertTrue(rho[1][0] > 0.9 && rho[1][1] < 0.85, "class 1 runs along x: " + rho[1][0] + ", " + rho[1][1]);
        assertTrue(rho[2][1] > 0.9 && rho[2][0] < 0.85, "class 2 runs along y: " + rho[2][0] + ", " + rho[2][1]);
        assertEquals(rho[1][0], rho[2][1], 0.02);                                  // the same but for a turn
        assertEquals(rho[1][1], rho[2][0], 0.02);
    }

    @Test void onePlaneIsEnough() {
        PhantomImage plane = new TwoTextures(new Grid(64, 64, 1, 1, 1, 1, "pixel"), Layout.DISC, Difference.ORIENTATION, 1, 4, 0, 1, 3).draw();
        assertEquals(2, plane.truth().size());
        assertEquals(64 * 64, plane.truth().get(0).volume + plane.truth().get(1).volume, 1e-9);
        assertEquals(32, plane.truth().get(1).x, 1e-9);
    }

    @Test void parametersAreChecked() {
        assertMessage("Slices must have at least 8 × 8 voxels for two textures, but have 7 × 9. Raise the width and height.",
            () -> new TwoTextures(new Grid(7, 9, 1, 1, 1, 1, "mm"), Layout.DISC, Difference.ORIENTATION, 1, 2, 0, 1, 0));
        assertMessage("Ratio must be greater than 1, but is 1.0. Enter how much longer the second correlation is.",
            () -> new TwoTextures(GRID, Layout.DISC, Difference.ORIENTATION, 1, 1, 0, 1, 0));
        assertMessage("Sigma must be greater than 0 mm and, times ratio, at most 64 voxels (32.0 mm), but is 0.0 mm. Lower sigma or ratio.",
            () -> new TwoTextures(GRID, Layout.DISC, Difference.ORIENTATION, 0, 2, 0, 1, 0));
        assertMessage("Mean must be finite and standard deviation greater than 0, but they are 5.0 and 0.0. Enter other numbers.",
            () -> new TwoTextures(GRID, Layout.DISC, Difference.ORIENTATION, 1, 2, 5, 0, 0));
    }

    private static void assertMessage(String message, Runnable work) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, work::run).getMessage());
    }

    /** Correlation of a voxel with its next one along x, y, z, where both are of one class: [class][axis]. */
    private static double[][] correlations(PhantomImage phantom) {
        double[] values = PhantomTest.values(phantom);
        int[] labels = PhantomTest.labels(phantom);
        int[] stride = {1, GRID.nx, GRID.nx * GRID.ny};
        double[][] products = new double[3][3], squares = new double[3][3];
        for (int i = 0; i + stride[2] < values.length; i++)
            for (int d = 0; d < 3; d++) {
                int j = i + stride[d];
                if (labels[i] != labels[j] || d == 0 && j % GRID.nx == 0) continue;
                products[labels[i]][d] += values[i] * values[j];
                squares[labels[i]][d] += values[i] * values[i];
            }
        for (int label = 1; label <= 2; label++)
            for (int d = 0; d < 3; d++) products[label][d] /= squares[label][d];
        return products;
    }
}

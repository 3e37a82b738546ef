package org.roentgen.image.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpheresAndTubesTest {

    private static final Grid GRID = new Grid(120, 110, 60, 1, 1, 2, "mm");

    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4})
    void nothingTouches(long seed) {
        PhantomImage phantom = new SpheresAndTubes(GRID, 12, 6, 3, 7, 0, 100, 0, seed).draw();
        int[] labels = PhantomTest.labels(phantom);
        int row = GRID.nx, slice = GRID.nx * GRID.ny;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 0) continue;
            int x = i % row, y = i / row % GRID.ny, z = i / slice;
            assertTrue(x > 0 && y > 0 && z > 0 && x < GRID.nx - 1 && y < GRID.ny - 1 && z < GRID.nz - 1, "at the border");
            for (int d : new int[] {1, row, slice, 1 + row, 1 + slice, row + slice, 1 + row + slice, row - 1, slice - 1, slice - row})
                assertTrue(labels[i + d] == 0 || labels[i + d] == labels[i], labels[i] + " touches " + labels[i + d]);
        }
    }

    @Test void theSumOfIntensitiesIsTheVolume() {
        PhantomImage phantom = new SpheresAndTubes(GRID, 12, 6, 3, 7, 0, 1, 0, 5).draw();
        double sum = 0, volume = 0;
        for (double value : PhantomTest.values(phantom)) sum += value * 2;
        for (Truth row : phantom.truth()) {
            volume += row.volume;
            assertTrue(row.radius >= 3 && row.radius <= 7);
            assertEquals(1, row.intensity, 0);
        }
        assertEquals(18, phantom.truth().size());
        assertEquals(volume, sum, 1e-3 * volume);                                  // 4 × 4 lines per voxel on curved surfaces
    }

    @Test void centresAreWhereTheVoxelsAre() {
        PhantomImage phantom = new SpheresAndTubes(GRID, 8, 2, 5, 8, 0, 1, 0, 6).draw();
        int[] labels = PhantomTest.labels(phantom);
        double[][] sums = new double[phantom.truth().size() + 1][4];
        for (int i = 0; i < labels.length; i++) {
            double[] sum = sums[labels[i]];
            sum[0] += i % GRID.nx + 0.5;
            sum[1] += i / GRID.nx % GRID.ny + 0.5;
            sum[2] += (i / (GRID.nx * GRID.ny) + 0.5) * 2;
            sum[3]++;
        }
        for (Truth row : phantom.truth()) {
            double[] sum = sums[row.label];
            assertEquals(row.x, sum[0] / sum[3], 0.15, row.toString());            // 500 voxels and more, rounded at the surface
            assertEquals(row.y, sum[1] / sum[3], 0.15, row.toString());
            assertEquals(row.z, sum[2] / sum[3], 0.15, row.toString());
        }
    }

    @Test void parametersAreChecked() {
        assertMessage("Volume must have room for all spheres, but 120.0 × 110.0 × 120.0 mm is too little. "
            + "Ask for fewer or smaller ones, or for more slices.", () -> new SpheresAndTubes(GRID, 1, 0, 70, 70, 0, 1, 0, 1));
        assertMessage("Radii must be greater than 0 mm, the smallest first, but are 5.0 and 4.0 mm. Enter other numbers.",
            () -> new SpheresAndTubes(GRID, 1, 1, 5, 4, 0, 1, 0, 1));
        assertMessage("Spheres and tubes must be 0 to 10000 together, but are -1 and 3. Enter other numbers.",
            () -> new SpheresAndTubes(GRID, -1, 3, 3, 4, 0, 1, 0, 1));
    }

    @Test void gridsAreChecked() {
        assertMessage("Width must be at least 1 voxel, but is 0. Enter a larger number.", () -> new Grid(0, 1, 1, 1, 1, 1, "mm"));
        assertMessage("Voxel depth must be greater than 0 and finite, but is NaN. Enter the size of a voxel in image units.",
            () -> new Grid(1, 1, 1, 1, 1, Double.NaN, "mm"));
        assertMessage("Unit must be a word, but is empty. Write \"mm\", or \"pixel\".", () -> new Grid(1, 1, 1, 1, 1, 1, ""));
    }

    private static void assertMessage(String message, Runnable work) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, work::run).getMessage());
    }
}

package org.roentgen.image.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.type.numeric.integer.ShortType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChestCtTest {

    private static final double[] RADII = {4, 5, 6, 8, 10};
    private static final Grid GRID = new Grid(180, 140, 60, 2, 2, 5, "mm");

    @Test void partsHaveTheirHounsfieldUnits() {
        PhantomImage phantom = new ChestCt(GRID, RADII, 30, 0, 0, 4).draw();
        assertTrue(phantom.image().firstElement() instanceof ShortType);
        double[] values = PhantomTest.values(phantom);
        int[] labels = PhantomTest.labels(phantom);
        double[] expected = new double[phantom.truth().size() + 1];
        expected[0] = -1000;
        for (Truth row : phantom.truth()) expected[row.label] = row.intensity;
        boolean[] met = new boolean[expected.length];
        for (int i = 0; i < labels.length; i++) met[labels[i]] |= values[i] == expected[labels[i]];
        for (int label = 0; label < met.length; label++) assertTrue(met[label], "label " + label + " has no pure voxel");
        for (String part : new String[] {"right lung:-850", "trachea:-1000", "soft tissue:40", "vertebrae:700", "nodule 5:30", "skin and fat:-100"})
            assertEquals(Double.parseDouble(part.split(":")[1]), row(phantom, part.split(":")[0]).intensity, 0);
    }

    @ParameterizedTest @CsvSource({"20, 0", "20, 3", "55, 1.5"})
    void noiseHasItsDeviationAndCorrelation(double deviation, double sigma) {
        double[] clean = PhantomTest.values(new ChestCt(GRID, RADII, 30, 0, 0, 4).draw());
        double[] noisy = PhantomTest.values(new ChestCt(GRID, RADII, 30, deviation, sigma, 4).draw());
        double sum = 0, squares = 0, alongX = 0, alongY = 0, alongZ = 0;
        int n = clean.length, row = GRID.nx, slice = GRID.nx * GRID.ny;
        double[] noise = new double[n];
        for (int i = 0; i < n; i++) noise[i] = noisy[i] - clean[i];
        for (int i = 0; i + slice < n; i++) {
            sum += noise[i];
            squares += noise[i] * noise[i];
            alongX += noise[i] * noise[i + 1];
            alongY += noise[i] * noise[i + row];
            alongZ += noise[i] * noise[i + slice];
        }
        int count = n - slice;
        double independent = count / Math.max(1, 4 * Math.PI * sigma * sigma / 4);     // noise of autocorrelation e^(−d²/4σ²), σ/2 voxels
        double variance = deviation * deviation + 1.0 / 12;                            // rounding to integers adds 1/12
        assertEquals(0, sum / count, 4 * deviation / Math.sqrt(independent));
        assertEquals(variance, squares / count, 4 * variance * Math.sqrt(2 / independent));
        double neighbour = sigma == 0 ? 0 : Math.exp(-2 * 2 / (4 * sigma * sigma));
        double tolerance = 4 / Math.sqrt(independent) + 0.01;                          // 0.01: the kernel is cut at 3σ and sampled
        assertEquals(neighbour, alongX / squares, tolerance);
        assertEquals(neighbour, alongY / squares, tolerance);
        assertEquals(0, alongZ / squares, 4 / Math.sqrt(independent));
    }

    @ParameterizedTest @CsvSource({"1", "2", "3", "99", "-5"})
    void nodulesLieInTheLungsAndApart(long seed) {
        PhantomImage phantom = new ChestCt(GRID, RADII, 30, 0, 0, seed).draw();
        int[] labels = PhantomTest.labels(phantom);
        int first = row(phantom, "nodule 1").label, right = row(phantom, "right lung").label, left = row(phantom, "left lung").label;
        for (int i = 0; i < RADII.length; i++) {
            Truth nodule = row(phantom, "nodule " + (i + 1));
            assertEquals(RADII[i], nodule.radius, 0);
            assertEquals(4 * Math.PI / 3 * Math.pow(RADII[i], 3), nodule.volume, 1e-9);
        }
        int row = GRID.nx, slice = GRID.nx * GRID.ny;
        for (int i = slice + row + 1; i < labels.length - slice - row - 1; i++) {
            if (labels[i] < first) continue;
            for (int dz = -slice; dz <= slice; dz += slice)
                for (int dy = -row; dy <= row; dy += row)
                    for (int dx = -1; dx <= 1; dx++) {
                        int other = labels[i + dx + dy + dz];
                        assertTrue(other == labels[i] || other == right || other == left, "nodule " + labels[i] + " touches " + other);
                    }
        }
    }

    @Test void lungsTracheaAndOutsideAreApart() {
        PhantomImage phantom = new ChestCt(GRID, RADII, 30, 0, 0, 4).draw();
        double[] values = PhantomTest.values(phantom);
        List<Integer> sizes = airBodies(values);
        assertEquals(4, sizes.size(), sizes.toString());                                  // outside, two lungs, trachea
    }

    @Test void fillsWhateverVolumeItGets() {
        for (int nz : new int[] {1, 3, 40}) {
            PhantomImage phantom = new ChestCt(new Grid(60, 50, nz, 6, 6, 6, "mm"), new double[0], 30, 10, 0, 1).draw();
            assertTrue(row(phantom, "right lung").volume > 0);
        }
    }

    @Test void parametersAreChecked() {
        assertMessage("Unit of a chest CT must be mm, but is pixel. Give the voxel size in mm.",
            () -> new ChestCt(new Grid(60, 50, 20, 6, 6, 6, "pixel"), RADII, 30, 0, 0, 1));
        assertMessage("Nodule radius must be greater than 0 mm, but is -2.0 mm. Enter radii such as 3, 5, 8.",
            () -> new ChestCt(GRID, new double[] {3, -2}, 30, 0, 0, 1));
        assertMessage("Nodules must fit into the lungs without touching, but one of 60.0 mm finds no place. "
            + "Take fewer or smaller nodules, smaller voxels, or a larger volume.", () -> new ChestCt(GRID, new double[] {60}, 30, 0, 0, 1));
        assertMessage("Noise sigma must be between 0 and 32 voxels (64.0 mm), but is 65.0 mm. Enter 0 for white noise.",
            () -> new ChestCt(GRID, RADII, 30, 10, 65, 1));
    }

    private static void assertMessage(String message, Runnable work) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, work::run).getMessage());
    }

    private static Truth row(PhantomImage phantom, String name) {
        return phantom.truth().stream().filter(row -> row.name.equals(name)).findFirst().orElseThrow();
    }

    /** Sizes of the 6-connected bodies below −500 HU, by flooding. */
    private static List<Integer> airBodies(double[] values) {
        boolean[] seen = new boolean[values.length];
        int[] queue = new int[values.length];
        List<Integer> sizes = new ArrayList<>();
        for (int start = 0; start < values.length; start++) {
            if (seen[start] || values[start] >= -500) continue;
            int head = 0, tail = 0;
            queue[tail++] = start;
            seen[start] = true;
            while (head < tail) {
                int i = queue[head++], x = i % GRID.nx, y = i / GRID.nx % GRID.ny, z = i / (GRID.nx * GRID.ny);
                int[][] steps = {{x > 0 ? 1 : 0, -1}, {x < GRID.nx - 1 ? 1 : 0, 1}, {y > 0 ? 1 : 0, -GRID.nx}, {y < GRID.ny - 1 ? 1 : 0, GRID.nx},
                    {z > 0 ? 1 : 0, -GRID.nx * GRID.ny}, {z < GRID.nz - 1 ? 1 : 0, GRID.nx * GRID.ny}};
                for (int[] step : steps) {
                    int other = i + step[0] * step[1];
                    if (seen[other] || values[other] >= -500) continue;
                    seen[other] = true;
                    queue[tail++] = other;
                }
            }
            sizes.add(tail);
        }
        return sizes;
    }
}

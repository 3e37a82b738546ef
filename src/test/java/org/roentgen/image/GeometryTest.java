package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GeometryTest {

    private static final double[][] SAGITTAL = {{0, 1, 0}, {0, 0, -1}, {-1, 0, 0}};

    @Test
    void positionWalksAlongTheAxes() {
        Geometry geometry = new Geometry(new double[] {0.5, 2, 3}, "mm", new double[] {10, 20, 30}, SAGITTAL);
        assertArrayEquals(new double[] {10 - 3 * 3, 20 + 0.5, 30 - 2 * 2}, geometry.position(1, 2, 3));
        assertEquals("0.5 × 2 × 3 mm, first voxel at (10, 20, 30) mm, axes P, F, R", geometry.toString());
    }

    @Test
    void arraysAreCopies() {
        double[] origin = {1, 2, 3};
        Geometry geometry = new Geometry(new double[] {1, 1, 1}, "mm", origin, SAGITTAL);
        origin[0] = 9;
        geometry.direction()[0][0] = 9;
        geometry.spacing()[0] = 9;
        assertEquals(new Geometry(new double[] {1, 1, 1}, "mm", new double[] {1, 2, 3}, SAGITTAL), geometry);
    }

    @Test
    void badValuesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Geometry.axial(1, 0, 1, "mm"));
        assertThrows(IllegalArgumentException.class, () -> Geometry.axial(1, 1, Double.POSITIVE_INFINITY, "mm"));
        assertThrows(IllegalArgumentException.class,
            () -> new Geometry(new double[] {1, 1, 1}, "mm", new double[3], new double[][] {{2, 0, 0}, {0, 1, 0}, {0, 0, 1}}));
    }
}

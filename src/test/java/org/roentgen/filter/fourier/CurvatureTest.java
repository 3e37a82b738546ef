package org.roentgen.filter.fourier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Block;

class CurvatureTest {

    /** On a ramp 1 flows from slice to slice: it leaves the first, and stays in the last. As many slices as two tasks take. */
    @Test void aRampIsStraightFromTaskToTask() {
        int nx = 256, ny = 64, nz = 70;
        Block ramp = new Block(nx, ny, nz), found = new Block(nx, ny, nz);
        for (int i = 0; i < ramp.size(); i++) ramp.data[i] = i / ramp.strideZ;
        Arrays.fill(found.data, 1);
        new Curvature(new double[] {1, 1, 1}, 0.1).divide(ramp, found);
        for (int i = 0; i < ramp.size(); i++) {
            int z = i / ramp.strideZ, divergence = z == 0 ? 1 : z == nz - 1 ? -1 : 0;
            assertEquals(1 / (1 - 0.1 * divergence), found.data[i], 1e-6);
        }
    }
}

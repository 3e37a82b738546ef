package org.roentgen.filter.edge;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.testing.Volumes;

/** Discs and balls with a sharp border, on any grid. */
final class Phantoms {

    private Phantoms() { }

    /** 100 inside, 20 outside, and between where the border runs through a voxel: by 5 points along each axis. */
    static ArrayImg<FloatType, ?> ball(int nx, int ny, int nz, double[] spacing, double radius) {
        return Volumes.of(nx, ny, nz, (x, y, z) -> {
            int inside = 0;
            for (int k = 0; k < 125; k++)
                if (distance(x + k % 5 / 5.0 - 0.4, y + k / 5 % 5 / 5.0 - 0.4, nz == 1 ? 0 : z + k / 25 / 5.0 - 0.4, nx, ny, nz, spacing) <= radius) inside++;
            return 20 + 80 * inside / 125.0;
        });
    }

    /** From the middle of the grid, in image units. */
    static double distance(double x, double y, double z, int nx, int ny, int nz, double[] s) {
        double a = (x - (nx - 1) / 2.0) * s[0], b = (y - (ny - 1) / 2.0) * s[1], c = nz == 1 ? 0 : (z - (nz - 1) / 2.0) * s[2];
        return Math.sqrt(a * a + b * b + c * c);
    }
}

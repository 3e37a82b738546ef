package org.roentgen.segment.graph;

import java.util.Arrays;

/** Joins the nodes of a lattice in groups of one or two along each axis ({@code shift} 0 or 1); {@link Strays} puts some into the group beside theirs. */
final class Coarsening {

    private Coarsening() { }

    private static int halved(int n, int shift) {
        return n + shift >> shift;
    }

    /** The weights between two groups are added, and the leaks of a group, but for nodes that are astray: not 0 there. */
    static Lattice of(Lattice fine, int[] shift, byte[] astray) {
        Lattice coarse = new Lattice(halved(fine.nx, shift[0]), halved(fine.ny, shift[1]), halved(fine.nz, shift[2]));
        coarse.forEachPart(part -> {
            for (int row = part[0]; row < part[1]; row++) {
                int cy = row % coarse.ny, cz = row / coarse.ny, to = coarse.row(cy, cz);
                for (int z = cz << shift[2]; z < Math.min(fine.nz, cz + 1 << shift[2]); z++)
                    for (int y = cy << shift[1]; y < Math.min(fine.ny, cy + 1 << shift[1]); y++) join(fine, fine.row(y, z), astray, coarse, to, shift, y, z);
            }
        });
        return coarse;
    }

    private static void join(Lattice fine, int from, byte[] astray, Lattice coarse, int to, int[] shift, int y, int z) {
        boolean lastY = shift[1] == 0 || (y & 1) == 1, lastZ = shift[2] == 0 || (z & 1) == 1;
        for (int x = 0; x < fine.nx; x++) {
            int i = from + x, c = to + (x >> shift[0]);
            if (astray[i] != 0) continue;
            coarse.leak[c] += fine.leak[i];
            if ((shift[0] == 0 || (x & 1) == 1) && astray[i + 1] == 0) coarse.wx[c] += fine.wx[i];
            if (lastY && astray[i + fine.nx] == 0) coarse.wy[c] += fine.wy[i];
            if (lastZ && astray[i + fine.strideZ] == 0) coarse.wz[c] += fine.wz[i];
        }
    }

    /** right = the residuals of each group, added. */
    static void restrict(Lattice fine, float[] x, float[] b, Lattice coarse, float[] right, int[] shift) {
        coarse.forEachPart(part -> {
            float[] residual = new float[fine.nx + 1];
            for (int row = part[0]; row < part[1]; row++) {
                int cy = row % coarse.ny, cz = row / coarse.ny, to = coarse.row(cy, cz);
                Arrays.fill(right, to, to + coarse.nx, 0);
                for (int z = cz << shift[2]; z < Math.min(fine.nz, cz + 1 << shift[2]); z++)
                    for (int y = cy << shift[1]; y < Math.min(fine.ny, cy + 1 << shift[1]); y++) {
                        fine.residual(x, b, fine.row(y, z), residual);
                        if (shift[0] == 0) for (int i = 0; i < coarse.nx; i++) right[to + i] += residual[i];
                        else for (int i = 0; i < coarse.nx; i++) right[to + i] += residual[2 * i] + residual[2 * i + 1];
                    }
            }
        });
    }

    /** x += factor · the correction of the group. */
    static void correct(Lattice fine, float[] x, Lattice coarse, float[] correction, int[] shift, float factor) {
        fine.forEachPart(part -> {
            for (int row = part[0]; row < part[1]; row++) {
                int y = row % fine.ny, z = row / fine.ny, to = fine.row(y, z), from = coarse.row(y >> shift[1], z >> shift[2]);
                for (int i = 0; i < fine.nx; i++) x[to + i] += factor * correction[from + (i >> shift[0])];
            }
        });
    }
}

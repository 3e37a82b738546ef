package org.roentgen.segment.skeleton;

import net.imglib2.img.array.ArrayImgs;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.ConnectedComponents;

/** Numbers that a skeleton must have in common with its mask: objects, cavities, and the Euler characteristic by counting cells. */
final class Topology {

    final int objects, cavities, euler;

    Topology(float[] mask, int nx, int ny, int nz) {
        float[] framed = new float[(nx + 2) * (ny + 2) * (nz + 2)];
        for (int i = 0; i < mask.length; i++) framed[i % nx + 1 + (nx + 2) * (i / nx % ny + 1 + (ny + 2) * (i / nx / ny + 1))] = mask[i] != 0 ? 1 : 0;
        objects = parts(framed, nx + 2, ny + 2, nz + 2, Connectivity.ALL);
        euler = euler(framed, nx + 2, ny + 2, nz + 2);
        for (int i = 0; i < framed.length; i++) framed[i] = 1 - framed[i];
        cavities = parts(framed, nx + 2, ny + 2, nz + 2, Connectivity.FACES) - 1;
    }

    private static int parts(float[] mask, int nx, int ny, int nz, Connectivity connectivity) {
        return ConnectedComponents.of(ArrayImgs.floats(mask, nx, ny, nz), connectivity, Spacing.of(1, 1, 1), 0, Progress.NONE).count();
    }

    /** Corners − edges + faces − cubes of the union of closed voxels: each cell once, if any voxel around it is inside. */
    private static int euler(float[] mask, int nx, int ny, int nz) {
        int euler = 0;
        for (int z = 1; z < nz; z++)
            for (int y = 1; y < ny; y++)
                for (int x = 1; x < nx; x++)
                    for (int cell = 0; cell < 8; cell++) {                              // bits: extends along x, y, z
                        boolean any = false;
                        for (int k = 0; k < 8; k++)
                            if ((k & cell) == 0) any |= mask[x - (k & 1) + nx * (y - (k >> 1 & 1) + ny * (z - (k >> 2)))] != 0;
                        if (any) euler += Integer.bitCount(cell) % 2 == 0 ? 1 : -1;
                    }
        return euler;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Topology && ((Topology) other).toString().equals(toString());
    }

    @Override public int hashCode() {
        return toString().hashCode();
    }

    @Override public String toString() {
        return objects + " objects, " + cavities + " cavities, Euler characteristic " + euler;
    }
}

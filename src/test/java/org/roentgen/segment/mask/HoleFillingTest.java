package org.roentgen.segment.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

class HoleFillingTest {

    @Nested class Mask implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return new HoleFilling(Connectivity.ALL, false);
        }
    }

    @Nested class Labels implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return new HoleFilling(Connectivity.FACES, true);
        }
    }

    /** What a flood from the edge through the background does not reach, voxel by voxel. */
    @ParameterizedTest @EnumSource(Connectivity.class)
    void byItsDefinition(Connectivity connectivity) {
        int nx = 9, ny = 8, nz = 7, holes = 0;
        for (long seed = 1; seed < 9; seed++) {
            Random random = new Random(seed);
            double share = connectivity == Connectivity.FACES ? 0.95 : 0.6;
            ArrayImg<FloatType, ?> image = Volumes.of(nx, ny, nz, (x, y, z) -> random.nextDouble() < share ? 3 : 0);
            float[] in = Volumes.values(image), out = Volumes.values(Filters.apply(new HoleFilling(connectivity, false), image, 1, 1, 2));
            boolean[] open = new boolean[in.length];
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int i = 0; i < open.length; i++) {
                    if (open[i] || in[i] != 0) continue;
                    int x = i % nx, y = i / nx % ny, z = i / nx / ny;
                    boolean reached = x == 0 || y == 0 || z == 0 || x == nx - 1 || y == ny - 1 || z == nz - 1;
                    for (int j = 0; j < open.length && !reached; j++) {
                        int dx = Math.abs(j % nx - x), dy = Math.abs(j / nx % ny - y), dz = Math.abs(j / nx / ny - z);
                        reached = open[j] && (connectivity == Connectivity.FACES ? Math.max(dx, Math.max(dy, dz)) == 1 : dx + dy + dz == 1);
                    }
                    changed |= reached;
                    open[i] = reached;
                }
            }
            for (int i = 0; i < in.length; i++) {
                assertEquals(in[i] != 0 || !open[i] ? 255 : 0, out[i]);
                if (in[i] == 0 && !open[i]) holes++;
            }
        }
        assertTrue(holes > 5, holes + " voxels in holes are too few to say");
    }

    @Test void aTubeHasHolesInItsSlicesOnly() {
        ArrayImg<FloatType, ?> tube = Volumes.of(7, 7, 5, (x, y, z) -> Math.max(Math.abs(x - 3), Math.abs(y - 3)) == 2 ? 1 : 0);
        assertEquals(0, Filters.apply(new HoleFilling(Connectivity.ALL, false), tube, 1, 1, 1).getAt(3, 3, 2).get());
        assertEquals(255, Filters.apply(new HoleFilling(Connectivity.ALL, false), tube, Spacing.ofPlane(1, 1)).getAt(3, 3, 2).get());
    }

    /** The hole of one label gets it; the one between two stays open. */
    @Test void holesOfLabels() {
        String[] rows = {"1111222", "1010202", "1112222", "1102222", "1122222"};
        ArrayImg<FloatType, ?> image = Volumes.of(7, 5, 1, (x, y, z) -> rows[y].charAt(x) - '0');
        StringBuilder found = new StringBuilder();
        for (float v : Volumes.values(Filters.apply(new HoleFilling(Connectivity.ALL, true), image, 1, 1))) found.append((int) v);
        assertEquals("1111222" + "1110222" + "1112222" + "1102222" + "1122222", found.toString());
    }
}

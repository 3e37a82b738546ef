package org.roentgen.filter.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Element;
import org.roentgen.image.Spacing;
import org.roentgen.image.StoredBlock;
import org.roentgen.image.StoredIntegers;

class PackedExtremeTest {

    @ParameterizedTest @EnumSource(StoredIntegers.class) void leastAndGreatestByTheirDefinition(StoredIntegers kind) {
        Random random = new Random(kind.ordinal());
        for (double[] spacing : new double[][] {{1, 1, 1}, {0.5, 1, 2}, Spacing.ofPlane(1, 0.7)})
            for (double radius : new double[] {0, 1, 2, 2.6, 5, 8})
                for (Element element : Element.values())
                    for (boolean greatest : new boolean[] {false, true})
                        for (Window window : new Window[] {Window.of(element, radius, spacing), Window.of(runs(element.halfWidths(radius, spacing)))})
                            check(window, kind, element.halfWidths(radius, spacing), element.reach(radius, spacing), greatest, random);
    }

    private static int[][] runs(int[][] widths) {
        List<int[]> runs = new ArrayList<>();
        for (int z = 0; z < widths.length; z++)
            for (int y = 0; y < widths[z].length; y++)
                if (widths[z][y] >= 0) runs.add(new int[] {y - widths[z].length / 2, z - widths.length / 2, -widths[z][y], widths[z][y]});
        return runs.toArray(new int[0][]);
    }

    private static void check(Window window, StoredIntegers kind, int[][] widths, int[] reach, boolean greatest, Random random) {
        int nx = 1 + random.nextInt(14), ny = 1 + random.nextInt(5), nz = 1 + random.nextInt(3);
        int wide = nx + 2 * reach[0], high = ny + 2 * reach[1], deep = nz + 2 * reach[2];
        StoredBlock in = block(kind, wide, high, deep), out = block(kind, nx, ny, nz);
        int[] values = random.ints(in.size(), kind.bits == 8 ? -128 : -32768, kind.bits == 8 ? 128 : 32768).toArray(), found = new int[out.size()];
        in.encode(values, in.size());
        in.decode(values, in.size());
        (greatest ? Extreme.GREATEST : Extreme.LEAST).apply(window, in, out);
        out.decode(found, out.size());
        for (int i = 0; i < found.length; i++) {
            int expected = greatest ? Integer.MIN_VALUE : Integer.MAX_VALUE, x = i % nx, y = i / nx % ny, z = i / nx / ny;
            for (int dz = -reach[2]; dz <= reach[2]; dz++)
                for (int dy = -reach[1]; dy <= reach[1]; dy++)
                    for (int dx = -reach[0]; dx <= reach[0]; dx++) {
                        if (Math.abs(dx) > widths[dz + reach[2]][dy + reach[1]]) continue;
                        int value = values[in.index(x + dx + reach[0], y + dy + reach[1], z + dz + reach[2])];
                        expected = greatest ? Math.max(expected, value) : Math.min(expected, value);
                    }
            assertEquals(expected, found[i], kind + " " + nx + "x" + ny + "x" + nz + " voxel " + i);
        }
    }

    private static StoredBlock block(StoredIntegers kind, int nx, int ny, int nz) {
        int size = nx * ny * nz;
        return new StoredBlock(kind, kind.bits == 8 ? new byte[size] : (Object) new short[size], nx, ny, nz);
    }
}

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

    /** As many bands of rows as there may be, of rows that end within an int; a reach beyond the row; a single pixel. */
    @ParameterizedTest @EnumSource(StoredIntegers.class) void boxesOfTallPlanes(StoredIntegers kind) {
        Random random = new Random(kind.ordinal());
        for (int[] size : new int[][] {{1, 1, 1}, {1, 70, 1}, {3, 33, 2}, {6, 50, 3}, {17, 64, 1}, {50, 41, 1}, {1101, 20, 1}, {2203, 9, 1}})
            for (double radius : new double[] {0, 1, 2, 4, 60})
                for (double[] spacing : new double[][] {{1, 1, 1}, Spacing.ofPlane(1, 1), {1, 30, 30}, {30, 1, 30}})
                    for (boolean greatest : new boolean[] {false, true})
                        if (radius < 5 || spacing[1] > 1 && size[1] < 40)
                            check(Window.of(Element.BOX, radius, spacing), kind, Element.BOX.halfWidths(radius, spacing), Element.BOX.reach(radius, spacing), greatest,
                                random, size[0], size[1], size[2]);
    }

    private static int[][] runs(int[][] widths) {
        List<int[]> runs = new ArrayList<>();
        for (int z = 0; z < widths.length; z++)
            for (int y = 0; y < widths[z].length; y++)
                if (widths[z][y] >= 0) runs.add(new int[] {y - widths[z].length / 2, z - widths.length / 2, -widths[z][y], widths[z][y]});
        return runs.toArray(new int[0][]);
    }

    private static void check(Window window, StoredIntegers kind, int[][] widths, int[] reach, boolean greatest, Random random) {
        check(window, kind, widths, reach, greatest, random, 1 + random.nextInt(14), 1 + random.nextInt(5), 1 + random.nextInt(3));
    }

    private static void check(Window window, StoredIntegers kind, int[][] widths, int[] reach, boolean greatest, Random random, int nx, int ny, int nz) {
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

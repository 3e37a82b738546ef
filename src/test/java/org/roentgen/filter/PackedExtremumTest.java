package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Spacing;
import org.roentgen.image.StoredBlock;
import org.roentgen.image.StoredIntegers;

class PackedExtremumTest {

    @ParameterizedTest @EnumSource(StoredIntegers.class) void leastAndGreatestByTheirDefinition(StoredIntegers kind) {
        Random random = new Random(kind.ordinal());
        for (double[] spacing : new double[][] {{1, 1, 1}, {0.5, 1, 2}, Spacing.ofPlane(1, 0.7)})
            for (double radius : new double[] {0, 1, 2, 2.6, 5, 8})
                for (Element element : Element.values())
                    for (boolean greatest : new boolean[] {false, true})
                        checkTwice(kind, element.halfWidths(radius, spacing), element.reach(radius, spacing), greatest, random);
    }

    private static void checkTwice(StoredIntegers kind, int[][] widths, int[] reach, boolean greatest, Random random) {
        PackedExtremum extremum = new PackedExtremum(PackedExtremum.runs(widths), greatest);
        for (int i = 0; i < 2; i++) check(extremum, kind, widths, reach, greatest, random);
    }

    private static void check(PackedExtremum extremum, StoredIntegers kind, int[][] widths, int[] reach, boolean greatest, Random random) {
        int nx = 1 + random.nextInt(14), ny = 1 + random.nextInt(5), nz = 1 + random.nextInt(3);
        int wide = nx + 2 * reach[0], high = ny + 2 * reach[1], deep = nz + 2 * reach[2];
        StoredBlock in = block(kind, wide, high, deep), out = block(kind, nx, ny, nz);
        int[] values = random.ints(in.size(), kind.bits == 8 ? -128 : -32768, kind.bits == 8 ? 128 : 32768).toArray(), found = new int[out.size()];
        in.encode(values, in.size());
        in.decode(values, in.size());
        extremum.apply(in, out);
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

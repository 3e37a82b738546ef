package org.roentgen.measure.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Block;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.measure.CellMesh;

class SurfaceDistancesTest {

    private interface Inside {
        boolean at(int x, int y, int z);
    }

    private static Block mask(int nx, int ny, int nz, Inside inside) {
        Block mask = new Block(nx, ny, nz);
        for (int i = 0; i < mask.size(); i++) mask.data[i] = inside.at(i % nx, i / nx % ny, i / nx / ny) ? 1 : 0;
        return mask;
    }

    private static SurfaceDistances between(Block a, Block b, double... spacing) {
        return new SurfaceDistances(a, b, spacing.length == 2 ? Spacing.ofPlane(spacing[0], spacing[1]) : spacing, Progress.NONE);
    }

    private static double squared(double value, double middle, double radius) {
        return (value - middle) * (value - middle) / (radius * radius);
    }

    @Test void anObjectIsAtNoDistanceFromItself() {
        Block cube = mask(9, 9, 9, (x, y, z) -> x > 2 && x < 7 && y > 2 && z > 3);
        SurfaceDistances same = between(cube, cube, 1, 1, 1);
        assertEquals(0, same.hausdorff(100));
        assertEquals(0, same.average());
        assertEquals(0, same.rootMeanSquare());
        assertEquals(1, same.surfaceDice(0));
    }

    /**
     * Numbers of the package's own tests for two voxels 2 mm apart: average 1.5, Hausdorff 2, surface Dice at 1 mm 0.5 (google-deepmind/surface-distance,
     * surface_distance_test.py).
     */
    @Test void twoVoxelsTwoMillimetresApart() {
        Block a = mask(12, 8, 6, (x, y, z) -> x == 4 && y == 3 && z == 2), b = mask(12, 8, 6, (x, y, z) -> x == 6 && y == 3 && z == 2);
        SurfaceDistances apart = between(a, b, 1, 2, 3);
        assertEquals(1.5, apart.average(), 1e-12);
        assertEquals(Math.sqrt((1 + 4) / 2.0), apart.rootMeanSquare(), 1e-12);
        assertEquals(2, apart.hausdorff(100));
        assertEquals(2, apart.hausdorff(95));
        assertEquals(0.5, apart.surfaceDice(1), 1e-12);
    }

    /** The same tests: a slab of 50 and one of 51 planes; three digits are published. */
    @Test void slabsThatDifferByAPlane() {
        Block a = mask(100, 100, 52, (x, y, z) -> z < 50), b = mask(100, 100, 52, (x, y, z) -> z < 51);
        SurfaceDistances apart = between(a, b, 1, 1, 2);
        assertEquals(2, apart.hausdorff(100));
        assertEquals(2, apart.hausdorff(95));
        assertEquals(0.836, apart.surfaceDice(1), 5e-4);
        assertTrue(apart.average() > 0.322 && apart.average() < 0.339, "between the two directions: " + apart.average());
    }

    /** The same tests: 2 × 2 and 2 × 3 pixels of 1 × 2 mm; lengths and distances written out there. */
    @Test void contoursThatDifferByARow() {
        Block a = mask(6, 6, 1, (x, y, z) -> x >= 1 && x <= 2 && y >= 1 && y <= 2), b = mask(6, 6, 1, (x, y, z) -> x >= 1 && x <= 2 && y >= 1 && y <= 3);
        SurfaceDistances apart = between(a, b, 1, 2);
        double corner = Math.sqrt(5) / 2, first = 4 * corner + 2 + 4, second = 4 * corner + 2 + 8;
        assertEquals((1 * 1 + (2 * corner + 1) * 2) / (first + second), apart.average(), 1e-12);
        assertEquals(2, apart.hausdorff(100));
        assertEquals((first + second - 2 * corner - 1) / (first + second), apart.surfaceDice(1), 1e-12);
    }

    /**
     * Values of the package surface-distance (its version of 2024) for ellipsoids and ellipses. Areas of curved places differ a little: its table depends on the
     * orientation.
     */
    @Test void agreesWithTheirPackage() {
        Block a = mask(24, 20, 16, (x, y, z) -> squared(x, 11, 8.3) + squared(y, 9, 6.2) + squared(z, 7, 5.1) <= 1);
        Block b = mask(24, 20, 16, (x, y, z) -> squared(x, 13, 7.4) + squared(y, 10, 5.5) + squared(z, 8, 6.3) <= 1);
        assertClose(new double[] {5.497272050753901, 3.003331483536241, 0.9162580269401858, 1.3142364602932626, 0.6328400676712707}, between(a, b, 0.7, 0.9, 2.5), 2e-3);
        a = mask(40, 30, 1, (x, y, z) -> squared(x, 17, 12.3) + squared(y, 13, 9.2) <= 1);
        b = mask(40, 30, 1, (x, y, z) -> squared(x, 20, 11.4) + squared(y, 15, 10.5) <= 1);
        assertClose(new double[] {3.6, 3.0413812651491097, 1.5665315471897268, 1.8816435680219779, 0.3518400724734968}, between(a, b, 0.7, 0.9), 1e-9);
    }

    private static void assertClose(double[] expected, SurfaceDistances found, double relative) {
        assertEquals(expected[0], found.hausdorff(100), 1e-9);
        assertEquals(expected[1], found.hausdorff(95), 1e-9);
        assertEquals(expected[2], found.average(), relative * expected[2]);
        assertEquals(expected[3], found.rootMeanSquare(), relative * expected[3]);
        assertEquals(expected[4], found.surfaceDice(1), relative * expected[4]);
    }

    /** The definition: every element against every other, on noise. */
    @ParameterizedTest @ValueSource(booleans = {false, true}) void isTheSlowDefinition(boolean plane) {
        Random random = new Random(7);
        Block a = mask(6, 5, plane ? 1 : 4, (x, y, z) -> random.nextInt(3) == 0), b = mask(6, 5, plane ? 1 : 4, (x, y, z) -> random.nextInt(3) == 0);
        double[] spacing = plane ? Spacing.ofPlane(0.7, 1.3) : Spacing.of(0.7, 1.3, 2.1);
        List<double[]> first = elements(a, spacing), second = elements(b, spacing);
        SurfaceDistances found = new SurfaceDistances(a, b, spacing, Progress.NONE);
        for (double percentile : new double[] {50, 95, 100})
            assertEquals(Math.max(directed(first, second, percentile), directed(second, first, percentile)), found.hausdorff(percentile), 1e-9);
        double area = 0, sum = 0, within = 0;
        for (List<double[]> side : List.of(first, second))
            for (double[] e : side) {
                double d = nearest(e, side == first ? second : first);
                area += e[3];
                sum += e[3] * d;
                if (d <= 1) within += e[3];
            }
        assertEquals(sum / area, found.average(), 1e-12);
        assertEquals(within / area, found.surfaceDice(1), 1e-12);
    }

    /** x, y, z and area of each. */
    private static List<double[]> elements(Block mask, double[] spacing) {
        boolean plane = Spacing.isPlane(spacing);
        CellMesh mesh = plane ? CellMesh.ofPlane(spacing) : CellMesh.ofVolume(spacing);
        List<double[]> elements = new ArrayList<>();
        for (int z = plane ? 0 : -1; z < mask.nz; z++)
            for (int y = -1; y < mask.ny; y++)
                for (int x = -1; x < mask.nx; x++) {
                    int inside = 0;
                    for (int corner = 0; corner < (plane ? 4 : 8); corner++)
                        if (value(mask, x + (corner & 1), y + (corner / 2 & 1), z + corner / 4) != 0) inside += 1 << corner;
                    if (inside != 0 && inside != (plane ? 15 : 255))
                        elements.add(new double[] {x * spacing[0], y * spacing[1], plane ? 0 : z * spacing[2], mesh.surface(inside)});
                }
        return elements;
    }

    private static float value(Block mask, int x, int y, int z) {
        return x < 0 || y < 0 || z < 0 || x >= mask.nx || y >= mask.ny || z >= mask.nz ? 0 : mask.data[mask.index(x, y, z)];
    }

    private static double nearest(double[] e, List<double[]> others) {
        return others.stream().mapToDouble(o -> Math.sqrt(Math.pow(e[0] - o[0], 2) + Math.pow(e[1] - o[1], 2) + Math.pow(e[2] - o[2], 2))).min().getAsDouble();
    }

    private static double directed(List<double[]> from, List<double[]> to, double percentile) {
        List<double[]> sorted = new ArrayList<>();
        double total = 0, sum = 0;
        for (double[] e : from) {
            sorted.add(new double[] {nearest(e, to), e[3]});
            total += e[3];
        }
        sorted.sort(Comparator.comparingDouble(e -> e[0]));
        for (double[] e : sorted) if ((sum += e[1]) >= percentile / 100 * total * (1 - 1e-9)) return e[0];
        throw new AssertionError();
    }

    @Test void whatIsEmptyIsNowhere() {
        Block one = mask(4, 4, 4, (x, y, z) -> x == 1 && y == 1 && z == 1), none = new Block(4, 4, 4);
        assertEquals(Double.NaN, between(one, none, 1, 1, 1).hausdorff(100));
        assertEquals(Double.NaN, between(none, one, 1, 1, 1).average());
        assertEquals(0, between(none, one, 1, 1, 1).surfaceDice(1));
        assertEquals(Double.NaN, between(none, none, 1, 1, 1).surfaceDice(1));
        assertEquals(Double.NaN, between(none, none, 1, 1, 1).rootMeanSquare());
    }

    @Test void doesNotDependOnTheNumberOfThreads() {
        Random random = new Random(3);
        Block a = mask(30, 20, 10, (x, y, z) -> random.nextInt(4) == 0), b = mask(30, 20, 10, (x, y, z) -> random.nextInt(4) == 0);
        double one = Parallelization.runSingleThreaded(() -> between(a, b, 1, 1.3, 2).average());
        assertEquals(one, Parallelization.runWithNumThreads(5, () -> between(a, b, 1, 1.3, 2).average()));
    }
}

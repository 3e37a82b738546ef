package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistanceMapTest {

    private static Block mask(int nx, int ny, int nz, double share, long seed) {
        Block mask = new Block(nx, ny, nz);
        Random random = new Random(seed);
        for (int i = 0; i < mask.size(); i++) mask.data[i] = random.nextDouble() < share ? 1 + random.nextInt(5) : 0;
        return mask;
    }

    /** The smallest of all distances, voxel by voxel. */
    @ParameterizedTest
    @CsvSource({"13, 11, 9, 1, 1, 1, 0.01", "13, 11, 9, 0.7, 1.9, 3.1, 0.01", "12, 10, 8, 1, 1, 5, 0.1", "20, 17, 1, 0.5, 0.3, 1, 0.02", "9, 1, 7, 1, 1, 1, 0.1",
        "1, 1, 30, 1, 1, 0.1, 0.1",
        "7, 6, 5, 3, 2, 1, 0.6", "40, 1, 1, 1, 1, 1, 0.1"})
    void nearestByItsDefinition(int nx, int ny, int nz, double sx, double sy, double sz, double share) {
        double[] s = {sx, sy, sz};
        for (long seed = 1; seed < 6; seed++) {
            Block mask = mask(nx, ny, nz, share, seed);
            DistanceMap map = new DistanceMap(mask, s, Progress.NONE);
            for (int i = 0; i < mask.size(); i++) {
                double least = Double.POSITIVE_INFINITY;
                for (int j = 0; j < mask.size(); j++) if (mask.data[j] != 0) least = Math.min(least, distance(i, j, mask, s));
                assertEquals(least, map.distance(i), 1e-12 * least);                    // another order of additions
                if (map.nearest(i) >= 0) assertEquals(least, distance(i, map.nearest(i), mask, s), 1e-12 * least);
                else assertEquals(Double.POSITIVE_INFINITY, least);
            }
        }
    }

    private static double distance(int i, int j, Block box, double[] s) {
        double x = (i % box.nx - j % box.nx) * s[0], y = (i / box.nx % box.ny - j / box.nx % box.ny) * s[1], z = (i / box.strideZ - j / box.strideZ) * s[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** To another value, by its definition: also across the edges of a periodic image. */
    @ParameterizedTest
    @CsvSource({"9, 7, 6, 1, 1, 3, OTHER_VALUE, false", "9, 7, 6, 0.7, 1.9, 3.1, OTHER_VALUE, true", "20, 17, 1, 0.5, 0.3, 1, OTHER_VALUE, false",
        "8, 7, 6, 1, 2, 3, OTHER_SIDE, false",
        "8, 7, 6, 1.3, 1, 0.6, OTHER_SIDE, true", "9, 8, 7, 1, 1, 2.5, BACKGROUND, false", "9, 8, 7, 1, 1, 2.5, BACKGROUND, true", "9, 8, 7, 1, 1.5, 2.5, MASK, true",
            "30, 1, 1, 1, 1, 1, OTHER_VALUE, true"})
    void everyTargetByItsDefinition(int nx, int ny, int nz, double sx, double sy, double sz, DistanceMap.Target target, boolean periodic) {
        double[] s = {sx, sy, sz};
        for (double share : new double[] {0.03, 0.5, 0.95})
            for (long seed = 1; seed < 5; seed++) {
                Block image = blobs(mask(nx, ny, nz, share, seed));
                image.data[(int) seed] = Float.NaN;
                DistanceMap map = new DistanceMap(image, target, s, periodic, Progress.NONE);
                for (int i = 0; i < image.size(); i++) {
                    double least = Double.POSITIVE_INFINITY;
                    for (int j = 0; j < image.size(); j++)
                        if (isTarget(image.data[i], image.data[j], target)) least = Math.min(least, periodic ? around(i, j, image, s) : distance(i, j, image, s));
                    assertEquals(least, map.distance(i), 1e-12 * least);
                    if (map.nearest(i) >= 0) assertTrue(isTarget(image.data[i], image.data[map.nearest(i)], target));
                }
            }
    }

    /** Every other voxel along x is like its neighbour, so that there are runs. */
    private static Block blobs(Block image) {
        for (int i = 1; i < image.size(); i += 2) image.data[i] = image.data[i - 1];
        return image;
    }

    private static boolean isTarget(float from, float to, DistanceMap.Target target) {
        boolean inside = from < 0 || from > 0, other = to < 0 || to > 0;
        switch (target) {
            case MASK: return other;
            case BACKGROUND: return !other;
            case OTHER_SIDE: return inside != other;
            default: return inside != other || inside && from != to;
        }
    }

    private static double around(int i, int j, Block box, double[] s) {
        double x = ring(i % box.nx - j % box.nx, box.nx) * s[0], y = ring(i / box.nx % box.ny - j / box.nx % box.ny, box.ny) * s[1];
        double z = ring(i / box.strideZ - j / box.strideZ, box.nz) * s[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static int ring(int steps, int n) {
        return Math.min(Math.abs(steps), n - Math.abs(steps));
    }

    /** Written as floats: rounded once. */
    @Test void writesAllDistances() {
        Block mask = mask(9, 8, 7, 0.02, 3), written = new Block(9, 8, 7);
        DistanceMap map = new DistanceMap(mask, Spacing.of(0.7, 0.9, 2), Progress.NONE);
        map.write(written);
        for (int i = 0; i < mask.size(); i++) assertEquals((float) map.distance(i), written.data[i]);
    }

    /** Distances alone: near ones, far ones and none, in lines side by side that are of different kinds; two roundings of squares to floats and one of the root. */
    @ParameterizedTest
    @CsvSource({"140, 90, 40, 1, 1, 3, 0.5", "140, 90, 40, 0.7, 0.9, 0.2, 0.0005", "140, 70, 5, 1, 1, 1, 0.00003", "300, 200, 1, 1, 2, 1, 0.001",
        "40, 30, 30, 1, 1, 1, 0", "30, 1, 90, 1, 1, 2, 0.01"})
    void distancesAloneAreTheSame(int nx, int ny, int nz, double sx, double sy, double sz, double share) {
        double[] s = nz == 1 ? Spacing.ofPlane(sx, sy) : Spacing.of(sx, sy, sz);
        Block mask = mask(nx, ny, nz, share, 7), written = new Block(nx, ny, nz);
        for (int i = 0; i < mask.size(); i++) if (i % nx > nx / 2 && share < 0.5) mask.data[i] = 0;
        for (DistanceMap.Target target : new DistanceMap.Target[] {DistanceMap.Target.MASK, DistanceMap.Target.BACKGROUND}) {
            DistanceMap map = new DistanceMap(mask, target, s, false, Progress.NONE);
            DistanceMap.write(mask, target, s, written, Progress.NONE);
            for (int i = 0; i < mask.size(); i++) assertEquals(map.distance(i), written.data[i], 2e-7 * map.distance(i));
        }
        assertThrows(IllegalArgumentException.class, () -> DistanceMap.write(mask, DistanceMap.Target.OTHER_SIDE, s, written, Progress.NONE));
    }

    @Test void planesAreOnTheirOwn() {
        Block mask = new Block(5, 4, 3);
        mask.data[mask.index(1, 1, 0)] = 1;
        DistanceMap map = new DistanceMap(mask, Spacing.ofPlane(2, 3), Progress.NONE);
        assertEquals(Math.sqrt(36 + 36), map.distance(mask.index(4, 3, 0)), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, map.distance(mask.index(1, 1, 1)));
        assertEquals(-1, map.nearest(mask.index(1, 1, 1)));
    }

    @Test void nanIsOutside() {
        Block mask = new Block(3, 1, 1);
        mask.data[0] = Float.NaN;
        mask.data[2] = 1;
        assertEquals(2, new DistanceMap(mask, Spacing.of(1, 1, 1), Progress.NONE).distance(0));
    }

    @Test void nothingIsInfinitelyFar() {
        assertEquals(Double.POSITIVE_INFINITY, new DistanceMap(new Block(3, 2, 2), Spacing.of(1, 1, 1), Progress.NONE).distance(4));
    }

    @Test void threadsMakeNoDifference() {
        Block mask = mask(23, 19, 17, 0.02, 1);
        DistanceMap one = Parallelization.runSingleThreaded(() -> new DistanceMap(mask, Spacing.of(1, 1, 2), Progress.NONE)),
            many = Parallelization.runWithNumThreads(5, () -> new DistanceMap(mask, Spacing.of(1, 1, 2), Progress.NONE));
        for (int i = 0; i < mask.size(); i++) assertEquals(one.nearest(i), many.nearest(i));
    }
}

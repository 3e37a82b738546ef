package org.roentgen.segment.distance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class GeodesicDistanceTest {

    @Nested class Contract implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new GeodesicDistance();
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("the wave has no seeds");
        }
    }

    private static float[] through(Volumes.Formula free, ArrayImg<FloatType, ?> seeds, double[] s, Boundary boundary) {
        int nx = (int) seeds.dimension(0), ny = (int) seeds.dimension(1), nz = (int) seeds.dimension(2);
        ArrayImg<BitType, ?> mask = ArrayImgs.bits(nx, ny, nz);
        for (int i = 0; i < nx * ny * nz; i++) mask.getAt(i % nx, i / nx % ny, i / nx / ny).set(free.at(i % nx, i / nx % ny, i / nx / ny) != 0);
        GeodesicDistance filter = new GeodesicDistance();
        return Volumes.values(Filters.apply(filter, seeds, Filters.inside(mask, filter, new TileRunner(s).boundary(boundary))));
    }

    /** Round a point in free space, and round the edges of a periodic one. */
    @ParameterizedTest @CsvSource({"61, 51, 1, 1, 1, 1, MIRROR, 0.015", "61, 51, 1, 0.7, 1.5, 1, MIRROR, 0.04", "41, 37, 31, 1, 1, 1, MIRROR, 0.015",
        "41, 37, 21, 0.7, 0.7, 2.5, MIRROR, 0.04",
        "31, 29, 27, 1, 1.2, 0.8, PERIODIC, 0.02"})
    void freeWaysAreStraight(int nx, int ny, int nz, double sx, double sy, double sz, Boundary boundary, double most) {
        double[] s = nz == 1 ? Spacing.ofPlane(sx, sy) : Spacing.of(sx, sy, sz);
        ArrayImg<FloatType, ?> seeds = Volumes.of(nx, ny, nz, (x, y, z) -> x == 10 && y == 12 && z == nz / 2 ? 1 : 0);
        float[] found = through((x, y, z) -> 1, seeds, s, boundary), exact = Volumes.values(Filters.apply(new EuclideanDistance(Side.OUTSIDE), seeds,
            new TileRunner(s).boundary(boundary)));
        double worst = 0;
        for (int i = 0; i < exact.length; i++) if (exact[i] > 0) worst = Math.max(worst, Math.abs(found[i] / exact[i] - 1));
        assertTrue(worst < most, "error " + worst);
    }

    /** A wall with an end: the shortest way touches its corner. */
    @ParameterizedTest @CsvSource({"1, 1", "0.5, 1.25"})
    void waysBendRoundCorners(double sx, double sy) {
        int nx = 60, ny = 50;
        ArrayImg<FloatType, ?> seeds = Volumes.of(nx, ny, 1, (x, y, z) -> x == 10 && y == 5 ? 1 : 0);
        float[] found = through((x, y, z) -> x == 25 && y < 30 ? 0 : 1, seeds, Spacing.ofPlane(sx, sy), Boundary.MIRROR);
        for (int y = 0; y < 30; y++)
            for (int x = 30; x < nx; x++) {
                double a = Math.hypot(15 * sx, 25 * sy), b = Math.hypot((x - 25) * sx, (30 - y) * sy), between = Math.hypot((x - 10) * sx, (y - 5) * sy);
                double straight = crossesTheWall(x, y) ? a + b : between;
                assertEquals(straight, found[x + nx * y], 0.01 * straight + Math.max(sx, sy));
            }
    }

    private static boolean crossesTheWall(int x, int y) {
        return 5 + (y - 5) * 15.0 / (x - 10) < 30;
    }

    /** Not shorter than the straight line, not longer than a path over faces, and reached just where such a path goes. */
    @Test void betweenTheStraightLineAndStepsOverFaces() {
        int n = 9;
        double[] s = {1, 0.7, 1.6};
        for (long seed = 1; seed < 6; seed++) {
            Random random = new Random(seed);
            boolean[] free = new boolean[n * n * n];
            for (int i = 0; i < free.length; i++) free[i] = random.nextDouble() < 0.5 || i == 0;
            ArrayImg<FloatType, ?> seeds = Volumes.of(n, n, n, (x, y, z) -> x + y + z == 0 || x == 8 && y == 7 && z == 8 ? 3 : 0);
            float[] found = through((x, y, z) -> free[x + n * (y + n * z)] ? 1 : 0, seeds, s, Boundary.MIRROR), in = Volumes.values(seeds);
            double[] path = new double[free.length];
            for (int i = 0; i < path.length; i++) path[i] = free[i] && in[i] != 0 ? 0 : Double.POSITIVE_INFINITY;
            for (int round = 0; round < 200; round++)
                for (int i = 0; i < path.length; i++)
                    for (int axis = 0; axis < 3; axis++)
                        for (int step = -1; step <= 1; step += 2) {
                            int stride = axis == 0 ? 1 : axis == 1 ? n : n * n, at = i / stride % n + step;
                            if (free[i] && at >= 0 && at < n) path[i] = Math.min(path[i], path[i + step * stride] + s[axis]);
                        }
            for (int i = 0; i < path.length; i++) {
                double line = Double.POSITIVE_INFINITY;
                for (int j = 0; j < path.length; j++)
                    if (in[j] != 0 && free[j]) line = Math.min(line, Math.sqrt(Math.pow((i % n - j % n) * s[0], 2) + Math.pow((i / n % n - j / n % n) * s[1], 2)
                        + Math.pow((i / n / n - j / n / n) * s[2], 2)));
                if (!free[i]) assertEquals(0, found[i]);
                else if (Double.isInfinite(path[i])) assertEquals(Float.POSITIVE_INFINITY, found[i]);
                else assertTrue(found[i] <= path[i] * 1.0001 && found[i] >= 0.99 * line, found[i] + " is not between " + line + " and " + path[i]);
            }
        }
    }

    @Test void withoutAMaskItIsExact() {
        ArrayImg<FloatType, ?> seeds = Volumes.noise(3, 9, 8, 7);
        for (FloatType v : seeds) v.set(v.get() > 98 ? 1 : 0);
        assertArrayEquals(Volumes.values(Filters.apply(new EuclideanDistance(Side.OUTSIDE), seeds, 1, 2, 3)), Volumes.values(Filters.apply(new GeodesicDistance(),
            seeds, 1, 2, 3)));
    }

    @Test void withoutASeedAllIsInfinitelyFar() {
        float[] expected = new float[27];
        Arrays.fill(expected, Float.POSITIVE_INFINITY);
        assertArrayEquals(expected, through((x, y, z) -> 1, Volumes.of(3, 3, 3, (x, y, z) -> Double.NaN), Spacing.of(1, 1, 1), Boundary.MIRROR));
    }
}

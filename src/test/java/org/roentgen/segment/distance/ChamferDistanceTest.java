package org.roentgen.segment.distance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.segment.distance.ChamferDistance.Weights;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class ChamferDistanceTest {

    @Nested class Contract implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new ChamferDistance(Weights.BORGEFORS, Side.SIGNED);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("the nearest voxel outside is a voxel farther, however small they are");
        }
    }

    /** The shortest path: every step tried until nothing changes. */
    @ParameterizedTest @EnumSource(Weights.class)
    void byItsDefinition(Weights weights) {
        int n = 6;
        double[] s = {1, 1.3, 2.2};
        for (Boundary boundary : Boundary.values())
            for (Side side : new Side[] {Side.INSIDE, Side.OUTSIDE}) {
                ArrayImg<FloatType, ?> image = Volumes.of(n, n, n, (x, y, z) -> (x == 1 && y == 4 && z == 3) == (side == Side.OUTSIDE) ? 1 : 0);
                float[] found = Volumes.values(Filters.apply(new ChamferDistance(weights, side), image, new TileRunner(s).boundary(boundary)));
                double[] path = new double[n * n * n];
                Arrays.fill(path, Double.POSITIVE_INFINITY);
                path[1 + n * (4 + n * 3)] = 0;
                for (boolean changed = true; changed; ) {
                    changed = false;
                    for (int i = 0; i < path.length; i++)
                        for (int k = 0; k < 27; k++) {
                            int dx = k % 3 - 1, dy = k / 3 % 3 - 1, dz = k / 9 - 1, x = i % n + dx, y = i / n % n + dy, z = i / n / n + dz;
                            boolean beyond = x < 0 || y < 0 || z < 0 || x >= n || y >= n || z >= n;
                            double other = !beyond || boundary == Boundary.PERIODIC ? path[Math.floorMod(x, n) + n * (Math.floorMod(y, n) + n * Math.floorMod(z, n))]
                                : boundary == Boundary.ZERO && side == Side.INSIDE ? 0 : Double.POSITIVE_INFINITY;
                            double step = step(weights, Math.abs(dx) * s[0], Math.abs(dy) * s[1], Math.abs(dz) * s[2]);
                            if (k == 13 || !(other + step < path[i] - 1e-12)) continue;
                            path[i] = other + step;
                            changed = true;
                        }
                }
                for (int i = 0; i < path.length; i++) assertEquals(path[i], found[i], 1e-5 * path[i]);                 // a sum of some floats
            }
    }

    private static double step(Weights weights, double x, double y, double z) {
        int axes = (int) (Math.signum(x) + Math.signum(y) + Math.signum(z));
        if (weights == Weights.CHESSBOARD) return Math.max(x, Math.max(y, z));
        if (weights == Weights.CITY_BLOCK) return axes > 1 ? Double.POSITIVE_INFINITY : x + y + z;
        return Math.sqrt(x * x + y * y + z * z) * new double[] {0, 1, 4 / Math.sqrt(18), 5 / Math.sqrt(27)}[axes];
    }

    /** 3, 4 and 5 thirds; and how wrong that is at most. */
    @ParameterizedTest @CsvSource({"61, 61, 1, 1, 0.943, 1.055", "41, 41, 41, 1, 0.942, 1.106", "41, 41, 41, 3, 0.942, 1.74"})
    void errorsStayWithinTheirBounds(int nx, int ny, int nz, double sz, double least, double most) {
        ArrayImg<FloatType, ?> point = Volumes.of(nx, ny, nz, (x, y, z) -> x == nx / 2 && y == ny / 2 && z == nz / 2 ? 1 : 0);
        TileRunner runner = new TileRunner(nz == 1 ? Spacing.ofPlane(1, 1) : Spacing.of(1, 1, sz));
        float[] chamfer = Volumes.values(Filters.apply(new ChamferDistance(Weights.BORGEFORS, Side.OUTSIDE), point, runner)),
            exact = Volumes.values(Filters.apply(new EuclideanDistance(Side.OUTSIDE), point, runner));
        double low = 1, high = 1;
        for (int i = 0; i < exact.length; i++) {
            if (exact[i] == 0) continue;
            low = Math.min(low, chamfer[i] / exact[i]);
            high = Math.max(high, chamfer[i] / exact[i]);
        }
        assertTrue(low > least - 1e-3 && high < most, low + " to " + high);
        assertTrue(sz > 1 || high > most - 0.01 && low < least + 0.001, "the bounds are met: " + low + " to " + high);
    }

    @ParameterizedTest @CsvSource({"ct, dt_cityblock, CITY_BLOCK", "retina, dt_cityblock, CITY_BLOCK", "ct, dt_chessboard, CHESSBOARD",
        "retina, dt_chessboard, CHESSBOARD",
        "synth3d, dt_chessboard, CHESSBOARD", "mr3d, dt_chessboard, CHESSBOARD"})
    void sameAsSciPy(String image, String peer, Weights weights) {
        assertArrayEquals(Volumes.values(Peers.image(image + "__" + peer)), Volumes.values(Filters.apply(new ChamferDistance(weights, Side.INSIDE), Peers.image(image
            + "__mask"), 1, 1, 1)));
    }

    @Test void nothingToGoToIsInfinitelyFar() {
        for (Boundary boundary : new Boundary[] {Boundary.MIRROR, Boundary.PERIODIC})
            assertEquals(Float.POSITIVE_INFINITY, Filters.apply(new ChamferDistance(Weights.BORGEFORS, Side.INSIDE), Volumes.of(3, 3, 3, (x, y, z) -> 1),
                new TileRunner(Spacing.of(1, 1, 1)).boundary(boundary)).getAt(1, 1, 1).get());
    }
}

package org.roentgen.segment.distance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;

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
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class EuclideanDistanceTest {

    private abstract static class Contract implements VolumeFilterContract {

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("the nearest voxel outside is a voxel farther, however small they are");
        }
    }

    @Nested class Inside extends Contract {

        @Override public VolumeFilter filter() {
            return new EuclideanDistance(Side.INSIDE);
        }
    }

    @Nested class Signed extends Contract {

        @Override public VolumeFilter filter() {
            return new EuclideanDistance(Side.SIGNED);
        }
    }

    /** The smallest of all distances; what lies beyond the edge is written out in a larger image. */
    @ParameterizedTest @EnumSource(Boundary.class)
    void byItsDefinition(Boundary boundary) {
        int n = 5, m = 3 * n;
        double[] s = {1, 0.6, 2.5};
        for (Side side : Side.values())
            for (long seed = 1; seed < 4; seed++) {
                Random random = new Random(seed);
                ArrayImg<FloatType, ?> image = Volumes.of(n, n, n, (x, y, z) -> random.nextDouble() < 0.8 ? random.nextInt(3) - 1 : Double.NaN);
                float[] in = Volumes.values(image), out = Volumes.values(Filters.apply(new EuclideanDistance(side), image, new TileRunner(s).boundary(boundary)));
                for (int i = 0; i < in.length; i++) {
                    double least = Double.POSITIVE_INFINITY;
                    boolean inside = in[i] < 0 || in[i] > 0;
                    for (int j = 0; j < m * m * m; j++) {
                        int x = j % m - n, y = j / m % m - n, z = j / m / m - n;
                        boolean beyond = x < 0 || y < 0 || z < 0 || x >= n || y >= n || z >= n;
                        if (beyond && (boundary == Boundary.MIRROR || boundary == Boundary.NEAREST)) continue;
                        float v = in[Math.floorMod(x, n) + n * (Math.floorMod(y, n) + n * Math.floorMod(z, n))];
                        boolean other = !(beyond && boundary == Boundary.ZERO) && (v < 0 || v > 0);
                        if (other != inside) least = Math.min(least, Math.sqrt(Math.pow((x - i % n) * s[0], 2) + Math.pow((y - i / n % n) * s[1], 2)
                            + Math.pow((z - i / n / n) * s[2], 2)));
                    }
                    assertEquals(inside == (side == Side.OUTSIDE) && side != Side.SIGNED ? 0 : (inside && side == Side.SIGNED ? -1 : 1) * least, out[i], 1e-6 * least);
                }
            }
    }

    @ParameterizedTest @CsvSource({"ct, 1", "retina, 1", "synth3d, 2.5", "mr3d, 1"})
    void sameAsSciPy(String image, double sz) {
        ArrayImg<FloatType, ?> mask = Peers.image(image + "__mask");
        float[] expected = Volumes.values(Peers.image(image + "__edt")), found = Volumes.values(Filters.apply(new EuclideanDistance(Side.INSIDE), mask, 1, 1, sz));
        for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], 1e-6 * expected[i]);                // both are floats
    }

    /** A ball's centre is as far from the surface as its radius, in every direction. */
    @Test void aBallHasItsRadius() {
        ArrayImg<FloatType, ?> ball = Volumes.of(41, 41, 21, (x, y, z) -> Math.hypot(Math.hypot(x - 20, y - 20), 2 * (z - 10)) < 17 ? 1 : 0);
        float[] signed = Volumes.values(Filters.apply(new EuclideanDistance(Side.SIGNED), ball, 0.5, 0.5, 1));
        for (int i = 0; i < signed.length; i++) {
            double r = 0.5 * Math.hypot(Math.hypot(i % 41 - 20, i / 41 % 41 - 20), 2 * (i / 41 / 41 - 10));
            assertEquals(r - 8.5, signed[i], 1.1);                          // the other side begins up to a voxel's diagonal away
        }
    }

    @Test void nothingToMeasureToIsInfinitelyFar() {
        assertArrayEquals(new float[] {Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY},
            Volumes.values(Filters.apply(new EuclideanDistance(Side.INSIDE), Volumes.of(2, 1, 1, (x, y, z) -> 1), 1, 1)));
        assertArrayEquals(new float[] {1, 2, 2, 1}, Volumes.values(Filters.apply(new EuclideanDistance(Side.INSIDE), Volumes.of(4, 1, 1, (x, y, z) -> 1),
            new TileRunner(Spacing.ofPlane(1, 9)).boundary(Boundary.ZERO))));
    }
}

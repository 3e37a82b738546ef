package org.roentgen.segment.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.segment.mask.BallMorphology.Operation;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class BallMorphologyTest {

    @Nested class Mask implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return new BallMorphology(Operation.CLOSE, 1.6, false);
        }
    }

    private static final int NX = 8, NY = 7, NZ = 6;

    private static ArrayImg<FloatType, ?> labels(long seed, double share, int count) {
        Random random = new Random(seed);
        float[] value = new float[NX * NY * NZ];
        for (int i = 0; i < value.length; i++) value[i] = i % 2 == 1 ? value[i - 1] : random.nextDouble() < share ? 1 + random.nextInt(count) : 0;
        return Volumes.of(NX, NY, NZ, (x, y, z) -> value[x + NX * (y + NY * z)]);
    }

    /** A mask on an infinite grid. */
    private interface Grid {
        boolean at(int x, int y, int z);
    }

    /** Whatever is farther than r does not count; where the grid ends, nothing does. */
    private static Grid dilated(Grid grid, double r, double[] s) {
        return (x, y, z) -> {
            for (int k = -3; k <= 3; k++)
                for (int j = -3; j <= 3; j++)
                    for (int i = -3; i <= 3; i++) if (i * i * s[0] * s[0] + j * j * s[1] * s[1] + k * k * s[2] * s[2] <= r * r + 1e-9 && grid.at(x + i, y + j, z
                        + k)) return true;
            return false;
        };
    }

    private static Grid not(Grid grid) {
        return (x, y, z) -> !grid.at(x, y, z);
    }

    /** Nothing lies beyond the edge: there it is neither inside nor outside. */
    private static Grid within(Grid grid) {
        return (x, y, z) -> x >= 0 && y >= 0 && z >= 0 && x < NX && y < NY && z < NZ && grid.at(x, y, z);
    }

    private static Grid extended(float[] values, Boundary boundary) {
        Grid inside = (x, y, z) -> values[x + NX * (y + NY * z)] != 0;
        return boundary == Boundary.PERIODIC ? (x, y, z) -> inside.at(Math.floorMod(x, NX), Math.floorMod(y, NY), Math.floorMod(z, NZ)) : within(inside);
    }

    private static Grid expected(Grid grid, Operation operation, double r, double[] s, boolean ends) {
        Grid dilated = dilated(grid, r, s), eroded = not(dilated(ends ? within(not(grid)) : not(grid), r, s));
        switch (operation) {
            case ERODE: return eroded;
            case DILATE: return dilated;
            case OPEN: return dilated(ends ? within(eroded) : eroded, r, s);
            default: return not(dilated(ends ? within(not(dilated)) : not(dilated), r, s));
        }
    }

    @ParameterizedTest @EnumSource(Operation.class)
    void byItsDefinition(Operation operation) {
        for (Boundary boundary : Boundary.values())
            for (double[] s : new double[][] {{1, 1, 1}, {0.7, 0.7, 1.4}, {1, 1.3, 0.6}})
                for (double r : new double[] {0, 0.7, 1.4}) {
                    ArrayImg<FloatType, ?> image = labels(Math.round(10 * r) + operation.ordinal(), operation == Operation.DILATE ? 0.15
                        : operation == Operation.ERODE ? 0.9 : 0.5, 1);
                    Grid truth = expected(extended(Volumes.values(image), boundary), operation, r, s, boundary == Boundary.MIRROR || boundary == Boundary.NEAREST);
                    float[] found = Volumes.values(Filters.apply(new BallMorphology(operation, r, false), image, new TileRunner(s).boundary(boundary)));
                    for (int i = 0; i < found.length; i++)
                        assertEquals(truth.at(i % NX, i / NX % NY, i / NX / NY) ? 255 : 0, found[i], boundary + " " + r + " at " + i);
                }
    }

    /** 4πr³/3 of another radius; by counting voxels of half a millimetre. */
    @Test void aBallGrowsAndShrinksByTheRadius() {
        int n = 60;
        double[] s = {0.5, 0.5, 0.5};
        ArrayImg<FloatType, ?> ball = Volumes.of(n, n, n, (x, y, z) -> Math.hypot(Math.hypot(x - 29.5, y - 29.5), z - 29.5) <= 16 ? 1 : 0);
        assertEquals(4 / 3.0 * Math.PI * Math.pow(11, 3), volume(new BallMorphology(Operation.DILATE, 3, false), ball, s), 0.03 * 4 / 3.0 * Math.PI * Math.pow(11, 3));
        assertEquals(4 / 3.0 * Math.PI * Math.pow(5, 3), volume(new BallMorphology(Operation.ERODE, 3, false), ball, s), 0.1 * 4 / 3.0 * Math.PI * Math.pow(5, 3));
    }

    private static double volume(VolumeFilter filter, ArrayImg<FloatType, ?> image, double[] s) {
        int inside = 0;
        for (float v : Volumes.values(Filters.apply(filter, image, s))) if (v == 255) inside++;
        return inside * s[0] * s[1] * s[2];
    }

    @ParameterizedTest @CsvSource({"ERODE, bin_erosion", "DILATE, bin_dilation", "OPEN, bin_opening", "CLOSE, bin_closing"})
    void sameAsScikitImage(Operation operation, String peer) {
        for (String image : new String[] {"ct", "retina"})
            assertArrayEquals(Volumes.values(Peers.image(image + "__" + peer)), Volumes.values(Filters.apply(new BallMorphology(operation, 2, false),
                Peers.image(image + "__mask"), 1, 1)));
    }

    @Test void nothingAndEverythingStay() {
        for (Operation operation : Operation.values())
            for (double value : new double[] {0, 7})
                for (float v : Volumes.values(Filters.apply(new BallMorphology(operation, 2, false), Volumes.of(5, 4, 3, (x, y, z) -> value), 1, 1,
                    1))) assertEquals(value == 0 ? 0 : 255, v);
    }

    @Test void refusesANegativeRadius() {
        assertEquals("Radius must be a number of at least 0, but is -1.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new BallMorphology(Operation.OPEN, -1, false)).getMessage());
    }

    @Test void refusesABorderThatNoArrayHolds() {
        assertThrows(IllegalArgumentException.class, () -> Filters.apply(new BallMorphology(Operation.CLOSE, 2000, false), Volumes.noise(1, 9, 9, 9),
            new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.ZERO)));
    }
}

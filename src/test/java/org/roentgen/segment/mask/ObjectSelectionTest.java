package org.roentgen.segment.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

class ObjectSelectionTest {

    @Nested class Largest implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return ObjectSelection.largest(1, Connectivity.FACES, false);
        }
    }

    @Nested class LargeLabels implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return ObjectSelection.atLeast(15, Connectivity.ALL, true);
        }

        @Override public void flatStaysFlat() {
            // a small flat image is a small object
        }
    }

    @Nested class OffEdge implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return ObjectSelection.offEdge(true, Connectivity.FACES, false);
        }
    }

    /** Rows of digits, one plane. */
    private static ArrayImg<FloatType, ?> plane(String... rows) {
        return Volumes.of(rows[0].length(), rows.length, 1, (x, y, z) -> rows[y].charAt(x) - '0');
    }

    private static void assertResult(ObjectSelection selection, ArrayImg<FloatType, ?> image, String... expected) {
        float[] found = Volumes.values(Filters.apply(selection, image, 1, 1));
        StringBuilder text = new StringBuilder();
        for (float v : found) text.append(v == 255 ? "#" : v == 0 ? "." : String.valueOf((int) v));
        assertEquals(String.join("", expected), text.toString());
    }

    private static final String[] TWO = {"1100200", "1002000", "0020030", "0000033"};

    @Test void theLargestObjectOfAMask() {
        assertResult(ObjectSelection.largest(1, Connectivity.FACES, false), plane(TWO), "##.....", "#......", ".......", ".......");
        assertResult(ObjectSelection.largest(2, Connectivity.FACES, false), plane(TWO), "##.....", "#......", ".....#.", ".....##");
        assertResult(ObjectSelection.largest(1, Connectivity.ALL, false), plane("1100200", "1002000", "0020030", "0200000"), "....#..", "...#...", "..#....", ".#.....");
    }

    /** Its voxels need not touch; of equal ones the smaller label stays. */
    @Test void theLargestLabels() {
        assertResult(ObjectSelection.largest(1, Connectivity.FACES, true), plane(TWO), "11.....", "1......", ".......", ".......");
        assertResult(ObjectSelection.largest(2, Connectivity.FACES, true), plane(TWO), "11..2..", "1..2...", "..2....", ".......");
    }

    @Test void objectsOfASize() {
        double voxel = 0.7 * 0.7 * 2.5;
        ArrayImg<FloatType, ?> two = Volumes.of(9, 3, 3, (x, y, z) -> x < 3 && y == 1 && z == 1 || x > 4 && y == 1 && z == 1 ? 1 : 0);
        for (int voxels = 1; voxels < 6; voxels++) {
            float[] found = Volumes.values(Filters.apply(ObjectSelection.atLeast(voxels * voxel, Connectivity.ALL, false), two, 0.7, 0.7, 2.5));
            for (int i = 0; i < found.length; i++) assertEquals(Volumes.values(two)[i] != 0 && (i % 9 < 3 ? 3 : 4) >= voxels ? 255 : 0, found[i]);
        }
    }

    @Test void objectsOffTheEdge() {
        assertResult(ObjectSelection.offEdge(false, Connectivity.FACES, false), plane("0000000", "0110001", "0100020", "0000000"), ".......", ".##....", ".#...#.",
            ".......");
        assertResult(ObjectSelection.offEdge(false, Connectivity.ALL, false), plane("0000000", "0110001", "0100020", "0000000"), ".......", ".##....", ".#.....",
            ".......");
    }

    @Test void theFirstAndTheLastSliceAreEdgesIfWanted() {
        ArrayImg<FloatType, ?> image = Volumes.of(5, 5, 4, (x, y, z) -> x == 2 && y == 2 && z > 1 ? 9 : x == 2 && y == 2 && z == 0 ? 5 : 0);
        for (boolean ends : new boolean[] {false, true})
            assertArrayEquals(ends ? new float[100] : Volumes.values(image), Volumes.values(Filters.apply(ObjectSelection.offEdge(ends, Connectivity.ALL, true), image,
                1, 1, 1)));
        float[] planes = Volumes.values(Filters.apply(ObjectSelection.offEdge(true, Connectivity.ALL, true), image, Spacing.ofPlane(1, 1)));
        assertArrayEquals(Volumes.values(image), planes);
    }

    @Test void refusesWhatMakesNoSense() {
        assertEquals("Count must be at least 1, but is 0. 1 keeps the largest object.",
            assertThrows(IllegalArgumentException.class, () -> ObjectSelection.largest(0, Connectivity.ALL, false)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> ObjectSelection.atLeast(Double.NaN, Connectivity.ALL, false));
    }
}

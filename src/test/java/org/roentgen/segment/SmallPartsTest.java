package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

class SmallPartsTest {

    private static int[] joined(double fewest, double[] spacing, String... rows) {
        Block labels = new Block(rows[0].length(), rows.length, 1);
        for (int i = 0; i < labels.size(); i++) labels.data[i] = rows[i / labels.nx].charAt(i % labels.nx) - '0';
        return SmallParts.joined(labels, fewest, spacing, Progress.NONE).data;
    }

    private static int[] digits(String... rows) {
        return String.join("", rows).chars().map(c -> c - '0').toArray();
    }

    @Test void smallPartsJoinTheLongestBorder() {
        assertArrayEquals(digits("11122", "11122", "11122"), joined(3, Spacing.ofPlane(1, 1), "77733", "77433", "77733"));
    }

    @Test void largePartsOfALabelAreLabelsOfTheirOwn() {
        assertArrayEquals(digits("11022", "11033", "00033"), joined(2, Spacing.ofPlane(1, 1), "55055", "55066", "00066"));
    }

    /** A pixel with one face to the left, one to the right and one below. Of equal borders the first counts. */
    @Test void bordersAreMeasuredInImageUnits() {
        assertArrayEquals(digits("11122", "33333"), joined(2, Spacing.ofPlane(1, 1), "11311", "22222"));
        assertArrayEquals(digits("11233", "22222"), joined(2, Spacing.ofPlane(9, 1), "11311", "22222"));
    }

    @Test void whatTouchesSmallPartsOnlyJoinsThemLaterOrStays() {
        assertArrayEquals(digits("1111110"), joined(4, Spacing.ofPlane(1, 1), "1111230"));
        assertArrayEquals(digits("1111110220"), joined(4, Spacing.ofPlane(1, 1), "1111230450"));
        assertArrayEquals(digits("1110"), joined(9, Spacing.ofPlane(1, 1), "1220"));
    }

    @Test void noiseBecomesConnectedAndLarge() {
        Random random = new Random(4);
        Block labels = new Block(23, 17, 11);
        for (int i = 0; i < labels.size(); i++) labels.data[i] = 1 + random.nextInt(3);
        double[] spacing = {1, 1, 2};
        IntBlock one = Parallelization.runSingleThreaded(() -> SmallParts.joined(labels, 9, spacing, Progress.NONE));
        for (int threads : new int[] {2, 5}) assertArrayEquals(one.data, Parallelization.runWithNumThreads(threads, () -> SmallParts.joined(labels, 9, spacing,
            Progress.NONE)).data);
        ConnectedComponents parts = ConnectedComponents.ofEqualValues(ArrayImgs.ints(one.data, 23, 17, 11), Connectivity.FACES, spacing, 0, Progress.NONE);
        assertEquals(Arrays.stream(one.data).max().getAsInt(), parts.count());
        assertTrue(parts.voxels()[parts.count() - 1] >= 9);
    }
}

package org.roentgen.segment.consensus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.testing.Volumes;

class DecisionsTest {

    private static final ArrayImg<FloatType, ?> A = ArrayImgs.floats(new float[] {0, 1, 1, 2, 2, Float.NaN}, 3, 2),
        B = ArrayImgs.floats(new float[] {0, 1, 2, 2, 2, 70000}, 3, 2);

    private static Decisions decisions() {
        return Decisions.of(List.of(A, B), false, Progress.NONE);
    }

    @Test void combinationsAreCountedInTheirOrder() {
        Decisions decisions = decisions();
        int[][] expected = {{0, 0, 1}, {0, 70000, 1}, {1, 1, 1}, {1, 2, 1}, {2, 2, 2}};
        assertEquals(expected.length, decisions.size());
        for (int d = 0; d < expected.length; d++)
            assertArrayEquals(expected[d], new int[] {decisions.label(d, 0), decisions.label(d, 1), (int) decisions.count(d)});
        assertArrayEquals(new int[] {0, 1, 2, 70000}, decisions.labels());
        assertEquals(3, decisions.voxels(1, 2));
        assertEquals(6, decisions.voxels());
    }

    @Test void valuesGoBackToTheirVoxels() {
        ArrayImg<FloatType, ?> out = ArrayImgs.floats(3, 2);
        Decisions decisions = decisions();
        decisions.write(decisions.map(labels -> 10 * labels[0] + labels[1]), out, Progress.NONE);
        assertArrayEquals(new float[] {0, 11, 12, 22, 22, 70000}, Volumes.values(out));
    }

    @Test void masksAreOneLabel() {
        assertArrayEquals(new int[] {0, 1}, Decisions.of(List.of(A, B), true, Progress.NONE).labels());
    }

    @Test void doNotDependOnTheNumberOfThreads() {
        List<ArrayImg<FloatType, ?>> noise = List.of(Volumes.noise(1, 20, 17, 9), Volumes.noise(2, 20, 17, 9));
        Decisions one = Parallelization.runSingleThreaded(() -> Decisions.of(noise, false, Progress.NONE)),
            many = Parallelization.runWithNumThreads(6, () -> Decisions.of(noise, false, Progress.NONE));
        assertEquals(one.size(), many.size());
        for (int d = 0; d < one.size(); d++) assertEquals(one.count(d), many.count(d));
    }

    @Test void offsetsKeepReadersApart() {
        assertArrayEquals(new int[] {0, 2}, Decisions.offsets(List.of(decisions())));
    }

    /** Whichever thread is first. */
    @Test void theFirstWrongVoxelIsNamed() {
        ArrayImg<FloatType, ?> wrong = Volumes.of(50, 40, 4, (x, y, z) -> x + y + z == 0 ? 7 : 0.5 + x + y + z);
        for (int k = 0; k < 20; k++)
            assertEquals("Labels must be whole numbers from 0 to 16777216, but one is 1.5. Label the objects with Connected Components… first.",
                assertThrows(IllegalArgumentException.class, () -> Decisions.of(List.of(wrong), false, Progress.NONE)).getMessage());
    }

    @Test void refusesFractionsAndOtherSizes() {
        for (float wrong : new float[] {-1, 0.5f, 2e7f, Float.POSITIVE_INFINITY})
            assertThrows(IllegalArgumentException.class, () -> Decisions.of(List.of(ArrayImgs.floats(new float[] {wrong}, 1, 1)), false, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> Decisions.of(List.of(A, ArrayImgs.floats(2, 3)), false, Progress.NONE));
    }
}

package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

/** What every segmentation promises; a test class implements this and inherits the checks. What does not hold for one is switched off with a reason. */
public interface SegmentationContract {

    double[] SPACING = {1, 1.25, 1.5};
    int NX = 14, NY = 12, NZ = 9;

    Segmentation segmentation();

    /** Why the method distinguishes x, y and z, or breaks ties by their order, if it does: then turned images give other labels. */
    default Optional<String> directional() {
        return Optional.empty();
    }

    /** Two bright balls on a dark ground, with noise. */
    default RandomAccessibleInterval<FloatType> sample() {
        RandomAccessibleInterval<FloatType> noise = Volumes.noise(3, NX, NY, NZ);
        return Volumes.of(NX, NY, NZ, (x, y, z) -> (inBall(x, y, z, 4, 4, 4) || inBall(x, y, z, 10, 8, 5) ? 150 : 40) + value(noise, x, y, z) / 4);
    }

    /** A label in each ball and one on the ground. */
    default Optional<RandomAccessibleInterval<FloatType>> seeds() {
        return Optional.of(Volumes.of(NX, NY, NZ, (x, y, z) -> x == 4 && y == 4 ? 1 : x == 10 && y == 8 ? 2 : x == 13 && y == 1 ? 3 : 0));
    }

    /** All but a few rows and a corner. */
    static RandomAccessibleInterval<BitType> mask() {
        return Converters.convert((RandomAccessibleInterval<FloatType>) Volumes.of(NX, NY, NZ, (x, y, z) -> y == 10 || x + z < 3 ? 0 : 1),
            (in, out) -> out.set(in.get() != 0), new BitType());
    }

    static boolean inBall(int x, int y, int z, int cx, int cy, int cz) {
        return (x - cx) * (x - cx) + (y - cy) * (y - cy) + (z - cz) * (z - cz) <= 9;
    }

    static double value(RandomAccessibleInterval<FloatType> image, long... at) {
        return image.getAt(at).get();
    }

    default int[] run(RandomAccessibleInterval<FloatType> image, double[] spacing, boolean masked, UnaryOperator<RandomAccessibleInterval<?>> view) {
        return segmentation().run(image, seeds().map(s -> (RandomAccessibleInterval<FloatType>) view.apply(s)),
            masked ? Optional.of((RandomAccessibleInterval<BitType>) view.apply(mask())) : Optional.empty(), spacing, Progress.NONE).labels().data;
    }

    default int[] run(RandomAccessibleInterval<FloatType> image, double[] spacing, boolean masked) {
        return run(image, spacing, masked, v -> v);
    }

    @Test default void neverLeavesTheMask() {
        int[] labels = run(sample(), SPACING, true);
        float[] inside = Volumes.values(mask());
        for (int i = 0; i < labels.length; i++) if (inside[i] == 0) assertEquals(0, labels[i], "voxel " + i);
    }

    @Test default void imageAndSeedsAreUntouched() {
        RandomAccessibleInterval<FloatType> image = sample();
        float[] before = Volumes.values(image).clone();
        run(image, SPACING, true);
        assertArrayEquals(before, Volumes.values(image));
    }

    @Test default void anyNumberOfThreadsGivesTheSame() {
        RandomAccessibleInterval<FloatType> image = sample();
        int[] one = Parallelization.runSingleThreaded(() -> run(image, SPACING, false));
        for (int threads : new int[] {2, 3, 7})
            assertArrayEquals(one, Parallelization.runWithNumThreads(threads, () -> run(image, SPACING, false)));
    }

    @Test default void slicesOnTheirOwnAreImagesWithTwoAxes() {
        double[] plane = Spacing.ofPlane(SPACING[0], SPACING[1]);
        int[] all = run(sample(), plane, false);
        int before = 0;
        for (int z = 0; z < NZ; z++) {
            int slice = z;
            int[] alone = run(Views.hyperSlice(sample(), 2, z), SPACING, false, v -> Views.hyperSlice(v, 2, slice));
            int most = 0;
            for (int i = 0; i < alone.length; i++) {
                int expected = alone[i] == 0 ? 0 : alone[i] + (segmentation().keepsNumbers() ? 0 : before);
                assertEquals(expected, all[z * NX * NY + i], "slice " + z);
                most = Math.max(most, expected);
            }
            before = Math.max(before, most);
        }
    }

    @Test default void quarterTurnsCommute() {
        assumeTrue(!directional().isPresent(), () -> directional().get());
        int[] labels = run(sample(), SPACING, false);
        for (int[] axes : new int[][] {{0, 1}, {1, 2}, {2, 0}}) {
            double[] turned = SPACING.clone();
            turned[axes[0]] = SPACING[axes[1]];
            turned[axes[1]] = SPACING[axes[0]];
            float[] expected = Volumes.values(Views.zeroMin(Views.rotate(Volumes.of(NX, NY, NZ, (x, y, z) -> labels[x + NX * (y + NY * z)]), axes[0], axes[1])));
            int[] found = run(turned(sample(), axes), turned, false, v -> Views.zeroMin(Views.rotate(v, axes[0], axes[1])));
            for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], "axes " + axes[0] + axes[1] + ", voxel " + i);
        }
    }

    static RandomAccessibleInterval<FloatType> turned(RandomAccessibleInterval<FloatType> image, int[] axes) {
        return Views.zeroMin(Views.rotate(image, axes[0], axes[1]));
    }

    @Test default void constantImagesAndSingleVoxelsEnd() {
        Segmentation segmentation = segmentation();
        for (int n : new int[] {1, 2, 5}) {
            Optional<RandomAccessibleInterval<FloatType>> seeds = seeds().map(s -> Volumes.of(n, n, n, (x, y, z) -> x + y + z == 0 ? 1 : x + y + z == 3 * n - 3 ? 2 : 0));
            try {
                IntBlock labels = segmentation.run(Volumes.of(n, n, n, (x, y, z) -> 7), seeds, Optional.empty(), SPACING, Progress.NONE).labels();
                assertEquals(n * n * n, labels.size());
            } catch (IllegalArgumentException e) {
                org.roentgen.testing.ErrorForm.check(e.getMessage());
            }
        }
    }

    @Test default void numbersThatAreNoneEnd() {
        RandomAccessibleInterval<FloatType> image = sample();
        float[] holes = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        for (int i = 0; i < 3; i++) image.getAt(2 * i, 3, 4).set(holes[i]);
        try {
            assertEquals(NX * NY * NZ, run(image, SPACING, false).length);
        } catch (IllegalArgumentException e) {
            org.roentgen.testing.ErrorForm.check(e.getMessage());
        }
    }

    @Test default void stopsWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override public void done(double fraction) { }

            @Override public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> segmentation().run(sample(), seeds(), Optional.empty(), SPACING, cancelled));
    }
}

package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.jupiter.api.Test;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Volumes;

/** What the frame around a method does, with the simplest of methods: each seed, or each bright voxel, is what it is. */
class SegmentationTest implements SegmentationContract {

    private static class Bright extends Segmentation {

        @Override public List<String> maps() {
            return List.of("value");
        }

        @Override public List<String> columns() {
            return List.of("Voxels");
        }

        @Override public long bytes(long voxels) {
            return 4 * voxels;
        }

        @Override protected IntBlock apply(Task task) {
            IntBlock labels = new IntBlock(task.image.nx, task.image.ny, task.image.nz);
            int count = 0;
            for (int i = 0; i < labels.size(); i++) {
                labels.data[i] = task.image.data[i] > 100 ? 1 + count++ : 0;
                task.maps[0].data[i] = task.image.data[i];
                task.image.data[i] = -1;
            }
            task.row(count);
            return labels;
        }
    }

    @Override public Segmentation segmentation() {
        return new Bright();
    }

    @Override public Optional<String> directional() {
        return Optional.of("counts along x");
    }

    @Override public Optional<RandomAccessibleInterval<FloatType>> seeds() {
        return Optional.empty();
    }

    private static final RandomAccessibleInterval<FloatType> IMAGE = Volumes.of(3, 1, 2, (x, y, z) -> x == 1 ? 0 : 200 + x);

    private static Labels run(Segmentation segmentation, Optional<RandomAccessibleInterval<FloatType>> seeds, double[] spacing) {
        return segmentation.run(IMAGE, seeds, Optional.empty(), spacing, Progress.NONE);
    }

    @Test void slicesKeepTheirNumbersOrGoOnCounting() {
        Segmentation counting = new Bright() {
            @Override public boolean keepsNumbers() {
                return false;
            }
        };
        assertArrayEquals(new int[] {1, 0, 2, 1, 0, 2}, run(new Bright(), Optional.empty(), Spacing.ofPlane(1, 1)).labels().data);
        Labels found = run(counting, Optional.empty(), Spacing.ofPlane(1, 1));
        assertArrayEquals(new int[] {1, 0, 2, 3, 0, 4}, found.labels().data);
        assertEquals(4, found.count());
        assertEquals(4, found.greatest());
    }

    @Test void mapsAndRowsComeWithTheLabels() {
        Labels found = run(new Bright(), Optional.empty(), Spacing.ofPlane(1, 1));
        assertArrayEquals(new float[] {200, 0, 202, 200, 0, 202}, found.maps().get(0).data);
        assertEquals(2, found.rows().size());
        assertEquals(2, found.rows().get(1)[0]);
    }

    @Test void slicesWithoutSeedsStayEmpty() {
        Optional<RandomAccessibleInterval<FloatType>> seeds = Optional.of(Volumes.of(3, 1, 2, (x, y, z) -> z == 1 && x == 0 ? 1 : 0));
        assertArrayEquals(new int[] {0, 0, 0, 1, 0, 2}, run(new Bright(), seeds, Spacing.ofPlane(1, 1)).labels().data);
    }

    @Test void whatDoesNotFitIsSaid() {
        Segmentation large = new Bright() {
            @Override public long bytes(long voxels) {
                return Long.MAX_VALUE / 4;
            }
        }, needy = new Bright() {
            @Override public boolean needsSeeds() {
                return true;
            }
        };
        double[] spacing = Spacing.of(1, 1, 1);
        says("Memory", () -> run(large, Optional.empty(), spacing));
        says("Seeds", () -> run(needy, Optional.empty(), spacing));
        says("Seeds", () -> run(new Bright(), Optional.of(Volumes.of(3, 1, 2, (x, y, z) -> 0)), spacing));
        says("Seeds", () -> run(new Bright(), Optional.of(Volumes.of(3, 2, 2, (x, y, z) -> 1)), spacing));
    }

    private static void says(String what, org.junit.jupiter.api.function.Executable action) {
        String message = assertThrows(IllegalArgumentException.class, action).getMessage();
        ErrorForm.check(message);
        assertEquals(what, message.split(" ")[0]);
    }
}

package org.roentgen.segment.superpixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.segment.Segmentation;
import org.roentgen.testing.Volumes;

/** Distances, windows and middles as the paper says them, one voxel and one centre after the other. */
class AssignmentTest {

    private static final int NX = 17, NY = 11, NZ = 9;
    private static final double[] SPACING = {1, 1.5, 2};
    private static final double S = 5, COMPACTNESS = 0.3;

    /** Makes the assignment in the frame of a segmentation, which alone can make a task. */
    private static final class Twice extends Segmentation {

        private final boolean adapted;
        private Centres before, after;
        private int[] first, second;

        Twice(boolean adapted) {
            this.adapted = adapted;
        }

        @Override public long bytes(long voxels) {
            return 0;
        }

        @Override protected IntBlock apply(Task task) {
            Pixels pixels = Pixels.of(task);
            Grid grid = Grid.of(pixels, task.spacing, S, 0);
            before = grid.centres(COMPACTNESS);
            new Assignment(pixels, before, grid).run(Progress.NONE);
            first = pixels.labels.data.clone();
            after = before.moved(pixels, adapted);
            new Assignment(pixels, after, grid).run(Progress.NONE);
            second = pixels.labels.data.clone();
            return new IntBlock(task.image.nx, task.image.ny, task.image.nz);
        }
    }

    @ParameterizedTest @ValueSource(booleans = {false, true}) void twoIterationsByDefinition(boolean adapted) {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(4, NX, NY, NZ);
        image.getAt(0, 0, 0).set(0);
        image.getAt(1, 0, 0).set(100);
        float[] values = Volumes.values(image);
        Twice run = new Twice(adapted);
        run.run(image, Optional.empty(), Optional.empty(), SPACING, Progress.NONE);
        assertEquals(3 * 3 * 4, run.before.size());                                        // 17/5, 16.5/5 and 18/5 rounded
        int[] none = new int[values.length];
        assertArrayEquals(nearest(values, run.before, none), run.first);
        Centres middles = middles(values, run.first, run.before);
        assertArrayEquals(middles.x, run.after.x, 1e-12);
        assertArrayEquals(middles.z, run.after.z, 1e-12);
        assertArrayEquals(middles.value, run.after.value, 1e-6);                           // values are summed up in steps of 2⁻²⁴
        assertArrayEquals(nearest(values, run.after, run.first), run.second);
        double[] greatest = greatest(values, run.first, run.before);
        for (int c = 0; c < greatest.length; c++) assertEquals(adapted && greatest[c] > 0 ? greatest[c] : COMPACTNESS, run.after.difference[c], 1e-6);
    }

    private static int[] nearest(float[] values, Centres centres, int[] before) {
        int[] cells = {3, 3, 4}, size = {NX, NY, NZ}, labels = before.clone();
        for (int i = 0; i < values.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < centres.size(); c++) {
                double[] d = {i % NX - centres.x[c], i / NX % NY - centres.y[c], i / NX / NY - centres.z[c]};
                double squared = Math.pow((values[i] / 100 - centres.value[c]) / centres.difference[c], 2);
                boolean reached = true;
                for (int axis = 0; axis < 3; axis++) {
                    squared += Math.pow(d[axis] * SPACING[axis] / S, 2);
                    reached &= Math.abs(d[axis]) <= Math.max(S / SPACING[axis], (double) size[axis] / cells[axis]);
                }
                if (!reached || squared >= least - 1e-6) continue;                          // floats of about 1 in the kernel
                least = squared;
                labels[i] = c;
            }
        }
        return labels;
    }

    private static Centres middles(float[] values, int[] labels, Centres before) {
        double[] n = new double[before.size()], x = new double[n.length], y = new double[n.length], z = new double[n.length], value = new double[n.length];
        for (int i = 0; i < labels.length; i++) {
            n[labels[i]]++;
            x[labels[i]] += i % NX;
            y[labels[i]] += i / NX % NY;
            z[labels[i]] += i / NX / NY;
            value[labels[i]] += values[i] / 100;
        }
        for (int c = 0; c < n.length; c++) {
            x[c] = n[c] == 0 ? before.x[c] : x[c] / n[c];
            y[c] = n[c] == 0 ? before.y[c] : y[c] / n[c];
            z[c] = n[c] == 0 ? before.z[c] : z[c] / n[c];
            value[c] = n[c] == 0 ? before.value[c] : value[c] / n[c];
        }
        return new Centres(x, y, z, value, COMPACTNESS);
    }

    private static double[] greatest(float[] values, int[] labels, Centres centres) {
        double[] greatest = new double[centres.size()];
        for (int i = 0; i < labels.length; i++) greatest[labels[i]] = Math.max(greatest[labels[i]], Math.abs(values[i] / 100 - centres.value[labels[i]]));
        return greatest;
    }

    /** A ramp with a step in the middle of a cell: the centre moves off the step. */
    @Test void centresAvoidEdges() {
        Twice run = new Twice(false);
        run.run(Volumes.of(5, 5, 5, (x, y, z) -> x >= 2 ? 100 : 0), Optional.empty(), Optional.empty(), new double[] {1, 1, 1}, Progress.NONE);
        assertEquals(1, run.before.size());
        assertEquals(3, run.before.x[0]);
        assertEquals(1, run.before.value[0]);
    }
}

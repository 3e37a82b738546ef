package org.roentgen.segment.brain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Labels;
import org.roentgen.testing.Data;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Nifti;
import org.roentgen.testing.Volumes;

class BrainExtractionTest {

    private static final int N = 48;
    private static final double RADIUS = 50, VOXEL = 3.2;
    private static final double[] CUBES = {VOXEL, VOXEL, VOXEL};

    private static Labels run(RandomAccessibleInterval<FloatType> image, int iterations, double... spacing) {
        return new BrainExtraction(0.5, 0, iterations).run(image, Optional.empty(), Optional.empty(), spacing, Progress.NONE);
    }

    /** From the middle, in units of the brain's radius; the brain is an ellipsoid, longer along y. */
    private static double distance(int x, int y, int z, double dx, double dz) {
        double a = (x - 24 * VOXEL / dx) * dx, b = (y - 23) * VOXEL / 1.1, c = (z - 25 * VOXEL / dz) * dz;
        return Math.sqrt(a * a + b * b + c * c) / RADIUS;
    }

    /** Brain of 100 with noise in 6 mm of dark liquid, a dark skull and a bright scalp. */
    private static RandomAccessibleInterval<FloatType> head(double dx, double dz) {
        int nx = (int) (N * VOXEL / dx), nz = (int) (N * VOXEL / dz);
        RandomAccessibleInterval<FloatType> noise = Volumes.noise(5, nx, N, nz);
        return Volumes.of(nx, N, nz, (x, y, z) -> {
            double r = distance(x, y, z, dx, dz);
            return (r <= 1 ? 100 : r <= 1.12 ? 25 : r <= 1.2 ? 10 : r <= 1.34 ? 130 : 2) + noise.getAt(x, y, z).get() / 10;
        });
    }

    /** Truth: a brain of known size in a head. The surface stands within a voxel of its edge. */
    @ParameterizedTest @CsvSource({"3.2, 3.2", "2, 5"}) void findsTheBrainOfAPhantom(double dx, double dz) {
        RandomAccessibleInterval<FloatType> head = head(dx, dz);
        Labels labels = run(head, 1000, dx, VOXEL, dz);
        double both = 0, all = 0;
        for (int i = 0; i < labels.labels().size(); i++) {
            int nx = labels.labels().nx;
            double truth = distance(i % nx, i / nx % N, i / nx / N, dx, dz) <= 1 ? 1 : 0;
            both += 2 * truth * labels.labels().data[i];
            all += truth + labels.labels().data[i];
        }
        assertTrue(both / all > 0.95, "Dice " + both / all);
        double[] row = labels.rows().get(0);
        assertEquals(4 / 3.0 * Math.PI * RADIUS * RADIUS * RADIUS * 1.1, row[7], 0.1 * row[7]);
        assertEquals(1, row[5]);
        assertEquals(0, row[6]);
    }

    /** Proton density of a whole head, with the thresholds that the help names. 1100 to 1600 ml is what adults' brains with their liquid have. */
    @ParameterizedTest @ValueSource(doubles = {0.3, 0.5, 0.6}) void findsTheBrainOfAHead(double threshold) {
        Nifti head = Nifti.read(Data.path("registration/chris_PD.nii.gz"));
        Labels labels = new BrainExtraction(threshold, 0, 1000)
            .run(Volumes.of(head.nx, head.ny, head.nz, (x, y, z) -> head.value(x, y, z)), Optional.empty(), Optional.empty(), head.spacing, Progress.NONE);
        assertEquals(1350, labels.rows().get(0)[7] / 1000, 250);
        assertEquals(1, labels.labels().data[labels.labels().index(95, 128, 27)]);       // the middle
        assertEquals(1, labels.labels().data[labels.labels().index(95, 70, 8)]);         // cerebellum
        assertEquals(0, labels.labels().data[labels.labels().index(43, 190, 8)]);        // an eye
        assertEquals(0, labels.labels().data[labels.labels().index(95, 14, 27)]);        // the back of the head
    }

    @Test void aLowerThresholdMakesALargerBrain() {
        double[] volumes = new double[3];
        for (int i = 0; i < 3; i++)
            volumes[i] = new BrainExtraction(0.1 + 0.3 * i, 0, 300).run(head(3.2, 3.2), Optional.empty(), Optional.empty(), CUBES, Progress.NONE)
                .rows().get(0)[7];
        assertTrue(volumes[0] >= volumes[1] && volumes[1] >= volumes[2] && volumes[0] > volumes[2], Arrays.toString(volumes));
    }

    @Test void theGradientShiftsTheThresholdAlongZ() {
        BrainExtraction sloped = new BrainExtraction(0.5, 0.3, 1);
        assertEquals(Math.pow(0.5, 0.275), sloped.fraction(0, 80), 1e-12);
        assertEquals(Math.pow(0.8, 0.275), sloped.fraction(80, 80), 1e-12);
        assertEquals(0, sloped.fraction(-500, 80), 1e-12);
    }

    @Test void staysInsideAMaskAndLeavesTheImageAlone() {
        RandomAccessibleInterval<FloatType> head = head(3.2, 3.2);
        float[] before = Volumes.values(head).clone();
        RandomAccessibleInterval<FloatType> left = Volumes.of(N, N, N, (x, y, z) -> x < 30 ? 1 : 0);
        RandomAccessibleInterval<BitType> mask = Converters.convert(left, (i, o) -> o.set(i.get() > 0), new BitType());
        int[] labels = new BrainExtraction(0.5, 0, 200).run(head, Optional.empty(), Optional.of(mask), CUBES, Progress.NONE).labels().data;
        assertArrayEquals(before, Volumes.values(head));
        boolean any = false;
        for (int i = 0; i < labels.length; i++) {
            any |= labels[i] > 0;
            if (i % N >= 30) assertEquals(0, labels[i]);
        }
        assertTrue(any);
    }

    @Test void anyNumberOfThreadsGivesTheSame() {
        int[] one = Parallelization.runSingleThreaded(() -> run(head(3.2, 3.2), 100, 3.2, 3.2, 3.2).labels().data);
        for (int threads : new int[] {2, 5})
            assertArrayEquals(one, Parallelization.runWithNumThreads(threads, () -> run(head(3.2, 3.2), 100, 3.2, 3.2, 3.2).labels().data));
    }

    @Test void numbersThatAreNoneAreDark() {
        RandomAccessibleInterval<FloatType> head = head(3.2, 3.2);
        for (int x = 0; x < 5; x++) head.getAt(x, 3, 4).set(new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}[x % 3]);
        assertEquals(run(head(3.2, 3.2), 300, 3.2, 3.2, 3.2).rows().get(0)[7], run(head, 300, 3.2, 3.2, 3.2).rows().get(0)[7], 3000);
    }

    @Test void whereThereIsNoHeadItSaysSo() {
        RandomAccessibleInterval<FloatType> head = head(3.2, 3.2);
        for (Runnable wrong : new Runnable[] {() -> run(Volumes.of(9, 9, 9, (x, y, z) -> 7), 10, 1, 1, 1), () -> run(head, 10, 0.3, 0.3, 0.3),
            () -> run(head, 10, 32, 32, 32),
            () -> run(head, 10, Spacing.ofPlane(3, 3)), () -> run(Volumes.of(9, 9, 1, (x, y, z) -> x), 10, 1, 1, 1),
            () -> run(Volumes.of(9, 9, 9, (x, y, z) -> Double.NaN), 10, 1, 1, 1),
            () -> new BrainExtraction(0, 0, 1), () -> new BrainExtraction(0.5, 2, 1), () -> new BrainExtraction(0.5, 0, 0)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }

    @Test void stopsWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override public void done(double fraction) { }

            @Override public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> new BrainExtraction(0.5, 0, 10).run(head(3.2, 3.2), Optional.empty(), Optional.empty(), CUBES, cancelled));
    }
}

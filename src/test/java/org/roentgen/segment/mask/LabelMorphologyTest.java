package org.roentgen.segment.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.segment.mask.BallMorphology.Operation;
import org.roentgen.testing.Volumes;

/** {@link BallMorphology} keeps labels apart. */
class LabelMorphologyTest {

    @Nested class Labels implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return new BallMorphology(Operation.ERODE, 1, true);
        }
    }

    @Nested class GrownLabels implements MaskFilterContract {

        @Override public VolumeFilter filter() {
            return new BallMorphology(Operation.DILATE, 1.6, true);
        }

        @Override public Optional<String> directional() {
            return Optional.of(TIES);
        }
    }

    private static final int NX = 8, NY = 7, NZ = 6;

    private static ArrayImg<FloatType, ?> labels(long seed, double share, int count) {
        Random random = new Random(seed);
        float[] value = new float[NX * NY * NZ];
        for (int i = 0; i < value.length; i++) value[i] = i % 2 == 1 ? value[i - 1] : random.nextDouble() < share ? 1 + random.nextInt(count) : 0;
        return Volumes.of(NX, NY, NZ, (x, y, z) -> value[x + NX * (y + NY * z)]);
    }

    @Test void erodedLabelsAreFarFromAllOthers() {
        double[] s = {1, 1.3, 0.6};
        float[] in = Volumes.values(labels(5, 0.95, 2)), out = Volumes.values(Filters.apply(new BallMorphology(Operation.ERODE, 0.8, true), labels(5, 0.95, 2), s));
        int kept = 0;
        for (int i = 0; i < in.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < in.length; j++) if (in[j] != in[i]) least = Math.min(least, distance(i, j, s));
            assertEquals(least > 0.8 ? in[i] : 0, out[i]);
            if (out[i] != 0) kept++;
        }
        assertTrue(kept > 5 && kept < in.length / 2, kept + " are left: too few or many to say");
    }

    @Test void dilatedLabelsGoToTheNearest() {
        double[] s = {1, 1.3, 0.6};
        float[] in = Volumes.values(labels(6, 0.05, 4)), out = Volumes.values(Filters.apply(new BallMorphology(Operation.DILATE, 1.8, true), labels(6, 0.05, 4), s));
        for (int i = 0; i < in.length; i++) {
            double least = Double.POSITIVE_INFINITY, own = Double.POSITIVE_INFINITY;
            for (int j = 0; j < in.length; j++) {
                if (in[j] != 0) least = Math.min(least, distance(i, j, s));
                if (in[j] != 0 && in[j] == out[i]) own = Math.min(own, distance(i, j, s));
            }
            if (least > 1.8) assertEquals(0, out[i]);
            else assertEquals(least, own, 1e-12);
            if (in[i] != 0) assertEquals(in[i], out[i]);
        }
    }

    /** A label is never larger after opening, never smaller after closing, and opening twice is opening once. */
    @Test void openingAndClosingOfLabels() {
        double[] s = {1, 1, 1};
        for (long seed = 1; seed < 9; seed++) {
            ArrayImg<FloatType, ?> image = labels(seed, 0.8, 2);
            BallMorphology opening = new BallMorphology(Operation.OPEN, 1, true);
            float[] in = Volumes.values(image), opened = Volumes.values(Filters.apply(opening, image, s)),
                closed = Volumes.values(Filters.apply(new BallMorphology(Operation.CLOSE, 1, true), image, s));
            for (int i = 0; i < in.length; i++) {
                assertTrue(opened[i] == 0 || opened[i] == in[i]);
                assertTrue(in[i] == 0 || closed[i] == in[i]);
            }
            assertArrayEquals(opened, Volumes.values(Filters.apply(opening, Filters.apply(opening, image, s), s)));
        }
    }

    private static double distance(int i, int j, double[] s) {
        double x = (i % NX - j % NX) * s[0], y = (i / NX % NY - j / NX % NY) * s[1], z = (i / NX / NY - j / NX / NY) * s[2];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Labels beyond 65535 are floats. */
    @Test void largeLabelsStay() {
        ArrayImg<FloatType, ?> image = Volumes.of(9, 1, 1, (x, y, z) -> x == 2 ? 70000 : x == 6 ? 70001 : x == 8 ? Double.NaN : 0);
        assertArrayEquals(new float[] {0, 70000, 70000, 70000, 0, 70001, 70001, 70001, 0}, Volumes.values(Filters.apply(new BallMorphology(Operation.DILATE, 1, true),
            image, 1, 1)));
    }
}

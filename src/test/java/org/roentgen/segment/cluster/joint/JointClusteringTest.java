package org.roentgen.segment.cluster.joint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.roentgen.segment.cluster.joint.Clouds.N;
import static org.roentgen.segment.cluster.joint.Clouds.columns;
import static org.roentgen.segment.cluster.joint.Clouds.images;
import static org.roentgen.segment.cluster.joint.Clouds.right;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.segment.Labels;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.segment.cluster.MultiClassClustering.Rows;

class JointClusteringTest implements SegmentationContract {

    @Override public Segmentation segmentation() {
        return new JointClustering(new JointGaussians(1), 1, 3, 0.5, true, Rows.CLASSES);
    }

    @Override public Optional<String> directional() {
        return Optional.of("starts are drawn from voxels in their order");
    }

    private static List<JointMethod> methods() {
        return List.of(new JointKMeans(1), new JointFuzzyCMeans(2, 1), new JointGaussians(1));
    }

    /** A plane of 2¹⁸ voxels with a pattern as long as the step from one voxel of the sample to the next. */
    @Test void samplesSeePatterns() {
        int n = 512;
        float[] first = new float[n * n], second = new float[n * n];
        for (int i = 0; i < n * n; i++) {
            first[i] = i % 4;
            second[i] = i % 4 * (i % 4);
        }
        RandomAccessibleInterval<FloatType> one = ArrayImgs.floats(first, n, n, 1), two = ArrayImgs.floats(second, n, n, 1);
        int[] labels = Clouds.run(new JointClustering(new JointKMeans(1), 2, 4, 0, false, Rows.CLASSES), List.of(one, two), Optional.empty()).labels().data;
        for (int i = 0; i < n * n; i++) assertEquals(i % 4 + 1, labels[i]);
    }

    @ParameterizedTest @MethodSource("methods") void threadsDoNotMatterForSeveralChannels(JointMethod method) {
        int nx = 100, ny = 90;
        Random random = new Random(8);
        float[][] values = new float[3][nx * ny];
        for (float[] channel : values) for (int i = 0; i < nx * ny; i++) channel[i] = (float) random.nextGaussian() + i * 3 / (nx * ny);
        List<RandomAccessibleInterval<FloatType>> images = new ArrayList<>();
        for (float[] channel : values) images.add(ArrayImgs.floats(channel, nx, ny, 1));
        Segmentation segmentation = new JointClustering(method, 3, 3, 0.3, true, Rows.CLASSES);
        Labels one = Parallelization.runSingleThreaded(() -> Clouds.run(segmentation, images, Optional.empty()));
        for (int threads : new int[] {2, 5}) {
            Labels more = Parallelization.runWithNumThreads(threads, () -> Clouds.run(segmentation, images, Optional.empty()));
            assertArrayEquals(one.labels().data, more.labels().data);
            for (int c = 0; c < 3; c++) {
                assertArrayEquals(one.maps().get(c).data, more.maps().get(c).data);
                assertArrayEquals(one.rows().get(c), more.rows().get(c));
            }
        }
    }

    @ParameterizedTest @MethodSource("methods") void whatIsOutsideTheMaskDoesNotCount(JointMethod method) {
        List<float[]> channels = columns(10, new double[] {0, 0, 9, 9, 0}, new double[] {60, 20, 9, 9, 0.5}, new double[] {90, 90, 9, 9, 0});
        ArrayImg<BitType, ?> mask = ArrayImgs.bits(N, N, 1);
        int voxel = 0;
        for (BitType inside : mask) inside.set(voxel++ % 7 > 1);
        Segmentation segmentation = new JointClustering(method, 2, 3, 0, true, Rows.CLASSES);
        Labels found = Clouds.run(segmentation, images(channels), Optional.of(mask));
        Random random = new Random(11);
        for (int i = 0; i < N * N; i++) if (i % 7 < 2) for (float[] channel : channels) channel[i] = 1e6f * random.nextFloat();
        Labels other = Clouds.run(segmentation, images(channels), Optional.of(mask));
        assertArrayEquals(found.labels().data, other.labels().data);
        for (int i = 0; i < N * N; i++) assertEquals(i % 7 > 1, found.labels().data[i] > 0);
        for (int c = 0; c < 3; c++) assertArrayEquals(found.maps().get(c).data, other.maps().get(c).data);
        assertEquals(3, found.rows().size());
    }

    @Test void memoryGrowsWithChannelsAndMaps() {
        long some = new JointClustering(new JointKMeans(1), 1, 3, 0, false, Rows.CLASSES).bytes(1 << 24);
        assertEquals(8L << 24, new JointClustering(new JointKMeans(1), 3, 3, 0, false, Rows.CLASSES).bytes(1 << 24) - some, 1 << 22);
        assertEquals(12L << 24, new JointClustering(new JointKMeans(1), 1, 3, 0, true, Rows.CLASSES).bytes(1 << 24) - some);
    }

    /** Expectation and maximisation never lose likelihood, and k-means and fuzzy c-means never gain distance. */
    @ParameterizedTest @MethodSource("methods") void everyStepIsBetter(JointMethod method) {
        List<double[]> rows = Clouds.run(new JointClustering(method, 2, 3, 0, false, Rows.STEPS),
            columns(5, new double[] {0, 0, 30, 9, 0.8}, new double[] {40, 10, 9, 20, 0},
            new double[] {90, 90, 30, 30, -0.5})).rows();
        assertTrue(rows.size() > 3);
        int sign = method instanceof JointGaussians ? 1 : -1;
        for (int i = 1; i < rows.size(); i++) assertTrue(sign * (rows.get(i)[3] - rows.get(i - 1)[3]) > -1e-8, "step " + i);       // rounding of sums of 3600
    }

    @ParameterizedTest @MethodSource("methods") void fieldTakesNoiseAway(JointMethod method) {
        List<float[]> channels = columns(6, new double[] {0, 0, 30, 30, 0}, new double[] {40, 40, 30, 30, 0});
        double noisy = right(Clouds.run(new JointClustering(method, 2, 2, 0, false, Rows.CLASSES), channels).labels().data, 2);
        Labels found = Clouds.run(new JointClustering(method, 2, 2, 1, true, Rows.CLASSES), channels);
        assertTrue(noisy < 0.9 && right(found.labels().data, 2) > 0.97, noisy + " and " + right(found.labels().data, 2));
        for (int i = 0; i < N * N; i++) assertEquals(1, found.maps().get(0).data[i] + found.maps().get(1).data[i], 1e-6);
    }

    @Test void whatIsNoNumberInOneChannelIsInNoClass() {
        List<float[]> channels = columns(7, new double[] {0, 0, 5, 5, 0}, new double[] {50, 50, 5, 5, 0});
        channels.get(1)[77] = Float.NaN;
        channels.get(0)[78] = Float.POSITIVE_INFINITY;
        int[] labels = Clouds.run(new JointClustering(new JointKMeans(1), 2, 2, 0.5, false, Rows.CLASSES), channels).labels().data;
        assertEquals(0, labels[77] + labels[78]);
        assertEquals(N * N - 2, Arrays.stream(labels).filter(label -> label > 0).count());
    }
}

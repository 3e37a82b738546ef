package org.roentgen.segment.cluster.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Labels;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.cluster.MultiClassClustering.Rows;

/** Planes of columns of classes, as clouds of the values of channels. */
final class Clouds {

    static final int N = 60;

    private Clouds() { }

    /** A plane of columns of classes, in each of which two channels have given means and covariances. */
    static List<float[]> columns(long seed, double[]... classes) {
        Random random = new Random(seed);
        float[] first = new float[N * N], second = new float[N * N];
        for (int i = 0; i < N * N; i++) {
            double[] of = classes[truth(i, classes.length) - 1];
            double u = random.nextGaussian(), v = random.nextGaussian();
            first[i] = (float) (of[0] + of[2] * u);
            second[i] = (float) (of[1] + of[3] * (of[4] * u + Math.sqrt(1 - of[4] * of[4]) * v));
        }
        return List.of(first, second);
    }

    static int truth(int i, int classes) {
        return 1 + i % N * classes / N;
    }

    static List<RandomAccessibleInterval<FloatType>> images(List<float[]> channels) {
        List<RandomAccessibleInterval<FloatType>> images = new ArrayList<>();
        for (float[] channel : channels) images.add(ArrayImgs.floats(channel, N, N, 1));
        return images;
    }

    static Labels run(Segmentation segmentation, List<float[]> channels) {
        return run(segmentation, images(channels), Optional.empty());
    }

    static Labels run(Segmentation segmentation, List<RandomAccessibleInterval<FloatType>> images, Optional<? extends RandomAccessibleInterval<BitType>> mask) {
        return segmentation.run(images, Optional.<RandomAccessibleInterval<FloatType>>empty(), mask, Spacing.of(1, 1, 1), Progress.NONE);
    }

    /** The part of the voxels that agree with the truth, whatever the order of classes: two have no order when their sums differ by chance only. */
    static double right(int[] labels, int classes) {
        int[][] both = new int[classes][classes + 1];
        for (int i = 0; i < labels.length; i++) both[truth(i, classes) - 1][labels[i]]++;
        return right(both, 0, new boolean[classes + 1]) / (double) labels.length;
    }

    static int right(int[][] both, int row, boolean[] taken) {
        if (row == both.length) return 0;
        int best = 0;
        for (int label = 1; label < taken.length; label++) {
            if (taken[label]) continue;
            taken[label] = true;
            best = Math.max(best, both[row][label] + right(both, row + 1, taken));
            taken[label] = false;
        }
        return best;
    }

    static Labels run(JointMethod method, int classes, List<float[]> channels) {
        return run(new JointClustering(method, channels.size(), classes, 0, false, Rows.CLASSES), channels);
    }
}

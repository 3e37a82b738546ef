package org.roentgen.segment.graph;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.benchmark.Input;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Labels;
import org.roentgen.segment.Segmentation;

/**
 * The noise of an input, brighter by its range in a ball of a third of its edge as radius, and seeds: 1 in a ball of a sixteenth, 2 on the surface of the volume.
 */
final class SeededScene {

    private final Img<FloatType> image;
    private final Img<IntType> seeds;

    SeededScene(Input input, int n) {
        float[] values = input.floats();
        int[] labels = new int[values.length];
        float range = range(values);
        for (int i = 0; i < values.length; i++) {
            int x = i % n, y = i / n % n, z = i / n / n;
            double squared = Math.pow(x - n / 2, 2) + Math.pow(y - n / 2, 2) + Math.pow(z - n / 2, 2);
            if (squared < n * n / 9.0) values[i] += range;
            boolean surface = Math.min(x, Math.min(y, z)) == 0 || Math.max(x, Math.max(y, z)) == n - 1;
            labels[i] = surface ? 2 : squared < n * n / 256.0 ? 1 : 0;
        }
        image = ArrayImgs.floats(values, n, n, n);
        seeds = ArrayImgs.ints(labels, n, n, n);
    }

    private static float range(float[] values) {
        float lowest = Float.POSITIVE_INFINITY, highest = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            lowest = Math.min(lowest, v);
            highest = Math.max(highest, v);
        }
        return highest - lowest;
    }

    Labels divide(Segmentation segmentation) {
        return segmentation.run(image, Optional.of(seeds), Optional.<RandomAccessibleInterval<BitType>>empty(), Spacing.of(1, 1, 1), Progress.NONE);
    }
}

package org.roentgen.segment.contour;

import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.image.Block;
import org.roentgen.image.Progress;
import org.roentgen.segment.Labels;
import org.roentgen.testing.Volumes;

/** Contours for tests: how to run them, and how to compare what they enclose. */
final class Contours {

    private Contours() { }

    static Labels run(ContourMethod method, int iterations, RandomAccessibleInterval<? extends RealType<?>> image, RandomAccessibleInterval<FloatType> seeds,
            double... spacing) {
        return new ActiveContour(method, ContourStart.SEEDS, 0, true, iterations).run(image, Optional.of(seeds), Optional.empty(), spacing, Progress.NONE);
    }

    static Labels run(ContourMethod method, ContourStart start, int iterations, RandomAccessibleInterval<? extends RealType<?>> image, double... spacing) {
        return new ActiveContour(method, start, 0, true, iterations).run(image, Optional.empty(), Optional.empty(), spacing, Progress.NONE);
    }

    static Scene scene(RandomAccessibleInterval<FloatType> image) {
        Block block = new Block(Volumes.values(image), (int) image.dimension(0), (int) image.dimension(1), (int) image.dimension(2));
        return new Scene(block, Optional.empty(), new double[] {1, 1, 1});
    }

    static BitMask mask(RandomAccessibleInterval<FloatType> image) {
        float[] values = Volumes.values(image);
        BitMask mask = new BitMask((int) image.dimension(0), (int) image.dimension(1), (int) image.dimension(2));
        for (int row = 0; row < mask.rows; row++) {
            for (int x = 0; x < mask.nx; x++) mask.set(x, row, values[row * mask.nx + x] > 0);
            mask.close(row);
        }
        return mask;
    }

    static float[] values(BitMask mask) {
        float[] values = new float[mask.nx * mask.rows];
        for (int i = 0; i < values.length; i++) values[i] = mask.get(i % mask.nx, i / mask.nx) ? 1 : 0;
        return values;
    }

    static double dice(int[] labels, float[] expected) {
        double both = 0, all = 0;
        for (int i = 0; i < expected.length; i++) {
            if (labels[i] > 0 && expected[i] > 0) both += 2;
            all += (labels[i] > 0 ? 1 : 0) + (expected[i] > 0 ? 1 : 0);
        }
        return both / all;
    }

    static double[] last(Labels labels) {
        List<double[]> rows = labels.rows();
        return rows.get(rows.size() - 1);
    }
}

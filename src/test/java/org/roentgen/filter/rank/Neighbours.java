package org.roentgen.filter.rank;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.roentgen.filter.Element;
import org.roentgen.image.Axes;
import org.roentgen.image.Spacing;

/** The definition of window filters: the values around a voxel of a mirrored image, one by one. */
final class Neighbours {

    private Neighbours() { }

    /** What is computed from the values around each voxel, which come in ascending order; x fastest. */
    static double[] map(RandomAccessibleInterval<FloatType> image, Element element, double radius, double[] spacing, ToDoubleFunction<double[]> of) {
        long[] size = Axes.size(image);
        double[] results = new double[(int) (size[0] * size[1] * size[2])];
        for (int i = 0; i < results.length; i++) {
            long x = i % size[0], y = i / size[0] % size[1], z = i / size[0] / size[1];
            results[i] = of.applyAsDouble(around(image, element, radius, spacing, x, y, z));
        }
        return results;
    }

    private static double[] around(RandomAccessibleInterval<FloatType> image, Element element, double radius, double[] spacing, long x, long y, long z) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        int far = (int) radius + 2, depth = Spacing.isPlane(spacing) ? 0 : far, n = 0;
        double[] values = new double[(2 * far + 1) * (2 * far + 1) * (2 * far + 1)];
        for (int dz = -depth; dz <= depth; dz++)
            for (int dy = -far; dy <= far; dy++)
                for (int dx = -far; dx <= far; dx++) {
                    double a = Math.abs(dx * spacing[0]), b = Math.abs(dy * spacing[1]), c = dz == 0 ? 0 : Math.abs(dz * spacing[2]);
                    boolean inside = element == Element.BOX ? Math.max(a, Math.max(b, c)) <= radius + 1e-8 : a * a + b * b + c * c <= radius * radius + 1e-8;
                    if (inside) values[n++] = access.setPositionAndGet(x + dx, y + dy, z + dz).get();
                }
        Arrays.sort(values, 0, n);
        return Arrays.copyOf(values, n);
    }
}

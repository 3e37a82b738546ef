package org.roentgen.filter.edge;

import java.util.Arrays;

import org.roentgen.filter.LineFilter;
import org.roentgen.filter.Lines;
import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;
import org.roentgen.image.Spacing;

/**
 * Computes the gradient of a box row by row. Each row of the box is filtered along z once and kept until the rows beside it have used it;
 * what is in use stays in the nearest caches.
 */
final class GradientRows {

    /** Gets slopes along x, y and z at the voxels of one row, in the first numbers of three arrays that are used again for the next. */
    interface Action {
        void on(float[][] slopes, int y, int z);
    }

    private final LineFilter[] derivative = new LineFilter[3], smoothing = new LineFilter[3];
    private final int[] reach;
    private final boolean alongX, alongY, alongZ;

    /** @param axes to compute slopes along; those along others, and along z in a plane, stay 0 */
    GradientRows(GradientOperator operator, double[] spacing, int... axes) {
        reach = reach(operator, spacing);
        for (int d = 0; d < 3; d++) {
            boolean flat = d == 2 && Spacing.isPlane(spacing);
            derivative[d] = flat ? LineFilter.NONE : operator.derivative(spacing[d]);
            smoothing[d] = flat ? LineFilter.NONE : operator.smoothing(spacing[d]);
        }
        alongX = contains(axes, 0);
        alongY = contains(axes, 1);
        alongZ = contains(axes, 2) && !Spacing.isPlane(spacing);
    }

    static int[] reach(GradientOperator operator, double[] spacing) {
        return new int[] {operator.reach(spacing[0]), operator.reach(spacing[1]), Spacing.isPlane(spacing) ? 0 : operator.reach(spacing[2])};
    }

    private static boolean contains(int[] axes, int axis) {
        return Arrays.stream(axes).anyMatch(a -> a == axis);
    }

    /** @param in the block whose rows are computed, grown by the reach */
    void forEach(Block in, Action action) {
        forEach(new int[] {in.nx, in.ny, in.nz}, (y, z, row) -> System.arraycopy(in.data, in.index(0, y, z), row, 0, in.nx), action);
    }

    /** @param size of the box whose rows are computed, grown by the reach */
    void forEach(int[] size, RowOperation.Source in, Action action) {
        new Work(size, in).run(action);
    }

    /** The arrays of one box. */
    private final class Work {

        private final RowOperation.Source in;
        private final int[] size;
        private final int n;
        private final float[][] window, means, slopes, shifted, results;
        private final float[] line;

        Work(int[] size, RowOperation.Source in) {
            this.size = size;
            this.in = in;
            n = size[0];
            window = Lines.arrays(2 * reach[2] + 1, n);
            means = Lines.arrays(2 * reach[1] + 1, n);
            slopes = Lines.arrays(alongZ ? 2 * reach[1] + 1 : 1, n);
            shifted = Lines.arrays(2 * reach[0] + 1, n);
            results = Lines.arrays(3, n);
            line = Lines.arrays(1, n)[0];
        }

        void run(Action action) {
            for (int z = 0; z < size[2] - 2 * reach[2]; z++)
                for (int y = 0; y < size[1]; y++) {
                    filterAlongZ(y, z);
                    if (y < 2 * reach[1]) continue;
                    filterAlongYX();
                    action.on(results, y - 2 * reach[1], z);
                }
        }

        /** Into the last of the kept rows; the first is no longer needed. */
        private void filterAlongZ(int y, int z) {
            float[] mean = rotate(means), slope = rotate(slopes);
            if (reach[2] == 0) {
                in.read(y, z, mean);
                return;
            }
            for (int k = 0; k < window.length; k++) in.read(y, z + k, window[k]);
            if (alongX || alongY) apply(smoothing[2], window, mean);
            if (alongZ) apply(derivative[2], window, slope);
        }

        private void filterAlongYX() {
            if (alongX) shift(derivative[0], apply(smoothing[1], means, line), results[0]);
            if (alongY) shift(smoothing[0], apply(derivative[1], means, line), results[1]);
            if (alongZ) shift(smoothing[0], apply(smoothing[1], slopes, line), results[2]);
        }

        private float[] rotate(float[][] rows) {
            float[] first = rows[0];
            System.arraycopy(rows, 1, rows, 0, rows.length - 1);
            rows[rows.length - 1] = first;
            return first;
        }

        /** A filter may reach less far than there are lines. */
        private float[] apply(LineFilter filter, float[][] lines, float[] out) {
            int skipped = lines.length / 2 - filter.reach();
            float[][] used = skipped == 0 ? lines : Arrays.copyOfRange(lines, skipped, lines.length - skipped);
            filter.apply(used, new float[][] {out}, 1, n);
            return out;
        }

        private void shift(LineFilter filter, float[] line, float[] out) {
            int skipped = reach[0] - filter.reach();
            if (skipped > 0) System.arraycopy(line, skipped, line, 0, n - skipped);
            filter.shift(line, shifted, out, n - 2 * skipped);
        }
    }
}

package org.roentgen.filter.denoise;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * {@link BilateralSmoothing} in a time that does not grow with sigma, by an approximation.
 * <p>Voxels are put, by linear interpolation, into a grid with axes x, y, z and intensity whose cells are sigma wide in space and sigmaRange in intensity; there sums and
 * numbers of voxels are smoothed, and read by linear interpolation at each voxel. Interpolating twice spreads with a variance of a third of a cell squared, the means of
 * three cells with two thirds: one in all, as the Gaussians have. From σ of three voxels on, the result is within 5 % of sigmaRange (root mean square) of the exact,
 * 7 % where values spread evenly over many sigmaRange; single voxels may be off by as much as that.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units, at least one voxel counts; anisotropic spacing honoured; sigmaRange is an intensity
 * greater than 0.  <b>Output</b> float.  <b>Edges</b> voxels beyond the edge do not count, whatever the boundary.
 * <b>Cost</b> O(voxels + cells).  <b>Memory</b> the cells, two floats each, twice.  <b>NaN</b> and infinities stay, and do not count for others.
 * <p>Paris, Durand 2009, doi:10.1007/s11263-007-0110-8; Chen et al. 2007, doi:10.1145/1276377.1276506. Their own
 * programs put each voxel whole into the nearest cell. OpenCV, scikit-image and ITK have the sum over all neighbours alone, see {@link BilateralSmoothing}.
 */
public final class BilateralGrid extends WholeFilter {

    private final double sigma, sigmaRange;

    public BilateralGrid(double sigma, double sigmaRange) {
        this.sigma = NonLocalMeans.checked("Sigma", sigma);
        this.sigmaRange = NonLocalMeans.checked("Sigma of the range", sigmaRange);
        if (sigmaRange == 0) throw new IllegalArgumentException("Sigma of the range must be greater than 0, but is 0.0. Raise it.");
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        new Cells(in, spacing).smooth(out[0], progress);
    }

    /** Where the voxels of one axis lie: between cell {@code first[i]} and the next, at a fraction of the way. The grid is centred on the axis. */
    private static final class Places {

        final int cells;
        final int[] first;
        final float[] fraction;

        Places(int n, double step) {
            int half = (int) Math.ceil((n - 1) * step / 2) + 1;
            cells = 2 * half + 1;
            first = new int[n];
            fraction = new float[n];
            for (int i = 0; i < n; i++) {
                double place = half + (i - 0.5 * (n - 1)) * step;
                first[i] = Math.min((int) place, cells - 2);
                fraction[i] = (float) (place - first[i]);
            }
        }

        float weight(int i, int cell) {
            return cell == first[i] ? 1 - fraction[i] : cell == first[i] + 1 ? fraction[i] : 0;
        }
    }

    /** The grid of one volume: a row of cells along x and intensity for each place in y and z; of each cell the sum, then the number. */
    private final class Cells {

        private final Block in;
        private final Places x, y, z;
        private final float least;
        private final int levels, row;
        private final float[][] rows;

        Cells(Block in, double[] spacing) {
            this.in = in;
            x = new Places(in.nx, step(spacing[0]));
            y = new Places(in.ny, step(spacing[1]));
            z = new Places(in.nz, Spacing.isPlane(spacing) ? 1 : step(spacing[2]));
            float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < in.size(); i++) {
                if (!Float.isFinite(in.data[i])) continue;
                min = Math.min(min, in.data[i]);
                max = Math.max(max, in.data[i]);
            }
            least = min;
            double wanted = max < min ? 4 : Math.ceil(((double) max - min) / sigmaRange) + 4;
            double size = 2.0 * x.cells * wanted;
            if (size * y.cells * z.cells > Integer.MAX_VALUE)
                throw new IllegalArgumentException("Sigma of the range must be large enough for fewer than 2^30 cells, but is " + sigmaRange
                    + ". Raise it or sigma, or use the exact method.");
            levels = (int) wanted;
            row = (int) size;
            rows = new float[y.cells * z.cells][row];
        }

        private double step(double spacing) {
            return Math.min(1, spacing / sigma);
        }

        void smooth(Block out, Progress progress) {
            List<Integer> all = numbers(rows.length);
            InParallel.forEach(all, this::fill);
            progress.checkCancelled();
            progress.done(0.3);
            InParallel.forEach(all, i -> sumAlongRow(rows[i]));
            sumOfRows(1, y.cells);
            sumOfRows(y.cells, z.cells);
            progress.checkCancelled();
            progress.done(0.6);
            InParallel.forEach(numbers(in.ny * in.nz), i -> read(i % in.ny, i / in.ny, out));
        }

        private List<Integer> numbers(int n) {
            return IntStream.range(0, n).boxed().collect(Collectors.toList());
        }

        /** One row of cells, from all rows of voxels near it: no two threads write the same cell. */
        private void fill(int i) {
            for (int k = 0; k < in.nz; k++) {
                float near = z.weight(k, i / y.cells);
                for (int j = 0; near > 0 && j < in.ny; j++) {
                    float weight = near * y.weight(j, i % y.cells);
                    if (weight > 0) fill(rows[i], in.index(0, j, k), weight);
                }
            }
        }

        private void fill(float[] cells, int start, float weight) {
            for (int i = 0; i < in.nx; i++) {
                float value = in.data[start + i];
                if (!Float.isFinite(value)) continue;
                double level = level(value);
                int low = (int) level, at = 2 * (x.first[i] * levels + low);
                float up = (float) (level - low), right = x.fraction[i] * weight, left = weight - right;
                put(cells, at, left * (1 - up), value - least);
                put(cells, at + 2, left * up, value - least);
                put(cells, at + 2 * levels, right * (1 - up), value - least);
                put(cells, at + 2 * levels + 2, right * up, value - least);
            }
        }

        private double level(float value) {
            return 1 + ((double) value - least) / sigmaRange;
        }

        private void put(float[] cells, int at, float weight, float value) {
            cells[at] += weight * value;
            cells[at + 1] += weight;
        }

        /** Over three cells in intensity, then in x. */
        private void sumAlongRow(float[] cells) {
            for (int step : new int[] {2, 2 * levels}) {
                float[] before = cells.clone();
                for (int i = step; i < row - step; i++) cells[i] = before[i - step] + before[i] + before[i + step];
            }
        }

        /** Over three rows that are some numbers apart, without dividing: only ratios count. Beyond the grid there is nothing. */
        private void sumOfRows(int apart, int count) {
            float[][] before = rows.clone();
            InParallel.forEach(numbers(rows.length), i -> {
                float[] sum = before[i].clone();
                if (i / apart % count > 0) add(before[i - apart], sum);
                if (i / apart % count < count - 1) add(before[i + apart], sum);
                rows[i] = sum;
            });
        }

        private void add(float[] cells, float[] sum) {
            for (int i = 0; i < sum.length; i++) sum[i] += cells[i];
        }

        /** First between rows, then in each voxel between cells. */
        private void read(int j, int k, Block out) {
            float[] cells = new float[row];
            for (int dz = 0; dz < 2; dz++)
                for (int dy = 0; dy < 2; dy++) {
                    int cy = y.first[j] + dy, cz = z.first[k] + dz;
                    float weight = y.weight(j, cy) * z.weight(k, cz);
                    float[] from = rows[cy + y.cells * cz];
                    for (int i = 0; i < row; i++) cells[i] += weight * from[i];
                }
            for (int i = 0, at = in.index(0, j, k); i < in.nx; i++, at++) out.data[at] = value(cells, i, in.data[at]);
        }

        private float value(float[] cells, int i, float value) {
            if (!Float.isFinite(value)) return value;
            double level = level(value);
            int low = (int) level, at = 2 * (x.first[i] * levels + low);
            float up = (float) (level - low), right = x.fraction[i];
            return least + between(cells, at, right, up) / between(cells, at + 1, right, up);
        }

        private float between(float[] cells, int at, float right, float up) {
            return (1 - right) * ((1 - up) * cells[at] + up * cells[at + 2])
                + right * ((1 - up) * cells[at + 2 * levels] + up * cells[at + 2 * levels + 2]);
        }
    }
}

package org.roentgen.filter.background;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Takes away the smooth background that a polynomial describes, or gives that background itself.
 * <p>Background Σ c_abc P_a(u) P_b(v) P_c(w), a + b + c ≤ degree ({@link Polynomial}), with the least Σ (f − background)² over the voxels of the mask
 * that are finite. Then, if wanted, voxels that are more than {@code outliers} times the residuals' root mean square away are left out and the rest
 * is fitted again, until these stay the same, at most ten times: objects no longer pull at the background.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> none: any spacing gives the same.  <b>Output</b> float.  <b>Edges</b> nothing is looked at
 * beyond.  <b>Cost</b> O(voxels · degree²), and O(rows · terms²), for each fit.  <b>Memory</b> two volumes and a quarter.  <b>NaN</b> and infinities are
 * left out of the fit, and stay in the corrected image.
 * <p>The same background as the least squares of NumPy's {@code polyvander2d} (or 3d) with the terms up to the degree together; programs that bound the degree along
 * each axis alone fit more terms. The result lies around 0: the mean is not added again. scikit-image and OpenCV have none; ITK's N4 is for shading that
 * multiplies, and takes splines.
 */
public final class PolynomialBackground extends WholeFilter {

    private static final int MOST_FITS = 10, HIGHEST = 8, CHUNK = 64;

    private final int degree;
    private final double outliers;
    private final boolean background;

    /** @param outliers how many root mean squares away a voxel may be; 0 for any number
     * @param background whether to give the background itself */
    public PolynomialBackground(int degree, double outliers, boolean background) {
        if (degree < 0 || degree > HIGHEST)
            throw new IllegalArgumentException("Degree must be between 0 and " + HIGHEST + ", but is " + degree + ". Give 2 for a shading.");
        if (!(outliers == 0 || outliers >= 1 && outliers < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Outliers must be at least 1 standard deviation away, but are " + outliers + ". Give 0 to keep all voxels.");
        this.degree = degree;
        this.outliers = outliers;
        this.background = background;
    }

    @Override public Output output() {
        return background ? Output.INTENSITIES : Output.OTHER;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Fit fit = new Fit(in, mask);
        boolean goesOn = true;
        for (int i = 1; goesOn; i++) {
            progress.checkCancelled();
            fit.solve();
            progress.done((double) i / (MOST_FITS + 1));
            goesOn = outliers > 0 && i < MOST_FITS && fit.select();
        }
        InParallel.forEach(fit.chunks, first -> fit.write(first, out[0]));
        progress.done(1);
    }

    /** The voxels that count, and the polynomial through them. Sums of chunks of rows are added in order, whatever the threads. */
    private final class Fit {

        final List<Integer> chunks = new ArrayList<>();                // first rows, numbered through all planes
        private final Block in;
        private final Optional<Block> mask;
        private final Polynomial polynomial;
        private final boolean[] counts;
        private double[] coefficients;

        Fit(Block in, Optional<Block> mask) {
            this.in = in;
            this.mask = mask;
            polynomial = new Polynomial(degree, in.nx, in.ny, in.nz);
            counts = new boolean[in.size()];
            for (int i = 0; i < counts.length; i++) counts[i] = isEligible(i);
            for (int row = 0; row < in.ny * in.nz; row += CHUNK) chunks.add(row);
        }

        void solve() {
            NormalEquations equations = new NormalEquations(polynomial);
            for (NormalEquations part : InParallel.map(chunks, this::equations)) equations.add(part);
            coefficients = equations.solve();
        }

        private NormalEquations equations(int first) {
            NormalEquations equations = new NormalEquations(polynomial);
            double[] values = new double[in.nx], weights = new double[in.nx];
            for (int row = first; row < end(first); row++) {
                for (int x = 0, i = row * in.nx; x < in.nx; x++, i++) {
                    weights[x] = counts[i] ? 1 : 0;
                    values[x] = counts[i] ? in.data[i] : 0;
                }
                equations.add(values, weights, row % in.ny, row / in.ny);
            }
            return equations;
        }

        /** Leaves out the outliers and takes back what is none; false where nothing changes. */
        boolean select() {
            double squares = 0, count = 0;
            for (double[] part : InParallel.map(chunks, this::squares)) {
                squares += part[0];
                count += part[1];
            }
            double limit = outliers * Math.sqrt(squares / Math.max(1, count));
            return InParallel.map(chunks, first -> select(first, limit)).contains(true);
        }

        /** Σ (f − background)² and the number of voxels that count. */
        private double[] squares(int first) {
            double sum = 0, count = 0;
            double[] row = new double[in.nx];
            for (int r = first; r < end(first); r++) {
                polynomial.row(coefficients, r % in.ny, r / in.ny, row);
                for (int x = 0, i = r * in.nx; x < in.nx; x++, i++)
                    if (counts[i]) {
                        sum += (in.data[i] - row[x]) * (in.data[i] - row[x]);
                        count++;
                    }
            }
            return new double[] {sum, count};
        }

        private boolean select(int first, double limit) {
            boolean changed = false;
            double[] row = new double[in.nx];
            for (int r = first; r < end(first); r++) {
                polynomial.row(coefficients, r % in.ny, r / in.ny, row);
                for (int x = 0, i = r * in.nx; x < in.nx; x++, i++) {
                    boolean isNear = Math.abs(in.data[i] - row[x]) <= limit && isEligible(i);
                    changed |= isNear != counts[i];
                    counts[i] = isNear;
                }
            }
            return changed;
        }

        private boolean isEligible(int i) {
            return Float.isFinite(in.data[i]) && (!mask.isPresent() || mask.get().data[i] != 0);
        }

        void write(int first, Block out) {
            double[] row = new double[in.nx];
            for (int r = first; r < end(first); r++) {
                polynomial.row(coefficients, r % in.ny, r / in.ny, row);
                for (int x = 0, i = r * in.nx; x < in.nx; x++, i++) out.data[i] = (float) (background ? row[x] : in.data[i] - row[x]);
            }
        }

        private int end(int first) {
            return Math.min(first + CHUNK, in.ny * in.nz);
        }
    }
}

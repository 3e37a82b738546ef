package org.roentgen.filter.ridge;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

/** The Hessian of a plane as scikit-image 0.19 takes it: Gaussian, then NumPy's gradient twice. */
final class Differences {

    private Differences() { }

    static float[][] hessian(RandomAccessibleInterval<FloatType> plane, double sigma, Boundary boundary) {
        int nx = (int) plane.dimension(0);
        float[] smooth = Volumes.values(Filters.apply(new GaussianSmoothing(sigma), plane, new TileRunner(Spacing.ofPlane(1, 1)).boundary(boundary)));
        float[] x = gradient(smooth, nx, true), y = gradient(smooth, nx, false);
        return new float[][] {gradient(x, nx, true), gradient(x, nx, false), gradient(y, nx, false)};
    }

    /** Central differences, at the edges one-sided ones. */
    private static float[] gradient(float[] f, int nx, boolean alongX) {
        int ny = f.length / nx, n = alongX ? nx : ny, stride = alongX ? 1 : nx;
        float[] result = new float[f.length];
        for (int i = 0; i < f.length; i++) {
            int at = alongX ? i % nx : i / nx, before = at == 0 ? 0 : 1, after = at == n - 1 ? 0 : 1;
            result[i] = (f[i + after * stride] - f[i - before * stride]) / (before + after);
        }
        return result;
    }
}

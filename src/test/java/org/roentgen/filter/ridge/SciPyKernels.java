package org.roentgen.filter.ridge;

import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

/**
 * What SciPy's Gaussian derivatives are in terms of those with exact moments, for σ in voxels, v = σ², M and K the second and fourth moment of the
 * sampled, cut off Gaussian: order 1 is ours · M / v, order 2 ours · (K − M²) / 2v² + the smoothed image · (M − v) / v².
 */
final class SciPyKernels {

    private final double sigma, slope, curvature, leak;

    SciPyKernels(double sigma) {
        this.sigma = sigma;
        double sum = 0, second = 0, fourth = 0, v = sigma * sigma;
        int reach = (int) (4 * sigma + 0.5);
        for (int k = -reach; k <= reach; k++) {
            double g = Math.exp(-0.5 * k * k / v);
            sum += g;
            second += g * k * k;
            fourth += g * k * k * k * k;
        }
        double m = second / sum;
        slope = m / v;
        curvature = (fourth / sum - m * m) / (2 * v * v);
        leak = (m - v) / (v * v);
    }

    float[][] hessian(List<Img<FloatType>> ours, RandomAccessibleInterval<FloatType> image, TileRunner runner) {
        float[] smooth = Volumes.values(Filters.apply(new GaussianSmoothing(sigma), image, runner));
        float[][] tensor = new float[ours.size()][];
        for (int c = 0; c < tensor.length; c++) {
            tensor[c] = Volumes.values(ours.get(c));
            boolean unmixed = c == 0 || c == tensor.length - 1 || tensor.length == 6 && c == 3;
            for (int i = 0; i < smooth.length; i++)
                tensor[c][i] = (float) (unmixed ? curvature * tensor[c][i] + leak * smooth[i] : slope * slope * tensor[c][i]);
        }
        return tensor;
    }

    float[] laplacian(float[] ours, RandomAccessibleInterval<FloatType> image, TileRunner runner) {
        float[] smooth = Volumes.values(Filters.apply(new GaussianSmoothing(sigma), image, runner)), result = new float[ours.length];
        for (int i = 0; i < result.length; i++) result[i] = (float) (curvature * ours[i] + image.numDimensions() * leak * smooth[i]);
        return result;
    }
}

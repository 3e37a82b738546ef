package org.roentgen.filter.fourier;

import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * How an imaging system spreads a point: the kernel whose convolution with the true image gives the blurred one. Its sum is made 1. Immutable.
 */
public interface PointSpread {

    /** Voxels on each side of the point. */
    int[] reach(double[] spacing);

    /** The kernel about voxel 0 of a periodic block, which wraps it around as often as it must. */
    void fill(Block periodic, double[] spacing);

    /** The spectrum of the periodic kernel; 1 at frequency 0. */
    static float[] spectrum(PointSpread spread, RealTransform transform, double[] spacing) {
        Block kernel = new Block(transform.nx, transform.ny, transform.nz);
        spread.fill(kernel, spacing);
        float[] spectrum = transform.spectrum();
        transform.forward(kernel, spectrum);
        return spectrum;
    }

    /** e^(−r²/2σ²), sampled up to 4 σ along each axis as {@link GaussianSmoothing} does; sigma in image units. */
    static PointSpread gaussian(double sigma) {
        return new GaussianSpread(sigma);
    }

    /** An image of a point, which stands at its voxel ⌊n/2⌋ along each axis; voxels as large as those of the image it blurs. */
    static PointSpread of(Block image) {
        return new ImagedSpread(image);
    }

    /** A separable Gaussian. */
    final class GaussianSpread implements PointSpread {

        private final double sigma;

        private GaussianSpread(double sigma) {
            if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException("Sigma must be a number of at least 0, but is " + sigma + ". Give it in image units.");
            this.sigma = sigma;
        }

        @Override public int[] reach(double[] spacing) {
            int[] reach = new int[3];
            for (int d = 0; d < 3; d++) reach[d] = GaussianSmoothing.reach(GaussianSmoothing.TRUNCATE, sigma, spacing[d]);
            return reach;
        }

        @Override public void fill(Block periodic, double[] spacing) {
            int[] reach = reach(spacing);
            double[] x = weights(periodic.nx, reach[0], spacing[0]), y = weights(periodic.ny, reach[1], spacing[1]), z = weights(periodic.nz, reach[2], spacing[2]);
            for (int row = 0, i = 0; row < y.length * z.length; row++) {
                double weight = z[row / y.length], beside = y[row % y.length];
                for (int k = 0; k < x.length; k++, i++) periodic.data[i] = (float) (x[k] * beside * weight);
            }
        }

        private double[] weights(int n, int reach, double spacing) {
            double[] weights = new double[n];
            double sum = 0;
            for (int k = -reach; k <= reach; k++) {
                double weight = k == 0 ? 1 : Math.exp(-k * spacing * k * spacing / (2 * sigma * sigma));
                weights[Math.floorMod(k, n)] += weight;
                sum += weight;
            }
            for (int i = 0; i < n; i++) weights[i] /= sum;
            return weights;
        }
    }

    /** Measured, or computed elsewhere. */
    final class ImagedSpread implements PointSpread {

        private final Block image;
        private final double sum;

        private ImagedSpread(Block image) {
            this.image = image;
            sum = Levels.mean(image) * image.size();
            if (!(sum > 0 && sum < Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException("Kernel must have a sum greater than 0, but it is " + sum + ". Choose an image of a bright point on a dark ground.");
        }

        @Override public int[] reach(double[] spacing) {
            if (Spacing.isPlane(spacing) && image.nz > 1)
                throw new IllegalArgumentException("Kernel must have 1 slice for planes, but has " + image.nz + ". Process the stack in 3D, or choose a plane.");
            return new int[] {image.nx / 2, image.ny / 2, image.nz / 2};
        }

        @Override public void fill(Block periodic, double[] spacing) {
            for (int z = 0; z < image.nz; z++)
                for (int y = 0; y < image.ny; y++)
                    for (int x = 0; x < image.nx; x++)
                        periodic.data[periodic.index(Math.floorMod(x - image.nx / 2, periodic.nx), Math.floorMod(y - image.ny / 2, periodic.ny),
                            Math.floorMod(z - image.nz / 2, periodic.nz))] += (float) (image.data[image.index(x, y, z)] / sum);
        }
    }
}

package org.roentgen.image.phantom;

import java.util.Arrays;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Gaussian noise of mean 0 and standard deviation 1, white or smooth: white noise convolved with a Gaussian of sigma voxels per axis.
 * <p>The kernel is cut at 3σ and scaled to Σk² = 1, which keeps the standard deviation; the autocorrelation at distance d along
 * an axis is Σk(i)k(i+d) ≈ e^(−d²/4σ²), from σ of one voxel on. Noise beyond the edge is drawn too, so the field is stationary up to its edge.
 * <p><b>Cost</b> O(voxels · σ); {@link #volume} holds the field and 6σ + 1 slices of it.
 */
final class GaussianField {

    private final CounterRandom random;
    private final double[] kernelX, kernelY, kernelZ;

    GaussianField(CounterRandom random, double sigmaX, double sigmaY, double sigmaZ) {
        this.random = random;
        kernelX = kernel(sigmaX);
        kernelY = kernel(sigmaY);
        kernelZ = kernel(sigmaZ);
    }

    /** One slice, smooth in x and y, and independent of every other slice. */
    float[] plane(int nx, int ny, int z) {
        int reachX = kernelX.length / 2, reachY = kernelY.length / 2, wide = nx + 2 * reachX;
        float[] out = new float[nx * ny];
        float[] row = new float[wide], smooth = new float[nx];
        CounterRandom slice = random.stream(z);
        for (int y = -reachY; y < ny + reachY; y++) {
            CounterRandom line = slice.stream(y);
            for (int x = 0; x < wide; x++) row[x] = (float) line.gaussian(x - reachX);
            Arrays.fill(smooth, 0);
            for (int k = 0; k < kernelX.length; k++) addRow((float) kernelX[k], row, k, smooth, 0, nx);
            for (int k = 0; k < kernelY.length; k++) {
                int target = y + k - reachY;
                if (target >= 0 && target < ny) addRow((float) kernelY[k], smooth, 0, out, target * nx, nx);
            }
        }
        return out;
    }

    /** Slices smooth along all three axes. */
    float[][] volume(int nx, int ny, int nz, Progress progress) {
        int reach = kernelZ.length / 2;
        float[][] flat = new float[nz + 2 * reach][];
        InParallel.range(flat.length, progress.part(0, 0.8), i -> flat[i] = plane(nx, ny, i - reach));
        if (reach == 0) return flat;
        float[][] out = new float[nz][];
        InParallel.range(nz, progress.part(0.8, 1), z -> {
            float[] sum = new float[nx * ny];
            for (int k = 0; k < kernelZ.length; k++) addRow((float) kernelZ[k], flat[z + k], 0, sum, 0, sum.length);
            out[z] = sum;
        });
        return out;
    }

    private static void addRow(float factor, float[] in, int i, float[] out, int o, int n) {
        for (int x = 0; x < n; x++) out[o + x] += factor * in[i + x];
    }

    private static double[] kernel(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] kernel = new double[2 * reach + 1];
        double squares = 0;
        for (int i = -reach; i <= reach; i++) {
            double k = sigma > 0 ? StrictMath.exp(-i * i / (2 * sigma * sigma)) : 1;
            kernel[i + reach] = k;
            squares += k * k;
        }
        for (int i = 0; i < kernel.length; i++) kernel[i] /= Math.sqrt(squares);
        return kernel;
    }
}

package org.roentgen.filter.fourier;

import java.util.ArrayList;
import java.util.List;

import org.jtransforms.fft.FloatFFT_1D;
import org.roentgen.image.Block;
import org.roentgen.image.InParallel;

/**
 * The discrete Fourier transform of volumes of one size, and back.
 * <p>F(k) = Σ f(x) e^(−2πi k·x/n) forward, f(x) = 1/n Σ F(k) e^(2πi k·x/n) inverse: the convention of NumPy and MATLAB. Index k along an axis of
 * n voxels is the {@link #frequency} k/n cycles per voxel, those of the upper half being negative.
 * <p>Complex volumes are float arrays with the real and the imaginary part of each voxel side by side, x fastest: voxel i at 2i and 2i + 1.
 * Axis after axis, line by line, each with JTransforms; axes of one voxel are left out.
 * <p><b>Dimensions</b> 1-D to 3-D of any size; fastest are products of 2, 3 and 5, see {@link #fastSize}.  <b>Cost</b> O(n log n), on the threads of
 * ImgLib2's {@code Parallelization} context; the result does not depend on their number.  <b>Memory</b> 8 bytes per voxel for the complex volume.
 * <b>Accuracy</b> about 10⁻⁶ of the largest value.  <b>NaN</b> spreads everywhere.
 * <p>Immutable and thread-safe.
 */
public final class FourierTransform {

    private static final int TOGETHER = 16;                       // lines copied side by side: two cache lines of each voxel along them
    private static final int CHUNK = 1 << 16;                     // voxels in one task, about

    public final int nx, ny, nz;
    private final Axis[] axes;

    public FourierTransform(int nx, int ny, int nz) {
        if (nx < 1 || ny < 1 || nz < 1 || (double) nx * ny * nz >= 1 << 30)
            throw new IllegalArgumentException("Volume must have from 1 to 1073741823 voxels for a Fourier transform, but has " + nx + " × " + ny + " × " + nz
                + ". Crop it, or work slice by slice.");
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        axes = new Axis[] {new Axis(nx, 1), new Axis(ny, nx), new Axis(nz, nx * ny)};
    }

    /** The smallest product of 2, 3 and 5 that is not below n: volumes extended to such sizes are transformed fastest. */
    public static int fastSize(int n) {
        for (int size = Math.max(1, n);; size++) {
            int rest = size;
            for (int factor : new int[] {2, 3, 5}) while (rest % factor == 0) rest /= factor;
            if (rest == 1) return size;
        }
    }

    /** In cycles per voxel, from −1/2 (included) to 1/2, of an index along an axis of n voxels. */
    public static double frequency(int index, int n) {
        return (double) (2 * index < n ? index : index - n) / n;
    }

    /** Voxels, each of which takes two floats of a complex volume. */
    public int size() {
        return nx * ny * nz;
    }

    /** The spectrum of a real volume. */
    public float[] forward(Block in) {
        checkSize(in);
        float[] complex = new float[2 * size()];
        Chunks.forEach(size(), 1, (from, to) -> {
            for (int i = from; i < to; i++) complex[2 * i] = in.data[i];
        });
        forward(complex);
        return complex;
    }

    /** Replaces a complex volume by its spectrum. */
    public void forward(float[] complex) {
        for (Axis axis : axes) axis.transform(complex, false);
    }

    /** Replaces a spectrum by its complex volume. */
    public void inverse(float[] complex) {
        for (Axis axis : axes) axis.transform(complex, true);
    }

    /** Along y and z only, for {@link RealTransform}. */
    void transformColumns(float[] complex, boolean inverse) {
        axes[1].transform(complex, inverse);
        axes[2].transform(complex, inverse);
    }

    /** The real part of a spectrum's volume; the spectrum is spoilt. */
    public void inverse(float[] complex, Block out) {
        checkSize(out);
        inverse(complex);
        Chunks.forEach(size(), 1, (from, to) -> {
            for (int i = from; i < to; i++) out.data[i] = complex[2 * i];
        });
    }

    private void checkSize(Block block) {
        if (block.nx != nx || block.ny != ny || block.nz != nz)
            throw new IllegalArgumentException("Block must have the size of the transform (" + nx + " × " + ny + " × " + nz + "), but is "
                + block.nx + " × " + block.ny + " × " + block.nz + ". Extend it first.");
    }

    /** All lines along one axis; line l begins at voxel (l / stride) · stride · n + l mod stride. */
    private final class Axis {

        private final int n, stride;
        private final FloatFFT_1D transform;

        Axis(int n, int stride) {
            this.n = n;
            this.stride = stride;
            transform = n == 1 ? null : new FloatFFT_1D(n);
        }

        void transform(float[] complex, boolean inverse) {
            if (n == 1) return;
            int lines = size() / n, chunk = Math.max(1, CHUNK / n / TOGETHER) * TOGETHER;
            List<Integer> begins = new ArrayList<>();
            for (int from = 0; from < lines; from += chunk) begins.add(from);
            InParallel.forEach(begins, from -> transform(complex, from, Math.min(lines, from + chunk), inverse));
        }

        private void transform(float[] complex, int from, int to, boolean inverse) {
            if (stride == 1) {
                for (int line = from; line < to; line++) transformLine(complex, 2 * line * n, inverse);
                return;
            }
            float[] copies = new float[TOGETHER * 2 * n];
            int count;
            for (int line = from; line < to; line += count) {
                count = Math.min(Math.min(TOGETHER, to - line), stride - line % stride);
                transformCopies(complex, 2 * (line / stride * stride * n + line % stride), count, copies, inverse);
            }
        }

        private void transformCopies(float[] complex, int begin, int count, float[] copies, boolean inverse) {
            for (int i = 0; i < n; i++) gather(complex, begin + 2 * i * stride, count, copies, 2 * i);
            for (int c = 0; c < count; c++) transformLine(copies, 2 * c * n, inverse);
            for (int i = 0; i < n; i++) scatter(copies, 2 * i, count, complex, begin + 2 * i * stride);
        }

        private void gather(float[] complex, int from, int count, float[] copies, int to) {
            for (int c = 0, i = from, j = to; c < count; c++, i += 2, j += 2 * n) {
                copies[j] = complex[i];
                copies[j + 1] = complex[i + 1];
            }
        }

        private void scatter(float[] copies, int from, int count, float[] complex, int to) {
            for (int c = 0, i = to, j = from; c < count; c++, i += 2, j += 2 * n) {
                complex[i] = copies[j];
                complex[i + 1] = copies[j + 1];
            }
        }

        private void transformLine(float[] line, int offset, boolean inverse) {
            if (inverse) transform.complexInverse(line, offset, true);
            else transform.complexForward(line, offset);
        }
    }
}

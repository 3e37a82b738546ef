package org.roentgen.filter.fourier;

import java.util.function.IntConsumer;

import org.jtransforms.fft.FloatFFT_1D;
import org.roentgen.image.Block;

/**
 * The discrete Fourier transform of real volumes of one size, and back, in half the time and memory of {@link FourierTransform}, whose conventions it has.
 * <p>A spectrum has the frequencies 0 to ⌊nx/2⌋ along x only; that of −k is the conjugate of that of k.
 * <p>JTransforms' real transform has lost four digits where a length has prime factors as 101 or 197: rows of lengths that are no product of 2, 3 and 5 go through
 * its complex one, which has not.
 * <p>Immutable and thread-safe.
 */
final class RealTransform {

    final int nx, ny, nz;
    private final int rowLength;                                  // floats in a row of the spectrum
    private final FourierTransform columns;
    private final FloatFFT_1D row;
    private final boolean fast;

    RealTransform(int nx, int ny, int nz) {
        columns = new FourierTransform(nx / 2 + 1, ny, nz);
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        rowLength = 2 * columns.nx;
        row = new FloatFFT_1D(nx);
        fast = nx > 1 && FourierTransform.fastSize(nx) == nx;
    }

    /** A place for a spectrum. */
    float[] spectrum() {
        return new float[2 * columns.size()];
    }

    /** Sets the spectrum of a volume. */
    void forward(Block in, float[] spectrum) {
        forEachRow(r -> {
            if (fast) forward(in.data, r * nx, spectrum, r * rowLength);
            else forwardComplex(in.data, r * nx, spectrum, r * rowLength);
        });
        columns.transformColumns(spectrum, false);
    }

    /** Sets the volume of a spectrum, which is spoilt. */
    void inverse(float[] spectrum, Block out) {
        columns.transformColumns(spectrum, true);
        forEachRow(r -> {
            if (fast) inverse(spectrum, r * rowLength, out.data, r * nx);
            else inverseComplex(spectrum, r * rowLength, out.data, r * nx);
        });
    }

    private void forEachRow(IntConsumer task) {
        Chunks.forEach(ny * nz, nx, (from, to) -> {
            for (int r = from; r < to; r++) task.accept(r);
        });
    }

    /** JTransforms keeps what belongs to the last frequency in the place of the first one's imaginary part, which is 0. */
    private void forward(float[] in, int from, float[] spectrum, int to) {
        System.arraycopy(in, from, spectrum, to, nx);
        row.realForward(spectrum, to);
        spectrum[to + nx] = spectrum[to + 1];
        spectrum[to + 1] = 0;
        if (nx % 2 == 0) spectrum[to + nx + 1] = 0;
    }

    private void inverse(float[] spectrum, int from, float[] out, int to) {
        spectrum[from + 1] = spectrum[from + nx];
        row.realInverse(spectrum, from, true);
        System.arraycopy(spectrum, from, out, to, nx);
    }

    private void forwardComplex(float[] in, int from, float[] spectrum, int to) {
        float[] line = new float[2 * nx];
        for (int i = 0; i < nx; i++) line[2 * i] = in[from + i];
        row.complexForward(line);
        System.arraycopy(line, 0, spectrum, to, rowLength);
    }

    private void inverseComplex(float[] spectrum, int from, float[] out, int to) {
        float[] line = new float[2 * nx];
        System.arraycopy(spectrum, from, line, 0, rowLength);
        for (int k = rowLength / 2; k < nx; k++) {
            line[2 * k] = line[2 * (nx - k)];
            line[2 * k + 1] = -line[2 * (nx - k) + 1];
        }
        row.complexInverse(line, true);
        for (int i = 0; i < nx; i++) out[to + i] = line[2 * i];
    }
}

package org.roentgen.filter.texture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.filter.fourier.FourierTransform;

/**
 * {@link GaborKernel}s of several orientations for planes of one size: the convolution through Fourier transforms. A plane comes extended by the
 * reach on each side. The spectra of the kernels are real, as g(−x) is the conjugate of g(x).
 */
final class GaborPlane {

    private static final int LARGEST = 1 << 26;                   // voxels: 512 MB for a complex plane

    final int reachX, reachY;
    private final int nx, ny;
    private final FourierTransform transform;
    private final List<float[]> spectra = new ArrayList<>();

    /** @param nx of the result */
    GaborPlane(GaborKernel kernel, double[] angles, int nx, int ny, double spacingX, double spacingY) {
        this.nx = nx;
        this.ny = ny;
        double x = Arrays.stream(angles).map(a -> kernel.extent(a)).max().getAsDouble() / spacingX;
        double y = Arrays.stream(angles).map(a -> kernel.extent(Math.PI / 2 - a)).max().getAsDouble() / spacingY;
        if ((nx + 2 * x + 2) * (ny + 2 * y + 2) > LARGEST)
            throw new IllegalArgumentException("Plane and Gabor kernel together must have at most " + LARGEST + " pixels, but have "
                + Math.round(nx + 2 * x) + " × " + Math.round(ny + 2 * y) + ". Lower sigma, or raise gamma.");
        reachX = (int) Math.ceil(x - 1e-9);
        reachY = (int) Math.ceil(y - 1e-9);
        transform = new FourierTransform(FourierTransform.fastSize(nx + 2 * reachX), FourierTransform.fastSize(ny + 2 * reachY), 1);
        for (double angle : angles) spectra.add(spectrum(kernel, angle, spacingX, spacingY));
    }

    private float[] spectrum(GaborKernel kernel, double angle, double spacingX, double spacingY) {
        float[] complex = new float[2 * transform.size()];
        int rx = Math.min(reachX, (int) Math.ceil(kernel.extent(angle) / spacingX - 1e-9)),
            ry = Math.min(reachY, (int) Math.ceil(kernel.extent(Math.PI / 2 - angle) / spacingY - 1e-9));
        for (int j = -ry; j <= ry; j++)
            for (int i = -rx; i <= rx; i++) {
                int at = 2 * (Math.floorMod(i, transform.nx) + transform.nx * Math.floorMod(j, transform.ny));
                double x = i * spacingX, y = j * spacingY, envelope = kernel.envelope(x, y, angle), phase = kernel.phase(x, y, angle);
                complex[at] = (float) (envelope * Math.cos(phase));
                complex[at + 1] = (float) (envelope * Math.sin(phase));
            }
        transform.forward(complex);
        float[] real = new float[transform.size()];
        for (int i = 0; i < real.length; i++) real[i] = complex[2 * i];
        return real;
    }

    int orientations() {
        return spectra.size();
    }

    /** @param extended (nx + 2 reachX) × (ny + 2 reachY) values */
    float[] forward(float[] extended) {
        float[] complex = new float[2 * transform.size()];
        int width = nx + 2 * reachX;
        for (int y = 0; y < ny + 2 * reachY; y++)
            for (int x = 0; x < width; x++) complex[2 * (x + transform.nx * y)] = extended[x + width * y];
        transform.forward(complex);
        return complex;
    }

    /** One part of the responses in one orientation. */
    void respond(float[] plane, int orientation, GaborFilter.Part part, float[] response) {
        float[] complex = new float[plane.length], spectrum = spectra.get(orientation);
        for (int i = 0; i < spectrum.length; i++) {
            complex[2 * i] = spectrum[i] * plane[2 * i];
            complex[2 * i + 1] = spectrum[i] * plane[2 * i + 1];
        }
        transform.inverse(complex);
        for (int y = 0; y < ny; y++)
            part.of(complex, 2 * (reachX + transform.nx * (reachY + y)), response, nx * y, nx);
    }
}

package org.roentgen.filter.texture;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.filter.fourier.FourierTransform;
import org.roentgen.image.Block;
import org.roentgen.image.InParallel;

/** Multiplies the spectrum of a periodic volume by a real function of the frequency indices and a power of −i. */
interface SpectralFilter {

    /** The factor at indices x, y, z of the discrete Fourier transform. */
    double at(int x, int y, int z);

    /** @param power 0, 1, 2, … of −i */
    static void apply(SpectralFilter filter, int power, Block in, Block out) {
        FourierTransform transform = new FourierTransform(in.nx, in.ny, in.nz);
        float[] spectrum = transform.forward(in);
        List<Integer> slices = IntStream.range(0, in.nz).boxed().collect(Collectors.toList());
        InParallel.forEach(slices, z -> {
            for (int y = 0; y < in.ny; y++)
                for (int x = 0; x < in.nx; x++) multiply(spectrum, 2 * in.index(x, y, z), (float) filter.at(x, y, z), power % 4);
        });
        transform.inverse(spectrum, out);
    }

    private static void multiply(float[] spectrum, int i, float factor, int power) {
        float re = factor * spectrum[i], im = factor * spectrum[i + 1];
        spectrum[i] = power == 0 ? re : power == 1 ? im : power == 2 ? -re : -im;
        spectrum[i + 1] = power == 0 ? im : power == 1 ? -re : power == 2 ? -im : re;
    }
}

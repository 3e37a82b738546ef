package org.roentgen.filter.fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Block;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class FourierTransformTest {

    /** Powers of two, products of small primes, primes, prime squares, axes of one voxel, and lines that do not fill a group. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 1, 1", "1, 3, 1", "1, 1, 8", "5, 4, 3", "8, 16, 1", "7, 1, 11", "17, 13, 2", "1, 20, 9", "223, 2, 1", "2, 3, 25"})
    void isTheSumOfItsDefinition(int nx, int ny, int nz) {
        FourierTransform transform = new FourierTransform(nx, ny, nz);
        float[] complex = noise(2 * nx * ny * nz), forward = complex.clone(), inverse = complex.clone();
        transform.forward(forward);
        transform.inverse(inverse);
        double[] slow = slowly(complex, nx, ny, nz, -1), slowInverse = slowly(complex, nx, ny, nz, 1);
        for (int i = 0; i < slow.length; i++) {
            assertEquals(slow[i], forward[i], 3e-6 * Math.sqrt(slow.length));              // noise of 1: the sum grows with the root of the size
            assertEquals(slowInverse[i] / transform.size(), inverse[i], 3e-6);
        }
    }

    private static double[] slowly(float[] f, int nx, int ny, int nz, int sign) {
        double[] result = new double[f.length];
        for (int k = 0; k < f.length / 2; k++)
            for (int i = 0; i < f.length / 2; i++) {
                double cycles = (double) (k % nx) * (i % nx) / nx + (double) (k / nx % ny) * (i / nx % ny) / ny + (double) (k / nx / ny) * (i / nx / ny) / nz;
                double cos = Math.cos(2 * Math.PI * cycles), sin = sign * Math.sin(2 * Math.PI * cycles);
                result[2 * k] += f[2 * i] * cos - f[2 * i + 1] * sin;
                result[2 * k + 1] += f[2 * i] * sin + f[2 * i + 1] * cos;
            }
        return result;
    }

    @ParameterizedTest
    @CsvSource({"64, 60, 45", "97, 101, 5", "16384, 3, 1", "1, 1, 4999"})
    void thereAndBackIsTheSame(int nx, int ny, int nz) {
        Block block = new Block(noise(nx * ny * nz), nx, ny, nz), back = new Block(nx, ny, nz);
        FourierTransform transform = new FourierTransform(nx, ny, nz);
        transform.inverse(transform.forward(block), back);
        assertArrayEquals(block.data, back.data, 1e-5f);                                    // noise of 1, some 20 roundings and rounded sines each way
    }

    @ParameterizedTest
    @CsvSource({"64, 60, 45", "97, 101, 5", "16384, 3, 1"})
    void anyNumberOfThreadsGivesTheSame(int nx, int ny, int nz) {
        Block block = new Block(noise(nx * ny * nz), nx, ny, nz);
        FourierTransform transform = new FourierTransform(nx, ny, nz);
        float[] one = Parallelization.runSingleThreaded(() -> transform.forward(block));
        for (int threads : new int[] {2, 3, 7}) assertArrayEquals(one, Parallelization.runWithNumThreads(threads, () -> transform.forward(block)));
    }

    /** A shifted wave has two peaks at its frequency, of half its size, turned by its phase. */
    @Test void aWaveHasTwoPeaks() {
        int nx = 12, ny = 10, nz = 6;
        Block wave = new Block(nx, ny, nz);
        for (int i = 0; i < wave.size(); i++)
            wave.data[i] = (float) Math.cos(2 * Math.PI * (2.0 * (i % nx) / nx - 3.0 * (i / nx % ny) / ny + 1.0 * (i / nx / ny) / nz) + 0.7);
        float[] spectrum = new FourierTransform(nx, ny, nz).forward(wave);
        int peak = 2 + nx * (7 + ny), opposite = 10 + nx * (3 + ny * 5);
        for (int i = 0; i < wave.size(); i++) {
            double half = i == peak || i == opposite ? wave.size() / 2.0 : 0;
            assertEquals(half * Math.cos(0.7), spectrum[2 * i], 1e-3);
            assertEquals((i == peak ? half : -half) * Math.sin(0.7), spectrum[2 * i + 1], 1e-3);
        }
        assertEquals(2.0 / 12, FourierTransform.frequency(2, nx));
        assertEquals(-3.0 / 10, FourierTransform.frequency(7, ny));
        assertEquals(-0.5, FourierTransform.frequency(3, nz));
    }

    /** NumPy's fft2, shifted to the centre, log(1 + |F|). */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithNumPy(String name) {
        float[] expected = Volumes.values(Peers.image(name + "__fft_logmag")), image = Volumes.values(Peers.image("input_" + name));
        int nx = (int) Peers.image("input_" + name).dimension(0), ny = image.length / nx;
        float[] spectrum = new FourierTransform(nx, ny, 1).forward(new Block(image, nx, ny, 1));
        for (int i = 0; i < image.length; i++) {
            int centred = (i % nx + nx / 2) % nx + nx * ((i / nx + ny / 2) % ny);
            double magnitude = Math.expm1(expected[centred]);                               // a logarithm in float is known to 10⁻⁶, the mean to 6·10⁻⁸
            assertEquals(magnitude, Math.hypot(spectrum[2 * i], spectrum[2 * i + 1]), 2e-6 * magnitude + 1e-7 * Math.abs(spectrum[0]), "frequency " + i);
        }
    }

    @Test void fastSizesAreProductsOfTwoThreeAndFive() {
        int[] sizes = {0, 1, 7, 11, 17, 31, 97, 101, 257, 1025}, fast = {1, 1, 8, 12, 18, 32, 100, 108, 270, 1080};
        for (int i = 0; i < sizes.length; i++) assertEquals(fast[i], FourierTransform.fastSize(sizes[i]));
    }

    @Test void refusesWhatDoesNotFit() {
        assertEquals("Block must have the size of the transform (3 × 2 × 1), but is 2 × 3 × 1. Extend it first.",
            assertThrows(IllegalArgumentException.class, () -> new FourierTransform(3, 2, 1).forward(new Block(2, 3, 1))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new FourierTransform(0, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new FourierTransform(1 << 20, 1 << 5, 1 << 5));
    }

    private static float[] noise(int size) {
        Random random = new Random(7);
        float[] noise = new float[size];
        for (int i = 0; i < size; i++) noise[i] = (float) random.nextGaussian();
        return noise;
    }
}

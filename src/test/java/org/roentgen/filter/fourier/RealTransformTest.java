package org.roentgen.filter.fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Block;

class RealTransformTest {

    /** Even, odd and prime lengths, two and one voxel, and lines that do not fill a group. */
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 1, 1", "3, 1, 1", "1, 3, 4", "8, 16, 1", "7, 1, 11", "17, 13, 2", "5, 20, 9", "223, 2, 3", "150, 9, 4", "211, 1, 1", "422, 1, 1",
        "394, 2, 1", "101, 2, 1", "197, 1, 3"})
    void isHalfOfTheComplexTransformAndBack(int nx, int ny, int nz) {
        Random random = new Random(7);
        Block block = new Block(nx, ny, nz), back = new Block(nx, ny, nz);
        for (int i = 0; i < block.size(); i++) block.data[i] = (float) random.nextGaussian();
        RealTransform transform = new RealTransform(nx, ny, nz);
        float[] expected = new FourierTransform(nx, ny, nz).forward(block), found = transform.spectrum();
        transform.forward(block, found);
        for (int r = 0; r < ny * nz; r++)
            for (int i = 0; i < 2 * (nx / 2 + 1); i++)
                assertEquals(expected[2 * r * nx + i], found[2 * r * (nx / 2 + 1) + i], 6e-6 * Math.sqrt(2 * block.size()));    // as of the complex one, twice
        float[] threads = transform.spectrum();
        Parallelization.runWithNumThreads(3, () -> transform.forward(block, threads));
        assertArrayEquals(found, threads);
        transform.inverse(found, back);
        assertArrayEquals(block.data, back.data, 1e-5f);                                    // noise of 1, some 20 roundings and rounded sines each way
    }
}

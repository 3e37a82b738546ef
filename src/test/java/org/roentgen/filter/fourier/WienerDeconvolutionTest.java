package org.roentgen.filter.fourier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class WienerDeconvolutionTest {

    @Nested class Contract implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new WienerDeconvolution(PointSpread.gaussian(1.2), 0.01);
        }
    }

    private static final double[] SPACING = Spacing.of(1, 1.2, 1.4);

    private static ArrayImg<FloatType, ?> smooth() {
        return Volumes.of(40, 32, 18, (x, y, z) -> 100 + 50 * Math.sin(0.4 * x + 0.3 * y) * Math.cos(0.5 * z)
            + (Math.hypot(x - 20, y - 16) < 6 && z > 5 && z < 12 ? 80 : 0));
    }

    /** With the known blur and without noise the image comes back: all of it where edges meet as the boundary says. */
    @ParameterizedTest @EnumSource(value = Boundary.class, names = {"MIRROR", "PERIODIC"})
    void undoesAKnownBlur(Boundary boundary) {
        TileRunner runner = new TileRunner(SPACING).boundary(boundary);
        ArrayImg<FloatType, ?> image = smooth();
        Img<FloatType> blurred = Filters.apply(new GaussianSmoothing(0.9), image, runner);
        float[] found = Volumes.values(Filters.apply(new WienerDeconvolution(PointSpread.gaussian(0.9), 0), blurred, runner));
        double blur = difference(Volumes.values(image), Volumes.values(blurred)), rest = difference(Volumes.values(image), found);
        // roundings of 10⁻⁵ times up to 1/0.007 at the highest frequency, and the seam of the mirrors
        assertTrue(blur > 10 && rest < 1, "largest difference before " + blur + ", after " + rest);
    }

    private static double difference(float[] a, float[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) largest = Math.max(largest, Math.abs(a[i] - b[i]));
        return largest;
    }

    /** A wave that fits comes out times K / (K² + n), K = Σ k cos. */
    @Test void aWavePassesByTheFormula() {
        Block kernel = new Block(new float[] {1, 2, 1}, 3, 1, 1);
        for (int period : new int[] {12, 6, 4, 3}) {
            ArrayImg<FloatType, ?> wave = Volumes.of(24, 3, 2, (x, y, z) -> 7 + 100 * Math.cos(2 * Math.PI * x / period));
            float[] found = Volumes.values(Filters.apply(new WienerDeconvolution(PointSpread.of(kernel), 0.1), wave,
                new TileRunner(SPACING).boundary(Boundary.PERIODIC)));
            double k = (1 + Math.cos(2 * Math.PI / period)) / 2;
            for (int i = 0; i < found.length; i++) assertEquals(7 + 100 * Math.cos(2 * Math.PI * (i % 24) / period) * k / (k * k + 0.1), found[i], 1e-3);
        }
    }

    /** The point stands at ⌊n/2⌋: a kernel with the point beside it shifts, and its deconvolution shifts back. */
    @Test void aKernelBesideItsCentreShiftsBack() {
        ArrayImg<FloatType, ?> image = smooth();
        float[] in = Volumes.values(image);
        float[] found = Volumes.values(Filters.apply(new WienerDeconvolution(PointSpread.of(new Block(new float[] {0, 0, 5}, 3, 1, 1)), 0), image,
            new TileRunner(SPACING).boundary(Boundary.PERIODIC)));
        for (int i = 0; i < in.length; i++) assertEquals(in[i / 40 * 40 + (i + 1) % 40], found[i], 1e-3);
    }

    @Test void aGaussianIsItsImage() {
        Block image = new Block(9, 9, 7);
        for (int i = 0; i < image.size(); i++) image.data[i] = (float) Math.exp(-(Math.pow(i % 9 - 4, 2) + Math.pow(i / 9 % 9 - 4, 2)
            + Math.pow(2 * (i / 81 - 3), 2)) / 2);
        TileRunner runner = new TileRunner(Spacing.of(1, 1, 2));
        float[] expected = Volumes.values(Filters.apply(new WienerDeconvolution(PointSpread.gaussian(1), 0.02), smooth(), runner));
        assertArrayEquals(expected, Volumes.values(Filters.apply(new WienerDeconvolution(PointSpread.of(image), 0.02), smooth(), runner)), 0.05f);  // z: cut at 3 σ
    }

    @Test void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> PointSpread.gaussian(-1));
        assertThrows(IllegalArgumentException.class, () -> PointSpread.of(new Block(3, 3, 1)));
        assertThrows(IllegalArgumentException.class, () -> new WienerDeconvolution(PointSpread.gaussian(1), -1));
        Block ball = new Block(new float[] {1, 1, 1}, 1, 1, 3);
        assertEquals("Kernel must have 1 slice for planes, but has 3. Process the stack in 3D, or choose a plane.", assertThrows(IllegalArgumentException.class,
            () -> Filters.apply(new WienerDeconvolution(PointSpread.of(ball), 0), smooth(), 1, 1)).getMessage());
    }
}

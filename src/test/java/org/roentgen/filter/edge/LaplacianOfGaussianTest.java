package org.roentgen.filter.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class LaplacianOfGaussianTest implements FilterContract {

    @Override public Filter filter() {
        return new LaplacianOfGaussian(0.7);
    }

    @Test void aQuadraticHasItsLaplacian() {
        double[] s = {0.5, 1, 1.5};
        ArrayImg<FloatType, ?> quadratic = Volumes.of(61, 31, 25, (x, y, z) -> 2 * Math.pow(s[0] * (x - 30), 2) - 3 * Math.pow(s[1] * (y - 15), 2) + 5 * Math.pow(s[2] * (z - 12), 2));
        assertEquals(8, Filters.apply(new LaplacianOfGaussian(2), quadratic, s).getAt(30, 15, 12).get(), 2e-3);           // values up to 1000 in floats
    }

    /** A Gaussian blob of variance b² has −3/v · (b/√v)³ in its middle, v = b² + σ². */
    @Test void aBlobHasItsDepth() {
        double b = 2.5, sigma = 2, v = b * b + sigma * sigma;
        ArrayImg<FloatType, ?> blob = Volumes.of(41, 41, 41, (x, y, z) -> Math.exp(-0.5 * (Math.pow(x - 20, 2) + Math.pow(y - 20, 2) + Math.pow(z - 20, 2)) / (b * b)));
        assertEquals(-3 / v * Math.pow(b / Math.sqrt(v), 3), Filters.apply(new LaplacianOfGaussian(sigma), blob, 1, 1, 1).getAt(20, 20, 20).get(), 1e-5);
    }

    @Test void aFlatImageIsNearlyZero() {
        for (float v : Volumes.values(Filters.apply(new LaplacianOfGaussian(1), Volumes.of(7, 6, 5, (x, y, z) -> -1000), 1, 1, 1)))
            assertEquals(0, v, 1e-3);                                                     // −1000 in floats, and the 10⁻⁷ beyond 6σ
    }

    /** SciPy's gaussian_laplace, cut off at 4σ. */
    @ParameterizedTest @CsvSource({"ct, 2, 3e-6", "retina, 2, 3e-6", "synth3d, 1.5, 3e-6", "mr3d, 1.2, 3e-6"})
    void agreesWithSciPy(String input, double sigma, double tolerance) {
        TileRunner nearest = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(input + "__log")),
            Volumes.values(Filters.apply(new LaplacianOfGaussian(sigma, 4), Peers.image("input_" + input), nearest)), tolerance);
    }

    @Test void refusesSigmaZero() {
        assertEquals("Sigma must be greater than 0, but is 0.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new LaplacianOfGaussian(0)).getMessage());
    }
}

package org.roentgen.filter.texture;

import net.imglib2.img.Img;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.MeanFilter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** The filters of IBSI-2 that are no texture filters: mean, and Laplacian of Gaussian as the sum of three second derivatives. */
class SmoothingIbsiTest {

    /** M = 15 voxels of 2 mm: 7 on each side. */
    @ParameterizedTest @CsvSource({"1_a_1, ZERO", "1_a_2, NEAREST", "1_a_3, PERIODIC"})
    void meanAgrees(String map, Boundary boundary) {
        Ibsi.assertAgrees(map, new MeanFilter(Element.BOX, 14), "checkerboard", boundary);
    }

    @Test void laplacianOfGaussianAgreesOnTheImpulse() {
        Ibsi.assertAgrees("2_a", laplacianOfGaussian(3, "impulse", Boundary.ZERO));
    }

    @Test void laplacianOfGaussianAgreesOnTheCheckerboard() {
        Ibsi.assertAgrees("2_b", laplacianOfGaussian(5, "checkerboard", Boundary.MIRROR));
    }

    /** Cut off at 4σ, in intensity per mm²; IBSI's is per squared voxel. */
    private static Img<FloatType> laplacianOfGaussian(double sigma, String phantom, Boundary boundary) {
        Img<FloatType> sum = null;
        for (int d = 0; d < 3; d++) {
            int[] order = new int[3];
            order[d] = 2;
            Img<FloatType> curvature = Filters.apply(new GaussianSmoothing(new double[] {sigma, sigma, sigma}, order, 4),
                Ibsi.volume("ibsi2_phantoms/" + phantom), new TileRunner(Spacing.of(2, 2, 2)).boundary(boundary));
            if (sum == null) sum = curvature;
            else LoopBuilder.setImages(sum, curvature).forEachPixel((s, c) -> s.set(s.get() + c.get()));
        }
        sum.forEach(v -> v.set(4 * v.get()));
        return sum;
    }
}

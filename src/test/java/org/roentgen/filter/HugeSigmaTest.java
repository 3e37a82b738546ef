package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.filter.edge.Canny;
import org.roentgen.filter.edge.EdgeThreshold;
import org.roentgen.filter.edge.GaussianDerivative;
import org.roentgen.filter.edge.GradientMagnitude;
import org.roentgen.filter.edge.ZeroCrossings;
import org.roentgen.filter.fourier.PointSpread;
import org.roentgen.filter.fourier.RichardsonLucy;
import org.roentgen.filter.fourier.WienerDeconvolution;
import org.roentgen.filter.ridge.DifferenceOfGaussians;
import org.roentgen.filter.ridge.Frangi;
import org.roentgen.filter.ridge.HessianFilter;
import org.roentgen.filter.ridge.LaplacianOfGaussian;
import org.roentgen.filter.ridge.RidgeFilter;
import org.roentgen.filter.ridge.RidgeShape;
import org.roentgen.filter.ridge.StructureTensor;
import org.roentgen.filter.ridge.TensorFeature;
import org.roentgen.filter.ridge.UnsharpMask;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

/** A wrong unit, metres for nanometres say, makes a sigma of more voxels than there are numbers: told at once, whatever the filter adds to the reach. */
class HugeSigmaTest {

    static List<VolumeFilter> filters() {
        double sigma = 1e9;
        GaussianDerivative slope = new GaussianDerivative(sigma);
        PointSpread spread = PointSpread.gaussian(sigma);
        return List.of(new GaussianSmoothing(sigma), new LaplacianOfGaussian(sigma, false), new DifferenceOfGaussians(sigma, 1.6 * sigma), new UnsharpMask(sigma, 1),
            new HessianFilter(sigma, TensorFeature.EIGENVALUES, 3), new StructureTensor(sigma, sigma, TensorFeature.EIGENVALUES, 3),
            new RidgeFilter(new Frangi(RidgeShape.TUBE, 0.5, 0.5, 0), true, sigma), new ZeroCrossings(sigma, 0), new GradientMagnitude(slope),
            new Canny(slope, EdgeThreshold.otsu(0.5), EdgeThreshold.otsu(1), Canny.Result.EDGES, false),
            new WienerDeconvolution(spread, 0.01), new RichardsonLucy(spread, 3, 0));
    }

    @ParameterizedTest @MethodSource("filters") @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void isRefused(VolumeFilter filter) {
        ArrayImg<FloatType, ?> image = Volumes.noise(1, 7, 6, 5);
        List<ArrayImg<FloatType, ?>> out = List.of(ArrayImgs.floats(7, 6, 5), ArrayImgs.floats(7, 6, 5), ArrayImgs.floats(7, 6, 5));
        for (double[] spacing : new double[][] {{1, 1, 1}, {0.5, 0.7, 2}}) {
            String message = assertThrows(IllegalArgumentException.class, () ->
                filter.run(image, out.subList(0, filter.names().size()), new TileRunner(spacing))).getMessage();
            assertTrue(message.startsWith("Neighbourhood must") && !message.contains("-"), message);
        }
    }
}

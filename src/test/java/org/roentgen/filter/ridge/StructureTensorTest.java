package org.roentgen.filter.ridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VectorFilter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class StructureTensorTest {

    @Nested class Components implements FilterContract {

        @Override public VectorFilter filter() {
            return new StructureTensor(0.6, 0.9, TensorFeature.COMPONENTS, 3);
        }

        @Override public Optional<String> directional() {
            return Optional.of("the components change places");
        }
    }

    @Nested class EigenvaluesOfIt implements FilterContract {

        @Override public VectorFilter filter() {
            return new StructureTensor(0.6, 0.9, TensorFeature.EIGENVALUES, 3);
        }
    }

    @Nested class Coherence implements FilterContract {

        @Override public VectorFilter filter() {
            return new StructureTensor(0.6, 0.9, TensorFeature.COHERENCE, 3);
        }
    }

    /** A ramp has the products of its slopes, the square of the slope as the only eigenvalue, and its own direction. */
    @ParameterizedTest @CsvSource({"1, 1, 1, 1, 2", "0.5, 0.7, 3, 1, 1.5", "1, 1, 4, 0, 0"})
    void aRampHasItsSlope(double sx, double sy, double sz, double sigma, double integration) {
        double[] slope = {2, -3, 6}, spacing = Spacing.of(sx, sy, sz);
        int[] r = new StructureTensor(sigma, integration, TensorFeature.COMPONENTS, 3).reach(spacing);
        RandomAccessibleInterval<FloatType> ramp = Volumes.of(2 * r[0] + 1, 2 * r[1] + 1, 2 * r[2] + 1,
            (x, y, z) -> slope[0] * (x - r[0]) * sx + slope[1] * (y - r[1]) * sy + slope[2] * (z - r[2]) * sz);
        double[][] expected = {{4, -6, 12, 9, -18, 36}, {49, 0, 0}, {2.0 / 7, -3.0 / 7, 6.0 / 7}, {1}, {1}};
        for (TensorFeature feature : TensorFeature.values()) {
            if (feature == TensorFeature.SHAPE_INDEX) continue;                                   // for planes
            List<Img<FloatType>> found = Filters.applyAll(new StructureTensor(sigma, integration, feature, 3), ramp, new TileRunner(spacing));
            for (int c = 0; c < found.size(); c++)
                assertEquals(expected[feature.ordinal()][c], found.get(c).getAt(r[0], r[1], r[2]).get(), 2e-4, feature + " " + c);   // rounding of 100 / 0.5
        }
    }

    @ParameterizedTest @EnumSource(value = TensorFeature.class, names = "SHAPE_INDEX", mode = EnumSource.Mode.EXCLUDE)
    void aFlatImageGivesExactlyNothing(TensorFeature feature) {
        for (Img<FloatType> result : Filters.applyAll(new StructureTensor(1, 2, feature, 3), Volumes.of(12, 9, 8, (x, y, z) -> -1000.1),
            new TileRunner(Spacing.of(1, 1.2, 2)))) for (FloatType v : result) assertEquals(0, v.get());
    }

    /** The definition from our Gaussian: smooth the products of the gradient. Far from the edges, where the products are not continued. */
    @Test void byItsDefinition() {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(3, 40, 36, 1);
        float[] gx = derivative(image, 1, 0), gy = derivative(image, 0, 1), product = new float[gx.length];
        for (int i = 0; i < gx.length; i++) product[i] = gx[i] * gy[i];
        Img<FloatType> smooth = Filters.apply(new GaussianSmoothing(1.5), ArrayImgs.floats(product, 40, 36), 1, 1);
        Img<FloatType> xy = Filters.applyAll(new StructureTensor(1, 1.5, TensorFeature.COMPONENTS, 2), image, new TileRunner(Spacing.ofPlane(1, 1))).get(1);
        for (int y = 11; y < 25; y++)
            for (int x = 11; x < 29; x++) assertEquals(smooth.getAt(x, y).get(), xy.getAt(x, y, 0).get(), 0.2);    // 10⁻³ of the largest: SciPy's kernel is not corrected
    }

    private static float[] derivative(RandomAccessibleInterval<FloatType> image, int x, int y) {
        return Volumes.values(Filters.apply(new GaussianSmoothing(new double[] {1, 1, 1}, new int[] {x, y, 0}, 4), image, 1, 1));
    }

    /** scikit-image takes Sobel's kernels, not Gaussian ones: the eigenvalues agree from its components on, and our tensor goes with its. */
    @ParameterizedTest
    @CsvSource({"ct__structure_eig1, ct, 1.5, 0", "ct__structure_eig2, ct, 1.5, 1", "retina__structure_eig1, retina, 1.5, 0",
        "retina__structure_eig2, retina, 1.5, 1", "synth3d__structure_eig1, synth3d, 1, 0", "mr3d__structure_eig1, mr3d, 1, 0"})
    void goesWithScikitImage(String reference, String input, double sigma, int which) {
        float[] expected = Volumes.values(Peers.image(reference));
        ArrayImg<FloatType, ?> image = Peers.image("input_" + input);
        int dimensions = image.numDimensions(), nx = (int) image.dimension(0), ny = (int) image.dimension(1);
        TileRunner runner = new TileRunner(dimensions == 2 ? Spacing.ofPlane(1, 1) : Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        float[] theirs = HessianFilterTest.eigenvalues(sobelTensor(image, sigma, runner))[which],
            ours = Volumes.values(Filters.applyAll(new StructureTensor(Math.sqrt(0.5), sigma, TensorFeature.EIGENVALUES, dimensions), image, runner).get(which));
        int border = (int) (4 * sigma) + 2;                                                       // beyond the edge, one says zero
        double product = 0, squaresOurs = 0, squaresTheirs = 0, largest = 0;
        for (float v : expected) largest = Math.max(largest, v);
        for (int i = 0; i < expected.length; i++) {
            int x = i % nx, y = i / nx % ny, z = i / nx / ny;
            boolean inside = x >= border && y >= border && x < nx - border && y < ny - border
                && (dimensions == 2 || z >= border && z < image.dimension(2) - border);
            if (!inside) continue;
            assertEquals(expected[i], theirs[i], 1e-5 * largest);                                // squares of floats
            product += (double) ours[i] * theirs[i];
            squaresOurs += (double) ours[i] * ours[i];
            squaresTheirs += (double) theirs[i] * theirs[i];
        }
        assertTrue(product / Math.sqrt(squaresOurs * squaresTheirs) > 0.98, () -> reference);
    }

    private static float[][] sobelTensor(ArrayImg<FloatType, ?> image, double sigma, TileRunner runner) {
        int n = image.numDimensions();
        float[][] gradient = new float[n][], tensor = new float[n * (n + 1) / 2][];
        for (int d = 0; d < n; d++) gradient[d] = sobel(image, d);
        for (int i = 0, k = 0; i < n; i++)
            for (int j = i; j < n; j++) {
                float[] product = new float[gradient[0].length];
                for (int p = 0; p < product.length; p++) product[p] = gradient[i][p] * gradient[j][p];
                tensor[k++] = Volumes.values(Filters.apply(new GaussianSmoothing(sigma), ArrayImgs.floats(product, image.dimensionsAsLongArray()), runner));
            }
        return tensor;
    }

    private static float[] sobel(ArrayImg<FloatType, ?> image, int axis) {
        int nx = (int) image.dimension(0), ny = (int) image.dimension(1), n = image.numDimensions();
        RandomAccess<FloatType> access = Views.extendBorder(image).randomAccess();
        float[] result = new float[(int) image.size()];
        for (int i = 0; i < result.length; i++) {
            double sum = 0;
            for (int code = 0; code < (n == 2 ? 9 : 27); code++) {
                int[] offset = {code % 3 - 1, code / 3 % 3 - 1, n == 2 ? 0 : code / 9 - 1},
                    position = {i % nx + offset[0], i / nx % ny + offset[1], i / nx / ny + offset[2]};
                double weight = 1;
                for (int d = 0; d < n; d++) weight *= d == axis ? offset[d] : 2 - Math.abs(offset[d]);
                access.setPosition(n == 2 ? new int[] {position[0], position[1]} : position);
                sum += weight * access.get().get();
            }
            result[i] = (float) sum;
        }
        return result;
    }

    @Test void refusesNonsense() {
        assertEquals("Integration sigma must be a number of at least 0, but is -1.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new StructureTensor(1, -1, TensorFeature.COHERENCE, 3)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new StructureTensor(Double.POSITIVE_INFINITY, 1, TensorFeature.COHERENCE, 3));
    }
}

package org.roentgen.filter.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class LaplacianTest {

    @Nested class Faces implements FilterContract {

        @Override public Filter filter() {
            return new Laplacian(Connectivity.FACES);
        }
    }

    @Nested class Edges implements FilterContract {

        @Override public Filter filter() {
            return new Laplacian(Connectivity.EDGES);
        }
    }

    @Nested class All implements FilterContract {

        @Override public Filter filter() {
            return new Laplacian(Connectivity.ALL);
        }
    }

    /** ∇²(2x² − 3y² + 5z² + xy − yz + 2xz + x − z) = 4 − 6 + 10, for every neighbourhood and spacing. */
    @ParameterizedTest @CsvSource({"1, 1, 1", "0.5, 0.5, 3", "0.7, 2, 1.3"})
    void aQuadraticHasItsLaplacian(double sx, double sy, double sz) {
        ArrayImg<FloatType, ?> quadratic = Volumes.of(9, 8, 7, (i, j, k) -> {
            double x = sx * (i - 4), y = sy * (j - 4), z = sz * (k - 3);
            return 2 * x * x - 3 * y * y + 5 * z * z + x * y - y * z + 2 * x * z + x - z;
        });
        for (Connectivity neighbours : Connectivity.values()) {
            float[] found = Volumes.values(Filters.apply(new Laplacian(neighbours), quadratic, sx, sy, sz));
            for (int x = 1; x < 8; x++) assertEquals(8, found[x + 9 * (4 + 8 * 3)], 2e-3, neighbours + " at " + x);      // values up to 300, over s²
            float[] plane = Volumes.values(Filters.apply(new Laplacian(neighbours), quadratic, new TileRunner(Spacing.ofPlane(sx, sy))));
            for (int x = 1; x < 8; x++) assertEquals(-2, plane[x + 9 * (4 + 8 * 3)], 2e-3, neighbours + " in a plane at " + x);
        }
    }

    @ParameterizedTest @CsvSource({"FACES, 1, 1, 0, 0", "EDGES, 5, 0.2, 0.2, 0", "ALL, 9, 0.111111111, 0.111111111, 0.111111111"})
    void aPointBecomesTheWeights(Connectivity neighbours, int divisor, float face, float edge, float corner) {
        float[] found = Volumes.values(Filters.apply(new Laplacian(neighbours), Volumes.dirac(3, 3, 3), 1, 1, 1));
        float[] weights = {-6 * face - 12 * edge - 8 * corner, face, edge, corner};
        for (int i = 0; i < 27; i++) {
            int steps = Math.abs(i % 3 - 1) + Math.abs(i / 3 % 3 - 1) + Math.abs(i / 9 - 1);
            assertEquals(weights[steps], found[i], 1e-6);
        }
    }

    /** Of thick slices, too, no neighbour counts against its side: a single bright voxel is never lifted. */
    @ParameterizedTest @CsvSource({"1, 1, 1", "0.5, 0.5, 5", "3, 0.2, 1"})
    void noWeightIsNegative(double sx, double sy, double sz) {
        for (Connectivity neighbours : Connectivity.values()) {
            float[] found = Volumes.values(Filters.apply(new Laplacian(neighbours), Volumes.dirac(3, 3, 3), sx, sy, sz));
            for (int i = 0; i < 27; i++) assertEquals(true, i == 13 ? found[i] < 0 : found[i] >= 0, neighbours + " " + i);
        }
    }

    @ParameterizedTest @EnumSource(Connectivity.class)
    void aFlatImageIsExactlyZero(Connectivity neighbours) {
        for (double value : new double[] {0.1, 1 / 3.0, -1000.7, 16777213})
            for (float v : Volumes.values(Filters.apply(new Laplacian(neighbours), Volumes.of(6, 5, 4, (x, y, z) -> value), 0.3, 0.7, 1.1))) assertEquals(0, v);
    }

    /** SciPy's laplace: four neighbours, centre −4. */
    @ParameterizedTest @ValueSource(strings = {"ct", "retina"})
    void agreesWithSciPy(String input) {
        TileRunner nearest = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(input + "__laplace")),
            Volumes.values(Filters.apply(new Laplacian(Connectivity.FACES), Peers.image("input_" + input), nearest)), 1e-6);
    }

    @Test void nanSpreadsByOneVoxel() {
        ArrayImg<FloatType, ?> image = Volumes.noise(1, 7, 7, 7);
        image.getAt(3, 3, 3).set(Float.NaN);
        for (Connectivity neighbours : Connectivity.values()) {
            int count = 0;
            for (float v : Volumes.values(Filters.apply(new Laplacian(neighbours), image, 1, 1, 1))) count += Float.isNaN(v) ? 1 : 0;
            assertEquals(neighbours == Connectivity.FACES ? 7 : neighbours == Connectivity.EDGES ? 19 : 27, count);
        }
    }
}

package org.roentgen.filter.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.Filters;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class BoxWindowTest {

    /** Rows of a tall tile go side by side, those of a low one do not: to the last bit the same, also of sums of fractions. */
    @ParameterizedTest @CsvSource({"1, 90, 1, 0", "5, 80, 1, 1", "7, 67, 4, 1", "30, 49, 2, 2", "301, 33, 1, 2", "3, 70, 3, 4"})
    void tallTilesGiveTheSameAsLowOnes(int nx, int ny, int nz, double radius) {
        ArrayImg<FloatType, ?> noise = Volumes.noise(nx + ny, nx, ny, nz);
        ArrayImg<FloatType, ?> fractions = Volumes.of(nx, ny, nz, (x, y, z) -> Math.sin(x + 3 * y + 0.7 * z));
        for (ArrayImg<FloatType, ?> image : new ArrayImg[] {noise, fractions})
            for (Filter filter : new Filter[] {ExtremumFilter.minimum(Element.BOX, radius), ExtremumFilter.maximum(Element.BOX, radius),
                    VarianceFilter.variance(Element.BOX, radius)})
                for (double[] spacing : new double[][] {Spacing.ofPlane(1, 1), {1, 1, 1}}) {
                    TileRunner runner = new TileRunner(spacing);
                    assertArrayEquals(Volumes.values(Filters.apply(filter, image, runner.tileSize(nx, 3, nz))),
                        Volumes.values(Filters.apply(filter, image, runner.tileSize(nx, ny, nz))));
                }
    }
}

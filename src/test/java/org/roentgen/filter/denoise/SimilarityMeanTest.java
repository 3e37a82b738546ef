package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.Stream;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.Filters;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class SimilarityMeanTest {

    static Stream<Filter> filters() {
        return Stream.of(new BilateralSmoothing(1, 30), new BilateralSmoothing(Element.BALL, 5, 2, 30),
            new NonLocalMeans(1, 2, 30, 5, NonLocalMeans.Noise.GAUSSIAN), new NonLocalMeans(1, 2, 30, 5, NonLocalMeans.Noise.RICIAN));
    }

    /** A tile of 200 columns is computed five planes at a time, in parts that meet in voxels of which both know; small tiles have one part each. */
    @ParameterizedTest @MethodSource("filters")
    void partsOfATileMeetWithoutSeams(Filter filter) {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 200, 6, 14);
        TileRunner runner = new TileRunner(Spacing.of(1, 1, 1.5));
        float[] inParts = Volumes.values(Filters.apply(filter, image, runner.tileSize(200, 6, 14)));
        assertArrayEquals(inParts, Volumes.values(Filters.apply(filter, image, runner.tileSize(60, 6, 1))));
        assertArrayEquals(inParts, Volumes.values(Filters.apply(filter, image, runner.tileSize(200, 4, 4))));
    }
}

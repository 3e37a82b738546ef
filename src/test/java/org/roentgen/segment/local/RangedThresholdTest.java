package org.roentgen.segment.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.type.logic.BoolType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class RangedThresholdTest {

    private static RangedThreshold sauvola() {
        return new RangedThreshold(range -> LocalThreshold.sauvola(Element.BALL, 3, 0.25, range).levels());
    }

    @Nested class Sauvola implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return sauvola();
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("the greatest value of a wave depends on where it is sampled");
        }
    }

    @Test void theRangeIsThatOfTheValuesInsideTheMask() {
        RandomAccessibleInterval<FloatType> image = Volumes.of(20, 10, 6, (x, y, z) -> x == 19 ? 1000 : x == 18 ? Double.NaN : 5 + (7 * x + 3 * y + z) % 13);
        RandomAccessibleInterval<BoolType> mask = Converters.convert(image, (from, to) -> to.set(from.get() < 100), new BoolType());
        TileRunner runner = new TileRunner(VolumeFilterContract.SPACING).mask(mask, 0);
        LocalThreshold given = LocalThreshold.sauvola(Element.BALL, 3, 0.25, new IntensityRange(5, 17)).levels();
        assertArrayEquals(Volumes.values(Filters.apply(given, image, runner)), Volumes.values(Filters.apply(sauvola(), image, runner)));
    }

    @Test void aConstantVolumeIsAtItsThreshold() {
        for (float level : Volumes.values(Filters.apply(sauvola(), Volumes.of(5, 5, 5, (x, y, z) -> 7), 1, 1, 1))) assertEquals(7, level);
    }
}

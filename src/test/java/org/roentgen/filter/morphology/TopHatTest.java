package org.roentgen.filter.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.testing.Volumes;

/** The peers are in {@link GreyMorphologyTest}. */
class TopHatTest {

    @Nested class White implements FilterContract {

        @Override public Filter filter() {
            return new TopHat(true, StructuringElement.of(Element.BALL, 1.5));
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("the ball reaches 1 unit along z in slices of 1, 1.5 in slices of 0.5");
        }
    }

    @Nested class Black implements FilterContract {

        @Override public Filter filter() {
            return new TopHat(false, StructuringElement.of(Element.BOX, 2));
        }
    }

    /** A spot of 3 voxels and a slab of 7: an element of 5 takes the spot and leaves the slab. */
    @Test void keepsTheSmallObjectOnly() {
        ArrayImg<FloatType, ?> image = Volumes.of(40, 9, 9, (x, y, z) -> x >= 8 && x <= 10 && y >= 3 && y <= 5 && z >= 3 && z <= 5 || x >= 20 && x <= 26 ? 100 : 0);
        float[] found = Volumes.values(Filters.apply(new TopHat(true, StructuringElement.of(Element.BOX, 2)), image, 1, 1, 1)), before = Volumes.values(image);
        for (int i = 0; i < found.length; i++) assertEquals(i % 40 < 15 ? before[i] : 0, found[i]);
    }

    @Test void blackIsWhiteOfTheNegative() {
        ArrayImg<FloatType, ?> image = Volumes.noise(1, 12, 11, 9);
        float[] values = Volumes.values(image);
        ArrayImg<FloatType, ?> negative = Volumes.of(12, 11, 9, (x, y, z) -> -values[x + 12 * (y + 11 * z)]);
        StructuringElement ball = StructuringElement.of(Element.BALL, 2);
        assertArrayEquals(Volumes.values(Filters.apply(new TopHat(true, ball), negative, 1, 1, 1.5)),
            Volumes.values(Filters.apply(new TopHat(false, ball), image, 1, 1, 1.5)));
    }
}

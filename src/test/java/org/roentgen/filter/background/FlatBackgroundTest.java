package org.roentgen.filter.background;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class FlatBackgroundTest {

    @Nested class Opening implements FilterContract {

        @Override public Filter filter() {
            return new FlatBackground(1.5, false, true);
        }
    }

    @Nested class BlackTopHat implements FilterContract {

        @Override public Filter filter() {
            return new FlatBackground(1.6, true, false);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("what is left is the detail that the sampling shows");
        }
    }

    /** scikit-image's white_tophat and black_tophat with disk(2), away from the edges, where it leaves out what is beyond. */
    @ParameterizedTest @CsvSource({"ct, false, white", "ct, true, black", "retina, false, white", "retina, true, black"})
    void equalsScikitImage(String image, boolean light, String colour) {
        float[] expected = inside(Peers.image(image + "__grey_" + colour + "_tophat"));
        float[] found = inside(Filters.apply(new FlatBackground(2, light, false), Peers.image(image + "__norm8"), Spacing.ofPlane(1, 1)));
        for (int i = 0; i < found.length; i++) assertEquals(expected[i], light ? 0 - found[i] : found[i]);
    }

    @ParameterizedTest @CsvSource({"ct, false, opening", "ct, true, closing", "retina, false, opening", "retina, true, closing"})
    void itsBackgroundIsTheOpeningOfScikitImage(String image, boolean light, String name) {
        assertArrayEquals(inside(Peers.image(image + "__grey_" + name)),
            inside(Filters.apply(new FlatBackground(2, light, true), Peers.image(image + "__norm8"), Spacing.ofPlane(1, 1))));
    }

    private static float[] inside(RandomAccessibleInterval<FloatType> image) {
        return Volumes.values(Views.expandZero(image, -4, -4));
    }

    @Test void whatIsWiderThanTheBallStays() {
        ArrayImg<FloatType, ?> image = Volumes.of(40, 20, 20, (x, y, z) -> 10 + (x >= 20 ? 100 : 0) + (x == 8 && y == 10 && z == 10 ? 50 : 0));
        float[] found = Volumes.values(Filters.apply(new FlatBackground(3, false, false), image, 1, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(i == 8 + 40 * (10 + 20 * 10) ? 50 : 0, found[i]);
    }

    @Test void openingTwiceIsOpeningOnce() {
        FlatBackground opening = new FlatBackground(2, false, true);
        Img<FloatType> once = Filters.apply(opening, Volumes.noise(3, 20, 18, 9), 1, 1, 1.5);
        assertArrayEquals(Volumes.values(once), Volumes.values(Filters.apply(opening, once, 1, 1, 1.5)));
    }

    @Test void refusesANegativeRadius() {
        assertThrows(IllegalArgumentException.class, () -> new FlatBackground(-1, false, false));
    }
}

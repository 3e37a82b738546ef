package org.roentgen.filter.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.morphology.MorphologicalGradient;
import org.roentgen.filter.morphology.StructuringElement;
import org.roentgen.testing.Volumes;

/** The range of values that the Rank Filter gives is the morphological gradient. */
class RangeTest {

    @Nested class BoxRange implements FilterContract {

        @Override public Filter filter() {
            return new MorphologicalGradient(StructuringElement.of(Element.BOX, 3));
        }
    }

    @Nested class BallRange implements FilterContract {

        @Override public Filter filter() {
            return new MorphologicalGradient(StructuringElement.of(Element.BALL, 3));
        }
    }

    @ParameterizedTest @CsvSource({"0, 1", "1, 1", "2.4, 1.5", "5.3, 1"})
    void rangeByItsDefinition(double radius, double sz) {
        double[] spacing = {1, 1.2, sz};
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 7, 5, 4);
        for (Element element : Element.values()) {
            double[] expected = Neighbours.map(image, element, radius, spacing, v -> v[v.length - 1] - v[0]);
            float[] found = Volumes.values(Filters.apply(new MorphologicalGradient(StructuringElement.of(element, radius)), image, spacing));
            for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i]);
        }
    }

    /** The range of a ramp is its slope times the diameter. */
    @ParameterizedTest @EnumSource(Element.class)
    void aRampRisesByTheDiameter(Element element) {
        float[] found = Volumes.values(Filters.apply(new MorphologicalGradient(StructuringElement.of(element, 3)), Volumes.of(15, 9, 9, (x, y, z) -> 4 * x), 1, 1, 1));
        assertEquals(24, found[7 + 15 * (4 + 9 * 4)]);
    }
}

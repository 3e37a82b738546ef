package org.roentgen.filter.morphology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.testing.Volumes;

class MorphologicalGradientTest {

    @Nested class Ball implements FilterContract {

        @Override public Filter filter() {
            return new MorphologicalGradient(StructuringElement.of(Element.BALL, 2));
        }
    }

    /** |2 · 2| + |3 · 1| + |5 · 1| on either side: the corners of a box of reach 2, 1, 1. */
    @Test void rangeOfARamp() {
        float[] found = Volumes.values(Filters.apply(new MorphologicalGradient(StructuringElement.of(Element.BOX, 2)),
            Volumes.of(11, 9, 7, (x, y, z) -> 2 * x - 3 * y + 5 * z), 1, 2, 1.5));
        for (int z = 1; z < 6; z++)
            for (int y = 1; y < 8; y++)
                for (int x = 2; x < 9; x++) assertEquals(24, found[x + 11 * (y + 9 * z)]);
    }
}

package org.roentgen.filter.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

class ModeFilterTest {

    @Nested class BoxMode implements FilterContract {

        @Override public Filter filter() {
            return new ModeFilter(Element.BOX, 3, 0.1);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("of few voxels on a slope each value is rare, and another one the most frequent with finer slices");
        }
    }

    @Nested class BallMode implements FilterContract {

        @Override public Filter filter() {
            return new ModeFilter(Element.BALL, 3, 0.1);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("of few voxels on a slope each value is rare, and another one the most frequent with finer slices");
        }
    }

    /** Few and many bins, more and fewer than voxels. */
    @ParameterizedTest @CsvSource({"0, 1, 1", "1, 1, 7", "2.4, 1.5, 30", "5.3, 1, 0.25", "4, 2, 1", "5.3, 1, 40"})
    void modeByItsDefinition(double radius, double sz, double width) {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 7, 5, 4);
        for (double[] spacing : new double[][] {{1, 1.2, sz}, Spacing.ofPlane(1.1, 1)})
            for (Element element : Element.values()) {
                double[] expected = Neighbours.map(image, element, radius, spacing, v -> mode(v, width));
                float[] found = Volumes.values(Filters.apply(new ModeFilter(element, radius, width), image, spacing));
                for (int i = 0; i < found.length; i++) assertEquals((float) expected[i], found[i]);
            }
    }

    /** Of sorted values. */
    private static double mode(double[] values, double width) {
        double mode = 0;
        int most = 0;
        for (int i = 0, run = 0; i < values.length; i++) {
            run = i > 0 && Math.floor(values[i] / width + 0.5) == Math.floor(values[i - 1] / width + 0.5) ? run + 1 : 1;
            if (run <= most) continue;
            most = run;
            mode = Math.floor(values[i] / width + 0.5) * width;
        }
        return mode;
    }

    @Test void infinitiesAndNotANumberCount() {
        double[] row = {1, Double.NaN, Double.NaN, 2, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 3e9, 3e9};
        float[] found = Volumes.values(Filters.apply(new ModeFilter(Element.BOX, 1, 1), Volumes.of(8, 1, 1, (x, y, z) -> row[x]), Spacing.ofPlane(1, 1)));
        assertArrayEquals(new float[] {1, Float.NaN, Float.NaN, 2, Float.POSITIVE_INFINITY, Float.POSITIVE_INFINITY, 3e9f, 3e9f}, found);
    }
}

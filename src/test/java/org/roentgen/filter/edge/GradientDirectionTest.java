package org.roentgen.filter.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VectorFilter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class GradientDirectionTest {

    private abstract static class Direction implements FilterContract {

        @Override public Optional<String> directional() {
            return Optional.of("angles turn with the image");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("angles are not proportional to slopes");
        }
    }

    @Nested class InAPlane extends Direction {

        @Override public VectorFilter filter() {
            return new GradientDirection(DifferenceOperator.SOBEL, true);
        }
    }

    @Nested class InAVolume extends Direction {

        @Override public VectorFilter filter() {
            return new GradientDirection(DifferenceOperator.SOBEL, false);
        }
    }

    @ParameterizedTest @ValueSource(doubles = {-179, -120, -90, -45, 0, 10, 45, 90, 135, 180})
    void aRampPointsWhereItRises(double degrees) {
        double angle = Math.toRadians(degrees), sx = 0.5, sy = 2;
        ArrayImg<FloatType, ?> ramp = Volumes.of(9, 9, 1, (x, y, z) -> 100 * (Math.cos(angle) * sx * x + Math.sin(angle) * sy * y));
        float found = Filters.apply(new GradientDirection(DifferenceOperator.SOBEL, true), ramp, sx, sy).getAt(4, 4, 0).get();
        assertEquals(0, Math.IEEEremainder(found - degrees, 360), 1e-4);
    }

    @ParameterizedTest @ValueSource(doubles = {-90, -30, 0, 45, 60, 90})
    void elevationIsOutOfThePlane(double degrees) {
        double angle = Math.toRadians(degrees), sz = 3;
        ArrayImg<FloatType, ?> ramp = Volumes.of(9, 9, 9, (x, y, z) -> 100 * (-Math.cos(angle) * x + Math.sin(angle) * sz * z));
        List<Img<FloatType>> found = Filters.applyAll(new GradientDirection(DifferenceOperator.SOBEL, false), ramp, new TileRunner(Spacing.of(1, 1, sz)));
        assertEquals(degrees, found.get(1).getAt(4, 4, 4).get(), 1e-3);
        if (Math.abs(degrees) < 90) assertEquals(180, Math.abs(found.get(0).getAt(4, 4, 4).get()), 1e-4);
    }

    @Test void aFlatImageHasDirectionZero() {
        for (float v : Volumes.values(Filters.apply(new GradientDirection(DifferenceOperator.SOBEL, true), Volumes.of(5, 4, 1, (x, y, z) -> 3), 1, 1)))
            assertEquals(0, v);
    }

    /** SciPy's Sobel and arctan2, in radians; without a slope it gives 0 or π by the sign of zero. */
    @ParameterizedTest @ValueSource(strings = {"ct", "retina"})
    void agreesWithSciPy(String input) {
        TileRunner nearest = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        float[] found = Volumes.values(Filters.apply(new GradientDirection(DifferenceOperator.SOBEL, true), Peers.image("input_" + input), nearest));
        float[] expected = Volumes.values(Peers.image(input + "__sobel_dir"));
        float[] magnitude = Volumes.values(Peers.image(input + "__sobel_mag"));
        for (int i = 0; i < found.length; i++)
            if (magnitude[i] > 0) assertEquals(0, Math.IEEEremainder(Math.toDegrees(expected[i]) - found[i], 360), 1e-3, "pixel " + i);
    }
}

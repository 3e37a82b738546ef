package org.roentgen.filter.texture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.roentgen.filter.texture.LawsKernel.E3;
import static org.roentgen.filter.texture.LawsKernel.E5;
import static org.roentgen.filter.texture.LawsKernel.L3;
import static org.roentgen.filter.texture.LawsKernel.L5;
import static org.roentgen.filter.texture.LawsKernel.R5;
import static org.roentgen.filter.texture.LawsKernel.S3;
import static org.roentgen.filter.texture.LawsKernel.S5;
import static org.roentgen.filter.texture.LawsKernel.W5;

import java.util.Optional;
import java.util.OptionalInt;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.MeanFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class LawsTextureTest {

    private static final String IN_VOXELS = "kernels are in voxels";

    @Nested class Response implements FilterContract {

        @Override public Filter filter() {
            return new LawsTexture(E3, W5, S3, Pooling.NONE);
        }

        @Override public Optional<String> directional() {
            return Optional.of("each axis has its own kernel");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of(IN_VOXELS);
        }
    }

    @Nested class Maximum implements FilterContract {

        @Override public Filter filter() {
            return new LawsTexture(E3, W5, E5, Pooling.MAX);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of(IN_VOXELS);
        }
    }

    @Nested class Energy implements FilterContract {

        @Override public Filter filter() {
            return new LawsTexture(L3, S5, R5, Pooling.AVERAGE, OptionalInt.of(2));
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of(IN_VOXELS);
        }
    }

    @Test void agreesWithIbsi3a1() {
        Ibsi.assertAgrees("3_a_1", new LawsTexture(E5, L5, S5, Pooling.NONE), "impulse", Boundary.ZERO);
    }

    @Test void agreesWithIbsi3a2() {
        Ibsi.assertAgrees("3_a_2", new LawsTexture(E5, L5, S5, Pooling.MAX), "impulse", Boundary.ZERO);
    }

    @Test void agreesWithIbsi3a3() {
        Ibsi.assertAgrees("3_a_3", new LawsTexture(E5, L5, S5, Pooling.MAX, OptionalInt.of(7)), "impulse", Boundary.ZERO);
    }

    @Test void agreesWithIbsi3b1() {
        Ibsi.assertAgrees("3_b_1", new LawsTexture(E3, W5, R5, Pooling.NONE), "checkerboard", Boundary.MIRROR);
    }

    @ParameterizedTest @EnumSource(LawsKernel.class)
    void kernelsHaveLengthOneAndAllButTheLevelSumToZero(LawsKernel kernel) {
        double squares = 0, sum = 0;
        for (int k = 0; k < kernel.taps().size(); k++) {
            squares += kernel.taps().weight(k) * kernel.taps().weight(k);
            sum += kernel.taps().weight(k);
        }
        assertEquals(1, squares, 1e-15);
        assertEquals(kernel == L3 ? 4 / Math.sqrt(6) : kernel == L5 ? 16 / Math.sqrt(70) : 0, sum, 1e-15);
    }

    /** A ramp rises by 2 per voxel: E3 gives (f(x + 1) − f(x − 1)) / √2, with the sign of a convolution with (−1, 0, 1). */
    @Test void theEdgeKernelOfARampIsItsSlope() {
        ArrayImg<FloatType, ?> ramp = Volumes.of(9, 9, 9, (x, y, z) -> 2 * x);
        float found = Filters.apply(new LawsTexture(E3, L3, L3, Pooling.NONE), ramp, 1, 1, 1).getAt(4, 4, 4).get();
        assertEquals(-4 / Math.sqrt(2) * 16 / 6, found, 1e-5);            // L3 adds up to 4/√6
    }

    /** The definition: turn the image, filter, turn back, and pool all 24. */
    @ParameterizedTest @EnumSource(value = Pooling.class, names = {"AVERAGE", "MAX"})
    void poolsTwentyFourTurns(Pooling pooling) {
        for (LawsKernel[] k : new LawsKernel[][] {{E5, L5, S5}, {E3, W5, E5}, {E3, E3, L3}, {S3, R5, L5}, {W5, W5, W5}}) {
            RandomAccessibleInterval<FloatType> image = Volumes.noise(4, 8, 7, 6);
            float[] expected = null;
            for (int face = 0; face < 6; face++)
                for (int quarter = 0; quarter < 4; quarter++) {
                    RandomAccessibleInterval<FloatType> response =
                        Filters.apply(new LawsTexture(k[0], k[1], k[2], Pooling.NONE), Turns.turn(image, face, quarter), 1, 1, 1);
                    float[] values = Volumes.values(Turns.turnBack(response, face, quarter));
                    if (expected == null) expected = new float[values.length];
                    for (int i = 0; i < values.length; i++)
                        expected[i] = pooling == Pooling.AVERAGE ? expected[i] + values[i] / 24
                            : face + quarter == 0 ? values[i] : Math.max(expected[i], values[i]);
                }
            float[] found = Volumes.values(Filters.apply(new LawsTexture(k[0], k[1], k[2], pooling), image, 1, 1, 1));
            for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], 1e-4);     // sums of some hundreds
        }
    }

    @Test void anAntisymmetricKernelAveragesToNothing() {
        for (float v : Volumes.values(Filters.apply(new LawsTexture(E5, L5, S5, Pooling.AVERAGE), Volumes.noise(1, 9, 8, 7), 1, 1, 1))) assertEquals(0, v);
    }

    @Test void energyIsTheMeanMagnitudeAround() {
        ArrayImg<FloatType, ?> image = Volumes.noise(2, 9, 8, 7);
        RandomAccessibleInterval<FloatType> response = Filters.apply(new LawsTexture(E5, S3, L3, Pooling.NONE), image, 1, 1, 1);
        double sum = 0;
        for (int z = 2; z <= 4; z++)
            for (int y = 3; y <= 5; y++)
                for (int x = 3; x <= 5; x++) sum += Math.abs(response.getAt(x, y, z).get());
        assertEquals(sum / 27, Filters.apply(new LawsTexture(E5, S3, L3, Pooling.NONE, OptionalInt.of(1)), image, 1, 1, 1).getAt(4, 4, 3).get(), 1e-4);
    }

    @Test void energyOfAMirroredImageIsThatOfAMirroredResponse() {
        ArrayImg<FloatType, ?> image = Volumes.noise(2, 9, 8, 7);
        TileRunner mirrored = new TileRunner(Spacing.of(1, 1, 1));
        ArrayImg<FloatType, ?> magnitude = (ArrayImg<FloatType, ?>) Filters.apply(new LawsTexture(E5, S3, W5, Pooling.NONE), image, mirrored);
        magnitude.forEach(v -> v.set(Math.abs(v.get())));
        float[] expected = Volumes.values(Filters.apply(new MeanFilter(Element.BOX, 2), magnitude, mirrored));
        VolumeFilterContract.assertClose(expected, Volumes.values(Filters.apply(
            new LawsTexture(E5, S3, W5, Pooling.NONE, OptionalInt.of(2)), image, mirrored)), 1e-6);
    }

    @Test void aPlaneHasNoKernelAlongZ() {
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 9, 8, 1);
        assertArrayEquals(Volumes.values(Filters.apply(new LawsTexture(E5, S5, R5, Pooling.MAX), image, 1, 1)),
            Volumes.values(Filters.apply(new LawsTexture(E5, S5, L3, Pooling.MAX), image, 1, 1)));
    }

    @Test void deltaIsNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> new LawsTexture(E5, S5, R5, Pooling.MAX, OptionalInt.of(-1)));
    }
}

package org.roentgen.filter.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.logic.NativeBoolType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

/** Reconstruction itself is tested in {@link GreyReconstructionTest}. */
class MarkerReconstructionTest {

    /** From a marker that is made of the image, as the contract's images have different sizes: h-maxima. */
    @Nested class FromTheLoweredImage implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new VolumeFilter() {
                @Override public Output output() {
                    return Output.OTHER;
                }

                @Override public void run(RandomAccessibleInterval<? extends RealType<?>> in,
                        List<? extends RandomAccessibleInterval<? extends RealType<?>>> out, TileRunner runner) {
                    new MarkerReconstruction(Converters.convertRAI(in, (from, to) -> to.setReal(from.getRealDouble() - 20), new FloatType()), false, Connectivity.ALL)
                        .run(in, out, runner);
                }
            };
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("peaks between the coarse slices are seen by the fine ones only");
        }

        @Test void theseAreTheHMaxima() {
            ArrayImg<FloatType, ?> image = Volumes.noise(3, 9, 8, 7);
            assertArrayEquals(Volumes.values(Filters.apply(new GreyReconstruction(GreyReconstruction.Operation.H_MAXIMA, 0, 20, Connectivity.ALL), image, 1, 1, 1)),
                run(image, new TileRunner(SPACING)));
        }
    }

    /** Two bars through all slices, one marked in the middle slice: in 3-D it comes back whole, slice by slice in that slice only. */
    private static final ArrayImg<FloatType, ?> BARS = Volumes.of(9, 7, 5, (x, y, z) -> y == 1 ? 50 : y == 5 ? 70 : 3),
        MARKER = Volumes.of(9, 7, 5, (x, y, z) -> x == 2 && y == 5 && z == 2 ? 60 : 0);

    private static final TileRunner VOLUME = new TileRunner(Spacing.of(1, 1, 1)), SLICES = new TileRunner(Spacing.ofPlane(1, 1));

    private static float[] run(boolean byErosion, ArrayImg<FloatType, ?> marker, RandomAccessibleInterval<FloatType> image, TileRunner runner) {
        return Volumes.values(Filters.apply(new MarkerReconstruction(marker, byErosion, Connectivity.FACES), image, runner));
    }

    @Test void whatIsMarkedComesBack() {
        assertArrayEquals(Volumes.values(Volumes.of(9, 7, 5, (x, y, z) -> y == 5 ? 60 : 3)), run(false, MARKER, BARS, VOLUME));
        assertArrayEquals(Volumes.values(Volumes.of(9, 7, 5, (x, y, z) -> z != 2 ? 0 : y == 5 ? 60 : 3)), run(false, MARKER, BARS, SLICES));
    }

    @Test void erosionIsTheSameOfTheNegatives() {
        float[] bars = Volumes.values(BARS), marker = Volumes.values(MARKER), expected = run(false, MARKER, BARS, VOLUME);
        float[] found = run(true, Volumes.of(9, 7, 5, (x, y, z) -> -marker[x + 9 * (y + 7 * z)]), Volumes.of(9, 7, 5, (x, y, z) -> -bars[x + 9 * (y + 7 * z)]), VOLUME);
        for (int i = 0; i < found.length; i++) assertEquals(-expected[i], found[i]);
    }

    /** The marked slice alone, as a preview runs it, takes the marker's slice at its place; the slice before has nothing marked. */
    @Test void partsOfTheImageTakeTheirPartsOfTheMarker() {
        for (int z = 1; z <= 2; z++) {
            int slice = z;
            assertArrayEquals(Volumes.values(Volumes.of(9, 7, 1, (x, y, k) -> slice != 2 ? 0 : y == 5 ? 60 : 3)),
                run(false, MARKER, Views.interval(BARS, new long[] {0, 0, z}, new long[] {8, 6, z}), SLICES));
        }
    }

    /** Inside the mask is the reconstruction of the whole image, outside the image. */
    @Test void outsideTheMaskTheImageStays() {
        MarkerReconstruction filter = new MarkerReconstruction(MARKER, false, Connectivity.FACES);
        float[] bars = Volumes.values(BARS), whole = run(false, MARKER, BARS, VOLUME);
        float[] found = Volumes.values(Filters.apply(filter, BARS, Filters.inside(rightHalf(), filter, VOLUME)));
        for (int i = 0; i < found.length; i++) assertEquals(i % 9 > 4 ? whole[i] : bars[i], found[i], "voxel " + i);
    }

    private static RandomAccessibleInterval<NativeBoolType> rightHalf() {
        return Converters.convertRAI(Volumes.of(9, 7, 5, (x, y, z) -> x), (from, to) -> to.set(from.get() > 4), new NativeBoolType());
    }

    @Test void theMarkerHasTheSizeOfTheImage() {
        assertEquals("Marker must have the size of the image (9 × 7 × 5), but is 9 × 7 × 4. Resample it with Image ▸ Scale… first.",
            assertThrows(IllegalArgumentException.class, () -> run(false, Volumes.noise(1, 9, 7, 4), BARS, VOLUME)).getMessage());
    }
}

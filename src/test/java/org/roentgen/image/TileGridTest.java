package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filters;
import org.roentgen.filter.morphology.MorphologicalGradient;
import org.roentgen.filter.morphology.StructuringElement;
import org.roentgen.testing.Volumes;

class TileGridTest {

    /** Buffers that tiles may need: for a volume of 512³ and two threads they stay within 64 MB, whatever the reach. */
    @ParameterizedTest @CsvSource({"0", "1", "2", "8", "20", "40"})
    void tilesStaySmall(int reach) {
        int[] reaches = {reach, reach, reach};
        for (long[] size : new long[][] {{512, 512, 512}, {2048, 2048, 1000}, {10000, 10000, 1}}) {
            int[] tile = TileGrid.of(size, reaches, size[2] == 1, 2, Float.BYTES, 0).extent();
            long in = (tile[0] + 2L * reach) * (tile[1] + 2L * reach) * (tile[2] + (size[2] == 1 ? 0 : 2L * reach));
            assertTrue(2 * 4 * (in + (long) tile[0] * tile[1] * tile[2]) <= 64L << 20, size[0] + ": " + java.util.Arrays.toString(tile));
        }
    }

    /** As a filter whose radius is far larger than its image would need. */
    @Test void refusesNeighbourhoodsThatCannotBeHeld() {
        TileGrid grid = TileGrid.of(new long[] {5, 4, 3}, new int[] {1000, 1000, 1000}, false, 2, Float.BYTES, 0);
        assertEquals("Neighbourhood must have at most 134217728 voxels, but reaches 1000 × 1000 × 1000 voxels to each side. Choose a smaller radius or sigma, or work"
            + " slice by slice.", assertThrows(IllegalArgumentException.class, () -> grid.checkSize(new int[] {1000, 1000, 1000})).getMessage());
        grid.checkSize(new int[] {250, 250, 250});
    }

    @Test void refusesNeighbourhoodsManyTimesAsLongAsTheImage() {
        long[] size = {2000, 100, 1};
        TileRunner.checkReach(new int[] {9024, 1424, 1028}, size);
        assertEquals("Neighbourhood must reach at most 1024 voxels more than four times the image's length (2000 × 100 × 1) to each side, but reaches 9 × 1425 × 0."
            + " Choose a smaller radius or sigma, and check the voxel size.",
            assertThrows(IllegalArgumentException.class, () -> TileRunner.checkReach(new int[] {9, 1425, 0}, size)).getMessage());
    }

    @ParameterizedTest @CsvSource({"500, Neighbourhood must have", "5000, Radius must give", "1e12, Radius must give"})
    void aFilterThatReachesTooFarSaysSo(double radius, String message) {
        ArrayImg<FloatType, ?> image = Volumes.noise(1, 5, 4, 3);
        MorphologicalGradient filter = new MorphologicalGradient(StructuringElement.of(Element.BALL, radius));
        String found = assertThrows(IllegalArgumentException.class, () -> Filters.apply(filter, image, 1, 1, 1)).getMessage();
        assertTrue(found.startsWith(message), found);
    }

    /** Whatever is kept of a plane, columns fit into 24 MB, there are some for each thread, and together they are the image. */
    @ParameterizedTest @ValueSource(ints = {1, 60, 600, 2000, 20_000})
    void columnsOfAnySizeFit(int kept) {
        long[] size = {700, 500, 90};
        TileGrid grid = TileGrid.ofColumns(size, 40, (nx, ny) -> 4L * kept * nx * ny, 2);
        long voxels = 0;
        for (long i = 0; i < grid.count(); i++) {
            int[] extent = grid.extent(grid.corner(i));
            assertTrue(4L * kept * extent[0] * extent[1] <= 24 << 20);
            assertEquals(90, extent[2]);
            voxels += (long) extent[0] * extent[1] * extent[2];
        }
        assertEquals(700L * 500 * 90, voxels);
        assertTrue(grid.count() >= 8);
    }
}

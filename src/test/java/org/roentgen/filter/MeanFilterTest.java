package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.imglib2.RandomAccess;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class MeanFilterTest {

    @Nested class BoxMean implements FilterContract {

        @Override public Filter filter() {
            return new MeanFilter(Element.BOX, 2.6);
        }
    }

    @Nested class BallMean implements FilterContract {

        @Override public Filter filter() {
            return new MeanFilter(Element.BALL, 2.6);
        }
    }

    /** The textbook sum, voxel by voxel, over a mirrored image. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1.5, 1", "2, 1.5", "3, 2", "5.2, 0.8", "9, 1", "10.3, 3"})
    void meanByItsDefinition(double radius, double sz) {
        double[] spacing = {1, 1.2, sz};
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 6, 5, 4);
        for (Element element : Element.values()) {
            float[] found = Volumes.values(Filters.apply(new MeanFilter(element, radius), image, spacing));
            for (int i = 0; i < found.length; i++)
                assertEquals(mean(image, element, radius, spacing, i % 6, i / 6 % 5, i / 30), found[i], 1e-4);    // whole numbers: one rounding of up to 100
        }
    }

    private static double mean(ArrayImg<FloatType, ?> image, Element element, double radius, double[] s, int x, int y, int z) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        double sum = 0, n = 0;
        for (int dz = -20; dz <= 20; dz++)
            for (int dy = -20; dy <= 20; dy++)
                for (int dx = -20; dx <= 20; dx++) {
                    double a = Math.abs(dx * s[0]), b = Math.abs(dy * s[1]), c = Math.abs(dz * s[2]);
                    if (element == Element.BOX ? Math.max(a, Math.max(b, c)) > radius + 1e-8 : a * a + b * b + c * c > radius * radius + 1e-8) continue;
                    access.setPosition(new int[] {x + dx, y + dy, z + dz});
                    sum += access.get().get();
                    n++;
                }
        return sum / n;
    }

    @ParameterizedTest @EnumSource(Element.class)
    void aPointBecomesTheElement(Element element) {
        double[] spacing = {1, 1, 2};
        float[] found = Volumes.values(Filters.apply(new MeanFilter(element, 3), Volumes.dirac(11, 11, 7), spacing));
        int[][] widths = element.halfWidths(3, spacing);
        for (int i = 0; i < found.length; i++) {
            int dx = i % 11 - 5, dy = i / 11 % 11 - 5, dz = i / 121 - 3;
            boolean inside = Math.abs(dz) <= 1 && Math.abs(dy) <= 3 && Math.abs(dx) <= widths[dz + 1][dy + 3];
            assertEquals(inside ? 1f / element.size(3, spacing) : 0, found[i]);
        }
    }

    @ParameterizedTest @EnumSource(Element.class)
    void aRampStaysInside(Element element) {
        ArrayImg<FloatType, ?> ramp = Volumes.of(15, 15, 15, (x, y, z) -> 2 * x - 3 * y + 6 * z);
        float[] found = Volumes.values(Filters.apply(new MeanFilter(element, 3), ramp, 1, 1, 1));
        for (int z = 3; z < 12; z++) assertEquals(2 * 7 - 3 * 4 + 6 * z, found[7 + 4 * 15 + z * 225], 1e-4);     // sums of whole numbers
    }

    @ParameterizedTest @EnumSource(Element.class)
    void filteringASumIsAddingTheResults(Element element) {
        ArrayImg<FloatType, ?> a = Volumes.noise(1, 12, 9, 8), b = Volumes.noise(2, 12, 9, 8);
        float[] va = Volumes.values(a), vb = Volumes.values(b);
        MeanFilter filter = new MeanFilter(element, 2);
        float[] fa = Volumes.values(Filters.apply(filter, a, 1, 1, 1)), fb = Volumes.values(Filters.apply(filter, b, 1, 1, 1));
        float[] both = Volumes.values(Filters.apply(filter, Volumes.of(12, 9, 8, (x, y, z) -> 3 * va[x + 12 * (y + 9 * z)] - vb[x + 12 * (y + 9 * z)]), 1, 1, 1));
        for (int i = 0; i < both.length; i++) assertEquals(3 * fa[i] - fb[i], both[i], 1e-4);                    // a few roundings of 300
    }

    /** A reach beyond all tiles is computed axis by axis: the same bits as in one tile. */
    @Test void aHugeRadiusIsTakenApartWithoutADifference() {
        ArrayImg<FloatType, ?> image = Volumes.of(40, 33, 21, (x, y, z) -> Math.sin(x * y + z * 0.7));
        MeanFilter filter = new MeanFilter(Element.BOX, 100);
        double[] spacing = Spacing.of(1, 1, 1);
        assertArrayEquals(Volumes.values(Filters.apply(filter, image, new TileRunner(spacing).tileSize(40, 33, 21))),
            Volumes.values(Filters.apply(filter, image, new TileRunner(spacing))));
    }

    @Test void takenApartItStillKeepsToTheMaskAndRoundsOnce() {
        ArrayImg<FloatType, ?> image = Volumes.of(40, 33, 21, (x, y, z) -> 1000 + 900 * Math.sin(x * y + z * 0.7));
        MeanFilter filter = new MeanFilter(Element.BOX, 60);
        ArrayImg<BitType, ?> mask = ArrayImgs.bits(40, 33, 21);
        for (int y = 5; y < 20; y++) mask.getAt(y + 3, y, 7).set(true);
        for (TileRunner runner : new TileRunner[] {new TileRunner(Spacing.of(1, 1, 1)).mask(mask), new TileRunner(Spacing.of(1, 1, 1)).mask(mask, 7)}) {
            TileRunner whole = runner.tileSize(40, 33, 21);
            assertArrayEquals(Volumes.values(Filters.apply(filter, image, whole)), Volumes.values(Filters.apply(filter, image, runner)));
            ArrayImg<UnsignedShortType, ?> expected = ArrayImgs.unsignedShorts(40, 33, 21), found = ArrayImgs.unsignedShorts(40, 33, 21);
            whole.run(filter, image, expected);
            runner.run(filter, image, found);
            assertArrayEquals(Volumes.values(expected), Volumes.values(found));
        }
    }

    /** SciPy's uniform_filter, and convolve with a disc; edges repeated. */
    @ParameterizedTest
    @CsvSource({"ct__mean_3x3, ct, BOX, 1", "ct__mean_5x5, ct, BOX, 2", "ct__mean_disk2, ct, BALL, 2", "retina__mean_3x3, retina, BOX, 1",
        "retina__mean_5x5, retina, BOX, 2", "retina__mean_disk2, retina, BALL, 2", "synth3d__mean3, synth3d, BOX, 1", "mr3d__mean3, mr3d, BOX, 1"})
    void agreesWithSciPy(String reference, String input, Element element, double radius) {
        TileRunner nearest = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST);
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(reference)),
            Volumes.values(Filters.apply(new MeanFilter(element, radius), Peers.image("input_" + input), nearest)), 1e-6);
    }

    @Test void refusesANegativeRadius() {
        assertEquals("Radius must be a number of at least 0, but is -1.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new MeanFilter(Element.BALL, -1)).getMessage());
    }
}

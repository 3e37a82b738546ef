package org.roentgen.filter.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.morphology.GreyMorphology.Operation;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class GreyMorphologyTest {

    @Nested class BoxErosion implements FilterContract {

        @Override public Filter filter() {
            return new GreyMorphology(Operation.ERODE, StructuringElement.of(Element.BOX, 2));
        }
    }

    @Nested class BallOpening implements FilterContract {

        @Override public Filter filter() {
            return new GreyMorphology(Operation.OPEN, StructuringElement.of(Element.BALL, 2));
        }
    }

    @Nested class SkewDilation implements FilterContract {

        @Override public Filter filter() {
            return new GreyMorphology(Operation.DILATE, StructuringElement.image(new Block(new float[] {1, 1, 0, 0, 1, 0, 0, 0}, 4, 2, 1)));
        }

        @Override public Optional<String> directional() {
            return Optional.of("an element given in voxels turns with nobody");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("an element given in voxels");
        }
    }

    /** Not symmetric, with holes, even lengths, and without its centre. */
    private static Block skew() {
        return new Block(new float[] {1, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 1, 0, 0}, 4, 3, 2);
    }

    private static List<StructuringElement> elements(double radius) {
        return List.of(StructuringElement.of(Element.BOX, radius), StructuringElement.of(Element.BALL, radius), StructuringElement.line(radius, 0.4),
            StructuringElement.line(radius, Math.PI / 2), StructuringElement.alongZ(radius), StructuringElement.image(skew()));
    }

    /** Offset by offset, on an image that is really extended. */
    @ParameterizedTest @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void erosionAndDilationByTheirDefinitions(long seed) {
        Random random = new Random(seed);
        double[] spacing = Spacing.of(0.5 + random.nextDouble(), 0.5 + random.nextDouble(), 0.5 + 2 * random.nextDouble());
        ArrayImg<FloatType, ?> image = Volumes.noise(seed, 7, 6, 5);
        for (StructuringElement element : elements(4 * random.nextDouble()))
            for (Boundary boundary : Boundary.values()) {
                RandomAccessible<FloatType> extended = FilterContract.extended(image, boundary);
                TileRunner runner = new TileRunner(spacing).boundary(boundary);
                assertArrayEquals(extremum(extended, element.rows(spacing), 1), values(Operation.ERODE, element, image, runner));
                assertArrayEquals(extremum(extended, element.rows(spacing), -1), values(Operation.DILATE, element, image, runner));
            }
    }

    /** Least of f(p + b) with sign 1, greatest of f(p − b) with sign −1. */
    private static float[] extremum(RandomAccessible<FloatType> image, ElementRows rows, int sign) {
        RandomAccess<FloatType> access = image.randomAccess();
        float[] result = new float[7 * 6 * 5];
        for (int i = 0; i < result.length; i++) {
            float least = Float.POSITIVE_INFINITY;
            for (int[] b : offsets(rows)) {
                access.setPosition(new int[] {i % 7 + sign * b[0], i / 7 % 6 + sign * b[1], i / 42 + sign * b[2]});
                least = Math.min(least, sign * access.get().get());
            }
            result[i] = sign * least;
        }
        return result;
    }

    private static List<int[]> offsets(ElementRows rows) {
        List<int[]> offsets = new ArrayList<>();
        for (int i = 0; i < rows.count(); i++)
            for (int x = rows.from[i]; x <= rows.to[i]; x++) offsets.add(new int[] {x, rows.dy[i], rows.dz[i]});
        return offsets;
    }

    private static float[] values(Operation operation, StructuringElement element, RandomAccessibleInterval<FloatType> image, TileRunner runner) {
        return Volumes.values(Filters.apply(new GreyMorphology(operation, element), image, runner));
    }

    private static ArrayImg<FloatType, ?> volume(float[] values, int nx, int ny, int nz) {
        return ArrayImgs.floats(values, nx, ny, nz);
    }

    private static float[] negative(float[] values) {
        float[] negative = new float[values.length];
        for (int i = 0; i < values.length; i++) negative[i] = -values[i];
        return negative;
    }

    /** Dilating is eroding the negative with the mirrored element. */
    @Test void dilationIsTheDualOfErosion() {
        float[] image = Volumes.values(Volumes.noise(11, 9, 8, 7));
        TileRunner runner = new TileRunner(Spacing.of(1, 1.5, 2));
        for (StructuringElement element : elements(3).subList(0, 5))
            assertArrayEquals(negative(values(Operation.ERODE, element, volume(negative(image), 9, 8, 7), runner)),
                values(Operation.DILATE, element, volume(image, 9, 8, 7), runner));
        Block odd = new Block(new float[] {1, 1, 0, 0, 1, 0, 0, 0, 0}, 3, 3, 1), mirrored = new Block(new float[] {0, 0, 0, 0, 1, 0, 0, 1, 1}, 3, 3, 1);
        assertArrayEquals(negative(values(Operation.ERODE, StructuringElement.image(mirrored), volume(negative(image), 9, 8, 7), runner)),
            values(Operation.DILATE, StructuringElement.image(odd), volume(image, 9, 8, 7), runner));
    }

    @ParameterizedTest @EnumSource(value = Boundary.class, names = {"MIRROR", "PERIODIC"})
    void openingAndClosingAreIdempotentAndOnOneSideOfTheImage(Boundary boundary) {
        ArrayImg<FloatType, ?> image = Volumes.noise(12, 13, 12, 9);
        float[] before = Volumes.values(image);
        TileRunner runner = new TileRunner(Spacing.of(1, 1, 1.5)).boundary(boundary);
        for (StructuringElement element : elements(2).subList(0, boundary == Boundary.MIRROR ? 2 : 6))
            for (Operation operation : new Operation[] {Operation.OPEN, Operation.CLOSE}) {
                float[] once = values(operation, element, image, runner);
                assertArrayEquals(once, values(operation, element, volume(once, 13, 12, 9), runner));
                int changed = 0;
                for (int i = 0; i < once.length; i++) {
                    assertTrue(operation == Operation.OPEN ? once[i] <= before[i] : once[i] >= before[i]);
                    if (once[i] != before[i]) changed++;
                }
                assertTrue(changed > 100, "something happens: " + changed);
            }
    }

    /** A box of 3 × 3 × 3 is a line of 3 along x, then y, then z; a box of 7 one of 3 after one of 5. */
    @Test void boxesAreMadeOfLines() {
        ArrayImg<FloatType, ?> image = Volumes.noise(13, 14, 12, 10);
        TileRunner runner = new TileRunner(Spacing.of(1, 1, 1));
        float[] expected = values(Operation.DILATE, StructuringElement.of(Element.BOX, 3), image, runner), found = Volumes.values(image);
        for (StructuringElement element : List.of(StructuringElement.line(3, 0), StructuringElement.line(3, Math.PI / 2), StructuringElement.alongZ(3)))
            found = values(Operation.DILATE, element, volume(found, 14, 12, 10), runner);
        assertArrayEquals(expected, found);
        float[] twice = values(Operation.DILATE, StructuringElement.of(Element.BOX, 1), image, runner);
        assertArrayEquals(expected, values(Operation.DILATE, StructuringElement.of(Element.BOX, 2), volume(twice, 14, 12, 10), runner));
    }

    /** Stored integers do not pass through floats: the same numbers. */
    @Test void integersGiveWhatFloatsGive() {
        for (Operation operation : Operation.values())
            for (StructuringElement element : elements(2)) {
                ArrayImg<UnsignedByteType, ?> bytes = ArrayImgs.unsignedBytes(17, 11, 5), bytesOut = ArrayImgs.unsignedBytes(17, 11, 5);
                ArrayImg<UnsignedShortType, ?> words = ArrayImgs.unsignedShorts(17, 11, 5), wordsOut = ArrayImgs.unsignedShorts(17, 11, 5);
                ArrayImg<ShortType, ?> shorts = ArrayImgs.shorts(17, 11, 5), shortsOut = ArrayImgs.shorts(17, 11, 5);
                Random random = new Random(14);
                bytes.forEach(v -> v.set(random.nextInt(256)));
                words.forEach(v -> v.set(random.nextInt(65536)));
                shorts.forEach(v -> v.set((short) random.nextInt(65536)));
                GreyMorphology filter = new GreyMorphology(operation, element);
                TileRunner runner = new TileRunner(Spacing.of(1, 1, 1));
                runner.run(filter, bytes, bytesOut);
                runner.run(filter, words, wordsOut);
                runner.run(filter, shorts, shortsOut);
                assertArrayEquals(Volumes.values(Filters.apply(filter, bytes, runner)), Volumes.values(bytesOut));
                assertArrayEquals(Volumes.values(Filters.apply(filter, words, runner)), Volumes.values(wordsOut));
                assertArrayEquals(Volumes.values(Filters.apply(filter, shorts, runner)), Volumes.values(shortsOut));
            }
    }

    @Test void linesAreAsLongAsTheySay() {
        assertEquals(7, offsets(StructuringElement.line(3, 0).rows(Spacing.of(1, 2, 5))).size());
        assertEquals(3, offsets(StructuringElement.line(3, Math.PI / 2).rows(Spacing.of(1, 2, 5))).size());
        assertEquals(7, offsets(StructuringElement.alongZ(3).rows(Spacing.of(5, 5, 1))).size());
        assertEquals(1, offsets(StructuringElement.alongZ(3).rows(Spacing.ofPlane(1, 1))).size());
        List<int[]> diagonal = offsets(StructuringElement.line(3 * Math.sqrt(2), Math.PI / 4).rows(Spacing.of(1, 1, 1)));
        assertEquals(7, diagonal.size());
        for (int[] offset : diagonal) assertEquals(offset[0], -offset[1], "up on the screen is smaller y");
    }

    /** A reach beyond all tiles is computed axis by axis: the same bits as in one tile. */
    @ParameterizedTest @EnumSource(Operation.class)
    void aHugeRadius(Operation operation) {
        ArrayImg<FloatType, ?> image = Volumes.noise(15, 40, 33, 11);
        GreyMorphology filter = new GreyMorphology(operation, StructuringElement.of(Element.BOX, 60));
        for (Boundary boundary : Boundary.values()) {
            TileRunner runner = new TileRunner(Spacing.of(1, 1, 1)).boundary(boundary);
            assertArrayEquals(Volumes.values(Filters.apply(filter, image, runner.tileSize(40, 33, 11))),
                Volumes.values(Filters.apply(filter, image, runner)));
        }
    }

    /** scikit-image's erosion, dilation, opening, closing and top-hats with a disc of radius 2 and mirrored edges: bit for bit. */
    @ParameterizedTest
    @CsvSource({"ct, erosion", "ct, dilation", "ct, opening", "ct, closing", "ct, white_tophat", "ct, black_tophat", "retina, erosion", "retina, dilation",
        "retina, opening", "retina, closing", "retina, white_tophat", "retina, black_tophat"})
    void agreesWithScikitImage(String input, String operation) {
        ArrayImg<FloatType, ?> image = eightBit(Peers.image("input_" + input));
        float[] expected = Volumes.values(Peers.image(input + "__grey_" + operation));
        assertArrayEquals(expected, Volumes.values(Filters.apply(peer(operation), image, 1, 1)));
    }

    /** In space, away from the edges, which scikit-image leaves out: twice the radius. */
    @ParameterizedTest @CsvSource({"synth3d", "mr3d"})
    void agreesWithScikitImageInSpace(String input) {
        ArrayImg<FloatType, ?> image = eightBit(Peers.image("input_" + input));
        Filter opening = new GreyMorphology(Operation.OPEN, StructuringElement.of(Element.BALL, 2));
        long[] low = {4, 4, 4}, high = {image.dimension(0) - 5, image.dimension(1) - 5, image.dimension(2) - 5};
        assertArrayEquals(Volumes.values(Views.interval(Peers.image(input + "__opening_ball2"), low, high)),
            Volumes.values(Views.interval(Filters.apply(opening, image, 1, 1, 1), low, high)));
    }

    private static Filter peer(String operation) {
        StructuringElement disc = StructuringElement.of(Element.BALL, 2);
        switch (operation) {
            case "erosion": return new GreyMorphology(Operation.ERODE, disc);
            case "dilation": return new GreyMorphology(Operation.DILATE, disc);
            case "opening": return new GreyMorphology(Operation.OPEN, disc);
            case "closing": return new GreyMorphology(Operation.CLOSE, disc);
            default: return new TopHat(operation.equals("white_tophat"), disc);
        }
    }

    /** The peers' norm8: the range of the image as 0 to 255, halves to even. */
    static ArrayImg<FloatType, ?> eightBit(RandomAccessibleInterval<FloatType> image) {
        float[] values = Volumes.values(image);
        double min = Double.POSITIVE_INFINITY, max = Double.NEGATIVE_INFINITY;
        for (float v : values) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        float[] bytes = new float[values.length];
        for (int i = 0; i < values.length; i++) bytes[i] = (float) Math.rint((values[i] - min) / (max - min) * 255);
        return ArrayImgs.floats(bytes, Views.zeroMin(image).dimensionsAsLongArray());
    }

    @Test void refusesWhatItCannotUse() {
        assertEquals("Radius must be a number of at least 0, but is -1.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> StructuringElement.of(Element.BALL, -1)).getMessage());
        assertEquals("Angle must be a number, but is NaN. Give 0 for a line along x.",
            assertThrows(IllegalArgumentException.class, () -> StructuringElement.line(1, Double.NaN)).getMessage());
        assertEquals("Element image must have a voxel that is not 0, but has none. Draw the element in white.",
            assertThrows(IllegalArgumentException.class, () -> StructuringElement.image(new Block(3, 3, 1))).getMessage());
        assertEquals("Element image must be a single plane to work on planes, but has 2 slices. Process the stack in 3D, or choose another element.",
            assertThrows(IllegalArgumentException.class, () -> StructuringElement.image(skew()).rows(Spacing.ofPlane(1, 1))).getMessage());
    }
}

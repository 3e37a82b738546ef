package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.testing.Volumes;

/** What goes row by row is what goes by tiles, to the bit. */
class RowJobTest {

    private static final double[] PLANE = Spacing.ofPlane(1, 1);

    /** Two results: one from the rows around, and one from the columns around. */
    private static final class Neighbours implements RowOperation {

        @Override public int[] reach(double[] spacing) {
            return new int[] {3, 2, 0};
        }

        @Override public int components() {
            return 2;
        }

        @Override public void apply(Block in, Block[] out, double[] spacing) {
            applyToBlocks(in, out, spacing);
        }

        @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
            int nx = size[0] - 6;
            float[][] rows = new float[size[1]][size[0]];
            for (float[] row : rows) Arrays.fill(row, Float.NaN);                     // as if used before
            for (int z = 0; z < size[2]; z++) {
                for (int y = 0; y < size[1]; y++) in.read(y, z, rows[y]);
                for (int y = 0; y < size[1] - 4; y++) {
                    float[] first = new float[nx], second = new float[nx];
                    for (int x = 0; x < nx; x++) {
                        first[x] = rows[y][x + 3] + 2 * rows[y + 2][x + 3] - 5 * rows[y + 4][x + 3];
                        second[x] = rows[y + 2][x] - 3 * rows[y + 2][x + 6];
                    }
                    out.write(0, first, y, z);
                    out.write(1, second, y, z);
                }
            }
        }
    }

    private static float[][] run(RandomAccessibleInterval<UnsignedByteType> image, TileRunner runner) {
        List<Img<FloatType>> out = List.of(ArrayImgs.floats(image.dimensionsAsLongArray()), ArrayImgs.floats(image.dimensionsAsLongArray()));
        runner.run(new Neighbours(), image, out);
        return new float[][] {Volumes.values(out.get(0)), Volumes.values(out.get(1))};
    }

    private static Img<UnsignedByteType> noise(long... size) {
        Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(size);
        Random random = new Random(5);
        for (UnsignedByteType pixel : image) pixel.set(random.nextInt(256));
        return image;
    }

    private static void assertSame(RandomAccessibleInterval<UnsignedByteType> image, TileRunner runner) {
        float[][] tiles = run(image, runner.tileSize(7, 5, 1)), rows = run(image, runner);
        for (int i = 0; i < 2; i++) assertArrayEquals(tiles[i], rows[i], image + ", component " + i);
    }

    /** One pixel, one row, one column, odd widths, several strips in width and height, several slices. */
    @ParameterizedTest @EnumSource(Boundary.class) void rowsAreWhatTilesAre(Boundary boundary) {
        TileRunner runner = new TileRunner(PLANE).boundary(boundary);
        for (long[] size : new long[][] {{1, 1}, {1, 9}, {9, 1}, {2, 3}, {37, 29}, {2051, 5}, {5, 300}, {1025, 131}, {11, 7, 3}, {1, 1, 2}})
            assertSame(noise(size), runner);
    }

    @Test void viewsAndOtherStorageGiveTheSame() {
        Img<UnsignedByteType> image = noise(40, 31), cells = new CellImgFactory<>(new UnsignedByteType(), 8).create(40, 31);
        for (int i = 0; i < 40 * 31; i++) cells.getAt(i % 40, i / 40).set(image.getAt(i % 40, i / 40));
        TileRunner runner = new TileRunner(PLANE);
        assertArrayEquals(run(image, runner)[0], run(cells, runner)[0]);
        assertSame(Views.zeroMin(Views.interval(image, new long[] {3, 4}, new long[] {33, 24})), runner);
        assertSame(Views.translate(image, 100, -7), runner);
    }

    @Test void threadsMakeNoDifference() {
        Img<UnsignedByteType> image = noise(1300, 270);
        float[] one = Parallelization.runSingleThreaded(() -> run(image, new TileRunner(PLANE))[0]);
        for (int threads : new int[] {2, 5}) assertArrayEquals(one, Parallelization.runWithNumThreads(threads, () -> run(image, new TileRunner(PLANE))[0]));
    }

    /** A volume, rows too many to read twice and what is not in arrays go by tiles. */
    @Test void suitsPlanesInArrays() {
        Img<UnsignedByteType> image = noise(8, 7, 3);
        assertTrue(suits(new Neighbours(), PLANE, image));
        assertFalse(suits(new Neighbours(), Spacing.of(1, 1, 1), image));
        assertFalse(suits(new Neighbours(), PLANE, new CellImgFactory<>(new UnsignedByteType(), 8).create(8, 7)));
    }

    private static boolean suits(RowOperation operation, double[] spacing, Img<UnsignedByteType> image) {
        return FloatStrip.job(operation, new TileRunner(spacing), spacing, image, List.of(image, image)).isPresent();
    }

    @Test void anOperationMayPreferTiles() {
        RowOperation inTiles = new RowOperation() {

            @Override public boolean suitsRows(double[] spacing) {
                return spacing[0] > 1;
            }

            @Override public int[] reach(double[] spacing) {
                return new int[3];
            }

            @Override public int components() {
                return 1;
            }

            @Override public void apply(Block in, Block[] out, double[] spacing) { }

            @Override public void apply(int[] size, Source in, Sink out, double[] spacing) { }
        };
        assertFalse(suits(inTiles, PLANE, noise(8, 7)));
        assertTrue(suits(inTiles, Spacing.ofPlane(2, 1), noise(8, 7)));
    }

    @Test void canBeCancelledAndTellsItsEnd() {
        double[] last = {0};
        run(noise(20, 20), new TileRunner(PLANE).progress(fraction -> last[0] = fraction));
        assertEquals(1, last[0]);
        Progress cancelled = new Progress() {

            @Override public void done(double fraction) { }

            @Override public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> run(noise(20, 20), new TileRunner(PLANE).progress(cancelled)));
    }
}

package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.testing.Volumes;

/** Volumes that go plane by plane, and masks in what goes row by row, give what tiles give, to the bit. */
class FloatStripTest {

    private static final double[] VOLUME = Spacing.of(1, 1, 1), PLANE = Spacing.ofPlane(1, 1);

    /** Two results from neighbours along all axes; it says that it keeps so much, and hears which planes are read. */
    private static final class Neighbours implements RowOperation {

        private final long kept;
        private final Set<Integer> planes = new TreeSet<>();

        Neighbours(long kept) {
            this.kept = kept;
        }

        @Override public long kept(int nx, int ny, double[] spacing) {
            return kept * nx * ny;
        }

        @Override public int[] reach(double[] spacing) {
            return new int[] {1, 3, Spacing.isPlane(spacing) ? 0 : 2};
        }

        @Override public int components() {
            return 2;
        }

        @Override public void apply(Block in, Block[] out, double[] spacing) {
            applyToBlocks(in, out, spacing);
        }

        @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
            int nx = size[0] - 2, ny = size[1] - 6, far = 2 * reach(spacing)[2];
            float[] near = new float[size[0]], above = near.clone(), behind = near.clone(), first = new float[nx * ny], second = first.clone(), row = new float[nx];
            for (int z = 0; z < size[2] - far; z++) {
                synchronized (planes) {
                    planes.add(size[2]);
                }
                for (int y = 0; y < ny; y++) {
                    in.read(y + 3, z + far / 2, near);
                    in.read(y, z + far / 2, above);
                    in.read(y + 3, z + far, behind);
                    for (int x = 0; x < nx; x++) {
                        first[y * nx + x] = near[x] + 2 * near[x + 1] - 5 * above[x + 2];
                        second[y * nx + x] = near[x + 2] - 3 * behind[x];
                    }
                }
                out.writePlane(0, first, row, z);
                out.writePlane(1, second, row, z);
            }
        }
    }

    private static Img<UnsignedByteType> noise(long... size) {
        Img<UnsignedByteType> image = ArrayImgs.unsignedBytes(size);
        Random random = new Random(3);
        for (UnsignedByteType pixel : image) pixel.set(random.nextInt(256));
        return image;
    }

    private static float[][] run(Neighbours operation, Img<UnsignedByteType> image, TileRunner runner) {
        List<Img<FloatType>> out = List.of(ArrayImgs.floats(image.dimensionsAsLongArray()), ArrayImgs.floats(image.dimensionsAsLongArray()));
        runner.run(operation, image, out);
        return new float[][] {Volumes.values(out.get(0)), Volumes.values(out.get(1))};
    }

    private static void assertSame(Img<UnsignedByteType> image, TileRunner runner) {
        for (long kept : new long[] {1, 100, 100_000}) {
            float[][] tiles = run(new Neighbours(kept), image, runner.tileSize(7, 5, 3)), rows = run(new Neighbours(kept), image, runner);
            for (int i = 0; i < 2; i++) assertArrayEquals(tiles[i], rows[i], image + ", component " + i);
        }
    }

    @ParameterizedTest @EnumSource(Boundary.class) void volumesAreWhatTilesAre(Boundary boundary) {
        for (long[] size : new long[][] {{1, 1, 1}, {1, 9, 2}, {9, 1, 5}, {37, 29, 11}, {1027, 7, 3}, {5, 140, 4}})
            assertSame(noise(size), new TileRunner(VOLUME).boundary(boundary));
    }

    /** Inside is a part of some planes; the outside is the image, or a constant. */
    @ParameterizedTest @EnumSource(Boundary.class) void masksAreMinded(Boundary boundary) {
        Img<UnsignedByteType> image = noise(33, 70, 9);
        Img<BitType> mask = ArrayImgs.bits(33, 70, 9);
        for (int z = 3; z < 6; z++) for (int y = 10; y < 40; y++) for (int x = 5; x < 30; x++) mask.getAt(x, y, z).set((x + y) % 7 != 0);
        for (double[] spacing : new double[][] {VOLUME, PLANE}) {
            TileRunner runner = new TileRunner(spacing).boundary(boundary);
            assertSame(image, runner.mask(mask));
            assertSame(image, runner.mask(mask, -7));
            assertSame(image, runner.mask(ArrayImgs.bits(33, 70, 9)));
        }
    }

    /** Of a volume only the planes between the first and the last that have something inside are computed. */
    @Test void planesOutsideAMaskAreLeftOut() {
        Img<BitType> mask = ArrayImgs.bits(20, 20, 50);
        mask.getAt(3, 4, 30).set(true);
        mask.getAt(3, 4, 33).set(true);
        Neighbours operation = new Neighbours(1);
        run(operation, noise(20, 20, 50), new TileRunner(VOLUME).mask(mask));
        assertEquals(Set.of(4 + 2 * 2), operation.planes);
    }

    @Test void threadsMakeNoDifference() {
        Img<UnsignedByteType> image = noise(70, 90, 12);
        float[] one = Parallelization.runSingleThreaded(() -> run(new Neighbours(9), image, new TileRunner(VOLUME))[0]);
        for (int threads : new int[] {2, 5})
            assertArrayEquals(one, Parallelization.runWithNumThreads(threads, () -> run(new Neighbours(9), image, new TileRunner(VOLUME))[0]));
    }

    /** What reads rows of a volume more than once, and what is not in arrays, goes by tiles. */
    @Test void suitsVolumesInArraysWhosePlanesAreKept() {
        assertTrue(suits(new Neighbours(1), noise(8, 7, 3)));
        assertFalse(suits(new Neighbours(0), noise(8, 7, 3)));
        assertFalse(suits(new Neighbours(1), new CellImgFactory<>(new UnsignedByteType(), 8).create(8, 7, 3)));
    }

    private static boolean suits(Neighbours operation, Img<UnsignedByteType> image) {
        return FloatStrip.job(operation, new TileRunner(VOLUME), VOLUME, image, List.of(image, image)).isPresent();
    }
}

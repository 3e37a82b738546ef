package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.testing.Volumes;

class TileRunnerTest {

    private static final TileRunner RUNNER = new TileRunner(Spacing.of(1, 1, 1));

    /** The sum of a voxel and its six neighbours at a distance: asymmetric in its weights, so that mistaken axes show. */
    private static class Cross implements BlockOperation {

        final int distance;

        Cross(int distance) {
            this.distance = distance;
        }

        @Override public int[] reach(double[] spacing) {
            return new int[] {distance, distance, distance};
        }

        @Override public void apply(Block in, Block out, double[] spacing) {
            int d = distance, dz = in.nz == out.nz ? 0 : d;
            for (int z = 0; z < out.nz; z++)
                for (int y = 0; y < out.ny; y++)
                    for (int x = 0; x < out.nx; x++)
                        out.data[out.index(x, y, z)] = in.data[in.index(x + d, y + d, z + dz)] + 2 * in.data[in.index(x, y + d, z + dz)]
                            + 3 * in.data[in.index(x + d, y, z + dz)] + (dz == 0 ? 0 : 5 * in.data[in.index(x + d, y + d, z)]);
            java.util.Arrays.fill(in.data, Float.NaN);                             // scratch space, says the contract
        }
    }

    private static float[] run(TileRunner runner, BlockOperation operation, RandomAccessibleInterval<FloatType> in) {
        ArrayImg<FloatType, ?> out = ArrayImgs.floats(in.dimensionsAsLongArray());
        runner.run(operation, in, out);
        return Volumes.values(out);
    }

    @ParameterizedTest @CsvSource({"100, 100, 100", "1, 1, 1", "3, 4, 2", "20, 1, 1", "7, 17, 5"})
    void everyTilingGivesTheDefinition(int nx, int ny, int nz) {
        ArrayImg<FloatType, ?> in = Volumes.noise(1, 20, 17, 9);
        float[] found = run(RUNNER.tileSize(nx, ny, nz).boundary(Boundary.ZERO), new Cross(2), in);
        for (int i = 0; i < found.length; i++) {
            int x = i % 20, y = i / 20 % 17, z = i / 340;
            assertEquals(at(in, x, y, z) + 2 * at(in, x - 2, y, z) + 3 * at(in, x, y - 2, z) + 5 * at(in, x, y, z - 2), found[i]);
        }
    }

    private static float at(ArrayImg<FloatType, ?> image, int x, int y, int z) {
        return x < 0 || y < 0 || z < 0 ? 0 : image.getAt(x, y, z).get();
    }

    @Test void aPlaneHasNoNeighboursInZ() {
        ArrayImg<FloatType, ?> in = Volumes.noise(2, 20, 17, 5);
        float[] found = run(new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.ZERO), new Cross(1), in);
        for (int i = 0; i < found.length; i++) {
            int x = i % 20, y = i / 20 % 17, z = i / 340;
            assertEquals(at(in, x, y, z) + 2 * at(in, x - 1, y, z) + 3 * at(in, x, y - 1, z), found[i]);
        }
    }

    @Test void imagesMayHaveOneAxis() {
        assertArrayEquals(new float[] {1, 4, 7}, run(RUNNER.boundary(Boundary.ZERO), new Cross(1), ArrayImgs.floats(new float[] {1, 2, 3}, 3)));
    }

    @Test void outsideAMaskStandsTheInputOrAConstant() {
        ArrayImg<FloatType, ?> in = Volumes.noise(3, 20, 17, 9);
        Img<BitType> mask = ArrayImgs.bits(20, 17, 9);
        for (int x = 4; x < 9; x++) for (int y = 3; y < 8; y++) mask.getAt(x, y, 5).set(true);
        float[] all = run(RUNNER, new Cross(1), in), kept = run(RUNNER.tileSize(3, 3, 3).mask(mask), new Cross(1), in),
            constant = run(RUNNER.tileSize(3, 3, 3).mask(mask, -7), new Cross(1), in), inputs = Volumes.values(in), inside = Volumes.values(mask);
        for (int i = 0; i < all.length; i++) {
            assertEquals(inside[i] != 0 ? all[i] : inputs[i], kept[i]);
            assertEquals(inside[i] != 0 ? all[i] : -7, constant[i]);
        }
    }

    @Test void everyComponentHasItsImage() {
        ArrayImg<FloatType, ?> in = Volumes.noise(4, 20, 17, 9);
        Cross far = new Cross(2);
        VectorOperation both = new VectorOperation() {
            @Override public int[] reach(double[] spacing) {
                return far.reach(spacing);
            }

            @Override public int components() {
                return 2;
            }

            @Override public void apply(Block in, Block[] out, double[] spacing) {
                for (int z = 0; z < out[0].nz; z++)
                    for (int y = 0; y < out[0].ny; y++)
                        for (int x = 0; x < out[0].nx; x++) {
                            out[0].data[out[0].index(x, y, z)] = in.data[in.index(x + 2, y + 2, z + 2)];
                            out[1].data[out[1].index(x, y, z)] = in.data[in.index(x + 4, y + 2, z + 2)];
                        }
            }
        };
        Img<BitType> mask = ArrayImgs.bits(20, 17, 9);
        for (int x = 4; x < 9; x++) for (int y = 3; y < 8; y++) mask.getAt(x, y, 5).set(true);
        ArrayImg<FloatType, ?> same = ArrayImgs.floats(20, 17, 9), moved = ArrayImgs.floats(20, 17, 9);
        RUNNER.tileSize(3, 4, 5).mask(mask, -1).run(both, in, List.of(same, moved));
        float[] inputs = Volumes.values(in), inside = Volumes.values(mask);
        for (int i = 0; i < inputs.length; i++) {
            assertEquals(inside[i] != 0 ? inputs[i] : -1, Volumes.values(same)[i]);
            assertEquals(inside[i] != 0 ? inputs[i + 2] : -1, Volumes.values(moved)[i]);
        }
        assertThrows(IllegalArgumentException.class, () -> RUNNER.run(both, in, List.of(same)));
    }

    @Test void tilesWithoutMaskAreNotComputed() {
        AtomicInteger applied = new AtomicInteger();
        Img<BitType> mask = ArrayImgs.bits(20, 20, 20);
        mask.getAt(11, 11, 11).set(true);
        run(RUNNER.tileSize(5, 5, 5).mask(mask), new Cross(1) {
            @Override public void apply(Block in, Block out, double[] spacing) {
                applied.incrementAndGet();
                super.apply(in, out, spacing);
            }
        }, Volumes.noise(1, 20, 20, 20));
        assertEquals(1, applied.get());
    }

    @Test void inputAndOutputMayDifferInTypeAndOrigin() {
        ArrayImg<UnsignedByteType, ?> in = ArrayImgs.unsignedBytes(new byte[] {1, 2, (byte) 200}, 3, 1, 1);
        short[] raw = new short[3];
        RUNNER.boundary(Boundary.ZERO).run(new Cross(1), Views.translate(in, 5, 5, 5),
            Calibration.linear(2, -1000).view(ArrayImgs.unsignedShorts(raw, 3, 1, 1)));
        assertArrayEquals(new short[] {501, 502, 602}, raw);                         // 1, 4, 204 → (v + 1000) / 2, half up
    }

    @Test void progressEndsWithAllDone() {
        AtomicReference<Double> last = new AtomicReference<>(0.0);
        AtomicInteger calls = new AtomicInteger();
        Parallelization.runSingleThreaded(() -> run(RUNNER.tileSize(4, 4, 4).progress(fraction -> {
            assertTrue(fraction >= last.get() && fraction <= 1);
            last.set(fraction);
            calls.incrementAndGet();
        }), new Cross(1), Volumes.noise(1, 8, 8, 8)));
        assertEquals(1, last.get());
        assertTrue(calls.get() >= 8);
    }

    @ParameterizedTest @CsvSource({"1", "3"})
    void cancelStopsBeforeTheNextTile(int threads) {
        AtomicInteger applied = new AtomicInteger();
        Progress progress = new Progress() {

            @Override public void done(double fraction) { }

            @Override public boolean isCancelled() {
                return applied.get() >= 3;
            }
        };
        Cross counting = new Cross(1) {
            @Override public void apply(Block in, Block out, double[] spacing) {
                applied.incrementAndGet();
            }
        };
        assertThrows(CancellationException.class, () -> Parallelization.runWithNumThreads(threads,
            (Runnable) () -> run(RUNNER.tileSize(2, 2, 2).progress(progress), counting, Volumes.noise(1, 40, 40, 40))));
        assertTrue(applied.get() <= 3 + threads, "computed " + applied + " of 8000 tiles");
    }

    @Test void whatGoesWrongInATaskComesOutAsItIs() {
        for (Throwable thrown : List.of(new IllegalStateException("mine"), new OutOfMemoryError("mine too"))) {
            Cross failing = new Cross(1) {
                @Override public void apply(Block in, Block out, double[] spacing) {
                    if (thrown instanceof Error) throw (Error) thrown;
                    throw (RuntimeException) thrown;
                }
            };
            assertSame(thrown, assertThrows(thrown.getClass(), () -> Parallelization.runWithNumThreads(2,
                (Runnable) () -> run(RUNNER.tileSize(2, 2, 2), failing, Volumes.noise(1, 9, 9, 9)))));
        }
    }

    @Test void refusesImagesThatDoNotFit() {
        ArrayImg<FloatType, ?> in = Volumes.noise(1, 5, 4, 3);
        assertEquals("Output must have the size of the image (5 × 4 × 3), but is 5 × 4 × 2. Resample it with Image ▸ Scale… first.",
            assertThrows(IllegalArgumentException.class, () -> RUNNER.run(new Cross(1), in, ArrayImgs.floats(5, 4, 2))).getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> RUNNER.mask(ArrayImgs.bits(5, 4)).run(new Cross(1), in, ArrayImgs.floats(5, 4, 3))).getMessage().startsWith("Mask must"));
        assertThrows(IllegalArgumentException.class, () -> RUNNER.run(new Cross(1), in, in));
        assertThrows(IllegalArgumentException.class, () -> RUNNER.tileSize(0, 1, 1));
    }

    @Test void thePeakForTwoThreadsIsInputAndOutputAndSomeTiles() {
        ArrayImg<FloatType, ?> in = ArrayImgs.floats(192, 192, 192);
        ArrayImg<UnsignedShortType, ?> out = ArrayImgs.unsignedShorts(192, 192, 192);
        AtomicLong allocated = new AtomicLong();
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        Parallelization.runSingleThreaded(() -> {
            long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            RUNNER.run(new Cross(8), in, out);
            allocated.set(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before);
        });
        assertTrue(allocated.get() < 32 << 20, allocated + " bytes in one thread, garbage included");
    }
}

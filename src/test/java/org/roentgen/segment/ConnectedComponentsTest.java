package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;

import ij.IJ;
import ij.ImagePlus;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Data;

class ConnectedComponentsTest {

    private static final double[] VOXELS = Spacing.of(1, 1, 1), SLICES = Spacing.ofPlane(1, 1);

    @ParameterizedTest @CsvSource({"12, 11, 10", "1, 9, 30", "40, 1, 7", "70, 50, 1", "5, 5, 2", "1, 1, 1"})
    void equalsFloodFill(int nx, int ny, int nz) {
        for (Connectivity connectivity : Connectivity.values())
            for (double share : new double[] {0.1, 0.3, 0.5, 0.8, 1})
                for (int values = 1; values <= 2; values++) {
                    float[] image = noise(nx * ny * nz, share, values, nx + values);
                    assertArrayEquals(flood(image, nx, ny, nz, connectivity, false), labels(image, nx, ny, nz, connectivity, VOXELS, true));
                    assertArrayEquals(flood(image, nx, ny, nz, connectivity, true), labels(image, nx, ny, nz, connectivity, SLICES, true));
                }
    }

    @ParameterizedTest @EnumSource(Connectivity.class)
    void aMaskJoinsAllValues(Connectivity connectivity) {
        float[] image = noise(20 * 20 * 20, 0.2, 9, 5), mask = image.clone();
        for (int i = 0; i < mask.length; i++) mask[i] = Math.min(1, mask[i]);
        assertArrayEquals(flood(mask, 20, 20, 20, connectivity, false), labels(image, 20, 20, 20, connectivity, VOXELS, false));
    }

    @Test void neighboursCountByConnectivity() {
        for (int dz = 0; dz <= 1; dz++)
            for (int dy = 0; dy <= 1; dy++) {
                float[] pair = new float[8];
                pair[0] = pair[1 + 2 * dy + 4 * dz] = 1;
                int shared = 1 + dy + dz;                             // axes in which the two voxels differ
                for (Connectivity connectivity : Connectivity.values()) {
                    int expected = shared <= connectivity.ordinal() + 1 ? 1 : 2;
                    assertEquals(expected, Arrays.stream(toInts(labels(pair, 2, 2, 2, connectivity, VOXELS, false))).max().getAsInt());
                }
            }
    }

    @Test void largestComesFirstThenTheOneThatBeginsFirst() {
        float[] row = {1, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1};
        assertArrayEquals(new float[] {4, 0, 2, 2, 0, 3, 3, 0, 1, 1, 1, 0, 5}, labels(row, 13, 1, 1, Connectivity.ALL, VOXELS, false));
    }

    @Test void minimumSizeIsInImageUnits() {
        float[] row = {1, 0, 1, 1, 0, 1, 1, 1};
        RandomAccessibleInterval<FloatType> line = ArrayImgs.floats(row, 8, 1, 1);
        double[] spacing = Spacing.of(0.1, 0.7, 3);                                            // a voxel has 0.21 mm³
        assertEquals(3, ConnectedComponents.of(line, Connectivity.ALL, spacing, 0.21, Progress.NONE).count());
        assertEquals(2, ConnectedComponents.of(line, Connectivity.ALL, spacing, 0.22, Progress.NONE).count());
        assertEquals(1, ConnectedComponents.of(line, Connectivity.ALL, spacing, 3 * 0.1 * 0.7 * 3, Progress.NONE).count());
        assertEquals(0, ConnectedComponents.of(line, Connectivity.ALL, spacing, 0.64, Progress.NONE).count());
        double[] plane = Spacing.ofPlane(0.1, 0.7);                                            // a pixel has 0.07 mm²
        assertEquals(2, ConnectedComponents.of(line, Connectivity.ALL, plane, 0.14, Progress.NONE).count());
        assertArrayEquals(new long[] {3, 2}, ConnectedComponents.of(line, Connectivity.ALL, plane, 0.14, Progress.NONE).voxels());
    }

    @Test void nanIsOutsideAndAnEmptyMaskHasNoObject() {
        float[] image = {Float.NaN, 2, -3, Float.NaN, 0, Float.POSITIVE_INFINITY};
        assertArrayEquals(new float[] {0, 1, 1, 0, 0, 2}, labels(image, 6, 1, 1, Connectivity.FACES, VOXELS, false));
        assertArrayEquals(new float[] {0, 1, 2, 0, 0, 3}, labels(image, 6, 1, 1, Connectivity.FACES, VOXELS, true));
        assertEquals(0, ConnectedComponents.of(ArrayImgs.bytes(4, 4, 4), Connectivity.ALL, VOXELS, 0, Progress.NONE).count());
    }

    @Test void aLongSnakeIsOneObject() {
        int n = 41;                                                      // odd: rows 0, 2, … run along x, joined at alternate ends
        float[] snake = new float[n * n * n];
        for (int z = 0, turn = 0; z < n; z += 2)
            for (int k = 0; k < n; k += 2, turn++) {
                int y = z % 4 == 0 ? k : n - 1 - k, start = (z * n + y) * n, end = start + (turn % 2 == 0 ? n - 1 : 0);
                Arrays.fill(snake, start, start + n, 1);
                if (k + 2 < n) snake[z % 4 == 0 ? end + n : end - n] = 1;
                else if (z + 2 < n) snake[end + n * n] = 1;
            }
        float[] labels = labels(snake, n, n, n, Connectivity.FACES, VOXELS, false);
        assertArrayEquals(snake, labels);                                // every voxel of the snake has label 1
    }

    @Test void bitEqualForAnyNumberOfThreadsAndAnyStorage() {
        float[] image = noise(60 * 50 * 40, 0.35, 1, 8);
        float[] expected = Parallelization.runSingleThreaded(() -> labels(image, 60, 50, 40, Connectivity.FACES, VOXELS, false));
        for (int threads : new int[] {2, 3, 7})
            assertArrayEquals(expected, Parallelization.runWithNumThreads(threads, () -> labels(image, 60, 50, 40, Connectivity.FACES, VOXELS, false)));
        RandomAccessibleInterval<FloatType> mask = ArrayImgs.floats(image, 60, 50, 40);
        ConnectedComponents components = ConnectedComponents.of(mask, Connectivity.FACES, VOXELS, 0, Progress.NONE);
        for (RandomAccessibleInterval<? extends RealType<?>> out : List.of(PlanarImgs.unsignedShorts(60, 50, 40),
                ArrayImgs.unsignedShorts(60, 50, 40), PlanarImgs.floats(60, 50, 40), ArrayImgs.ints(60, 50, 40),
                Views.zeroMin(Views.interval(PlanarImgs.unsignedShorts(70, 60, 50), new long[] {3, 4, 5}, new long[] {62, 53, 44})),
                new CellImgFactory<>(new UnsignedShortType(), 16).create(60, 50, 40))) {
            for (RealType<?> voxel : Views.flatIterable(out)) voxel.setReal(77);
            components.write(out, Progress.NONE);
            assertArrayEquals(expected, values(out));
        }
    }

    @Test void tooManyLabelsForTheTypeIsAnError() {
        byte[] grid = new byte[600 * 600];
        for (int i = 0; i < grid.length; i++) grid[i] = (byte) (i % 600 % 2 == 0 && i / 600 % 2 == 0 ? 1 : 0);
        ConnectedComponents components = ConnectedComponents.of(ArrayImgs.bytes(grid, 600, 600), Connectivity.ALL, SLICES, 0, Progress.NONE);
        assertEquals(90000, components.count());
        assertEquals("Label image must hold 90000 labels, but holds 65535. Use a 32-bit image or raise the minimum size.",
            assertThrows(IllegalArgumentException.class, () -> components.write(ArrayImgs.unsignedShorts(600, 600), Progress.NONE)).getMessage());
        RandomAccessibleInterval<FloatType> out = ArrayImgs.floats(600, 600);
        components.write(out, Progress.NONE);
        assertEquals(90000, out.getAt(598, 598).get());
        assertEquals("Label image must have the size of the mask (600 × 600 × 1), but is 600 × 601. Create another one.",
            assertThrows(IllegalArgumentException.class, () -> components.write(ArrayImgs.floats(600, 601), Progress.NONE)).getMessage());
    }

    @Test void cancelStopsEveryStep() {
        Progress cancelled = new Progress() {

            @Override public void done(double fraction) { }

            @Override public boolean isCancelled() {
                return true;
            }
        };
        RandomAccessibleInterval<FloatType> image = ArrayImgs.floats(noise(27000, 0.5, 1, 1), 30, 30, 30);
        assertThrows(CancellationException.class, () -> ConnectedComponents.of(image, Connectivity.ALL, VOXELS, 0, cancelled));
        ConnectedComponents components = ConnectedComponents.of(image, Connectivity.ALL, VOXELS, 0, Progress.NONE);
        assertThrows(CancellationException.class, () -> components.write(ArrayImgs.floats(30, 30, 30), cancelled));
        assertThrows(CancellationException.class, () -> Histogram.of(image, Optional.empty(), 256, cancelled));
    }

    @Test void minimumSizeIsChecked() {
        for (double size : new double[] {-1, Double.NaN})
            assertEquals("Minimum size must be at least 0, but is " + size + ". 0 keeps every object.",
                assertThrows(IllegalArgumentException.class, () -> ConnectedComponents.of(ArrayImgs.bytes(2, 2), Connectivity.ALL, SLICES, size,
                    Progress.NONE)).getMessage());
    }

    /** scikit-image's labels, numbered by first voxel; ours by size: the same sets, so each pair of numbers occurs with one partner only. */
    @ParameterizedTest @CsvSource({"ct, label8", "retina, label8", "synth3d, label26", "mr3d, label26"})
    void scikitImageFindsTheSameObjects(String image, String operation) {
        RandomAccessibleInterval<FloatType> mask = open(image + "__mask.tif"), expected = open(image + "__" + operation + ".tif");
        ConnectedComponents components = ConnectedComponents.of(mask, Connectivity.ALL, VOXELS, 0, Progress.NONE);
        RandomAccessibleInterval<IntType> labels = ArrayImgs.ints(mask.dimensionsAsLongArray());
        components.write(labels, Progress.NONE);
        int[] partner = new int[components.count() + 1];
        LoopBuilder.setImages(expected, labels).forEachPixel((theirs, ours) -> {
            if (partner[ours.get()] == 0) partner[ours.get()] = (int) theirs.get();
            assertEquals(theirs.get(), partner[ours.get()]);
        });
        assertEquals(components.count(), Arrays.stream(partner).skip(1).distinct().count());
    }

    private static RandomAccessibleInterval<FloatType> open(String file) {
        ImagePlus imp = IJ.openImage(Data.path("peers/" + file).toString());
        RandomAccessibleInterval<FloatType> image = ArrayImgs.floats(imp.getWidth(), imp.getHeight(), imp.getStackSize());
        for (int z = 0; z < imp.getStackSize(); z++) {
            int i = 0;
            for (FloatType voxel : Views.flatIterable(Views.hyperSlice(image, 2, z))) voxel.set(imp.getStack().getProcessor(z + 1).getf(i++));
        }
        return image;
    }

    private static float[] labels(float[] image, int nx, int ny, int nz, Connectivity connectivity, double[] spacing, boolean byValue) {
        RandomAccessibleInterval<FloatType> in = ArrayImgs.floats(image, nx, ny, nz), out = ArrayImgs.floats(nx, ny, nz);
        ConnectedComponents components = byValue
            ? ConnectedComponents.ofEqualValues(in, connectivity, spacing, 0, Progress.NONE)
            : ConnectedComponents.of(in, connectivity, spacing, 0, Progress.NONE);
        components.write(out, Progress.NONE);
        return values(out);
    }

    private static float[] values(RandomAccessibleInterval<? extends RealType<?>> image) {
        float[] values = new float[(int) Views.flatIterable(image).size()];
        int i = 0;
        for (RealType<?> voxel : Views.flatIterable(image)) values[i++] = voxel.getRealFloat();
        return values;
    }

    private static int[] toInts(float[] values) {
        int[] ints = new int[values.length];
        Arrays.setAll(ints, i -> (int) values[i]);
        return ints;
    }

    private static float[] noise(int n, double share, int values, long seed) {
        Random random = new Random(seed);
        float[] noise = new float[n];
        for (int i = 0; i < n; i++) if (random.nextDouble() < share) noise[i] = 1 + random.nextInt(values);
        return noise;
    }

    /** The definition: grow each object from its first voxel; then order by size, stably. */
    private static float[] flood(float[] image, int nx, int ny, int nz, Connectivity connectivity, boolean slices) {
        List<List<Integer>> objects = new ArrayList<>();
        boolean[] seen = new boolean[image.length];
        for (int start = 0; start < image.length; start++) {
            if (image[start] == 0 || seen[start]) continue;
            List<Integer> object = new ArrayList<>();
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            seen[start] = true;
            while (!open.isEmpty()) {
                int i = open.pop();
                object.add(i);
                for (int dz = slices ? 0 : -1; dz <= (slices ? 0 : 1); dz++)
                    for (int dy = -1; dy <= 1; dy++)
                        for (int dx = -1; dx <= 1; dx++) {
                            int x = i % nx + dx, y = i / nx % ny + dy, z = i / nx / ny + dz, j = x + nx * (y + ny * z);
                            if (Math.abs(dx) + Math.abs(dy) + Math.abs(dz) > connectivity.ordinal() + 1) continue;
                            if (x < 0 || y < 0 || z < 0 || x >= nx || y >= ny || z >= nz || seen[j] || image[j] != image[start]) continue;
                            seen[j] = true;
                            open.push(j);
                        }
            }
            objects.add(object);
        }
        objects.sort(Comparator.comparing(object -> -object.size()));
        float[] labels = new float[image.length];
        for (int k = 0; k < objects.size(); k++) for (int i : objects.get(k)) labels[i] = k + 1;
        return labels;
    }
}

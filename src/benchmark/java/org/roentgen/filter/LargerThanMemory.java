package org.roentgen.filter;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import org.roentgen.image.MappedImage;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * A virtual stack of 8 GB (2048 × 2048 × 1000, 16-bit, made slice by slice on the fly), smoothed with σ = 2 voxels into a mapped
 * file: run with {@code -Xmx1g}. Arguments: folder for the file, number of slices (1000). The file is deleted in the end.
 */
public final class LargerThanMemory {

    private static final int N = 2048;

    private LargerThanMemory() { }

    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Paths.get(arguments[0]) : Files.createTempDirectory("larger-than-memory");
        int slices = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1000;
        Path file = folder.resolve("smoothed.raw");
        RandomAccessibleInterval<UnsignedShortType> stack = virtualStack(slices);
        long start = System.nanoTime();
        try (MappedImage<UnsignedShortType> result = MappedImage.unsignedShorts(file, N, N, slices)) {
            new TileRunner(Spacing.of(1, 1, 1)).run(new GaussianSmoothing(2), stack, result.image());
            result.finish();
            double error = Math.abs(result.image().getAt(1000, 1000, slices / 2).get() - expected(stack, 1000, 1000, slices / 2));
            System.out.printf(Locale.ROOT, "%d x %d x %d, 16-bit, heap %d MB: %.1f s, error of one voxel %.2f%n", N, N, slices,
                Runtime.getRuntime().maxMemory() >> 20, (System.nanoTime() - start) / 1e9, error);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Slices are forgotten when memory is short, and made again when they are needed. */
    private static RandomAccessibleInterval<UnsignedShortType> virtualStack(int slices) {
        AtomicReferenceArray<SoftReference<Cell<ShortArray>>> cache = new AtomicReferenceArray<>(slices);
        CellGrid grid = new CellGrid(new long[] {N, N, slices}, new int[] {N, N, 1});
        return new LazyCellImg<UnsignedShortType, ShortArray>(grid, new UnsignedShortType(), index -> {
            SoftReference<Cell<ShortArray>> reference = cache.get((int) index);
            Cell<ShortArray> cell = reference == null ? null : reference.get();
            if (cell == null) {
                cell = new Cell<>(new int[] {N, N, 1}, new long[] {0, 0, index}, new ShortArray(slice((int) index)));
                cache.set((int) index, new SoftReference<>(cell));
            }
            return cell;
        });
    }

    private static short[] slice(int z) {
        short[] slice = new short[N * N];
        for (int i = 0; i < slice.length; i++) {
            int hash = (i + z * 0x9e3779b9) * 0x85ebca6b;
            slice[i] = (short) (1000 + (i % N) / 2 + (hash >>> 22));
        }
        return slice;
    }

    /** The convolution at one voxel, by its definition. */
    private static double expected(RandomAccessibleInterval<UnsignedShortType> image, int x, int y, int z) {
        double sum = 0, norm = 0;
        for (int k = -8; k <= 8; k++)
            for (int j = -8; j <= 8; j++)
                for (int i = -8; i <= 8; i++) {
                    double weight = Math.exp(-(i * i + j * j + k * k) / 8.0);
                    sum += weight * image.getAt(x + i, y + j, z + k).get();
                    norm += weight;
                }
        return sum / norm;
    }
}

package org.roentgen.filter.denoise;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Estimates the standard deviation of white noise in an image.
 * <p>σ = median |r| / 0.6745 / √6ⁿ, where r is the image after the second difference (1, −2, 1) along each of its n axes with at least three voxels,
 * which leaves little of the object. Differences that are exactly 0 (padding, saturation) and that are no numbers do not count. The median is exact.
 * <p><b>Dimensions</b> 1-D, 2-D or 3-D.  <b>Edges</b> only voxels whose neighbours are inside.  <b>Cost</b> O(voxels), read twice.
 * <b>Memory</b> some planes for each thread.  <b>NaN</b> left out with its neighbours.
 * <p>Difference operator: Immerkær 1996, doi:10.1006/cviu.1996.0060; median: Donoho, Johnstone 1994, doi:10.1093/biomet/81.3.425. Rounding to whole
 * numbers makes noise of less than about one grey level uncertain.
 */
final class NoiseLevel {

    private static final double MEDIAN_OF_NORMAL = 0.6744897501960817;
    private static final int HALF = 1 << 16, VOXELS = 1 << 22;

    private final BlockReader reader;
    private final Progress progress;
    private final int[] halo = new int[3];
    private final long[] size;
    private final int thickness;

    private NoiseLevel(RandomAccessibleInterval<? extends RealType<?>> image, Progress progress) {
        this.progress = progress;
        reader = BlockReader.of(image, Boundary.MIRROR);
        size = Axes.size(image);
        for (int d = 0; d < 3; d++) halo[d] = size[d] < 3 ? 0 : 1;
        thickness = (int) Math.max(1, VOXELS / (size[0] * size[1]));
    }

    /** 0 where no difference counts, or the image is too small for any. */
    static double of(RandomAccessibleInterval<? extends RealType<?>> image, Progress progress) {
        return new NoiseLevel(image, progress).estimate();
    }

    /** The median by its bits: those of positive floats are in the order of the floats. First the upper half of them, then the lower. */
    private double estimate() {
        int axes = halo[0] + halo[1] + halo[2];
        if (axes == 0) return 0;
        long[] upper = histogram(-1);
        long count = 0;
        for (long n : upper) count += n;
        if (count == 0) return 0;
        long rank = (count - 1) / 2;
        int high = 0;
        while (rank >= upper[high]) rank -= upper[high++];
        long[] lower = histogram(high);
        int low = 0;
        while (rank >= lower[low]) rank -= lower[low++];
        return Float.intBitsToFloat(high * HALF + low) / MEDIAN_OF_NORMAL / Math.sqrt(Math.pow(6, axes));
    }

    /** How often each upper half occurs; or each lower half, with a given upper one. */
    private long[] histogram(int high) {
        List<Long> slabs = new ArrayList<>();
        for (long z = halo[2]; z < size[2] - halo[2]; z += thickness) slabs.add(z);
        long[] sum = new long[HALF];
        for (int[] part : InParallel.map(slabs, z -> histogram(z, high))) for (int i = 0; i < HALF; i++) sum[i] += part[i];
        return sum;
    }

    private int[] histogram(long z, int high) {
        progress.checkCancelled();
        int nz = (int) Math.min(thickness, size[2] - halo[2] - z);
        Block block = new Block((int) size[0], (int) size[1], nz + 2 * halo[2]);
        reader.copy().read(block, 0, 0, z - halo[2]);
        int[] strides = {1, block.strideY, block.strideZ}, counts = new int[HALF];
        for (int d = 0; d < 3; d++) if (halo[d] > 0) differences(block.data, strides[d], block.size() - 2 * strides[d]);
        for (int k = 0; k < nz; k++)
            for (int y = 0; y < size[1] - 2 * halo[1]; y++) count(block.data, block.index(0, y, k), high, counts);
        return counts;
    }

    /** Each difference takes the place of its first voxel; those across the edge are not counted. */
    private static void differences(float[] data, int stride, int n) {
        for (int i = 0; i < n; i++) data[i] = data[i] - data[i + stride] - (data[i + stride] - data[i + 2 * stride]);
    }

    private void count(float[] data, int start, int high, int[] counts) {
        for (int i = start; i < start + size[0] - 2 * halo[0]; i++) {
            float difference = Math.abs(data[i]);
            if (!(difference > 0 && difference < Float.POSITIVE_INFINITY)) continue;
            int bits = Float.floatToIntBits(difference);
            if (high < 0) counts[bits / HALF]++;
            else if (bits / HALF == high) counts[bits % HALF]++;
        }
    }
}

package org.roentgen.benchmark;

import java.util.Arrays;

/**
 * The benchmark image: smoothed noise from a hash of the voxel's index, the same numbers on every machine.
 * <p>v(i) = the upper 24 bits of SplitMix64's mix of i, as a whole number in [0, 2^24); then the sum over 5 voxels along each
 * axis (periodic), twice, in 64-bit whole numbers; then the float nearest to sum / 2^20. No rounding until the last step.
 * The mask is value ≥ median: blobs of some 8 voxels, half of the volume.
 * <p>Steele, Lea &amp; Flood 2014, OOPSLA, doi:10.1145/2660193.2660195.
 */
final class HashNoise {

    private HashNoise() { }

    /** @param size along x, y, z; 1 along z makes a plane */
    static float[] image(int... size) {
        long[] sums = new long[size[0] * size[1] * size[2]];
        for (int i = 0; i < sums.length; i++) sums[i] = mix(i) >>> 40;
        for (int pass = 0; pass < 2; pass++)
            for (int axis = 0, stride = 1; axis < 3; stride *= size[axis++])
                if (size[axis] > 1) sums = sumOfFive(sums, size[axis], stride);
        float[] image = new float[sums.length];
        for (int i = 0; i < image.length; i++) image[i] = (float) (sums[i] / 1048576.0);
        return image;
    }

    static byte[] mask(float[] image) {
        float[] sorted = image.clone();
        Arrays.parallelSort(sorted);
        float median = sorted[sorted.length / 2];
        byte[] mask = new byte[image.length];
        for (int i = 0; i < mask.length; i++) mask[i] = (byte) (image[i] >= median ? 255 : 0);
        return mask;
    }

    /** The image as whole numbers: its smallest value becomes 0, its greatest the maximum. */
    static int[] levels(float[] image, int maximum) {
        float low = Float.POSITIVE_INFINITY, high = Float.NEGATIVE_INFINITY;
        for (float value : image) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        int[] levels = new int[image.length];
        for (int i = 0; i < levels.length; i++) levels[i] = (int) Math.rint((image[i] - low) * (double) maximum / (high - low));
        return levels;
    }

    private static long mix(long i) {
        long z = (i + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long[] sumOfFive(long[] in, int n, int stride) {
        long[] out = new long[in.length];
        for (int i = 0; i < in.length; i++) {
            int at = i / stride % n, base = i - at * stride;
            for (int d = -2; d <= 2; d++) out[i] += in[base + (at + d + n) % n * stride];
        }
        return out;
    }
}

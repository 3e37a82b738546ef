package org.roentgen.segment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;

/**
 * The benchmark image, the same numbers in every language: smoothed noise from a hash of the voxel's index.
 * <p>v(i) = the upper 24 bits of SplitMix64's mix of i, as a whole number in [0, 2^24); then the sum over 5 voxels along x,
 * y and z (periodic), twice, in 64-bit whole numbers; then the float nearest to sum / 2^20. No rounding until the last step.
 * The mask is value ≥ median: blobs of some 8 voxels, half of the volume.
 * <p>{@code main(size, file)} writes the image as raw little-endian float32, x fastest, and the mask beside it
 * ({@code file.mask}, one byte a voxel), for the peers' script.
 */
public final class HashNoise {

    private HashNoise() { }

    public static float[] image(int n) {
        long[] sums = new long[n * n * n];
        for (int i = 0; i < sums.length; i++) sums[i] = mix(i) >>> 40;
        for (int pass = 0; pass < 2; pass++)
            for (int stride = 1; stride < sums.length; stride *= n) sums = sumOfFive(sums, n, stride);
        float[] image = new float[sums.length];
        for (int i = 0; i < image.length; i++) image[i] = (float) (sums[i] / 1048576.0);
        return image;
    }

    public static byte[] mask(float[] image) {
        float[] sorted = image.clone();
        Arrays.parallelSort(sorted);
        float median = sorted[sorted.length / 2];
        byte[] mask = new byte[image.length];
        for (int i = 0; i < mask.length; i++) mask[i] = (byte) (image[i] >= median ? 255 : 0);
        return mask;
    }

    public static void main(String... args) throws IOException {
        int n = Integer.parseInt(args[0]);
        Path file = Paths.get(args[1]);
        float[] image = image(n);
        ByteBuffer bytes = ByteBuffer.allocate(4 * n * n).order(ByteOrder.LITTLE_ENDIAN);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int z = 0; z < n; z++) {
                bytes.clear().asFloatBuffer().put(image, z * n * n, n * n);
                out.write(bytes.array());
            }
        }
        Files.write(file.resolveSibling(file.getFileName() + ".mask"), mask(image));
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

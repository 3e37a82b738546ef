package org.roentgen.image;

import java.util.Arrays;
import java.util.stream.Collectors;

import net.imglib2.Interval;

/** The size of an image as kernels see it: always three axes, missing ones of length 1. */
public final class Axes {

    private Axes() { }

    public static long[] size(Interval image) {
        long[] size = {1, 1, 1};
        for (int d = 0; d < image.numDimensions(); d++) size[d] = image.dimension(d);
        return size;
    }

    /** For messages: 512 × 512 × 40. */
    public static String text(Interval image) {
        return Arrays.stream(image.dimensionsAsLongArray()).mapToObj(Long::toString).collect(Collectors.joining(" × "));
    }

    /** @throws IllegalArgumentException when an image has not one to three axes, or no voxel */
    public static void check(Interval image) {
        int n = image.numDimensions();
        if (n < 1 || n > 3)
            throw new IllegalArgumentException("Image must have 1 to 3 axes, but has " + n + ". Process channels and frames one by one.");
        if (Arrays.stream(image.dimensionsAsLongArray()).anyMatch(length -> length < 1))
            throw new IllegalArgumentException("Image must have at least 1 voxel, but is " + text(image) + ". Choose another image.");
    }

    /** @throws IllegalArgumentException when something laid over an image has not its size */
    public static void checkSameSize(String what, Interval other, Interval image) {
        if (!Arrays.equals(other.dimensionsAsLongArray(), image.dimensionsAsLongArray()))
            throw new IllegalArgumentException(what + " must have the size of the image (" + text(image) + "), but is "
                + text(other) + ". Resample it with Image ▸ Scale… first.");
    }
}

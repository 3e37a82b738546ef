package org.roentgen.filter.rank;

import java.util.Arrays;

import org.roentgen.image.Block;

/**
 * The bins of a block's values, numbered in ascending order from 0. Bin k holds the values nearest to k · width, the upper one halfway
 * between two: a width of 1 keeps whole numbers apart as they are. Infinities and NaN, which comes last, are bins of their own.
 */
final class NearestBins {

    private static final int MOST = 1 << 16;

    final Bins bins;
    private final double width;
    private final double[] distinct;                              // in ascending order; empty where there is no gap from the first on
    private final double first;

    NearestBins(Block block, double width) {
        this.width = width;
        double[] all = new double[block.size()];
        double least = Double.POSITIVE_INFINITY, greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < all.length; i++) {
            double bin = Math.floor(block.data[i] / width + 0.5);
            all[i] = bin;
            least = Math.min(least, bin);
            greatest = Math.max(greatest, bin);
        }
        boolean isDense = greatest - least < MOST;                // false also for NaN and infinities
        first = least;
        distinct = isDense ? new double[0] : Arrays.stream(all).sorted().distinct().toArray();
        int[] of = new int[all.length];
        for (int i = 0; i < of.length; i++) of[i] = isDense ? (int) (all[i] - least) : Arrays.binarySearch(distinct, all[i]);
        bins = new Bins(of, isDense ? (int) (greatest - least) + 1 : distinct.length, Bins.NO_BIN);
    }

    /** The value in the middle of a bin. */
    float centre(int bin) {
        return (float) ((distinct.length == 0 ? first + bin : distinct[bin]) * width);
    }

    /** @throws IllegalArgumentException unless a positive number */
    static double checked(double width) {
        if (!(width > 0 && width < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Bin width must be greater than 0, but is " + width + ". Give 1 for whole numbers.");
        return width;
    }
}

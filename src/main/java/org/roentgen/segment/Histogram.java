package org.roentgen.segment;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Progress;

/**
 * How often each value occurs. The first and the last bin are never empty.
 * <p>Whole numbers that span at most 65536 levels have one bin per level (8-bit, 16-bit, Hounsfield units): nothing is
 * rounded. Other data are counted in equal bins between the smallest and the greatest value.
 */
public final class Histogram {

    private final long[] counts;
    private final Binning binning;
    private final long total;

    /** The numbers of voxels with value first, first + 1, … */
    public static Histogram ofLevels(long[] counts, long first) {
        int from = 0, to = counts.length;
        while (from < to && counts[from] == 0) from++;
        while (to > from && counts[to - 1] == 0) to--;
        if (from == to)
            throw new IllegalArgumentException("Histogram must count at least 1 voxel, but counts 0. Check the mask and the image.");
        return new Histogram(Arrays.copyOfRange(counts, from, to), Binning.levels(first + from, first + to - 1));
    }

    /**
     * Counts the finite values of an image inside a mask; NaN and infinite values are left out. Two passes, on all threads.
     * <p><b>Cost</b> O(voxels); 4 bytes per bin and task beyond the image.
     * @param bins over the range of data that are not whole numbers, see {@link ThresholdMethod#bins}
     */
    public static Histogram of(RandomAccessibleInterval<? extends RealType<?>> image,
            Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask, int bins, Progress progress) {
        if (bins < 2 || bins > Binning.MAX_LEVELS)
            throw new IllegalArgumentException("Bins must be between 2 and " + Binning.MAX_LEVELS + ", but is " + bins
                + ". 256 suits most images.");
        return of(new Strips(image, mask), bins, progress);
    }

    static Histogram of(Strips strips, int bins, Progress progress) {
        ValueRange range = rangeOf(strips, progress.part(0, 0.4));
        if (range.isEmpty())
            throw new IllegalArgumentException("Image must have at least 1 finite value inside the mask, but has 0."
                + " Check the mask and the image.");
        return of(strips, range.binning(bins), progress.part(0.4, 1));
    }

    static ValueRange rangeOf(Strips strips, Progress progress) {
        ValueRange range = new ValueRange();
        strips.collect(ValueRange::new, (part, strip) -> part.include(strip.block), progress).forEach(range::include);
        return range;
    }

    static Histogram of(Strips strips, Binning binning, Progress progress) {
        long[] counts = new long[binning.bins];
        for (int[] part : strips.collect(() -> new int[binning.bins],
                (part, strip) -> binning.count(strip.block, part), progress))
            for (int bin = 0; bin < counts.length; bin++) counts[bin] += part[bin];
        return new Histogram(counts, binning);
    }

    Histogram(long[] counts, Binning binning) {
        this.counts = counts;
        this.binning = binning;
        total = Arrays.stream(counts).sum();
    }

    public int bins() {
        return counts.length;
    }

    public long count(int bin) {
        return counts[bin];
    }

    public long total() {
        return total;
    }

    /** The level of a bin, or its centre. */
    public double value(int bin) {
        return binning.value(bin);
    }

    /** The smallest value that is counted in a bin or beyond: voxels ≥ it are exactly those of this bin and all higher ones. */
    public double start(int bin) {
        return binning.start(bin);
    }

    /** Σ count · weight over the bins up to each bin. */
    double[] cumulative(IntToDoubleFunction weight) {
        return sums(bin -> counts[bin] == 0 ? 0 : counts[bin] * weight.applyAsDouble(bin));
    }

    /** Σ term over the bins up to each bin. */
    double[] sums(IntToDoubleFunction term) {
        double[] sums = new double[counts.length];
        double sum = 0;
        for (int bin = 0; bin < sums.length; bin++) {
            sum += term.applyAsDouble(bin);
            sums[bin] = sum;
        }
        return sums;
    }

    double meanOf(IntToDoubleFunction weight) {
        return cumulative(weight)[counts.length - 1] / total;
    }

    /** The threshold after the bin where a criterion of the two classes is greatest; after the first when several are. */
    double bestSplit(IntToDoubleFunction criterion) {
        return start(bestSplitBin(criterion) + 1);
    }

    /** The last bin below {@link #bestSplit}. */
    int bestSplitBin(IntToDoubleFunction criterion) {
        requireTwoValues();
        int best = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int bin = 0; bin < counts.length - 1; bin++) {
            if (counts[bin] == 0) continue;
            double value = criterion.applyAsDouble(bin);
            if (value > greatest) {
                greatest = value;
                best = bin;
            }
        }
        return best;
    }

    /** The threshold for which the share of voxels below comes closest to a share. */
    double splitAtShare(double share) {
        double[] below = cumulative(bin -> 1);
        return bestSplit(bin -> -Math.abs(below[bin] / total - share));
    }

    void requireTwoValues() {
        if (counts.length < 2)
            throw new IllegalArgumentException("Image must have at least 2 different values for an automatic threshold, but all " + total
                + " voxels are " + value(0) + ". Set a range by hand, or check the image and the mask.");
    }
}

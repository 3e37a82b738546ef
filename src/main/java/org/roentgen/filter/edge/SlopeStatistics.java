package org.roentgen.filter.edge;

import java.util.Arrays;
import java.util.Optional;

import org.roentgen.image.Block;

/** Order statistics and Otsu's threshold of numbers ≥ 0 inside a mask; those that are not finite are left out. */
final class SlopeStatistics {

    private static final double NORMAL = 1.4826;                // the standard deviation of normal noise over its median absolute deviation
    private static final int BINS = 1 << 16;

    /** Of no numbers at all, for thresholds that need none. */
    static final SlopeStatistics NONE = new SlopeStatistics(new Block(0, 0, 0), Optional.empty());

    private final float[] values;
    private final int count;

    SlopeStatistics(Block slopes, Optional<Block> mask) {
        values = new float[slopes.size()];
        int n = 0;
        for (int i = 0; i < values.length; i++)
            if (slopes.data[i] <= Float.MAX_VALUE && (!mask.isPresent() || mask.get().data[i] != 0)) values[n++] = slopes.data[i];
        count = n;
    }

    /** The smallest value that is at least as great as so many percent of them; infinite without any. */
    double percentile(double percent) {
        return count == 0 ? Double.POSITIVE_INFINITY : ranked(values, count, (int) Math.max(0, Math.ceil(percent / 100 * count) - 1));
    }

    double median() {
        return percentile(50);
    }

    /** The median absolute deviation, as the standard deviation of normal noise. */
    double deviation() {
        if (count == 0) return Double.POSITIVE_INFINITY;
        float median = (float) median();
        float[] distances = new float[count];
        for (int i = 0; i < count; i++) distances[i] = Math.abs(values[i] - median);
        return NORMAL * ranked(distances, count, (count + 1) / 2 - 1);
    }

    /** The value at a rank from 0: first its upper 16 bits, then its lower ones; floats ≥ 0 are ordered as their bits are. */
    private static float ranked(float[] values, int count, int rank) {
        int[] upper = new int[1 << 16], lower = new int[1 << 16];
        for (int i = 0; i < count; i++) upper[Float.floatToRawIntBits(values[i] + 0f) >>> 16]++;
        int high = 0, left = rank;
        while (left >= upper[high]) left -= upper[high++];
        for (int i = 0; i < count; i++) {
            int bits = Float.floatToRawIntBits(values[i] + 0f);
            if (bits >>> 16 == high) lower[bits & 0xffff]++;
        }
        int low = 0;
        while (left >= lower[low]) left -= lower[low++];
        return Float.intBitsToFloat(high << 16 | low);
    }

    /** The value between the two classes that lie farthest apart, w0·w1·(μ0 − μ1)²; infinite where all values are equal. */
    double otsu() {
        float min = Float.POSITIVE_INFINITY, max = 0;
        for (int i = 0; i < count; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        if (!(min < max)) return Double.POSITIVE_INFINITY;
        double scale = BINS / ((double) max - min);
        long[] counts = new long[BINS];
        for (int i = 0; i < count; i++) counts[(int) Math.min(BINS - 1, (values[i] - min) * scale)]++;
        return min + (split(counts) + 1) / scale;
    }

    /** The last bin of the lower class. */
    private static int split(long[] counts) {
        double total = Arrays.stream(counts).sum(), sum = 0, below = 0, sumBelow = 0, greatest = -1;
        for (int bin = 0; bin < counts.length; bin++) sum += (double) counts[bin] * bin;
        int best = 0;
        for (int bin = 0; bin < counts.length - 1; bin++) {
            below += counts[bin];
            sumBelow += (double) counts[bin] * bin;
            double difference = sumBelow / below - (sum - sumBelow) / (total - below), between = below * (total - below) * difference * difference;
            if (counts[bin] == 0 || between <= greatest) continue;
            greatest = between;
            best = bin;
        }
        return best;
    }
}

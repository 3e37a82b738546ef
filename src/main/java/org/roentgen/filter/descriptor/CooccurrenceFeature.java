package org.roentgen.filter.descriptor;

import java.util.function.IntToLongFunction;
import java.util.function.LongToDoubleFunction;

import org.roentgen.filter.rank.CountEntropy;

/** What a matrix of co-occurring grey levels says; pᵢⱼ is symmetric and sums to 1. */
public enum CooccurrenceFeature {

    /** Σ (i − j)² pᵢⱼ. */
    CONTRAST {
        @Override void add(LevelPairs pairs, double[] sum) {
            addMean(pairs, (a, b) -> (long) (a - b) * (a - b), 1, sum);
        }
    },

    /** Σ |i − j| pᵢⱼ. */
    DISSIMILARITY {
        @Override void add(LevelPairs pairs, double[] sum) {
            addMean(pairs, (a, b) -> Math.abs(a - b), 1, sum);
        }
    },

    /** Σ pᵢⱼ / (1 + (i − j)²), the inverse difference moment; each term to 2⁻³³. */
    HOMOGENEITY {
        @Override void add(LevelPairs pairs, double[] sum) {
            double one = 1L << 32;
            long[] weight = new long[pairs.bins];
            for (int k = 0; k < weight.length; k++) weight[k] = Math.round(one / (1 + (double) k * k));
            addMean(pairs, (a, b) -> weight[Math.abs(a - b)], one, sum);
        }
    },

    /** √ Σ pᵢⱼ², the root of the angular second moment. */
    ENERGY {
        @Override void add(LevelPairs pairs, double[] sum) {
            addOfCounts(pairs, count -> (long) count * count, squares -> Math.sqrt(squares) / (2.0 * pairs.count()), sum);
        }
    },

    /** Σ (i − μ)(j − μ) pᵢⱼ / σ²; 1 where all levels are equal. */
    CORRELATION {
        @Override void add(LevelPairs pairs, double[] sum) {
            BoxSums levels = pairs.sums((a, b) -> a + b), products = pairs.sums((a, b) -> a * b), squares = pairs.sums((a, b) -> a * a + b * b);
            for (int y = 0, i = 0; y < pairs.out.ny * pairs.out.nz; y++)
                for (int x = 0, corner = corner(pairs, y); x < pairs.out.nx; x++, i++, corner++)
                    sum[i] += correlation(pairs.count(), levels.at(corner), products.at(corner), squares.at(corner));
        }
    },

    /** −Σ pᵢⱼ log₂ pᵢⱼ, in bits. */
    ENTROPY {
        @Override void add(LevelPairs pairs, double[] sum) {
            CountEntropy entropy = new CountEntropy(2 * pairs.count());
            addOfCounts(pairs, entropy::phi, s -> entropy.bits(s, 2 * pairs.count()), sum);
        }
    };

    /** Adds the feature of one direction at each output voxel. */
    abstract void add(LevelPairs pairs, double[] sum);

    /** The mean of a quantity over the pairs; of what it says, {@code one} is 1. */
    private static void addMean(LevelPairs pairs, LevelPairs.Quantity quantity, double one, double[] sum) {
        BoxSums sums = pairs.sums(quantity);
        double n = pairs.count() * one;
        for (int y = 0, i = 0; y < pairs.out.ny * pairs.out.nz; y++)
            for (int x = 0, corner = corner(pairs, y); x < pairs.out.nx; x++, i++, corner++) sum[i] += sums.at(corner) / n;
    }

    /** Where the bounding box of the first window of a row begins. */
    private static int corner(LevelPairs pairs, int row) {
        return pairs.in.index(0, row % pairs.out.ny, row / pairs.out.ny);
    }

    /** From n pairs and the sums of both levels, their product and their squares; whole numbers, so that 0 is 0. */
    private static double correlation(long n, long levels, long products, long squares) {
        long covariance = 4 * n * products - levels * levels, variance = 2 * n * squares - levels * levels;
        return variance == 0 ? 1 : (double) covariance / variance;
    }

    /** A function of Σ Φ(cᵢⱼ), the counts cᵢⱼ being those of the symmetric matrix: a pair i ≠ j counts in two places, a pair i = j twice in one. */
    private static void addOfCounts(LevelPairs pairs, IntToLongFunction phi, LongToDoubleFunction feature, double[] sum) {
        int n = pairs.count(), bins = pairs.bins;
        long[] gain = new long[2 * n + 2];
        for (int c = 0; c < n; c++) {
            gain[c] = 2 * (phi.applyAsLong(c + 1) - phi.applyAsLong(c));
            gain[n + 1 + c] = phi.applyAsLong(2 * c + 2) - phi.applyAsLong(2 * c);
        }
        int[] begin = new int[bins * bins];
        for (int level = 0; level < bins; level++) begin[level + bins * level] = n + 1;
        new SlidingHistogram(begin, gain).forEachVoxel(pairs.symbols, pairs.in, pairs.window, pairs.out,
            (index, s) -> sum[index] += feature.applyAsDouble(s));
    }
}

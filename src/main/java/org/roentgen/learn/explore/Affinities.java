package org.roentgen.learn.explore;

import java.util.Arrays;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * How near rows are to each other, as probabilities: p(j|i) = e^(−β d²(i, j)) / Σ over i's neighbours, with β so that the perplexity e^H of each row is the wanted
 * one, H = −Σ p ln p; then p(i, j) = (p(j|i) + p(i|j)) / 2n. Only pairs of neighbours are kept.
 * <p>A row with more equal neighbours than the perplexity shares itself among them: its perplexity is their number.
 * <p>Van der Maaten &amp; Hinton 2008, J. Mach. Learn. Res. 9:2579–2605, section 2.
 */
final class Affinities {

    private static final int HALVINGS = 100;
    private static final double PRECISE = 1e-10;

    /** For each row those that it shares a probability with, ascending. */
    final int[][] index;
    final double[][] probability;

    Affinities(Neighbours neighbours, double perplexity) {
        int n = neighbours.index.length;
        double[][] conditional = new double[n][];
        InParallel.range(n, Progress.NONE, i -> conditional[i] = conditional(neighbours.squaredDistance[i], Math.log(perplexity)));
        int[][] from = new int[n][];
        double[][] back = new double[n][];
        turn(neighbours.index, conditional, from, back);
        index = new int[n][];
        probability = new double[n][];
        InParallel.range(n, Progress.NONE, i -> join(i, neighbours.index[i], conditional[i], from[i], back[i], 1 / (2.0 * n)));
    }

    /** The probabilities of the neighbours of one row. */
    static double[] conditional(double[] squaredDistance, double entropy) {
        double nearest = Arrays.stream(squaredDistance).min().orElse(0), low = 0, high = Double.POSITIVE_INFINITY, beta = 1;
        double mean = Arrays.stream(squaredDistance).sum() / squaredDistance.length - nearest;
        if (mean > 0) beta = 1 / mean;
        double[] p = new double[squaredDistance.length];
        for (int step = 0; step < HALVINGS; step++) {
            double difference = fill(p, squaredDistance, nearest, beta) - entropy;
            if (Math.abs(difference) < PRECISE) break;
            if (difference > 0) low = beta;
            else high = beta;
            beta = Double.isInfinite(high) ? 2 * beta : (low + high) / 2;
        }
        return p;
    }

    /** @return the entropy */
    private static double fill(double[] p, double[] squaredDistance, double nearest, double beta) {
        double sum = 0, weighted = 0;
        for (int j = 0; j < p.length; j++) {
            double above = squaredDistance[j] - nearest;
            p[j] = Math.exp(-beta * above);
            sum += p[j];
            weighted += above * p[j];
        }
        for (int j = 0; j < p.length; j++) p[j] /= sum;
        return Math.log(sum) + beta * weighted / sum;
    }

    /** Who names each row as a neighbour, and with which probability. */
    private static void turn(int[][] index, double[][] values, int[][] from, double[][] back) {
        int n = index.length;
        int[] count = new int[n];
        for (int[] row : index) for (int j : row) count[j]++;
        for (int i = 0; i < n; i++) {
            from[i] = new int[count[i]];
            back[i] = new double[count[i]];
        }
        Arrays.fill(count, 0);
        for (int i = 0; i < n; i++)
            for (int k = 0; k < index[i].length; k++) {
                int j = index[i][k];
                from[j][count[j]] = i;
                back[j][count[j]++] = values[i][k];
            }
    }

    /** Two ascending lists to one. */
    private void join(int i, int[] to, double[] there, int[] from, double[] back, double factor) {
        int[] all = new int[to.length + from.length];
        double[] sums = new double[all.length];
        int a = 0, b = 0, size = 0;
        while (a < to.length || b < from.length) {
            int next = Math.min(a < to.length ? to[a] : Integer.MAX_VALUE, b < from.length ? from[b] : Integer.MAX_VALUE);
            all[size] = next;
            if (a < to.length && to[a] == next) sums[size] += there[a++] * factor;
            if (b < from.length && from[b] == next) sums[size] += back[b++] * factor;
            size++;
        }
        index[i] = Arrays.copyOf(all, size);
        probability[i] = Arrays.copyOf(sums, size);
    }
}

package org.roentgen.segment.graph;

import java.util.Random;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;

/** A random image with a random mask and labels 1, 2, … and the slow solution. */
final class WalkerScene {

    final Block image, mask;
    final IntBlock seeds;
    private double[] statistics;

    WalkerScene(int seed, int nx, int ny, int nz, int labels, int levels) {
        Random random = new Random(seed);
        image = new Block(nx, ny, nz);
        mask = new Block(nx, ny, nz);
        seeds = new IntBlock(nx, ny, nz);
        for (int i = 0; i < image.size(); i++) {
            image.data[i] = 50 * (i % nx / 3) + random.nextInt(levels);
            mask.data[i] = random.nextInt(9) == 0 ? 0 : 1;
        }
        statistics = valueStatistics();
        for (int label = 1; label <= labels; ) {
            int at = random.nextInt(image.size());
            if (mask.data[at] != 0 && seeds.data[at] == 0) seeds.data[at] = label++;
        }
    }

    private double[] valueStatistics() {
        double low = 1e9, high = -1e9, sum = 0, squares = 0, n = 0;
        for (int i = 0; i < image.size(); i++)
            if (mask.data[i] != 0) {
                low = Math.min(low, image.data[i]);
                high = Math.max(high, image.data[i]);
                sum += image.data[i];
                squares += image.data[i] * image.data[i];
                n++;
            }
        return new double[] {high - low, Math.sqrt(squares / n - sum / n * (sum / n)) / (high - low)};
    }

    private double weight(int i, int j, double beta, double[] spacing) {
        if (mask.data[i] == 0 || mask.data[j] == 0) return 0;
        double[] h = {spacing[0], spacing[1], spacing[2]};
        int[] d = {Math.abs(i % image.nx - j % image.nx), Math.abs(i / image.nx % image.ny - j / image.nx % image.ny),
            Math.abs(i / image.strideZ - j / image.strideZ)};
        if (d[0] + d[1] + d[2] != 1) return 0;
        double m = Math.min(h[0], Math.min(h[1], h[2])), a = Math.pow(m / (d[0] * h[0] + d[1] * h[1] + (d[2] > 0 ? h[2] : 0)), 2);
        double u = (image.data[i] - image.data[j]) / statistics[0];
        return a * (Math.exp(-beta * a * u * u / (10 * statistics[1])) + 1e-10);
    }

    double[] probabilities(double beta, double[] spacing, int label) {
        int n = image.size();
        double[][] matrix = new double[n][n + 1];
        boolean[] reached = reached();
        for (int i = 0; i < n; i++) {
            if (seeds.data[i] > 0 || !reached[i]) {
                matrix[i][i] = 1;
                matrix[i][n] = seeds.data[i] == label ? 1 : 0;
                continue;
            }
            for (int j = 0; j < n; j++) {
                double w = weight(i, j, beta, spacing);
                matrix[i][i] += w;
                if (j != i) matrix[i][j] -= w;
            }
        }
        return solved(matrix);
    }

    private boolean[] reached() {
        boolean[] reached = new boolean[image.size()];
        for (int i = 0; i < reached.length; i++) reached[i] = seeds.data[i] > 0;
        for (boolean more = true; more; ) {
            more = false;
            for (int i = 0; i < reached.length; i++)
                for (int j = 0; j < reached.length && !reached[i]; j++) more |= reached[i] = reached[j] && weight(i, j, 0, new double[] {1, 1, 1}) > 0;
        }
        return reached;
    }

    /** Gauss's elimination with pivots. */
    private static double[] solved(double[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c; r < n; r++) if (Math.abs(m[r][c]) > Math.abs(m[pivot][c])) pivot = r;
            double[] row = m[pivot];
            m[pivot] = m[c];
            m[c] = row;
            for (int r = 0; r < n; r++) {
                double f = m[r][c] / row[c];
                if (r == c || f == 0) continue;
                for (int k = c; k <= n; k++) m[r][k] -= f * row[k];
            }
        }
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = m[i][n] / m[i][i];
        return x;
    }
}

package org.roentgen.segment.contour;

import org.roentgen.image.Block;

/** The steps of {@link ChanVese}, row by row. */
final class ChanVeseFlow implements ContourMethod.Contour {

    private static final double TINY = 1e-8;                      // no slope divides by 0
    private static final int INSIDE = 0, INSIDE_VALUES = 1, ALL = 2, ALL_VALUES = 3, ENERGY = 4, CHANGES = 5, SUMS = 6;

    private final ChanVese method;
    private final Scene scene;
    private final Block image;
    private final int[] n, stride;
    private final double[][] sums;                                // of each row
    private final BitMask inside;
    private float[] phi, next;
    private double mean, otherMean, time;
    private Stillness stillness;

    ChanVeseFlow(ChanVese method, Scene scene) {
        this.method = method;
        this.scene = scene;
        image = scene.image;
        n = new int[] {image.nx, image.ny, image.nz};
        stride = new int[] {1, image.strideY, image.strideZ};
        sums = new double[image.ny * image.nz][SUMS];
        inside = BitMask.like(image);
        phi = new float[image.size()];
        next = new float[image.size()];
    }

    @Override public void begin(BitMask mask) {
        stillness = new Stillness(method.tolerance);
        inside.copy(mask);
        inside.and(scene.domain);
        inside.forRows(row -> {
            for (int x = 0; x < image.nx; x++) phi[row * image.nx + x] = inside.get(x, row) ? 1 : -1;
        });
    }

    @Override public BitMask inside() {
        return inside;
    }

    @Override public Step step() {
        RowRanges.forEach(sums.length, this::countRow);
        double in = total(INSIDE), values = total(INSIDE_VALUES), all = total(ALL), allValues = total(ALL_VALUES);
        mean = in > 0 ? values / in : 0;
        otherMean = all > in ? (allValues - values) / (all - in) : 0;
        time = method.time(mean - otherMean);
        RowRanges.forEach(sums.length, this::moveRow);
        float[] other = phi;
        phi = next;
        next = other;
        long[] changed = new long[inside.rows];
        inside.forRows(row -> changed[row] = flip(row));
        long flips = 0;
        for (long c : changed) flips += c;
        double movement = Math.sqrt(total(CHANGES) / image.size());
        return new Step(inside.count(), flips, stillness.after(flips, movement), mean, otherMean, total(ENERGY));
    }

    private double total(int what) {
        double total = 0;
        for (double[] row : sums) total += row[what];
        return total;
    }

    private void countRow(int row) {
        double in = 0, values = 0, all = 0, allValues = 0;
        for (int x = 0, i = row * image.nx; x < image.nx; x++, i++) {
            if (!scene.domain.get(x, row)) continue;
            if (phi[i] > 0) {
                in++;
                values += image.data[i];
            }
            all++;
            allValues += image.data[i];
        }
        sums[row][INSIDE] = in;
        sums[row][INSIDE_VALUES] = values;
        sums[row][ALL] = all;
        sums[row][ALL_VALUES] = allValues;
    }

    private static double heaviside(double t) {
        return 0.5 + Math.atan(t) / Math.PI;
    }

    private void moveRow(int row) {
        sums[row][ENERGY] = sums[row][CHANGES] = 0;
        int y = row % image.ny, z = row / image.ny;
        for (int x = 0, i = row * image.nx; x < image.nx; x++, i++) move(i, new int[] {x, y, z}, scene.domain.get(x, row), sums[row]);
    }

    private void move(int i, int[] at, boolean counts, double[] sum) {
        double delta = 1 / (Math.PI * (1 + (double) phi[i] * phi[i])), weights = 0, flow = 0, slopes = 0;
        for (int d = 0; d < 3; d++) {
            if (n[d] == 1) continue;
            double h = scene.shape[d], centre = central(i, at, d);
            slopes += centre * centre;
            for (int side = -1; side <= 1; side += 2) {
                int to = at[d] + side < 0 || at[d] + side >= n[d] ? i : i + side * stride[d];
                double weight = conductance(i, to, Math.min(i, to), at, d) / (h * h);
                weights += weight;
                flow += weight * phi[to];
            }
        }
        double f = image.data[i], own = f - mean, other = f - otherMean, h = heaviside(phi[i]);
        double fit = counts ? method.insideWeight * own * own : 0, otherFit = counts ? method.outsideWeight * other * other : 0;
        double step = time * delta, force = counts ? otherFit - fit - method.area : 0;
        next[i] = (float) ((phi[i] + step * (method.length * flow + force)) / (1 + step * method.length * weights));
        double change = next[i] - phi[i];
        sum[ENERGY] += method.length * delta * Math.sqrt(slopes) + (counts ? method.area * h : 0) + h * fit + (1 - h) * otherFit;
        sum[CHANGES] += change * change;
    }

    /** 1 / |∇φ| between two voxels, with the slopes across their axis at the first of them. */
    private double conductance(int i, int to, int first, int[] at, int axis) {
        double slope = (phi[to] - phi[i]) / scene.shape[axis], sum = TINY * TINY + slope * slope;
        for (int e = 0; e < 3; e++) {
            if (e == axis || n[e] == 1) continue;
            double across = central(first, at, e);
            sum += across * across;
        }
        return 1 / Math.sqrt(sum);
    }

    /** The slope along an axis at a voxel whose position along that axis is known. */
    private double central(int i, int[] at, int axis) {
        int before = at[axis] > 0 ? i - stride[axis] : i, after = at[axis] < n[axis] - 1 ? i + stride[axis] : i;
        return (phi[after] - phi[before]) / (2 * scene.shape[axis]);
    }

    private long flip(int row) {
        long changed = 0;
        for (int x = 0; x < image.nx; x++) {
            boolean now = phi[row * image.nx + x] > 0 && scene.domain.get(x, row);
            if (now == inside.get(x, row)) continue;
            inside.set(x, row, now);
            changed++;
        }
        if (changed > 0) inside.close(row);
        return changed;
    }
}

package org.roentgen.segment.distance;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/** Solves |∇T| = 1 in a mask, from where the straight distance is known to hold. */
final class FastMarching {

    private static final int SEEN = 4, REPORT = 1 << 16;

    private final Block mask, time;
    private final DistanceMap straight;
    private final double[] spacing;
    private final boolean periodic;
    private final boolean[] done;
    private final int[] size, stride;
    private final Front front = new Front();
    private final double[] weight = new double[3], base = new double[3], latest = new double[3];     // α(T − β)² of each axis, and its neighbour's time

    FastMarching(Block mask, DistanceMap straight, double[] spacing, boolean periodic, Block time) {
        this.mask = mask;
        this.straight = straight;
        this.spacing = spacing;
        this.periodic = periodic;
        this.time = time;
        done = new boolean[mask.size()];
        size = new int[] {mask.nx, mask.ny, Spacing.isPlane(spacing) ? 1 : mask.nz};
        stride = new int[] {1, mask.strideY, mask.strideZ};
    }

    void run(Progress progress) {
        Arrays.fill(time.data, 0, time.size(), Float.POSITIVE_INFINITY);
        for (int i = 0; i < mask.size(); i++)
            if (mask.data[i] != 0 && seesItsSeed(i)) {
                time.data[i] = (float) straight.distance(i);
                front.put(time.data[i], i);
            }
        for (long taken = 0; !front.isEmpty(); taken++) {
            if (taken % REPORT == 0) progress.checkCancelled();
            if (taken % REPORT == 0) progress.done(Math.min(1, (double) taken / mask.size()));
            int here = front.take();
            if (done[here]) continue;
            done[here] = true;
            for (int axis = 0; axis < 3; axis++)
                for (int step = -1; step <= 1; step += 2) arrive(neighbour(here, axis, step));
        }
    }

    private void arrive(int i) {
        if (i < 0 || done[i] || mask.data[i] == 0) return;
        float t = (float) Math.max(solve(i), straight.distance(i));              // no way is shorter than the straight one
        if (!(t < time.data[i])) return;
        time.data[i] = t;
        front.put(t, i);
    }

    /** Index of a voxel some steps along an axis; −1 for none. */
    private int neighbour(int i, int axis, int steps) {
        int position = position(i, axis), to = position + steps, n = size[axis];
        if (to >= 0 && to < n) return i + steps * stride[axis];
        return periodic && n > Math.abs(steps) ? i + (Math.floorMod(to, n) - position) * stride[axis] : -1;
    }

    private int position(int i, int axis) {
        return axis == 0 ? i % mask.nx : axis == 1 ? i / mask.nx % mask.ny : i / mask.strideZ;
    }

    private boolean seesItsSeed(int i) {
        int seed = straight.nearest(i);
        if (seed < 0) return false;
        int[] steps = new int[3];
        for (int axis = 0; axis < 3; axis++) {
            steps[axis] = position(seed, axis) - position(i, axis);
            if (periodic && 2 * Math.abs(steps[axis]) > size[axis]) steps[axis] -= Integer.signum(steps[axis]) * size[axis];
            if (Math.abs(steps[axis]) > SEEN) return false;
        }
        return isFree(i, steps);
    }

    private boolean isFree(int i, int[] steps) {
        for (int z = 0; z <= Math.abs(steps[2]); z++)
            for (int y = 0; y <= Math.abs(steps[1]); y++)
                for (int x = 0; x <= Math.abs(steps[0]); x++)
                    if (mask.data[neighbour(neighbour(neighbour(i, 0, x * Integer.signum(steps[0])), 1, y * Integer.signum(steps[1])), 2,
                        z * Integer.signum(steps[2]))] == 0) return false;
        return true;
    }

    private double solve(int i) {
        int axes = 0;
        for (int axis = 0; axis < 3; axis++) if (wind(i, axis, axes)) axes++;
        while (axes > 1) {
            double t = root(axes);
            int last = last(axes);
            if (t >= latest[last]) return t;
            axes--;
            weight[last] = weight[axes];
            base[last] = base[axes];
            latest[last] = latest[axes];
        }
        return base[0] + 1 / Math.sqrt(weight[0]);
    }

    /** Puts the difference along an axis, from the side where the front comes from, in a place; false where it does not come. */
    private boolean wind(int i, int axis, int place) {
        int before = known(i, axis, -1), after = known(i, axis, 1);
        if (before < 0 && after < 0) return false;
        int side = before < 0 || after >= 0 && time.data[after] < time.data[before] ? 1 : -1, first = side < 0 ? before : after, second = known(i, axis, 2 * side);
        double h = spacing[axis], t = time.data[first];
        boolean order2 = second >= 0 && time.data[second] <= t;
        weight[place] = order2 ? 9 / (4 * h * h) : 1 / (h * h);
        base[place] = order2 ? (4 * t - time.data[second]) / 3 : t;
        latest[place] = t;
        return true;
    }

    private int known(int i, int axis, int steps) {
        int other = neighbour(i, axis, steps);
        return other >= 0 && done[other] ? other : -1;
    }

    /** The greater solution of Σ α(T − β)² = 1; −1 for none. */
    private double root(int axes) {
        double a = 0, b = 0, c = -1;
        for (int k = 0; k < axes; k++) {
            a += weight[k];
            b += weight[k] * base[k];
            c += weight[k] * base[k] * base[k];
        }
        double d = b * b - a * c;
        return d < 0 ? -1 : (b + Math.sqrt(d)) / a;
    }

    private int last(int axes) {
        int last = 0;
        for (int k = 1; k < axes; k++) if (latest[k] > latest[last]) last = k;
        return last;
    }
}

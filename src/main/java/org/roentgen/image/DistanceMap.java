package org.roentgen.image;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * For each voxel, the nearest voxel of a mask (not 0 and not NaN) and the distance to its centre.
 * <p>min √Σ ((p − q)·spacing)² over the mask's voxels q: exact, not a chamfer. Where several are equally near one of them is named, always the same.
 * <p><b>Dimensions</b> 2-D or 3-D; the slices of a plane's spacing each on its own.  <b>Units</b> image units, anisotropic spacing honoured.
 * <b>Cost</b> O(voxels), on all threads.  <b>Memory</b> 4 bytes a voxel; distances are computed from the position of the nearest voxel, without rounding on the way.
 * <p>Lower envelopes of parabolas, axis by axis: Felzenszwalb and Huttenlocher 2012, Theory Comput. 8:415–428, doi:10.4086/toc.2012.v008a019.
 */
public final class DistanceMap {

    private final int nx, ny, nz, planeSize;
    private final double[] spacing;
    private final int[] nearest;                                // index of the nearest voxel of the mask; −1 for none yet

    public DistanceMap(Block mask, double[] spacing, Progress progress) {
        nx = mask.nx;
        ny = mask.ny;
        nz = mask.nz;
        planeSize = mask.strideZ;
        this.spacing = spacing.clone();
        nearest = new int[mask.size()];
        forEach(nz, progress.part(0, 0.2), z -> {
            for (int y = 0; y < ny; y++) alongX(mask.data, mask.index(0, y, z));
        });
        if (ny > 1) forEach(nz, progress.part(0.2, 0.6), z -> {
            Envelope envelope = new Envelope(ny);
            for (int x = 0; x < nx; x++) along(1, envelope, x + z * planeSize, nx);
        });
        if (nz > 1 && !Spacing.isPlane(spacing)) forEach(ny, progress.part(0.6, 1), y -> {
            Envelope envelope = new Envelope(nz);
            for (int x = 0; x < nx; x++) along(2, envelope, x + y * nx, planeSize);
        });
        progress.done(1);
    }

    private static void forEach(int count, Progress progress, IntConsumer work) {
        AtomicInteger done = new AtomicInteger();
        InParallel.forEach(IntStream.range(0, count).boxed().collect(Collectors.toList()), i -> {
            progress.checkCancelled();
            work.accept(i);
            progress.done((double) done.incrementAndGet() / count);
        });
    }

    /** Index of the nearest voxel of the mask; −1 when there is none. */
    public int nearest(int index) {
        return nearest[index];
    }

    /** Infinite when there is no voxel in the mask. */
    public double distance(int index) {
        int other = nearest[index];
        if (other < 0) return Double.POSITIVE_INFINITY;
        double inPlane = squared(index, other, 0) + squared(index, other, 1);
        return Math.sqrt(Spacing.isPlane(spacing) ? inPlane : inPlane + squared(index, other, 2));
    }

    private double squared(int a, int b, int axis) {
        double d = (position(a, axis) - position(b, axis)) * spacing[axis];
        return d * d;
    }

    private int position(int index, int axis) {
        return axis == 2 ? index / planeSize : axis == 1 ? index % planeSize / nx : index % nx;
    }

    private void alongX(float[] mask, int row) {
        for (int x = 0, last = -1; x < nx; x++) {
            if (mask[row + x] != 0 && mask[row + x] == mask[row + x]) last = row + x;
            nearest[row + x] = last;
        }
        for (int x = nx - 2; x >= 0; x--) {
            int next = nearest[row + x + 1], here = row + x;
            if (next > here && (nearest[here] < 0 || next - here < here - nearest[here])) nearest[here] = next;
        }
    }

    /** One line: at each of its voxels is known which voxel of the mask is nearest as to the axes before. */
    private void along(int axis, Envelope envelope, int first, int stride) {
        int n = axis == 1 ? ny : nz;
        envelope.clear();
        for (int i = 0; i < n; i++) {
            int here = first + i * stride, other = nearest[here];
            if (other < 0) continue;
            double height = squared(here, other, 0) + (axis == 2 ? squared(here, other, 1) : 0);
            envelope.add(i, height / (spacing[axis] * spacing[axis]), other);
        }
        if (envelope.isEmpty()) return;
        for (int i = 0; i < n; i++) nearest[first + i * stride] = envelope.lowest(i);
    }

    /** Parabolas (x − position)² + height, and which of them is lowest from where on. */
    private static final class Envelope {

        private final int[] position, label;
        private final double[] height, start;
        private int count, current;

        Envelope(int n) {
            position = new int[n];
            label = new int[n];
            height = new double[n];
            start = new double[n];
        }

        void clear() {
            count = 0;
            current = 0;
        }

        boolean isEmpty() {
            return count == 0;
        }

        /** Positions come in order. */
        void add(int x, double h, int name) {
            double from = Double.NEGATIVE_INFINITY;
            while (count > 0 && (from = crossing(x, h, count - 1)) <= start[count - 1]) count--;
            start[count] = count == 0 ? Double.NEGATIVE_INFINITY : from;
            position[count] = x;
            height[count] = h;
            label[count++] = name;
        }

        private double crossing(double x, double h, int i) {
            double other = position[i];
            return (h - height[i] + (x - other) * (x + other)) / (2 * (x - other));
        }

        /** Asked for in order. */
        int lowest(int x) {
            while (current + 1 < count && start[current + 1] < x) current++;
            return label[current];
        }
    }
}

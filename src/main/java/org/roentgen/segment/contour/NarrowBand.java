package org.roentgen.segment.contour;

import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;

/**
 * A contour as the zero level of a function φ, positive inside, which is kept as the signed distance in a narrow band around it and constant beyond.
 * <p>Only the voxels of the band, a sparse list, are moved: by explicit steps of a time that keeps the Courant–Friedrichs–Lewy condition, 0.9 / max (|F| √(Σ 1/h²)
 * + Σ |v|/h + 2c Σ 1/h²), with h in units of the smallest spacing. When the contour could have come near the band's rim, φ becomes a distance again
 * ({@link SignedDistance}) and the band is made anew. The band reaches so many voxels, of the coarsest axis, to either side.
 * <p>Upwind differences are of first order: a sphere of radius r grows too slowly by Σ h / 8r, 2 % at 20 voxels, 3 % where slices are three voxels thick, and shrinks
 * too fast by as much or somewhat more. Where a contour rests is not concerned.
 * <p>Adalsteinsson and Sethian 1995, J. Comput. Phys. 118(2):269–277, doi:10.1006/jcph.1995.1098.
 */
final class NarrowBand implements ContourMethod.Contour {

    private static final double COURANT = 0.9, RIM = 1.5;

    private final Scene scene;
    private final FrontMotion motion;
    private final double width, tolerance, inverseSquares;
    private final float[] phi;
    private final BitMask inside;
    private int[] band = new int[0];
    private float[] rate;
    private int count;
    private double moved;
    private Stillness stillness;

    /** @param reach of the band, in voxels of the coarsest axis
     * @param tolerance root mean square of the contour's movement in an iteration, in voxels of the smallest spacing, at which it rests */
    NarrowBand(Scene scene, FrontMotion motion, double reach, double tolerance) {
        this.scene = scene;
        this.motion = motion;
        this.tolerance = tolerance;
        width = reach * scene.coarsest();
        inverseSquares = IntStream.range(0, 3).filter(d -> scene.size(d) > 1).mapToDouble(d -> 1 / (scene.shape[d] * scene.shape[d])).sum();
        phi = new float[scene.image.size()];
        inside = BitMask.like(scene.image);
    }

    @Override public void begin(BitMask mask) {
        inside.copy(mask);
        inside.and(scene.domain);
        inside.forRows(row -> {
            for (int x = 0; x < inside.nx; x++) phi[row * inside.nx + x] = inside.get(x, row) ? 0.5f : -0.5f;
        });
        stillness = new Stillness(tolerance);
        SignedDistance distance = new SignedDistance(scene, phi, width);
        distance.encloseAll();
        SignedDistance.Box box = distance.isEmpty() ? null : distance.box();
        inside.forRows(row -> {
            for (int i = row * inside.nx; i < (row + 1) * inside.nx; i++) phi[i] = beyond(i);
        });
        take(box);
    }

    /** φ where it is not in the band. */
    private float beyond(int voxel) {
        return (float) (phi[voxel] > 0 ? width : -width);
    }

    @Override public Step step() {
        if (count == 0) return new Step(inside.count(), 0, true, motion.measure(inside));
        motion.begin(inside);
        double fastest = rates();
        double time = fastest > 0 ? COURANT / Math.max(fastest, motion.fullSpeed()) : 0;
        double movement = move(time);
        long changed = flip();
        if (moved > width - RIM * scene.coarsest()) renew();
        return new Step(inside.count(), changed, count == 0 || stillness.after(changed, movement), motion.measure(inside));
    }

    @Override public BitMask inside() {
        return inside;
    }

    /** Voxels that are moved. */
    int bandSize() {
        return count;
    }

    /** Makes φ a distance and the band that around it. */
    private void renew() {
        rate = null;
        SignedDistance distance = new SignedDistance(scene, phi, width);
        distance.enclose(band, count);
        SignedDistance.Box box = distance.isEmpty() ? null : distance.box();
        for (int k = 0; k < count; k++) phi[band[k]] = beyond(band[k]);
        take(box);
    }

    /** Makes the band what lies within its reach in a box; none without a box. */
    private void take(SignedDistance.Box box) {
        count = 0;
        moved = 0;
        if (box == null) return;
        int size = 0;
        for (float distance : box.distance.data) if (Math.abs(distance) <= width) size++;
        if (band.length < size || band.length / 2 > size) band = new int[size];
        for (int i = 0; i < box.distance.size(); i++) take(box.voxel(i / box.distance.nx, i % box.distance.nx), box.distance.data[i]);
        rate = new float[count];
    }

    private void take(int voxel, float distance) {
        if (Math.abs(distance) > width) return;
        phi[voxel] = distance;
        band[count++] = voxel;
    }

    /** How fast φ changes in the band; the greatest speed against which the time step stands. */
    private double rates() {
        List<int[]> ranges = RowRanges.of(count);
        return InParallel.map(ranges, range -> {
            Stencil stencil = new Stencil(scene, phi);
            double fastest = 0;
            for (int k = range[0]; k < range[1]; k++) fastest = Math.max(fastest, rate(k, stencil));
            return fastest;
        }).stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private double rate(int k, Stencil stencil) {
        int i = band[k];
        stencil.at(i);
        double speed = motion.speed(i), curvature = motion.curvature(i), sum = speed * stencil.slope(speed), drifts = 0;
        if (curvature > 0) sum += curvature * stencil.curvature();
        for (int d = 0; d < 3; d++) {
            double drift = motion.drift(i, d, stencil);
            if (drift == 0) continue;
            sum += drift * stencil.upwind(d, drift);
            drifts += Math.abs(drift) / scene.shape[d];
        }
        rate[k] = (float) sum;
        return Math.abs(speed) * Math.sqrt(inverseSquares) + drifts + 2 * curvature * inverseSquares;
    }

    /** The root mean square of what moves within a voxel of the contour. */
    private double move(double time) {
        double squares = 0, most = 0;
        long near = 0;
        for (int k = 0; k < count; k++) {
            int i = band[k];
            float change = (float) (time * rate[k]), next = (float) Math.max(-width, Math.min(width, phi[i] + change));
            if (!scene.domain.get(i % inside.nx, i / inside.nx)) next = Math.min(next, -0.5f);
            else if (Math.abs(phi[i]) <= 1) {
                squares += change * change;
                near++;
            }
            phi[i] = next;
            most = Math.max(most, Math.abs(change));
        }
        moved += most;
        return Math.sqrt(squares / Math.max(1, near));
    }

    /** Brings the mask up to date. */
    private long flip() {
        long changed = 0;
        int open = -1;
        for (int k = 0; k < count; k++) {
            int row = band[k] / inside.nx, x = band[k] % inside.nx;
            if (inside.get(x, row) == phi[band[k]] > 0) continue;
            if (open >= 0 && open != row) inside.close(open);
            open = row;
            inside.set(x, row, phi[band[k]] > 0);
            changed++;
        }
        if (open >= 0) inside.close(open);
        return changed;
    }
}

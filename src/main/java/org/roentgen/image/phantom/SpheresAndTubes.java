package org.roentgen.image.phantom;

import java.util.Arrays;
import java.util.function.Supplier;

import org.roentgen.image.Progress;

/**
 * Balls and tubes at random places, none touching another or the border (two voxels stay free), on a flat background.
 * <p>Radii are uniform between two bounds. Every other tube is straight, the rest are arcs of a circle over 60° to 180°; tubes have
 * round ends and are 0.3 to 0.7 times as long as the volume's shortest side. Labels: tubes first, then balls.
 * <p><b>Output</b> float. <b>Truth</b> volume 4πr³/3 for balls, πr²L + 4πr³/3 for tubes of centre line L; arcs are drawn in pieces of 3° at most.
 */
public final class SpheresAndTubes implements Phantom {

    private static final int ATTEMPTS = 20000;
    private static final double FINEST_DEGREES = 3;

    private final Grid grid;
    private final double minRadius, maxRadius;
    private final double background;
    private final Noise noise;
    private final Scene scene;
    private final CounterRandom random;
    private long drawn;

    public SpheresAndTubes(Grid grid, int spheres, int tubes, double minRadius, double maxRadius,
                           double background, double foreground, double noise, long seed) {
        if (spheres < 0 || tubes < 0 || (long) spheres + tubes > 10000)
            throw new IllegalArgumentException("Spheres and tubes must be 0 to 10000 together, but are " + spheres + " and " + tubes + ". Enter other numbers.");
        if (!(minRadius > 0 && minRadius <= maxRadius) || Double.isInfinite(maxRadius))
            throw new IllegalArgumentException("Radii must be greater than 0 " + grid.unit + ", the smallest first, but are " + minRadius + " and "
                + maxRadius + " " + grid.unit + ". Enter other numbers.");
        this.grid = grid;
        this.minRadius = minRadius;
        this.maxRadius = maxRadius;
        this.background = background;
        this.noise = new Noise(noise, 0, grid, seed);
        random = new CounterRandom(seed).stream(2);
        double[] spacing = grid.spacing();
        FreeSpace space = new FreeSpace(grid, 2 * Math.max(spacing[0], Math.max(spacing[1], spacing[2])));
        scene = Scene.covering(grid);
        for (int i = 0; i < tubes; i++) {
            boolean straight = i % 2 == 0;
            scene.add(straight ? "straight tube" : "curved tube", foreground, place("tubes", () -> tube(space, straight)));
        }
        for (int i = 0; i < spheres; i++) scene.add("sphere", foreground, place("spheres", () -> ball(space)));
    }

    @Override public PhantomImage draw(Progress progress) {
        return PhantomImage.ofFloats(grid, scene.truth(), (z, values, labels) -> {
            Arrays.fill(values, (float) background);
            scene.paint(z, values, labels);
            noise.add(z, values);
        }, progress);
    }

    private Solid place(String what, Supplier<Solid> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Solid solid = attempt.get();
            if (solid != null) return solid;
        }
        throw new IllegalArgumentException("Volume must have room for all " + what + ", but " + grid.extent(0) + " × " + grid.extent(1) + " × "
            + grid.extent(2) + " " + grid.unit + " is too little. Ask for fewer or smaller ones, or for more slices.");
    }

    private Solid ball(FreeSpace space) {
        double radius = uniform(minRadius, maxRadius);
        double[] centre = point();
        return space.take(new double[][] {centre}, radius) ? Ellipsoid.ball(centre, radius) : null;
    }

    private Solid tube(FreeSpace space, boolean straight) {
        double radius = uniform(minRadius, maxRadius);
        double shortest = Math.min(grid.extent(0), Math.min(grid.extent(1), grid.extent(2)));
        double length = shortest * uniform(0.3, 0.7);
        double angle = straight ? 0 : StrictMath.toRadians(uniform(60, 180));
        double[][] chain = chain(point(), length, angle, radius);
        return space.take(chain, radius) ? new Tube(chain, radius) : null;
    }

    /** Points along a straight line (angle 0) or an arc, at most a radius and 3° apart, with the given point in the middle. */
    private double[][] chain(double[] middle, double length, double angle, double radius) {
        double[] along = direction(), aside = perpendicular(along);
        double bend = angle == 0 ? 0 : Math.max(length / angle, 2 * radius);
        double arc = angle == 0 ? length : bend * angle;
        int pieces = (int) Math.ceil(Math.max(arc / radius, StrictMath.toDegrees(angle) / FINEST_DEGREES));
        double[][] chain = new double[pieces + 1][3];
        for (int i = 0; i <= pieces; i++) {
            double t = (double) i / pieces - 0.5;
            double forward = angle == 0 ? t * length : bend * StrictMath.sin(t * angle);
            double sideways = angle == 0 ? 0 : bend * (1 - StrictMath.cos(t * angle));
            for (int d = 0; d < 3; d++) chain[i][d] = middle[d] + forward * along[d] + sideways * aside[d];
        }
        return chain;
    }

    private double[] point() {
        return new double[] {uniform(0, grid.extent(0)), uniform(0, grid.extent(1)), uniform(0, grid.extent(2))};
    }

    private double[] direction() {
        return unit(new double[] {random.gaussian(drawn++), random.gaussian(drawn++), random.gaussian(drawn++)});
    }

    private double[] perpendicular(double[] e) {
        double[] v = direction();
        double along = v[0] * e[0] + v[1] * e[1] + v[2] * e[2];
        return unit(new double[] {v[0] - along * e[0], v[1] - along * e[1], v[2] - along * e[2]});
    }

    private static double[] unit(double[] v) {
        double length = Tube.distance(v, new double[3]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    private double uniform(double from, double to) {
        return random.uniform(drawn++, from, to);
    }
}

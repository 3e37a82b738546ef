package org.roentgen.image.phantom;

import java.util.ArrayList;
import java.util.List;

/** Free places for round things in a volume, so that none touches another or the border: a gap stays between any two. */
final class FreeSpace {

    private final Grid grid;
    private final double gap;
    private final List<double[]> taken = new ArrayList<>();     // x, y, z, and the distance from there that belongs to it

    FreeSpace(Grid grid, double gap) {
        this.grid = grid;
        this.gap = gap;
    }

    /** Takes the place of a chain of balls of one radius, if it is free. Points of a chain lie at most a radius apart. */
    boolean take(double[][] chain, double radius) {
        double reach = chain.length > 1 ? 1.5 * radius : radius;        // a tube's axis runs up to half a radius away from the points
        for (double[] point : chain)
            if (!inside(point, radius) || !free(point, reach)) return false;
        for (double[] point : chain) taken.add(new double[] {point[0], point[1], point[2], reach});
        return true;
    }

    private boolean inside(double[] point, double radius) {
        for (int d = 0; d < 3; d++)
            if (point[d] < radius + gap || point[d] > grid.extent(d) - radius - gap) return false;
        return true;
    }

    private boolean free(double[] point, double reach) {
        for (double[] other : taken)
            if (Tube.distance(point, other) < reach + other[3] + gap) return false;
        return true;
    }
}

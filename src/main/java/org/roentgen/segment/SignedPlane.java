package org.roentgen.segment;

import org.roentgen.image.Block;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/** Distances to the other side of a label's border on a slice, positive inside, in a box and a pixel around it; more of the slice cannot be nearer. */
final class SignedPlane {

    private static final double FAR = 1e9;                             // a label that fills the slice has no border

    private final int u0, v0;
    private final Block distance;

    SignedPlane(SliceView slices, LabelShape shape, int[] box) {
        u0 = Math.max(0, box[0] - 1);
        v0 = Math.max(0, box[1] - 1);
        distance = new Block(Math.min(slices.nu, box[2] + 1) - u0, Math.min(slices.nv, box[3] + 1) - v0, 1);
        Block inside = new Block(distance.nx, distance.ny, 1);
        for (int v = 0, i = 0; v < inside.ny; v++)
            for (int u = 0; u < inside.nx; u++, i++) inside.data[i] = slices.at(u + u0, v + v0, shape.slice) == shape.label ? 1 : 0;
        DistanceMap map = new DistanceMap(inside, DistanceMap.Target.OTHER_SIDE, Spacing.ofPlane(slices.spacing[0], slices.spacing[1]), false, Progress.NONE);
        for (int i = 0; i < inside.size(); i++) distance.data[i] = (float) (Math.min(FAR, map.distance(i)) * (inside.data[i] > 0 ? 1 : -1));
    }

    /** Interpolated linearly; beyond the box as at its edge. */
    double at(double u, double v) {
        double x = Math.max(0, Math.min(distance.nx - 1, u - u0)), y = Math.max(0, Math.min(distance.ny - 1, v - v0));
        int x0 = (int) x, y0 = (int) y, x1 = Math.min(x0 + 1, distance.nx - 1), y1 = Math.min(y0 + 1, distance.ny - 1);
        double fx = x - x0, fy = y - y0;
        if (fx == 0 && fy == 0) return at(x0, y0);
        return (1 - fy) * ((1 - fx) * at(x0, y0) + fx * at(x1, y0)) + fy * ((1 - fx) * at(x0, y1) + fx * at(x1, y1));
    }

    private float at(int x, int y) {
        return distance.data[x + distance.nx * y];
    }
}

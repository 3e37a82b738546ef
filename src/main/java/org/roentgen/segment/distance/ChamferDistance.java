package org.roentgen.segment.distance;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * The length of the shortest path over neighbouring voxels from each voxel of a mask to the nearest one outside, or the other way round, or both with a sign.
 * <p>A step has the weight of its kind: Borgefors' 3, 4 and 5 for faces, edges and corners, in thirds of the voxel size. Where voxels are anisotropic, a step has its
 * Euclidean length times 1, (4/3)/√2 or (5/3)/√3, which are the same where they are not. City block: faces only. Chessboard: the largest voxel size along the axes of
 * the step.
 * <p><b>Error</b> of 3-4-5 never below −5.8 % of the Euclidean distance; with isotropic voxels at most +5.5 % in a plane and +10.6 % in a volume, with anisotropic
 * ones up to +74 %: {@link EuclideanDistance} is exact, and faster.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> image units.  <b>Output</b> float; inside is negative where signed. Infinity where there is nothing to go to.
 * <b>Edges</b> mirror, nearest: nothing lies beyond them. Zero: background does. Periodic: the image is repeated.  <b>Cost</b> O(voxels), two scans on one thread,
 * some more where it is periodic.  <b>Memory</b> three floats a voxel. <b>NaN</b> is outside.
 * <p>Borgefors 1986, Comput. Vis. Graph. Image Process. 34(3):344–371, doi:10.1016/S0734-189X(86)80047-0.
 */
public final class ChamferDistance extends WholeFilter {

    /** The weights of steps to neighbours. */
    public enum Weights { BORGEFORS, CITY_BLOCK, CHESSBOARD }

    private final Weights weights;
    private final Side side;

    public ChamferDistance(Weights weights, Side side) {
        this.weights = weights;
        this.side = side;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        double[] costs = costs(spacing, in.nz > 1);
        if (side != Side.OUTSIDE) new Scan(in, false, costs, boundary, out[0]).run(progress.part(0, side == Side.SIGNED ? 0.5 : 1));
        if (side == Side.INSIDE) return;
        Block outside = side == Side.SIGNED ? new Block(in.nx, in.ny, in.nz) : out[0];
        new Scan(in, true, costs, boundary, outside).run(progress.part(0.5, 1));
        if (side == Side.SIGNED) for (int i = 0; i < in.size(); i++) out[0].data[i] = in.data[i] < 0 || in.data[i] > 0 ? -out[0].data[i] : outside.data[i];
    }

    /** Of the 13 neighbours before a voxel, in the order of {@link Scan}; infinite for none. */
    private double[] costs(double[] spacing, boolean volume) {
        double[] costs = new double[13];
        for (int k = 0; k < 13; k++) {
            int dx = k % 3 - 1, dy = k / 3 % 3 - 1, dz = k / 9 - 1;
            boolean exists = dz == 0 || volume && !Spacing.isPlane(spacing);
            costs[k] = exists ? cost(Math.abs(dx) * spacing[0], Math.abs(dy) * spacing[1], dz == 0 ? 0 : spacing[2]) : Double.POSITIVE_INFINITY;
        }
        return costs;
    }

    private double cost(double x, double y, double z) {
        int axes = (x > 0 ? 1 : 0) + (y > 0 ? 1 : 0) + (z > 0 ? 1 : 0);
        switch (weights) {
            case CITY_BLOCK: return axes == 1 ? x + y + z : Double.POSITIVE_INFINITY;
            case CHESSBOARD: return Math.max(x, Math.max(y, z));
            default: return Math.sqrt(x * x + y * y + z * z) * (axes == 1 ? 1 : axes == 2 ? 4 / 3.0 / Math.sqrt(2) : 5 / 3.0 / Math.sqrt(3));
        }
    }

    /** Forwards and backwards over the image; a periodic one until nothing changes. */
    private static final class Scan {

        private final double[] costs;
        private final boolean periodic, endsAtEdge;
        private final Block distance;

        Scan(Block in, boolean toInside, double[] costs, Boundary boundary, Block distance) {
            this.costs = costs;
            this.distance = distance;
            periodic = boundary == Boundary.PERIODIC;
            endsAtEdge = boundary == Boundary.ZERO && !toInside;
            for (int i = 0; i < in.size(); i++) distance.data[i] = (in.data[i] < 0 || in.data[i] > 0) == toInside ? 0 : Float.POSITIVE_INFINITY;
        }

        void run(Progress progress) {
            boolean changed = true;
            for (int round = 0; changed && (round == 0 || periodic); round++) {
                changed = pass(1, round == 0 ? progress.part(0, 0.5) : progress.part(1, 1));
                changed |= pass(-1, round == 0 ? progress.part(0.5, 1) : progress.part(1, 1));
            }
        }

        private boolean pass(int direction, Progress progress) {
            boolean changed = false;
            for (int k = 0; k < distance.nz; k++) {
                progress.checkCancelled();
                for (int j = 0; j < distance.ny; j++)
                    for (int i = 0; i < distance.nx; i++)
                        changed |= direction > 0 ? relax(i, j, k, 1) : relax(distance.nx - 1 - i, distance.ny - 1 - j, distance.nz - 1 - k, -1);
                progress.done((k + 1.0) / distance.nz);
            }
            return changed;
        }

        private boolean relax(int x, int y, int z, int direction) {
            int here = distance.index(x, y, z);
            float least = distance.data[here];
            if (least == 0) return false;
            for (int k = 0; k < 13; k++) {
                if (costs[k] == Double.POSITIVE_INFINITY) continue;
                float other = at(x + direction * (k % 3 - 1), y + direction * (k / 3 % 3 - 1), z + direction * (k / 9 - 1));
                least = Math.min(least, (float) (other + costs[k]));
            }
            boolean changed = least < distance.data[here];
            distance.data[here] = least;
            return changed;
        }

        private float at(int x, int y, int z) {
            if (x >= 0 && y >= 0 && z >= 0 && x < distance.nx && y < distance.ny && z < distance.nz) return distance.data[distance.index(x, y, z)];
            if (periodic) return distance.data[distance.index(Math.floorMod(x, distance.nx), Math.floorMod(y, distance.ny), Math.floorMod(z, distance.nz))];
            return endsAtEdge ? 0 : Float.POSITIVE_INFINITY;
        }
    }
}

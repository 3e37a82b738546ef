package org.roentgen.segment.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One symmetric V-cycle as a preconditioner of a lattice of resistors: nodes are joined in groups of 2 × 2 × 2, corrections are constant in a group, and the
 * coarse operator is what the fine one does to such corrections (Galerkin), which is a lattice of resistors again: weights between groups are added, and so
 * are leaks. Axes along which nodes are farther apart wait until the others have caught up. Each level is relaxed once before and once behind its correction.
 * <p>Nodes that an edge of the image parts from their group go with the one beside it ({@link Straying}): else a group astride an edge ties both sides together on all
 * coarse levels, and a body in air with some bones takes 130 iterations in the place of 40.
 * <p>Groups make a correction too small; it is taken {@value #OVERCORRECTION} times (Braess 1995, Computing 55:379–393, doi:10.1007/BF02238488).
 */
final class Multigrid {

    private static final int COARSEST = 64, SWEEPS = 8;
    private static final float OVERCORRECTION = 1.8f;
    private static final double EQUAL_ENOUGH = 1.5;

    private final List<Level> levels = new ArrayList<>();

    /** A level below the finest: how its nodes are grouped from the one above, its operator, its right-hand side and its correction. */
    private static final class Level {

        final Lattice lattice;
        final int[] shift;
        final Strays strays;
        final float[] right, correction;

        Level(Lattice above, int[] shift) {
            this.shift = shift;
            Straying straying = new Straying(above, shift);
            lattice = Coarsening.of(above, shift, straying.direction);
            strays = new Strays(above, lattice, shift, straying);
            right = lattice.vector();
            correction = lattice.vector();
        }
    }

    private final Lattice finest;

    Multigrid(Lattice finest, double[] spacing) {
        this.finest = finest;
        double[] h = spacing.clone();
        Lattice above = finest;
        int[] shift;
        while (above.size() > COARSEST && (shift = shift(above, h))[0] + shift[1] + shift[2] > 0) {
            Level level = new Level(above, shift);
            levels.add(level);
            above = level.lattice;
            for (int d = 0; d < 3; d++) h[d] *= 1 << shift[d];
        }
    }

    /** 1 for the axes to be halved. */
    private static int[] shift(Lattice lattice, double[] h) {
        int[] n = {lattice.nx, lattice.ny, lattice.nz};
        double smallest = Double.POSITIVE_INFINITY;
        for (int d = 0; d < 3; d++) if (n[d] > 1) smallest = Math.min(smallest, h[d]);
        int[] shift = new int[3];
        for (int d = 0; d < 3; d++) shift[d] = n[d] > 1 && h[d] <= EQUAL_ENOUGH * smallest ? 1 : 0;
        return shift;
    }

    /** x ≈ A⁻¹ b. */
    void solve(float[] x, float[] b) {
        cycle(finest, 0, x, b);
    }

    private void cycle(Lattice lattice, int depth, float[] x, float[] b) {
        Arrays.fill(x, 0);
        boolean last = depth == levels.size();
        for (int sweep = 0; sweep < (last ? SWEEPS : 1); sweep++) {
            lattice.relax(x, b, 0);
            lattice.relax(x, b, 1);
        }
        if (!last) {
            Level below = levels.get(depth);
            Coarsening.restrict(lattice, x, b, below.lattice, below.right, below.shift);
            below.strays.restrict(x, b, below.right);
            cycle(below.lattice, depth + 1, below.correction, below.right);
            Coarsening.correct(lattice, x, below.lattice, below.correction, below.shift, OVERCORRECTION);
            below.strays.correct(x, below.correction, OVERCORRECTION);
        }
        for (int sweep = 0; sweep < (last ? SWEEPS : 1); sweep++) {
            lattice.relax(x, b, 1);
            lattice.relax(x, b, 0);
        }
    }
}

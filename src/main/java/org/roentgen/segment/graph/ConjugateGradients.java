package org.roentgen.segment.graph;

import java.util.Arrays;

import org.roentgen.image.Progress;

/**
 * Solves Ax = b of a lattice, preconditioned by {@link Multigrid}, until |b − Ax| ≤ tolerance · |b|.
 * <p>Hestenes &amp; Stiefel 1952, J. Res. Natl. Bur. Stand. 49:409–436. Vectors are floats, their products summed in doubles.
 */
final class ConjugateGradients {

    private static final int LIMIT = 1000;

    private final Lattice lattice;
    private final Multigrid multigrid;
    private final double tolerance;
    /** The solution, and the right-hand side that becomes the residual. */
    final float[] x, right;
    private final float[] direction, image;

    ConjugateGradients(Lattice lattice, double[] spacing, double tolerance) {
        this.lattice = lattice;
        this.tolerance = tolerance;
        multigrid = new Multigrid(lattice, spacing);
        x = lattice.vector();
        right = lattice.vector();
        direction = lattice.vector();
        image = lattice.vector();
    }

    /** The right-hand side is in {@link #right}, and lost; the solution in {@link #x}. Returns the number of iterations. */
    int solve(Progress progress) {
        Arrays.fill(x, 0);
        Arrays.fill(direction, 0);
        double start = Math.sqrt(dot(right, right)), end = tolerance * start, left = start, previous = 1;
        int iteration = 0;
        for (; left > end && iteration < LIMIT; iteration++) {
            progress.checkCancelled();
            multigrid.solve(image, right);
            double product = dot(right, image);
            turn(iteration == 0 ? 0 : (float) (product / previous));
            previous = product;
            double curvature = lattice.multiply(direction, image);
            if (!(curvature > 0)) break;                        // nothing is left that floats can tell from 0
            left = step((float) (product / curvature));
            progress.done(Math.min(1, Math.log(start / left) / Math.log(1 / tolerance)));
        }
        return iteration;
    }

    private double dot(float[] a, float[] b) {
        return lattice.sum(part -> Vectors.dot(a, b, from(part[0]), from(part[1])));
    }

    private int from(int row) {
        return lattice.strideZ + row * lattice.nx;
    }

    private void turn(float factor) {
        lattice.forEachPart(part -> Vectors.scaleAndAdd(direction, factor, image, from(part[0]), from(part[1])));
    }

    /** Returns the norm of the residual. */
    private double step(float length) {
        return Math.sqrt(lattice.sum(part -> {
            int from = from(part[0]), to = from(part[1]);
            Vectors.add(x, length, direction, from, to);
            Vectors.add(right, -length, image, from, to);
            return Vectors.dot(right, right, from, to);
        }));
    }
}

package org.roentgen.learn.explore;

/** What drives the points of a map apart: of a point i, Σ w² (y(i) − y(j)) and Σ w over the others, with w = 1 / (1 + |y(i) − y(j)|²). */
interface Repulsion {

    /** @param sums of the point: in x, in y, and of w */
    void of(int point, double[] sums);

    /** From each point to each other one. */
    static Repulsion exact(double[] x, double[] y) {
        return (i, sums) -> {
            double forceX = 0, forceY = 0, weight = 0;
            for (int j = 0; j < x.length; j++) {
                double dx = x[i] - x[j], dy = y[i] - y[j], w = 1 / (1 + dx * dx + dy * dy);
                weight += w;
                forceX += w * w * dx;
                forceY += w * w * dy;
            }
            sums[0] = forceX;
            sums[1] = forceY;
            sums[2] = weight - 1;                              // without the point itself
        };
    }
}

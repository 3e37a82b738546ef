package org.roentgen.segment.graph;

/**
 * Weights of the directions to a voxel's neighbours with which the weight of a cut is the area of the surface (the length of the curve, in a plane) that it
 * cuts along, as well as so few directions can say it: proportional to V·ΔΦ/|e|, with the volume V of a voxel, the length |e| of the step, and the share ΔΦ of
 * all directions of space to which the step is the nearest one. V is the same for all; the largest weight is made 1.
 * <p>Boykov &amp; Kolmogorov 2003, ICCV, "Computing geodesics and minimal surfaces via graph cuts". ΔΦ is counted on a grid over the faces of a cube that has
 * the cube's symmetries, in double steps of 1/{@value #HALF}.
 */
final class CauchyCrofton {

    private static final int HALF = 48;
    private static final double TIE = 1e-9;

    private CauchyCrofton() { }

    /** @param spacing whose z is infinite for a plane; no step has a part along z then */
    static double[] weights(int[][] steps, double[] spacing) {
        double[][] units = new double[steps.length][3];
        double[] lengths = new double[steps.length];
        for (int k = 0; k < steps.length; k++) {
            for (int d = 0; d < 3; d++) units[k][d] = steps[k][d] == 0 ? 0 : steps[k][d] * spacing[d];
            lengths[k] = Math.sqrt(dot(units[k], units[k]));
            for (int d = 0; d < 3; d++) units[k][d] /= lengths[k];
        }
        double[] shares = shares(units, Double.isInfinite(spacing[2]));
        double largest = 0;
        for (int k = 0; k < shares.length; k++) largest = Math.max(largest, shares[k] /= lengths[k]);
        for (int k = 0; k < shares.length; k++) shares[k] /= largest;
        return shares;
    }

    /** Rays through the middles of small squares on the faces of a cube (small lines, on a square), each with the angle that it stands for. */
    private static double[] shares(double[][] units, boolean plane) {
        double[] shares = new double[units.length];
        for (int axis = 0; axis < (plane ? 2 : 3); axis++)
            for (int a = 1 - HALF; a < HALF; a += 2)
                for (int b = plane ? 0 : 1 - HALF; b < (plane ? 1 : HALF); b += 2) {
                    double[] ray = new double[3];
                    ray[axis] = 1;
                    ray[plane ? 1 - axis : (axis + 1) % 3] = (double) a / HALF;
                    if (!plane) ray[(axis + 2) % 3] = (double) b / HALF;
                    double squared = dot(ray, ray);
                    count(ray, squared, plane ? 1 / squared : Math.pow(squared, -1.5), units, shares);
                }
        return shares;
    }

    /** The nearest direction has the ray; equally near ones share it. */
    private static void count(double[] ray, double squared, double angle, double[][] units, double[] shares) {
        double nearest = 0;
        for (double[] unit : units) nearest = Math.max(nearest, Math.abs(dot(ray, unit)));
        int equal = 0;
        for (double[] unit : units) if (Math.abs(dot(ray, unit)) > nearest - TIE) equal++;
        for (int k = 0; k < units.length; k++) if (Math.abs(dot(ray, units[k])) > nearest - TIE) shares[k] += angle / equal;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}

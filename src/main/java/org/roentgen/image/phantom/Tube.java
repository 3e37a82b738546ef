package org.roentgen.image.phantom;

/**
 * Points within a radius of a chain of straight pieces: a tube with round ends.
 * <p>Volume πr²L + 4πr³/3 for a chain of length L. At a bend of angle θ the wedge gained outside equals the overlap inside up to
 * O(r³θ³), nothing for the few degrees that the phantoms turn at once; a curve must not be tighter than the radius.
 * <p>Centre of gravity: that of the centre line and, with 2r/3 of length each, its two ends. (A bend throws its mass outwards by
 * πr⁴/4 times the change of direction, and the two round ends, together, by as much the other way.)
 */
final class Tube implements Solid {

    private final double[][] chain;
    private final double radius;
    private final double[] lowY, highY, lowZ, highZ;           // of each piece

    Tube(double[][] chain, double radius) {
        this.chain = chain.clone();
        this.radius = radius;
        int pieces = chain.length - 1;
        lowY = new double[pieces];
        highY = new double[pieces];
        lowZ = new double[pieces];
        highZ = new double[pieces];
        for (int i = 0; i < pieces; i++) {
            lowY[i] = Math.min(chain[i][1], chain[i + 1][1]) - radius;
            highY[i] = Math.max(chain[i][1], chain[i + 1][1]) + radius;
            lowZ[i] = Math.min(chain[i][2], chain[i + 1][2]) - radius;
            highZ[i] = Math.max(chain[i][2], chain[i + 1][2]) + radius;
        }
    }

    @Override public double[] centre() {
        double[] sum = new double[3];
        double[] first = chain[0], last = chain[chain.length - 1];
        for (int d = 0; d < 3; d++) sum[d] = 2 * radius / 3 * (first[d] + last[d]);
        for (int i = 0; i + 1 < chain.length; i++)
            for (int d = 0; d < 3; d++) sum[d] += distance(chain[i], chain[i + 1]) * (chain[i][d] + chain[i + 1][d]) / 2;
        double weight = length() + 4 * radius / 3;
        return new double[] {sum[0] / weight, sum[1] / weight, sum[2] / weight};
    }

    @Override public double[][] box() {
        double[][] box = {chain[0].clone(), chain[0].clone()};
        for (double[] point : chain)
            for (int d = 0; d < 3; d++) {
                box[0][d] = Math.min(box[0][d], point[d]);
                box[1][d] = Math.max(box[1][d], point[d]);
            }
        for (int d = 0; d < 3; d++) {
            box[0][d] -= radius;
            box[1][d] += radius;
        }
        return box;
    }

    @Override public double volume() {
        return Math.PI * radius * radius * (length() + 4 * radius / 3);
    }

    @Override public double radius() {
        return radius;
    }

    double length() {
        double length = 0;
        for (int i = 0; i + 1 < chain.length; i++) length += distance(chain[i], chain[i + 1]);
        return length;
    }

    @Override public void cross(double y, double z, Intervals inside) {
        for (int i = 0; i < lowY.length; i++)
            if (y > lowY[i] && y < highY[i] && z > lowZ[i] && z < highZ[i]) crossPiece(chain[i], chain[i + 1], y, z, inside);
    }

    /** A piece is convex: the line crosses it in one interval, which reaches from the first to the last of its two balls and cylinder. */
    private void crossPiece(double[] p, double[] q, double y, double z, Intervals inside) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        crossBall(p, y, z, range);
        crossBall(q, y, z, range);
        crossCylinder(p, q, y, z, range);
        inside.add(range[0], range[1]);
    }

    private void crossBall(double[] p, double y, double z, double[] range) {
        double square = radius * radius - (y - p[1]) * (y - p[1]) - (z - p[2]) * (z - p[2]);
        if (square > 0) widen(range, p[0] - Math.sqrt(square), p[0] + Math.sqrt(square));
    }

    /** |w − (w·e)e| ≤ r and 0 ≤ w·e ≤ length, with w from p to the point on the line and e along the piece. */
    private void crossCylinder(double[] p, double[] q, double y, double z, double[] range) {
        double length = distance(p, q);
        double ex = (q[0] - p[0]) / length, ey = (q[1] - p[1]) / length, ez = (q[2] - p[2]) / length;
        double wy = y - p[1], wz = z - p[2], along = wy * ey + wz * ez;
        double a = 1 - ex * ex, half = -ex * along, c = wy * wy + wz * wz - along * along - radius * radius;
        double discriminant = half * half - a * c;
        if (a < 1e-12 || !(discriminant > 0)) return;
        double root = Math.sqrt(discriminant);
        double from = (-half - root) / a, to = (-half + root) / a;
        if (Math.abs(ex) < 1e-12) {
            if (along < 0 || along > length) return;
        } else {
            double atStart = -along / ex, atEnd = (length - along) / ex;
            from = Math.max(from, Math.min(atStart, atEnd));
            to = Math.min(to, Math.max(atStart, atEnd));
        }
        if (from < to) widen(range, p[0] + from, p[0] + to);
    }

    private static void widen(double[] range, double from, double to) {
        range[0] = Math.min(range[0], from);
        range[1] = Math.max(range[1], to);
    }

    static double distance(double[] p, double[] q) {
        double dx = p[0] - q[0], dy = p[1] - q[1], dz = p[2] - q[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
}

package org.roentgen.image.phantom;

/** Points with (u/a)² + (v/b)² + (w/c)² ≤ 1, where (u, v) are x and y turned by an angle about z, around a centre. */
final class Ellipsoid implements Solid {

    private final double[] centre;
    private final double a, b, c;
    private final double halfX, halfY;
    private final double xx, xy, yy;

    Ellipsoid(double[] centre, double a, double b, double c, double degrees) {
        this.centre = centre.clone();
        this.a = a;
        this.b = b;
        this.c = c;
        double cos = StrictMath.cos(StrictMath.toRadians(degrees)), sin = StrictMath.sin(StrictMath.toRadians(degrees));
        xx = cos * cos / (a * a) + sin * sin / (b * b);
        xy = cos * sin * (1 / (a * a) - 1 / (b * b));
        yy = sin * sin / (a * a) + cos * cos / (b * b);
        halfX = Math.sqrt(a * a * cos * cos + b * b * sin * sin);
        halfY = Math.sqrt(a * a * sin * sin + b * b * cos * cos);
    }

    static Ellipsoid ball(double[] centre, double radius) {
        return new Ellipsoid(centre, radius, radius, radius, 0);
    }

    /** 1 on the surface, less inside; its distance from 1 times the shortest semi-axis is at most the distance from the surface. */
    double norm(double x, double y, double z) {
        double dx = x - centre[0], dy = y - centre[1], dz = (z - centre[2]) / c;
        return Math.sqrt(xx * dx * dx + 2 * xy * dx * dy + yy * dy * dy + dz * dz);
    }

    double shortestAxis() {
        return Math.min(a, Math.min(b, c));
    }

    @Override public double[] centre() {
        return centre.clone();
    }

    @Override public double[][] box() {
        return new double[][] {
            {centre[0] - halfX, centre[1] - halfY, centre[2] - c},
            {centre[0] + halfX, centre[1] + halfY, centre[2] + c}};
    }

    @Override public double volume() {
        return 4 * Math.PI / 3 * a * b * c;
    }

    @Override public double radius() {
        return a == b && b == c ? a : Double.NaN;
    }

    @Override public void cross(double y, double z, Intervals inside) {
        double dy = y - centre[1], dz = (z - centre[2]) / c;
        double half = xy * dy, rest = yy * dy * dy + dz * dz - 1;
        double discriminant = half * half - xx * rest;
        if (!(discriminant > 0)) return;
        double root = Math.sqrt(discriminant);
        inside.add(centre[0] + (-half - root) / xx, centre[0] + (-half + root) / xx);
    }
}

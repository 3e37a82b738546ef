package org.roentgen.image.phantom;

/** Points with (x/a)² + (y/b)² ≤ 1 around an axis along z, between two flat ends. */
final class EllipticCylinder implements Solid {

    private final double x, y, a, b, bottom, top;

    EllipticCylinder(double x, double y, double a, double b, double bottom, double top) {
        this.x = x;
        this.y = y;
        this.a = a;
        this.b = b;
        this.bottom = bottom;
        this.top = top;
    }

    @Override public double[] centre() {
        return new double[] {x, y, (bottom + top) / 2};
    }

    @Override public double[][] box() {
        return new double[][] {{x - a, y - b, bottom}, {x + a, y + b, top}};
    }

    @Override public double volume() {
        return Math.PI * a * b * (top - bottom);
    }

    @Override public double radius() {
        return a == b ? a : Double.NaN;
    }

    @Override public void cross(double lineY, double lineZ, Intervals inside) {
        double v = (lineY - y) / b;
        if (lineZ < bottom || lineZ > top || !(v * v < 1)) return;
        double half = a * Math.sqrt(1 - v * v);
        inside.add(x - half, x + half);
    }
}

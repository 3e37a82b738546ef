package org.roentgen.report.plot;

/** A line through points; those nearer than half a pixel to the one before are left out, and it is broken where a number is missing or infinite. */
public final class Line implements Mark {

    private static final double NEAR = 0.5;

    private final String name, colour, dash;
    private final double[] xs, ys;
    private final double width;

    public Line(String name, double[] xs, double[] ys, String colour, double width, String dash) {
        this.name = name;
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.colour = colour;
        this.width = width;
        this.dash = dash;
    }

    public static Line solid(String name, double[] xs, double[] ys, String colour) {
        return new Line(name, xs, ys, colour, 2, "");
    }

    /** A thin, broken, gray one to compare with. */
    public static Line reference(String name, double x1, double y1, double x2, double y2) {
        return new Line(name, new double[] {x1, x2}, new double[] {y1, y2}, Palette.GRAY, 1, "5 4");
    }

    @Override public void widen(double[] range) {
        Mark.widen(range, xs, ys);
    }

    @Override public void draw(Svg svg, Axis x, Axis y) {
        String path = path(xs, ys, x, y);
        if (!path.isEmpty()) svg.stroke(path, colour, width, dash);
    }

    static String path(double[] xs, double[] ys, Axis x, Axis y) {
        StringBuilder path = new StringBuilder();
        double lastX = Double.NaN, lastY = Double.NaN;
        for (int i = 0; i < xs.length; i++) {
            double px = x.at(xs[i]), py = y.at(ys[i]);
            boolean missing = !Double.isFinite(px + py), broken = Double.isNaN(lastX);
            if (missing) lastX = Double.NaN;
            if (missing || !broken && i < xs.length - 1 && Math.max(Math.abs(px - lastX), Math.abs(py - lastY)) < NEAR) continue;
            path.append(broken ? 'M' : 'L').append(Svg.number(px)).append(' ').append(Svg.number(py));
            lastX = px;
            lastY = py;
        }
        return path.toString();
    }

    @Override public String name() {
        return name;
    }

    @Override public void key(Svg svg, double x, double y) {
        svg.stroke("M" + Svg.number(x) + ' ' + Svg.number(y) + 'h' + 20, colour, width, dash);
    }
}

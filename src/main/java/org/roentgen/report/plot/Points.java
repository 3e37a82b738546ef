package org.roentgen.report.plot;

/** Points of one kind, with a shape of their own, so that no colour must be seen to tell them from others. Missing and infinite ones are left out. */
public final class Points implements Mark {

    private static final double RADIUS = 3.2;

    private final String name, colour;
    private final double[] xs, ys;
    private final int shape;
    private final double opacity;

    /** @param shape 0 circle, 1 square, 2 triangle, 3 diamond, and again */
    public Points(String name, double[] xs, double[] ys, String colour, int shape, double opacity) {
        this.name = name;
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.colour = colour;
        this.shape = shape % 4;
        this.opacity = opacity;
    }

    @Override public void widen(double[] range) {
        Mark.widen(range, xs, ys);
    }

    @Override public void draw(Svg svg, Axis x, Axis y) {
        svg.edged(colour, opacity);
        for (int i = 0; i < xs.length; i++) if (Double.isFinite(xs[i] + ys[i])) svg.outline(outline(x.at(xs[i]), y.at(ys[i])));
        svg.endOfGroup();
    }

    private String outline(double x, double y) {
        String start = "M" + Svg.number(x - RADIUS) + ' ' + Svg.number(y);
        switch (shape) {
            case 0: return start + "a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0 -6.4 0z";
            case 1: return start + "v-2.8h6v6h-6z";
            case 2: return start + "m-.4 2.8l3.7 -6.6l3.7 6.6z";
            default: return start + "m-.6 0l4 -4l4 4l-4 4z";
        }
    }

    @Override public String name() {
        return name;
    }

    @Override public void key(Svg svg, double x, double y) {
        svg.fill(outline(x + 10, y), colour, 1);
    }
}

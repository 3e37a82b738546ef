package org.roentgen.report.plot;

import java.util.stream.IntStream;

/** Points of one kind, with a shape of their own, so that no colour must be seen to tell them from others. Missing and infinite ones are left out. */
public final class Points implements Mark {

    private static final double RADIUS = 3.4;

    private final String name;
    private final double[] xs, ys;
    private final int colour;
    private final Shape shape;
    private final double opacity;

    /** @param shape its number, see {@link Shape#of} */
    public Points(String name, double[] xs, double[] ys, int colour, int shape, double opacity) {
        this.name = name;
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.colour = colour;
        this.shape = Shape.of(shape);
        this.opacity = opacity;
    }

    @Override public void widen(double[] range) {
        Mark.widen(range, xs, ys);
    }

    @Override public void draw(Canvas canvas, Axis x, Axis y) {
        int[] known = IntStream.range(0, xs.length).filter(i -> Double.isFinite(xs[i] + ys[i])).toArray();
        canvas.marks(shape, IntStream.of(known).mapToDouble(i -> x.at(xs[i])).toArray(), IntStream.of(known).mapToDouble(i -> y.at(ys[i])).toArray(), RADIUS, colour,
            opacity);
    }

    @Override public String name() {
        return name;
    }

    @Override public void key(Canvas canvas, double x, double y) {
        canvas.marks(shape, new double[] {x + 10}, new double[] {y}, RADIUS, colour, 1);
    }
}

package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line through points; those nearer than half a pixel to the one before are left out, and it is broken where a number is missing or infinite. */
public final class Line implements Mark {

    private static final double NEAR = 0.5;

    private final String name;
    private final int colour;
    private final Canvas.Dash dash;
    private final double[] xs, ys;
    private final double width;

    public Line(String name, double[] xs, double[] ys, int colour, double width, Canvas.Dash dash) {
        this.name = name;
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.colour = colour;
        this.width = width;
        this.dash = dash;
    }

    public static Line solid(String name, double[] xs, double[] ys, int colour) {
        return new Line(name, xs, ys, colour, 2, Canvas.Dash.SOLID);
    }

    /** A thin, broken, gray one to compare with. */
    public static Line reference(String name, double x1, double y1, double x2, double y2) {
        return new Line(name, new double[] {x1, x2}, new double[] {y1, y2}, Palette.GRAY, 1, Canvas.Dash.DASHED);
    }

    @Override public void widen(double[] range) {
        Mark.widen(range, xs, ys);
    }

    @Override public void draw(Canvas canvas, Axis x, Axis y) {
        canvas.stroke(runs(xs, ys, x, y), width, dash, colour);
    }

    /** Its unbroken pieces {x, y, x, y, …}. */
    static List<double[]> runs(double[] xs, double[] ys, Axis x, Axis y) {
        List<double[]> runs = new ArrayList<>();
        double[] run = new double[2 * xs.length];
        int used = 0;
        for (int i = 0; i < xs.length; i++) {
            double px = x.at(xs[i]), py = y.at(ys[i]);
            boolean missing = !Double.isFinite(px + py);
            if (missing) used = ended(run, used, runs);
            if (missing || used > 0 && i < xs.length - 1 && Math.max(Math.abs(px - run[used - 2]), Math.abs(py - run[used - 1])) < NEAR) continue;
            run[used++] = px;
            run[used++] = py;
        }
        ended(run, used, runs);
        return runs;
    }

    private static int ended(double[] run, int used, List<double[]> runs) {
        if (used > 0) runs.add(Arrays.copyOf(run, used));
        return 0;
    }

    @Override public String name() {
        return name;
    }

    @Override public void key(Canvas canvas, double x, double y) {
        canvas.stroke(List.of(new double[] {x, y, x + 20, y}), width, dash, colour);
    }
}

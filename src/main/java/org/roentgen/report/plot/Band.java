package org.roentgen.report.plot;

/** What lies between two lines, pale; all their numbers are known and finite. */
public final class Band implements Mark {

    private static final double PALE = 0.2;

    private final String name;
    private final int colour;
    private final double[] xs, lows, highs;

    public Band(String name, double[] xs, double[] lows, double[] highs, int colour) {
        this.name = name;
        this.xs = xs.clone();
        this.lows = lows.clone();
        this.highs = highs.clone();
        this.colour = colour;
    }

    @Override public void widen(double[] range) {
        Mark.widen(range, xs, lows);
        Mark.widen(range, xs, highs);
    }

    @Override public void draw(Canvas canvas, Axis x, Axis y) {
        int n = xs.length;
        double[] corners = new double[4 * n];
        for (int i = 0; i < n; i++) {
            corners[2 * i] = corners[4 * n - 2 - 2 * i] = x.at(xs[i]);
            corners[2 * i + 1] = y.at(lows[i]);
            corners[4 * n - 1 - 2 * i] = y.at(highs[i]);
        }
        canvas.fill(corners, colour, PALE);
    }

    @Override public String name() {
        return name;
    }

    @Override public void key(Canvas canvas, double x, double y) {
        canvas.fill(new double[] {x, y - 6, x + 20, y - 6, x + 20, y + 6, x, y + 6}, colour, PALE);
    }
}

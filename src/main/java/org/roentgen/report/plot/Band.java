package org.roentgen.report.plot;

/** What lies between two lines, pale. */
public final class Band implements Mark {

    private final String name, colour;
    private final double[] xs, lows, highs;

    public Band(String name, double[] xs, double[] lows, double[] highs, String colour) {
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

    @Override public void draw(Svg svg, Axis x, Axis y) {
        double[] back = new double[xs.length], upper = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            back[i] = xs[xs.length - 1 - i];
            upper[i] = highs[xs.length - 1 - i];
        }
        svg.fill(Line.path(xs, lows, x, y) + Line.path(back, upper, x, y).replaceFirst("M", "L") + "Z", colour, 0.2);
    }

    @Override public String name() {
        return name;
    }

    @Override public void key(Svg svg, double x, double y) {
        svg.fill("M" + Svg.number(x) + ' ' + Svg.number(y - 6) + "h20v12h-20z", colour, 0.2);
    }
}

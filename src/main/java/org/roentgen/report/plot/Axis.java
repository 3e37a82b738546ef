package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A range of values along a range of pixels, with marks at round numbers (1, 2 or 5 times a power of ten). Immutable. */
final class Axis {

    private static final double ROUNDING = 1e-9, LETTERS = 11;
    private static final int WANTED = 6;

    final double low, high, from, to;

    /** @param from pixel of the lowest value */
    Axis(double low, double high, double from, double to) {
        this.low = low;
        this.high = high;
        this.from = from;
        this.to = to;
    }

    /** Room on both sides; a range of one value, but for rounding, gets some. */
    static double[] padded(double low, double high) {
        if (!(low <= high)) return new double[] {0, 1};
        boolean wide = high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high));
        double room = wide ? 0.04 * (high - low) : low == 0 ? 1 : 0.1 * Math.abs(low);
        return new double[] {low - room, high + room};
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Lines at the marks of an axis that runs along x, and their labels below.
     * @param base where the axis is, and the labels
     * @param from where the lines start, and end */
    void below(Canvas canvas, double base, double from, double to, int colour) {
        for (double mark : marks(WANTED)) {
            canvas.line(at(mark), from, at(mark), to, 1, colour);
            canvas.text(label(mark, WANTED), at(mark), base + 17, Canvas.Anchor.MIDDLE, LETTERS, Palette.INK);
        }
    }

    /** As {@link #below}, of an axis that runs along y, with labels to the left. */
    void beside(Canvas canvas, double base, double from, double to, int colour) {
        for (double mark : marks(WANTED)) {
            canvas.line(from, at(mark), to, at(mark), 1, colour);
            canvas.text(label(mark, WANTED), base - 7, at(mark) + 4, Canvas.Anchor.END, LETTERS, Palette.INK);
        }
    }

    /** About as many as wanted; none where digits do not suffice to tell them apart. */
    List<Double> marks(int wanted) {
        double step = step(wanted);
        List<Double> marks = new ArrayList<>();
        if (high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high))) return marks;
        for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) marks.add(k * step);
        return marks;
    }

    private double step(int wanted) {
        double rough = (high - low) / wanted, power = Math.pow(10, Math.floor(Math.log10(rough))), share = rough / power;
        return power * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
    }

    /** As many digits as tell neighbours apart. */
    String label(double mark, int wanted) {
        double step = step(wanted), most = Math.max(Math.abs(low), Math.abs(high));
        int digits = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        int decades = (int) Math.max(0, Math.min(3, Math.floor(Math.log10(most)) - Math.floor(Math.log10(step))));
        if (most >= 1e6 || most < 1e-3) return String.format(Locale.ROOT, "%." + decades + "e", zero(mark, step));
        return String.format(Locale.ROOT, "%." + digits + "f", zero(mark, step)).replace('-', '−');
    }

    /** No mark says -0. */
    private static double zero(double mark, double step) {
        return Math.abs(mark) < step / 2 ? 0 : mark;
    }
}

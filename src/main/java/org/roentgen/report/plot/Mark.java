package org.roentgen.report.plot;

/** Something to see in a {@link Plot}. Immutable. */
public interface Mark {

    /** Widens a range {least x, greatest x, least y, greatest y} so that this is within. */
    void widen(double[] range);

    void draw(Canvas canvas, Axis x, Axis y);

    /** For the legend; empty for none. */
    String name();

    /** The sign in the legend, some 20 pixels wide. */
    void key(Canvas canvas, double x, double y);

    /** Widens a range by points that are known and finite. */
    static void widen(double[] range, double[] xs, double[] ys) {
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isFinite(xs[i]) || !Double.isFinite(ys[i])) continue;
            range[0] = Math.min(range[0], xs[i]);
            range[1] = Math.max(range[1], xs[i]);
            range[2] = Math.min(range[2], ys[i]);
            range[3] = Math.max(range[3], ys[i]);
        }
    }
}

package org.roentgen.report.plot;

import java.util.List;

/**
 * What plots are drawn on, with lengths in points from the top left: a page (SVG) or a picture (pixels).
 * <p>No charting library is used, nor fonts: those of a machine would make drawings of the same numbers differ from one to another, and on some there are none.
 */
public interface Canvas {

    /** Where a text has its place. */
    enum Anchor { START, MIDDLE, END }

    /** How a text looks; a turned one reads from below to above. */
    enum Style { PLAIN, BOLD, TURNED }

    /** How a line is broken. */
    enum Dash {
        SOLID(0, 0), DASHED(6, 5), DOTTED(2, 3);

        public final double drawn, left;

        Dash(double drawn, double left) {
            this.drawn = drawn;
            this.left = left;
        }
    }

    /** @param runs lines through points {x, y, x, y, …} */
    void stroke(List<double[]> runs, double width, Dash dash, int colour);

    /** @param corners {x, y, x, y, …} */
    void fill(double[] corners, int colour, double opacity);

    void bar(double left, double top, double width, double height, int colour);

    /** Boxes {left, top, width, height} between which no seams show. */
    void tiles(List<double[]> boxes, int colour);

    /** Marks of one kind, with white edges, so that those which overlap can be told apart. */
    void marks(Shape shape, double[] xs, double[] ys, double radius, int colour, double opacity);

    /** @param row that the mark stands for */
    void mark(Shape shape, double x, double y, double radius, int colour, int row);

    /** @param y of the base line
     * @param size of the font */
    void text(String text, double x, double y, Anchor anchor, double size, Style style, int colour);

    /** How wide a text is, or a little more. */
    double width(String text, double size);

    /** Cuts what is drawn meanwhile at a box. */
    void within(double left, double top, double width, double height, Runnable drawing);

    default void line(double fromX, double fromY, double toX, double toY, double width, int colour) {
        stroke(List.of(new double[] {fromX, fromY, toX, toY}), width, Dash.SOLID, colour);
    }

    /** The outline of a box. */
    default void frame(double left, double top, double width, double height, int colour) {
        double right = left + width, bottom = top + height;
        stroke(List.of(new double[] {left, top, right, top, right, bottom, left, bottom, left, top}), 1, Dash.SOLID, colour);
    }

    default void text(String text, double x, double y, Anchor anchor, double size, int colour) {
        text(text, x, y, anchor, size, Style.PLAIN, colour);
    }

    /** The text, or its beginning and an ellipsis where it is wider than that. */
    default String fit(String text, double width, double size) {
        if (width(text, size) <= width) return text;
        int[] letters = text.codePoints().toArray();
        int end = letters.length;
        while (end > 1 && width(new String(letters, 0, end) + "…", size) > width) end--;
        return new String(letters, 0, end) + "…";
    }
}

package org.roentgen.report;

/** What a plot is drawn on, with lengths in points from the top left: a {@link Picture} or a page. */
public interface Canvas {

    /** Where a text has its place. */
    enum Anchor { START, MIDDLE, END }

    /** The shapes of marks, as many as can be told apart. */
    enum Shape { DISC, SQUARE, TRIANGLE, DIAMOND, TURNED_TRIANGLE, CROSS }

    void line(double fromX, double fromY, double toX, double toY, double width, int colour);

    void bar(double left, double top, double width, double height, int colour);

    /** @param row that the mark stands for; −1 for none */
    void mark(Shape shape, double x, double y, double radius, int colour, int row);

    /** @param y of the base line */
    void text(String text, double x, double y, Anchor anchor, int colour);

    /** How wide a text is, or a little more. */
    double width(String text);
}

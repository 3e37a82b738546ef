package org.roentgen.report.plot;

/** What can be drawn on any {@link Canvas} of its size. */
public interface Drawing {

    /** What is to be seen, for those who cannot see it. */
    String title();

    double width();

    double height();

    void draw(Canvas canvas);

    /** What a mark's row is called. */
    default String name(int row) {
        return "";
    }
}

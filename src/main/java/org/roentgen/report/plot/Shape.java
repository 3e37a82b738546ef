package org.roentgen.report.plot;

import java.util.stream.IntStream;

/** The shapes of marks, as many as can be told apart. */
public enum Shape {
    DISC(IntStream.range(0, 64).mapToDouble(i -> i % 2 == 0 ? Math.cos(Math.PI * i / 32) : Math.sin(Math.PI * (i - 1) / 32)).toArray()),
    SQUARE(-0.85, -0.85, 0.85, -0.85, 0.85, 0.85, -0.85, 0.85),
    TRIANGLE(0, -1, 1, 0.8, -1, 0.8),
    DIAMOND(0, -1, 1, 0, 0, 1, -1, 0),
    TURNED_TRIANGLE(0, 1, 1, -0.8, -1, -0.8),
    CROSS(-0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35, -1, 0.35, -1, -0.35, -0.35, -0.35);

    private final double[] corners;

    Shape(double... corners) {
        this.corners = corners;
    }

    /** The shape of a class or a cluster; the first again after the last. */
    public static Shape of(int index) {
        return values()[index % values().length];
    }

    /** {x, y, x, y, …} around a place. */
    public double[] corners(double x, double y, double radius) {
        return IntStream.range(0, corners.length).mapToDouble(i -> (i % 2 == 0 ? x : y) + radius * corners[i]).toArray();
    }
}

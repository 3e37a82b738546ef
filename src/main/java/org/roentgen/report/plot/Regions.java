package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A grid of coloured tiles behind the points: of each colour the runs along x together. */
public final class Regions implements Mark {

    private final double[] xs, ys;
    private final int[][] colours;

    /**
     * @param xs centres of the columns, rising evenly
     * @param ys centres of the rows, rising evenly
     * @param colours of each row and column
     */
    public Regions(double[] xs, double[] ys, int[][] colours) {
        this.xs = xs.clone();
        this.ys = ys.clone();
        this.colours = colours;
    }

    @Override public void widen(double[] range) {
        Mark.widen(range, new double[] {xs[0], xs[xs.length - 1]}, new double[] {ys[0], ys[ys.length - 1]});
    }

    @Override public void draw(Canvas canvas, Axis x, Axis y) {
        Map<Integer, List<double[]>> boxes = new TreeMap<>();
        for (int j = 0; j < ys.length; j++) {
            long top = edge(y, ys, j + 1), high = edge(y, ys, j) - top;
            for (int i = 0, next; i < xs.length; i = next) {
                for (next = i + 1; next < xs.length && colours[j][next] == colours[j][i]; next++) { }
                long left = edge(x, xs, i), wide = edge(x, xs, next) - left;
                boxes.computeIfAbsent(colours[j][i], c -> new ArrayList<>()).add(new double[] {left, top, wide, high});
            }
        }
        boxes.forEach((colour, own) -> canvas.tiles(own, colour));
    }

    /** The pixel between a tile and the one before. */
    private static long edge(Axis axis, double[] centres, int index) {
        double step = (centres[centres.length - 1] - centres[0]) / (centres.length - 1);
        return Math.round(axis.at(centres[0] + (index - 0.5) * step));
    }

    @Override public String name() {
        return "";
    }

    @Override public void key(Canvas canvas, double x, double y) { }
}

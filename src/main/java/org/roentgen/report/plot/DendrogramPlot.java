package org.roentgen.report.plot;

import java.util.Arrays;
import java.util.List;

import org.roentgen.learn.explore.Clusters;
import org.roentgen.learn.explore.Dendrogram;
import org.roentgen.learn.explore.Division;
import org.roentgen.learn.explore.Exploration;

/**
 * The tree of a cohort: rows below each other, joined to the left at the height of their join; a broken line where the tree is cut, with the clusters' numbers;
 * branches in the colours of their clusters unless rows are coloured by a column; of each row its colour, and its name where there is room.
 */
public final class DendrogramPlot implements Drawing {

    public static final double WIDTH = 960;
    private static final int MOST_NAMED = 200;
    private static final double TOP = 34, BOTTOM = 44, LEFT = 16, NAMES = 140, STRIP = 12, ROW = 14, UNNAMED = 1000, GAP = 6;

    private final Exploration exploration;
    private final Division division;
    private final Dendrogram tree;
    private final PointStyles styles;
    private final int[] order;
    private final boolean named;
    private final double step, right;
    private final Axis axis;
    private final double[] x, y;                               // of each node
    private final int[] above;                                 // the node that each one is joined in

    /** @throws java.util.NoSuchElementException when there is no tree */
    public DendrogramPlot(Exploration exploration) {
        this.exploration = exploration;
        division = exploration.division().orElseThrow();
        tree = division.tree().orElseThrow();
        styles = new PointStyles(exploration);
        order = tree.order();
        named = order.length <= MOST_NAMED;
        step = named ? ROW : UNNAMED / order.length;
        right = WIDTH - PointStyles.LEGEND - GAP - (named ? NAMES : 2 * GAP) - STRIP - GAP;
        double top = tree.height(order.length - 2);
        axis = new Axis(0, top > 0 ? top * 1.03 : 1, right, LEFT);
        x = new double[2 * order.length - 1];
        y = new double[x.length];
        above = new int[x.length];
        place();
    }

    private void place() {
        Arrays.fill(x, 0, order.length, right);
        for (int i = 0; i < order.length; i++) y[order[i]] = TOP + (i + 0.5) * step;
        for (int m = 0; m < order.length - 1; m++) {
            x[order.length + m] = axis.at(tree.height(m));
            above[tree.left(m)] = above[tree.right(m)] = order.length + m;
            y[order.length + m] = (y[tree.left(m)] + y[tree.right(m)]) / 2;
        }
    }

    @Override public String title() {
        return "Tree of clusters";
    }

    @Override public double width() {
        return WIDTH;
    }

    @Override public double height() {
        return TOP + order.length * step + BOTTOM;
    }

    @Override public void draw(Canvas canvas) {
        double end = height() - BOTTOM, cut = axis.at(division.cutHeight());
        axis.below(canvas, end, TOP, end, Palette.GRID);
        canvas.text("Distance of joined clusters", (LEFT + right) / 2, height() - 8, Canvas.Anchor.MIDDLE, 12, Palette.INK);
        int[] cluster = clusters();
        for (int m = order.length - 2; m >= 0; m--) join(canvas, m, cluster);
        canvas.stroke(List.of(new double[] {cut, TOP, cut, end}), 1, Canvas.Dash.DASHED, Palette.RED);
        for (int i = 0; i < order.length; i++) row(canvas, order[i], TOP + i * step);
        for (int node = 0; node < x.length - 1; node++)
            if (isCluster(node, cluster)) canvas.text("" + (cluster[node] + 1), cut - 4, y[node] - 4, Canvas.Anchor.END, 12, Palette.RED);
        styles.drawLegend(canvas, WIDTH - PointStyles.LEGEND, TOP + 6, end, false);
    }

    /** Is it the highest node of its cluster? */
    private boolean isCluster(int node, int[] cluster) {
        return cluster[node] >= 0 && cluster[above[node]] < 0;
    }

    /** The cluster that all rows of a node are in; −1 where they are in several. */
    private int[] clusters() {
        Clusters clusters = division.clusters();
        int[] of = new int[x.length];
        for (int i = 0; i < order.length; i++) of[i] = clusters.of(i);
        for (int m = 0; m < order.length - 1; m++) of[order.length + m] = of[tree.left(m)] == of[tree.right(m)] ? of[tree.left(m)] : -1;
        return of;
    }

    private void join(Canvas canvas, int m, int[] cluster) {
        int node = order.length + m;
        canvas.line(x[node], y[tree.left(m)], x[node], y[tree.right(m)], 1.3, colour(cluster[node]));
        for (int branch : new int[] {tree.left(m), tree.right(m)}) canvas.line(x[node], y[branch], x[branch], y[branch], 1.3, colour(cluster[branch]));
    }

    /** Clusters have colours unless a column has them. */
    private int colour(int cluster) {
        return cluster < 0 || exploration.colour().isPresent() ? Palette.GRAY : PointStyles.classColour(cluster);
    }

    private void row(Canvas canvas, int row, double top) {
        canvas.bar(right + GAP, top, STRIP, step, styles.colour(row));
        if (!named) return;
        String name = exploration.keys().text(row);
        canvas.text(canvas.fit(name, NAMES - 2 * GAP, 12), right + GAP + STRIP + GAP, top + step - 3, Canvas.Anchor.START, 12, Palette.INK);
    }
}

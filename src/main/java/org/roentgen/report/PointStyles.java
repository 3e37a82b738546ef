package org.roentgen.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.learn.explore.Division;
import org.roentgen.learn.explore.Exploration;
import org.roentgen.learn.table.DataColumn;

/**
 * How the rows of a cohort look on a map: a colour for each class or along a scale of numbers, and a shape for each cluster; without a column to colour by, clusters have colours too.
 * <p>Colours are Okabe and Ito's, which most colour-blind people tell apart (2008, jfly.uni-koeln.de/color); more classes begin again, paler.
 */
public final class PointStyles {

    private static final int[] COLOURS = {0x0072b2, 0xe69f00, 0x009e73, 0xd55e00, 0xcc79a7, 0x56b4e9, 0xf0e442, 0x000000};
    private static final int[] SCALE = {0x2c1e6b, 0x0072b2, 0x1aa39a, 0x8fc93a, 0xf0e442};
    private static final int MISSING = 0x9a9a9a, GRAY = 0x555555, STEPS = 5, MOST_ENTRIES = 24;

    /** A line of the legend. */
    static final class Entry {

        final String name;
        final int colour;
        final Canvas.Shape shape;                              // null for a heading

        Entry(String name, int colour, Canvas.Shape shape) {
            this.name = name;
            this.colour = colour;
            this.shape = shape;
        }
    }

    private final int[] colours;
    private final Division division;
    private final List<Entry> legend = new ArrayList<>();

    public PointStyles(Exploration exploration) {
        colours = new int[exploration.rows().points().length];
        division = exploration.division().orElse(null);
        DataColumn column = exploration.colour().orElse(null);
        if (column == null) {
            for (int i = 0; i < colours.length; i++) colours[i] = division == null ? COLOURS[0] : clusterColour(i);
        } else if (column.kind == DataColumn.Kind.NUMBER) {
            byNumber(column);
        } else {
            byClass(column);
        }
        if (division != null) clusters(column == null);
    }

    private int clusterColour(int row) {
        return classColour(division.clusters().of(row));
    }

    static int classColour(int number) {
        int round = number / COLOURS.length;
        return Picture.mix(COLOURS[number % COLOURS.length], 0xffffff, 1 - Math.pow(0.6, round));
    }

    private void byClass(DataColumn column) {
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < colours.length; i++) if (!column.isMissing(i) && !classes.contains(column.text(i))) classes.add(column.text(i));
        if (column.kind == DataColumn.Kind.CATEGORY) classes.sort((a, b) -> Integer.compare(column.categories().indexOf(a), column.categories().indexOf(b)));
        for (int i = 0; i < colours.length; i++) colours[i] = column.isMissing(i) ? MISSING : classColour(classes.indexOf(column.text(i)));
        heading(column.name);
        for (int c = 0; c < classes.size(); c++) entry(classes.get(c), classColour(c), Canvas.Shape.DISC);
        missing(column);
    }

    private void byNumber(DataColumn column) {
        double[] known = Arrays.stream(column.numbers()).filter(v -> !Double.isNaN(v)).toArray();
        double low = Arrays.stream(known).min().orElse(0), high = Arrays.stream(known).max().orElse(0), range = high > low ? high - low : 1;
        for (int i = 0; i < colours.length; i++) colours[i] = column.isMissing(i) ? MISSING : scaled((column.number(i) - low) / range);
        heading(column.name);
        for (int step = STEPS - 1; step >= 0 && known.length > 0; step--) {
            double share = step / (STEPS - 1.0);
            entry(Figures.text(low + share * (high - low)), scaled(share), Canvas.Shape.DISC);
        }
        missing(column);
    }

    private static int scaled(double share) {
        double at = share * (SCALE.length - 1);
        int below = Math.min((int) at, SCALE.length - 2);
        return Picture.mix(SCALE[below], SCALE[below + 1], at - below);
    }

    private void missing(DataColumn column) {
        if (column.missing() > 0) entry("missing", MISSING, Canvas.Shape.DISC);
    }

    private void clusters(boolean coloured) {
        heading("Cluster");
        for (int c = 0; c < division.clusters().count; c++)
            entry((c + 1) + " (" + division.clusters().size(c) + ")", coloured ? classColour(c) : GRAY, shapeOf(c));
    }

    private void heading(String text) {
        legend.add(new Entry(text, GRAY, null));
    }

    private void entry(String name, int colour, Canvas.Shape shape) {
        if (legend.size() < MOST_ENTRIES) legend.add(new Entry(name, colour, shape));
        else if (legend.size() == MOST_ENTRIES) legend.add(new Entry("…", GRAY, null));
    }

    private static Canvas.Shape shapeOf(int cluster) {
        return Canvas.Shape.values()[cluster % Canvas.Shape.values().length];
    }

    public int colour(int row) {
        return colours[row];
    }

    Canvas.Shape shape(int row) {
        return division == null ? Canvas.Shape.DISC : shapeOf(division.clusters().of(row));
    }

    /** Rows in the order in which they are drawn, mixed so that no class hides another: every 61st, then the ones after these. */
    int[] drawingOrder() {
        return IntStream.range(0, 61).flatMap(first -> IntStream.iterate(first, i -> i < colours.length, i -> i + 61)).toArray();
    }

    List<Entry> legend() {
        return Collections.unmodifiableList(legend);
    }
}

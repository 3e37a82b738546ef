package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.roentgen.image.Figures;
import org.roentgen.learn.explore.Division;
import org.roentgen.learn.explore.Exploration;
import org.roentgen.learn.table.DataColumn;

/**
 * How the rows of a cohort look on a map: a colour for each class or along a scale of numbers, and a shape for each cluster; without a column to colour by, clusters
 * have colours too.
 * <p>More classes than there are colours begin again, paler.
 */
public final class PointStyles {

    private static final int[] SCALE = {0x2c1e6b, 0x0072b2, 0x1aa39a, 0x8fc93a, 0xf0e442};
    private static final int MISSING = 0x9a9a9a, GRAY = 0x555555, STEPS = 5, MOST_ENTRIES = 24;

    /** How wide a legend is. */
    static final double LEGEND = 132;
    private static final double LINE = 17;

    /** A line of the legend. */
    private static final class Entry {

        final String name;
        final int colour;
        final Shape shape;                              // null for a heading

        Entry(String name, int colour, Shape shape) {
            this.name = name;
            this.colour = colour;
            this.shape = shape;
        }
    }

    private final int[] colours;
    private final Division division;
    private final List<Entry> colourLegend = new ArrayList<>(), shapeLegend = new ArrayList<>();

    public PointStyles(Exploration exploration) {
        colours = new int[exploration.rows().points().length];
        division = exploration.division().orElse(null);
        DataColumn column = exploration.colour().orElse(null);
        if (column == null) {
            for (int i = 0; i < colours.length; i++) colours[i] = division == null ? Palette.of(0) : classColour(division.clusters().of(i));
        } else if (column.kind == DataColumn.Kind.NUMBER && !hasFewWholeNumbers(column)) {
            byNumber(column);
        } else {
            byClass(column);
        }
        if (division != null) clusters(column == null);
    }

    static int classColour(int number) {
        int round = number / Palette.size();
        return Palette.mix(Palette.of(number), 0xffffff, 1 - Math.pow(0.6, round));
    }

    /** Such as 0 and 1: classes, whatever they are written with. */
    private static boolean hasFewWholeNumbers(DataColumn column) {
        double[] different = Arrays.stream(column.numbers()).filter(v -> !Double.isNaN(v)).distinct().toArray();
        return different.length <= Palette.size() && Arrays.stream(different).allMatch(v -> v == Math.rint(v));
    }

    private void byClass(DataColumn column) {
        List<String> classes = classes(column);
        for (int i = 0; i < colours.length; i++) colours[i] = column.isMissing(i) ? MISSING : classColour(classes.indexOf(column.text(i)));
        colourLegend.add(new Entry(column.name, GRAY, null));
        for (int c = 0; c < classes.size(); c++) entry(colourLegend, classes.get(c), classColour(c), Shape.DISC);
        missing(column);
    }

    /** In the order of the categories, the numbers, or the rows. */
    private static List<String> classes(DataColumn column) {
        Stream<Integer> known = IntStream.range(0, column.rows()).filter(i -> !column.isMissing(i)).boxed();
        if (column.kind != DataColumn.Kind.TEXT) known = known.sorted(Comparator.comparingDouble(column::number));
        return known.map(column::text).distinct().collect(Collectors.toList());
    }

    private void byNumber(DataColumn column) {
        double[] known = Arrays.stream(column.numbers()).filter(v -> !Double.isNaN(v)).toArray();
        double low = Arrays.stream(known).min().orElse(0), high = Arrays.stream(known).max().orElse(0), range = high > low ? high - low : 1;
        for (int i = 0; i < colours.length; i++) colours[i] = column.isMissing(i) ? MISSING : scaled((column.number(i) - low) / range);
        colourLegend.add(new Entry(column.name, GRAY, null));
        for (int step = STEPS - 1; step >= 0 && known.length > 0; step--) {
            double share = step / (STEPS - 1.0);
            entry(colourLegend, Figures.text(low + share * (high - low)), scaled(share), Shape.DISC);
        }
        missing(column);
    }

    private static int scaled(double share) {
        double at = share * (SCALE.length - 1);
        int below = Math.min((int) at, SCALE.length - 2);
        return Palette.mix(SCALE[below], SCALE[below + 1], at - below);
    }

    private void missing(DataColumn column) {
        if (column.missing() > 0) entry(colourLegend, "missing", MISSING, Shape.DISC);
    }

    private void clusters(boolean coloured) {
        List<Entry> legend = coloured ? colourLegend : shapeLegend;
        legend.add(new Entry("Cluster", GRAY, null));
        for (int c = 0; c < division.clusters().count; c++)
            entry(legend, (c + 1) + " (" + division.clusters().size(c) + ")", coloured ? classColour(c) : GRAY, Shape.of(c));
    }

    private static void entry(List<Entry> legend, String name, int colour, Shape shape) {
        if (legend.size() < MOST_ENTRIES) legend.add(new Entry(name, colour, shape));
        else if (legend.size() == MOST_ENTRIES) legend.add(new Entry("…", GRAY, null));
    }

    public int colour(int row) {
        return colours[row];
    }

    Shape shape(int row) {
        return division == null ? Shape.DISC : Shape.of(division.clusters().of(row));
    }

    /** Rows in the order in which they are drawn, mixed so that no class hides another: every 61st, then the ones after these. */
    int[] drawingOrder() {
        return IntStream.range(0, 61).flatMap(first -> IntStream.iterate(first, i -> i < colours.length, i -> i + 61)).toArray();
    }

    boolean hasLegend() {
        return !colourLegend.isEmpty();
    }

    /** What colours and, if wanted, shapes stand for, below each other as far as there is room.
     * @param bottom where it must end */
    void drawLegend(Canvas canvas, double left, double top, double bottom, boolean shapes) {
        List<Entry> entries = new ArrayList<>(colourLegend);
        if (shapes) entries.addAll(shapeLegend);
        double y = top;
        for (Entry entry : entries) {
            if (y > bottom) return;
            double x = left + (entry.shape == null ? 0 : 16);
            if (entry.shape != null) canvas.marks(entry.shape, new double[] {left + 6}, new double[] {y - 4}, 4.5, entry.colour, 1);
            canvas.text(canvas.fit(entry.name, LEGEND - (x - left), 12), x, y, Canvas.Anchor.START, 12, Palette.INK);
            y += LINE;
        }
    }
}

package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.roentgen.image.Figures;
import org.roentgen.learn.explain.ReadableTree;

/**
 * A decision tree from its root downwards, as far as there is room, the nodes that most rows come by first: what is asked, the answers, the rows that come by and their
 * classes.
 */
public final class TreeDrawing implements Drawing {

    private static final int SLOT = 132, BOX = 124, HIGH = 44, LEVEL = 92, TOP = 8, MOST_BESIDE = 8, DEEPEST = 7, BAR = 6;
    private static final double SMALLEST = 8.5, BOLDER = 1.04;           // bold letters are a little wider

    private final ReadableTree root;
    private final List<String> classes;
    private final List<ReadableTree> opened = new ArrayList<>();

    /** @param classes empty where numbers are predicted */
    public TreeDrawing(ReadableTree root, List<String> classes) {
        this.root = root;
        this.classes = List.copyOf(classes);
        for (ReadableTree next = next(); next != null; next = next()) opened.add(next);
    }

    /** Of the nodes that are not opened yet and that there is room for, the one that most rows come by; null when there is none. */
    private ReadableTree next() {
        List<ReadableTree> ends = new ArrayList<>();
        collect(root, 0, ends);
        ReadableTree best = null;
        for (ReadableTree end : ends) {
            boolean fits = opened.isEmpty() || ends(root) - 1 + end.children().size() <= MOST_BESIDE;
            if (fits && (best == null || end.rows() > best.rows())) best = end;
        }
        return best;
    }

    /** Nodes with children that are not opened yet. */
    private void collect(ReadableTree node, int depth, List<ReadableTree> ends) {
        if (opened.contains(node)) node.children().forEach(child -> collect(child, depth + 1, ends));
        else if (!node.children().isEmpty() && depth < DEEPEST) ends.add(node);
    }

    /** Nodes without others drawn below them. */
    private int ends(ReadableTree node) {
        return opened.contains(node) ? node.children().stream().mapToInt(this::ends).sum() : 1;
    }

    private int levels(ReadableTree node) {
        return opened.contains(node) ? 1 + node.children().stream().mapToInt(this::levels).max().getAsInt() : 0;
    }

    /** Whether all of the tree is drawn. */
    public boolean isWhole() {
        return ends(root) == root.leaves();
    }

    @Override public String title() {
        return "Decision tree";
    }

    @Override public double width() {
        return Math.max(4, ends(root)) * SLOT;
    }

    @Override public double height() {
        return bottom() + (classes.isEmpty() ? 0 : 24);
    }

    private int bottom() {
        return TOP + levels(root) * LEVEL + HIGH + 8;
    }

    @Override public void draw(Canvas canvas) {
        draw(canvas, root, "", (width() - ends(root) * SLOT) / 2, 0);
        double x = 2;
        for (int c = 0; c < classes.size(); c++) {
            String name = canvas.fit(classes.get(c), 110, 11);
            if (x + 30 + canvas.width(name, 11) > width()) break;
            canvas.bar(x, bottom() + 6, 12, 12, Palette.of(c));
            canvas.text(name, x + 17, bottom() + 16, Canvas.Anchor.START, 11, Palette.INK);
            x += 34 + canvas.width(name, 11);
        }
    }

    /** @param left of the room that the node and all below it have */
    private void draw(Canvas canvas, ReadableTree node, String answer, double left, int level) {
        double top = TOP + level * LEVEL, middle = left + SLOT * ends(node) / 2.0, from = left;
        if (opened.contains(node))
            for (ReadableTree child : node.children()) {
                double wide = SLOT * ends(child);
                canvas.line(middle, top + HIGH, from + wide / 2, top + LEVEL - 16, 1, Palette.GRAY);
                draw(canvas, child, answer(node, child), from, level + 1);
                from += wide;
            }
        box(canvas, node, middle, top);
        if (!answer.isEmpty()) canvas.text(canvas.fit(answer, SLOT - 4, 11), middle, top - 5, Canvas.Anchor.MIDDLE, 11, Palette.INK);
    }

    /** The condition without the column that was asked for. */
    private static String answer(ReadableTree node, ReadableTree child) {
        String condition = child.condition(), asked = node.asked(), between = " < " + asked + " ≤ ";
        int at = condition.indexOf(between);
        if (at >= 0) return condition.substring(0, at) + " to " + condition.substring(at + between.length());
        return condition.startsWith(asked + " ") ? condition.substring(asked.length() + 1) : condition;
    }

    private void box(Canvas canvas, ReadableTree node, double middle, double top) {
        boolean leaf = node.children().isEmpty(), cut = !leaf && !opened.contains(node);
        int colour = leaf && node.predicted().length > 1 ? Palette.tint(likeliest(node.predicted()), 0.15) : Palette.WHITE;
        canvas.bar(middle - BOX / 2.0, top, BOX, HIGH, colour);
        canvas.frame(middle - BOX / 2.0, top, BOX, HIGH, cut ? Palette.PALE : Palette.INK);
        String said = leaf ? said(node.predicted()) : cut ? (node.leaves() + " leaves below") : node.asked();
        double size = Math.max(SMALLEST, Math.min(11, (BOX - 6) / canvas.width(said, BOLDER)));
        canvas.text(canvas.fit(said, BOX - 6, BOLDER * size), middle, top + 15, Canvas.Anchor.MIDDLE, size, Canvas.Style.BOLD, Palette.INK);
        canvas.text(counted(node), middle, top + 30, Canvas.Anchor.MIDDLE, 11, Palette.INK);
        if (!classes.isEmpty()) bar(canvas, node.counted(), middle - BOX / 2.0, top + HIGH - BAR);
    }

    private String said(double[] predicted) {
        if (predicted.length == 0) return "no rows";
        return classes.isEmpty() ? number(predicted[0]) : classes.get(likeliest(predicted));
    }

    private String counted(ReadableTree node) {
        if (node.rows() == 0) return "n = 0";
        double[] counted = node.counted();
        return "n = " + node.rows() + (classes.isEmpty() ? ", mean " + number(counted[0])
            : String.format(Locale.ROOT, ", %.0f %%", 100 * counted[node.predicted().length > 1 ? likeliest(node.predicted()) : likeliest(counted)]));
    }

    private static void bar(Canvas canvas, double[] shares, double left, double top) {
        double from = left;
        for (int c = 0; c < shares.length; c++) {
            if (shares[c] > 0) canvas.bar(from, top, shares[c] * BOX, BAR, Palette.of(c));
            from += Double.isNaN(shares[c]) ? 0 : shares[c] * BOX;
        }
    }

    private static int likeliest(double[] shares) {
        int best = 0;
        for (int c = 1; c < shares.length; c++) if (shares[c] > shares[best]) best = c;
        return best;
    }

    private static String number(double value) {
        return Figures.text(value).replaceFirst("^-", "−");
    }
}

package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.roentgen.learn.explain.ReadableTree;
import org.roentgen.report.html.Drawing;

/** A decision tree from its root downwards, as far as there is room, the nodes that most rows come by first: what is asked, the answers, the rows that come by and their classes. */
public final class TreeDrawing implements Drawing {

    private static final int SLOT = 132, BOX = 124, HIGH = 44, LEVEL = 92, TOP = 8, MOST_BESIDE = 8, DEEPEST = 7, BAR = 6;

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

    @Override public String svg() {
        int width = Math.max(4, ends(root)) * SLOT, height = TOP + levels(root) * LEVEL + HIGH + 8;
        Svg svg = new Svg(width, height + (classes.isEmpty() ? 0 : 24), "Decision tree");
        draw(svg, root, "", width / 2.0 - ends(root) * SLOT / 2.0, 0);
        double x = 2;
        for (int c = 0; c < classes.size(); c++) {
            String name = Svg.shortened(classes.get(c), 110, 11);
            if (x + 30 + Svg.width(name, 11) > width) break;
            svg.box(x, height + 6, 12, 12, Palette.of(c), "").text(x + 17, height + 16, "start", 11, Palette.INK, name);
            x += 34 + Svg.width(name, 11);
        }
        return svg.done();
    }

    /** @param left of the room that the node and all below it have */
    private void draw(Svg svg, ReadableTree node, String answer, double left, int level) {
        double top = TOP + level * LEVEL, middle = left + SLOT * ends(node) / 2.0, from = left;
        if (opened.contains(node))
            for (ReadableTree child : node.children()) {
                double wide = SLOT * ends(child);
                svg.line(middle, top + HIGH, from + wide / 2, top + LEVEL - 16, Palette.GRAY);
                draw(svg, child, answer(node, child), from, level + 1);
                from += wide;
            }
        box(svg, node, middle, top);
        if (!answer.isEmpty()) svg.text(middle, top - 5, "middle", 11, Palette.INK, Svg.shortened(answer, SLOT - 4, 11));
    }

    /** The condition without the column that was asked for. */
    private static String answer(ReadableTree node, ReadableTree child) {
        String condition = child.condition(), asked = node.asked(), between = " < " + asked + " ≤ ";
        if (condition.contains(between)) return trimmed(condition.substring(0, condition.indexOf(between))) + " to " + trimmed(condition.substring(condition.indexOf(between) + between.length()));
        String answer = condition.startsWith(asked + " ") ? condition.substring(asked.length() + 1) : condition;
        return answer.matches("[≤>] .*") ? trimmed(answer) : answer;
    }

    /** Without zeros at its end. */
    private static String trimmed(String number) {
        return number.matches(".*\\.\\d+") ? number.replaceFirst("\\.?0+$", "") : number;
    }

    private void box(Svg svg, ReadableTree node, double middle, double top) {
        boolean leaf = node.children().isEmpty(), cut = !leaf && !opened.contains(node);
        String colour = leaf && node.predicted().length > 1 ? Palette.tint(likeliest(node.predicted()), 0.15) : Palette.WHITE;
        svg.box(middle - BOX / 2.0, top, BOX, HIGH, colour, cut ? Palette.PALE : Palette.INK);
        String said = leaf ? said(node.predicted()) : cut ? (node.leaves() + " leaves below") : node.asked();
        svg.bold(middle, top + 15, "middle", 11, Svg.shortened(said, BOX - 6, 11.5));
        svg.text(middle, top + 30, "middle", 11, Palette.INK, counted(node));
        if (!classes.isEmpty()) bar(svg, node.counted(), middle - BOX / 2.0, top + HIGH - BAR);
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

    private static void bar(Svg svg, double[] shares, double left, double top) {
        double from = left;
        for (int c = 0; c < shares.length; c++) {
            if (shares[c] > 0) svg.box(from, top, shares[c] * BOX, BAR, Palette.of(c), "");
            from += Double.isNaN(shares[c]) ? 0 : shares[c] * BOX;
        }
    }

    private static int likeliest(double[] shares) {
        int best = 0;
        for (int c = 1; c < shares.length; c++) if (shares[c] > shares[best]) best = c;
        return best;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}

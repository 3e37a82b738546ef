package org.roentgen.report.html;

import java.util.Locale;
import java.util.function.IntFunction;

import org.roentgen.report.Canvas;

/** A drawing of a page as a canvas. The mark of a row says its name under the mouse. */
final class SvgCanvas implements Canvas, Drawing {

    private static final double LETTER = 7;

    private final StringBuilder svg = new StringBuilder();
    private final IntFunction<String> names;

    /** @param names of rows */
    SvgCanvas(double width, double height, IntFunction<String> names) {
        this.names = names;
        svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\""
            + " font-size=\"12\" font-family=\"sans-serif\" role=\"img\">\n", width, height, width, height));
    }

    @Override public void line(double fromX, double fromY, double toX, double toY, double width, int colour) {
        svg.append(String.format(Locale.ROOT, "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>\n", fromX, fromY, toX, toY, hex(colour), width));
    }

    @Override public void bar(double left, double top, double width, double height, int colour) {
        svg.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.2f\" fill=\"%s\"/>\n", left, top, width, height, hex(colour)));
    }

    @Override public void mark(Shape shape, double x, double y, double radius, int colour, int row) {
        svg.append(String.format(Locale.ROOT, "<path%s fill=\"%s\" stroke=\"#fff\" stroke-width=\"0.8\" d=\"M%.1f %.1f%s\"", row < 0 ? "" : " data-row=\"" + row + "\"",
            hex(colour), x, y, outline(shape, radius)));
        if (row < 0) svg.append("/>\n");
        else svg.append("><title>").append(HtmlPage.escaped(names.apply(row))).append("</title></path>\n");
    }

    /** From the middle. */
    private static String outline(Shape shape, double r) {
        switch (shape) {
            case SQUARE: return path(r, "m-.85-.85h1.7v1.7h-1.7z");
            case TRIANGLE: return path(r, "m0-1l1 1.8h-2z");
            case TURNED_TRIANGLE: return path(r, "m0 1l1-1.8h-2z");
            case DIAMOND: return path(r, "m0-1l1 1-1 1-1-1z");
            case CROSS: return path(r, "m-.35-1h.7v.65h.65v.7h-.65v.65h-.7v-.65h-.65v-.7h.65z");
            default: return String.format(Locale.ROOT, "m%.1f 0a%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0", -r, r, r, 2 * r, r, r, -2 * r);
        }
    }

    /** The path of a shape of radius 1, with all lengths times r. */
    private static String path(double r, String unit) {
        return java.util.regex.Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)").matcher(unit)
            .replaceAll(number -> String.format(Locale.ROOT, " %.2f", r * Double.parseDouble(number.group())));
    }

    @Override public void text(String text, double x, double y, Anchor anchor, int colour) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">", x, y, anchor.name().toLowerCase(Locale.ROOT), hex(colour)))
            .append(HtmlPage.escaped(text)).append("</text>\n");
    }

    @Override public double width(String text) {
        return LETTER * text.codePointCount(0, text.length());
    }

    private static String hex(int colour) {
        return String.format("#%06x", colour & 0xffffff);
    }

    @Override public String svg() {
        return svg + "</svg>";
    }
}

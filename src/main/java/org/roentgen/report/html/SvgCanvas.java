package org.roentgen.report.html;

import java.util.List;
import java.util.Locale;

import org.roentgen.report.plot.Canvas;
import org.roentgen.report.plot.Drawing;
import org.roentgen.report.plot.Letters;
import org.roentgen.report.plot.Shape;

/** A drawing of a page, as SVG: sharp at any size, and the same text on every machine. The mark of a row says its name under the mouse. */
public final class SvgCanvas implements Canvas {

    private static final String EDGE = "\" stroke=\"#fff\" stroke-width=\".7\"";

    private final StringBuilder svg = new StringBuilder();
    private final Drawing drawing;

    private SvgCanvas(Drawing drawing) {
        this.drawing = drawing;
        String width = number(drawing.width()), height = number(drawing.height());
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", width, "\" height=\"", height, "\" viewBox=\"0 0 ", width, " ", height,
            "\" font-family=\"Helvetica,Arial,sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"", HtmlPage.escaped(drawing.title()), "\">\n");
    }

    /** One {@code svg} element that needs nothing from elsewhere. */
    public static String of(Drawing drawing) {
        SvgCanvas canvas = new SvgCanvas(drawing);
        drawing.draw(canvas);
        return canvas.svg + "</svg>\n";
    }

    private void add(String... parts) {
        for (String part : parts) svg.append(part);
    }

    private static String number(double value) {
        return rounded(value, 10);
    }

    /** @param parts of 1: 10 for one decimal, 100 for two */
    private static String rounded(double value, int parts) {
        long all = Math.round(parts * value), rest = Math.abs(all) % parts;
        String decimals = rest == 0 ? "" : Long.toString(parts + rest).substring(1).replaceFirst("0+$", "");
        return (all < 0 ? "-" : "") + Math.abs(all) / parts + (decimals.isEmpty() ? "" : "." + decimals);
    }

    private static String hex(int colour) {
        return String.format("#%06x", colour & 0xffffff);
    }

    private static String path(double[] points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) path.append(i == 0 ? 'M' : 'L').append(number(points[i])).append(' ').append(number(points[i + 1]));
        return path.toString();
    }

    @Override public void line(double fromX, double fromY, double toX, double toY, double width, int colour) {
        add("<line x1=\"", number(fromX), "\" y1=\"", number(fromY), "\" x2=\"", number(toX), "\" y2=\"", number(toY), "\" stroke=\"", hex(colour),
            width == 1 ? "" : "\" stroke-width=\"" + number(width), "\"/>\n");
    }

    @Override public void stroke(List<double[]> runs, double width, Dash dash, int colour) {
        if (runs.isEmpty()) return;
        add("<path d=\"");
        for (double[] run : runs) add(path(run));
        add("\" fill=\"none\" stroke=\"", hex(colour), "\" stroke-width=\"", number(width), "\" stroke-linejoin=\"round\"",
            dash == Dash.SOLID ? "" : " stroke-dasharray=\"" + number(dash.drawn) + ' ' + number(dash.left) + '"', "/>\n");
    }

    @Override public void fill(double[] corners, int colour, double opacity) {
        add("<path d=\"", path(corners), "Z\" fill=\"", hex(colour), "\"", opacity(opacity), "/>\n");
    }

    private static String opacity(double opacity) {
        return opacity == 1 ? "" : " fill-opacity=\"" + rounded(opacity, 100) + '"';
    }

    @Override public void bar(double left, double top, double width, double height, int colour) {
        add("<rect x=\"", number(left), "\" y=\"", number(top), "\" width=\"", number(width), "\" height=\"", rounded(height, 100), "\" fill=\"", hex(colour), "\"/>\n");
    }

    /** Without soft edges. */
    @Override public void tiles(List<double[]> boxes, int colour) {
        add("<path d=\"");
        for (double[] box : boxes) add("M", number(box[0]), " ", number(box[1]), "h", number(box[2]), "v", number(box[3]), "h", number(-box[2]), "z");
        add("\" fill=\"", hex(colour), "\" shape-rendering=\"crispEdges\"/>\n");
    }

    @Override public void marks(Shape shape, double[] xs, double[] ys, double radius, int colour, double opacity) {
        add("<g fill=\"", hex(colour), EDGE, opacity(opacity), ">\n");
        for (int i = 0; i < xs.length; i++) add("<path d=\"M", number(xs[i]), " ", number(ys[i]), outline(shape, radius), "\"/>\n");
        add("</g>\n");
    }

    @Override public void mark(Shape shape, double x, double y, double radius, int colour, int row) {
        add("<path data-row=\"", Integer.toString(row), "\" fill=\"", hex(colour), EDGE, " d=\"M", number(x), " ", number(y), outline(shape, radius), "\"><title>",
            HtmlPage.escaped(drawing.name(row)), "</title></path>\n");
    }

    /** From the middle. */
    private static String outline(Shape shape, double r) {
        if (shape == Shape.DISC) return String.format(Locale.ROOT, "m%.1f 0a%.1f %.1f 0 1 0 %.1f 0a%.1f %.1f 0 1 0 %.1f 0", -r, r, r, 2 * r, r, r, -2 * r);
        double[] corners = shape.corners(0, 0, r);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2)
            path.append(i == 0 ? 'm' : 'l').append(rounded(corners[i] - (i == 0 ? 0 : corners[i - 2]), 100)).append(' ')
                .append(rounded(corners[i + 1] - (i == 0 ? 0 : corners[i - 1]), 100));
        return path.append('z').toString();
    }

    @Override public void text(String text, double x, double y, Anchor anchor, double size, Style style, int colour) {
        add("<text x=\"", number(x), "\" y=\"", number(y), "\" text-anchor=\"", anchor.name().toLowerCase(Locale.ROOT), "\" font-size=\"", number(size), "\" fill=\"",
            hex(colour), "\"", style == Style.BOLD ? " font-weight=\"bold\"" : "",
            style == Style.TURNED ? " transform=\"rotate(-90 " + number(x) + ' ' + number(y) + ")\"" : "", ">", HtmlPage.escaped(text), "</text>\n");
    }

    @Override public double width(String text, double size) {
        return Letters.width(text, size);
    }

    @Override public void within(double left, double top, double width, double height, Runnable inside) {
        String x = number(left), y = number(top), wide = number(width), high = number(height);
        add("<svg x=\"", x, "\" y=\"", y, "\" width=\"", wide, "\" height=\"", high, "\" viewBox=\"", x, " ", y, " ", wide, " ", high, "\" overflow=\"hidden\">\n");
        inside.run();
        add("</svg>\n");
    }
}

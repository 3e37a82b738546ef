package org.roentgen.report.plot;

import org.roentgen.report.html.HtmlPage;

/** Shapes and texts of one drawing, in pixels from its upper left corner; lengths have one decimal. */
final class Svg {

    /** The mean width of a letter for a font of size 1, to keep room for texts without asking for fonts. */
    private static final double LETTER = 0.56;

    private final StringBuilder text = new StringBuilder();

    /** @param what is to be seen, for those who cannot see it */
    Svg(int width, int height, String what) {
        text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width).append("\" height=\"").append(height).append("\" viewBox=\"0 0 ")
            .append(width).append(' ').append(height).append("\" font-family=\"Helvetica,Arial,sans-serif\" font-size=\"12\" role=\"img\" aria-label=\"")
            .append(HtmlPage.escaped(what)).append("\">\n");
    }

    static String number(double value) {
        long tenths = Math.round(10 * value), whole = Math.abs(tenths) / 10, rest = Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
    }

    static double width(String text, double size) {
        return LETTER * size * text.codePointCount(0, text.length());
    }

    /** As many letters as a width holds. */
    static String shortened(String text, double width, double size) {
        int[] letters = text.codePoints().toArray();
        int most = Math.max(2, (int) (width / (LETTER * size)));
        return letters.length <= most ? text : new String(letters, 0, most - 1) + "…";
    }

    Svg line(double x1, double y1, double x2, double y2, String colour) {
        text.append("<line x1=\"").append(number(x1)).append("\" y1=\"").append(number(y1)).append("\" x2=\"").append(number(x2)).append("\" y2=\"").append(number(y2))
            .append("\" stroke=\"").append(colour).append("\"/>\n");
        return this;
    }

    /** @param dash lengths of line and gap; empty for none */
    Svg stroke(String path, String colour, double width, String dash) {
        text.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"").append(number(width))
            .append("\" stroke-linejoin=\"round\"").append(dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + '"').append("/>\n");
        return this;
    }

    Svg fill(String path, String colour, double opacity) {
        text.append("<path d=\"").append(path).append("\" fill=\"").append(colour).append('"').append(opacity == 1 ? "" : " fill-opacity=\"" + opacity + '"').append("/>\n");
        return this;
    }

    /** Without soft edges, so that no seams show between neighbours. */
    Svg tiles(String path, String colour) {
        text.append("<path d=\"").append(path).append("\" fill=\"").append(colour).append("\" shape-rendering=\"crispEdges\"/>\n");
        return this;
    }

    Svg box(double x, double y, double width, double height, String fill, String stroke) {
        text.append("<rect x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width)).append("\" height=\"")
            .append(number(height)).append("\" fill=\"").append(fill).append('"').append(stroke.isEmpty() ? "" : " stroke=\"" + stroke + '"').append("/>\n");
        return this;
    }

    /** @param anchor start, middle or end */
    Svg text(double x, double y, String anchor, double size, String colour, String shown) {
        return text(x, y, anchor, size, colour, "", shown);
    }

    Svg bold(double x, double y, String anchor, double size, String shown) {
        return text(x, y, anchor, size, Palette.INK, " font-weight=\"bold\"", shown);
    }

    /** Reads from below to above. */
    Svg turned(double x, double y, String shown) {
        return text(x, y, "middle", 12, Palette.INK, " transform=\"rotate(-90 " + number(x) + ' ' + number(y) + ")\"", shown);
    }

    private Svg text(double x, double y, String anchor, double size, String colour, String more, String shown) {
        text.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" text-anchor=\"").append(anchor).append("\" font-size=\"")
            .append(number(size)).append("\" fill=\"").append(colour).append('"').append(more).append('>').append(HtmlPage.escaped(shown)).append("</text>\n");
        return this;
    }

    /** Begins outlines of one colour with white edges, each of which hides what it lies on. */
    Svg edged(String colour, double opacity) {
        text.append("<g fill=\"").append(colour).append("\" fill-opacity=\"").append(opacity).append("\" stroke=\"#fff\" stroke-width=\".6\">\n");
        return this;
    }

    Svg outline(String path) {
        text.append("<path d=\"").append(path).append("\"/>\n");
        return this;
    }

    Svg endOfGroup() {
        text.append("</g>\n");
        return this;
    }

    /** Begins what is cut at a box. */
    Svg clipped(double x, double y, double width, double height) {
        text.append("<svg x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width)).append("\" height=\"")
            .append(number(height)).append("\" viewBox=\"").append(number(x)).append(' ').append(number(y)).append(' ').append(number(width)).append(' ')
            .append(number(height)).append("\" overflow=\"hidden\">\n");
        return this;
    }

    Svg end() {
        text.append("</svg>\n");
        return this;
    }

    String done() {
        return end().text.toString();
    }
}

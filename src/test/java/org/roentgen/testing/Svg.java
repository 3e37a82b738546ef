package org.roentgen.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is drawn in one drawing of a page, read back from its text: lengths in points from the top left. */
public final class Svg {

    private final String all, inside;

    /** @param page HTML, or SVG alone
     * @param label of the drawing */
    public Svg(String page, String label) {
        int from = page.indexOf("aria-label=\"" + label + "\"");
        if (from < 0) throw new AssertionError("no drawing " + label);
        int next = page.indexOf("aria-label=", from + 1), frame;
        all = page.substring(from, next < 0 ? page.length() : next);
        frame = all.indexOf("overflow=\"hidden\">");
        inside = frame < 0 ? all : all.substring(frame, all.indexOf("</svg>", frame));
    }

    private static List<double[]> numbers(String pattern, String text) {
        List<double[]> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            double[] values = new double[matcher.groupCount()];
            for (int i = 0; i < values.length; i++) values[i] = Double.parseDouble(matcher.group(i + 1));
            found.add(values);
        }
        return found;
    }

    /** The middles of marks in the frame, {x, y}. */
    public List<double[]> marks() {
        return numbers("d=\"M([-0-9.]+) ([-0-9.]+)m", inside);
    }

    /** Lines in the frame through points {x, y}, those of a width alone, or all where it is empty. */
    public List<List<double[]>> lines(String width) {
        List<List<double[]>> lines = new ArrayList<>();
        Matcher matcher = Pattern.compile("<path d=\"([^\"]*)\" fill=\"none\"[^>]*stroke-width=\"" + (width.isEmpty() ? "[0-9.]+" : width) + "\"").matcher(inside);
        while (matcher.find()) lines.add(numbers("[ML]([-0-9.]+) ([-0-9.]+)", matcher.group(1)));
        return lines;
    }

    /** Corners of each filled shape. */
    public List<List<double[]>> fills() {
        List<List<double[]>> fills = new ArrayList<>();
        Matcher matcher = Pattern.compile("<path d=\"([^\"]*Z)\" fill=\"#").matcher(inside);
        while (matcher.find()) fills.add(numbers("[ML]([-0-9.]+) ([-0-9.]+)", matcher.group(1)));
        return fills;
    }

    /** The colour of the tile at a place, such as #ffffff; empty where there is none. */
    public String tile(double x, double y) {
        Matcher matcher = Pattern.compile("<path d=\"([^\"]*)\" fill=\"(#[0-9a-f]{6})\" shape-rendering").matcher(inside);
        while (matcher.find())
            for (double[] box : numbers("M([-0-9.]+) ([-0-9.]+)h([0-9.]+)v([0-9.]+)", matcher.group(1)))
                if (x >= box[0] && x < box[0] + box[2] && y >= box[1] && y < box[1] + box[3]) return matcher.group(2);
        return "";
    }

    /** Straight lines {x1, y1, x2, y2}. */
    public List<double[]> strokes() {
        return numbers("<line x1=\"([-0-9.]+)\" y1=\"([-0-9.]+)\" x2=\"([-0-9.]+)\" y2=\"([-0-9.]+)\"", all);
    }

    /** Boxes {left, top, width, height}. */
    public List<double[]> bars() {
        return numbers("<rect x=\"([-0-9.]+)\" y=\"([-0-9.]+)\" width=\"([-0-9.]+)\" height=\"([-0-9.]+)\"", all);
    }

    /** Where a text stands, {x, y}, each time it does. */
    public List<double[]> places(String text) {
        return numbers("<text x=\"([-0-9.]+)\" y=\"([-0-9.]+)\"[^>]*>" + Pattern.quote(text) + "</text>", all);
    }

    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        Matcher matcher = Pattern.compile("<text [^>]*>([^<]*)</text>").matcher(all);
        while (matcher.find()) texts.add(matcher.group(1));
        return texts;
    }
}

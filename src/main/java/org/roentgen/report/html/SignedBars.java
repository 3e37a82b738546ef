package org.roentgen.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars to the left and to the right of a line, each with its label and number: what raises a prediction in red, what lowers it in blue. */
public final class SignedBars implements Drawing {

    private static final int LABEL = 300, HALF = 170, NUMBER = 80, ROW = 24, BAR = 16;
    private static final String RAISES = "#c0392b", LOWERS = "#2c6fad";

    private final List<String> labels = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    public SignedBars bar(String label, double value) {
        labels.add(label);
        values.add(value);
        return this;
    }

    @Override public String svg() {
        int width = LABEL + 2 * (HALF + NUMBER), height = ROW * labels.size(), middle = LABEL + NUMBER + HALF;
        double most = values.stream().mapToDouble(Math::abs).max().orElse(0);
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
            + " font-size=\"13\" font-family=\"sans-serif\" role=\"img\">\n", width, height, width, height));
        for (int i = 0; i < labels.size(); i++) bar(svg, i, most, middle);
        svg.append(String.format(Locale.ROOT, "<line x1=\"%d\" y1=\"0\" x2=\"%d\" y2=\"%d\" stroke=\"#222\"/>\n</svg>", middle, middle, height));
        return svg.toString();
    }

    private void bar(StringBuilder svg, int i, double most, int middle) {
        double value = values.get(i), length = most > 0 ? HALF * Math.abs(value) / most : 0;
        double left = value < 0 ? middle - length : middle, number = value < 0 ? left - 4 : left + length + 4;
        int top = i * ROW + (ROW - BAR) / 2, base = top + BAR - 3;
        svg.append(String.format(Locale.ROOT, "<text x=\"0\" y=\"%d\">%s</text>", base, HtmlPage.escaped(shortened(labels.get(i)))));
        svg.append(String.format(Locale.ROOT, "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>", left, top, length, BAR, value < 0 ? LOWERS
            : RAISES));
        svg.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%+.3g</text>\n", number, base, value < 0 ? "end" : "start", value));
    }

    /** As many letters as the place has. */
    private static String shortened(String label) {
        int[] letters = label.codePoints().toArray();
        return letters.length <= 42 ? label : new String(letters, 0, 41) + "…";
    }
}

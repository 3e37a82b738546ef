package org.roentgen.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.report.plot.Canvas;

/**
 * Letters as pen strokes, drawn with soft edges: the same pixels on every machine, also where no fonts are installed.
 * <p>A glyph is written as its character, its width, and strokes of two digits per point, x then y: capitals stand on y = 6 and
 * reach up to 0, small letters to 2, tails go down to 8. A stroke after ~ is a curve that starts and ends at its outer points and
 * leans to the ones between (quadratic Bézier arcs that meet half-way). Accents are dropped; an unknown character is a box.
 */
final class StrokeFont {

    private static final double SPACE_BETWEEN = 1.7;
    private static final int ARC_PIECES = 8;
    private static final String GLYPHS = " 2|!0 0004 0606|\"2 0002 2022|#4 1016 3036 0242 0444|$4 ~4140000343460605 2026|%4 4006 ~102022020010 ~344446262434|"
        + "&4 4612112031320405162644|'0 0002|(1 ~10010516|)1 ~00111506|*4 2125 0244 0442|+4 2125 0343|,1 1507|-3 0333|.0 0606|/3 3006|"
        + "04 ~2040434606030020|12 012026|24 ~0100404306 0646|34 ~0100404323 ~2343460605|44 36300444|54 400002 ~0242460605|"
        + "64 ~30000646420204|74 004016|84 ~204043030020 ~234346060323|94 ~16464000044442|:0 0303 0606|;1 1313 1507|"
        + "<3 310335|=4 0242 0444|>3 013305|?4 ~0100404323 2324 2626|@4 ~4606004044 ~4222242444|"
        + "A4 062046 1333|B4 0006 ~002040432303 ~032343462606|C4 ~414000064645|D4 0006 ~002040462606|E3 30000636 0323|F3 300006 0323|"
        + "G4 ~414000064643 4323|H4 0006 4046 0343|I0 0006|J3 3034 ~34360604|K4 0006 4004 1346|L3 000636|M4 0600244046|N4 06004640|"
        + "O5 ~205056060020|P4 0006 ~002040432303|Q5 ~205056060020 3456|R4 0006 ~002040432303 2346|S4 ~4140000343460605|T4 0040 2026|"
        + "U4 0003 ~03064643 4340|V4 002640|W6 0016315660|X4 0046 4006|Y4 002340 2326|Z4 00400646|[1 10000616|\\3 0036|]1 00101606|"
        + "^4 022042|_4 0747|`1 0011|"
        + "a3 3236 ~333202063635|b3 0006 ~030232360605|c3 ~333202063635|d3 3036 ~333202063635|e3 0434 ~343202063635|f2 ~201012 1216 0222|"
        + "g3 3236 ~333202063635 ~36380807|h3 0006 ~04023234 3436|i0 0206 0000|j1 1216 ~161807 1010|k3 0006 3205 1436|l1 0005 ~050616|"
        + "m4 0206 ~04022224 2426 ~24224244 4446|n3 0206 ~04023234 3436|o3 ~123236060212|p3 0208 ~030232360605|q3 3238 ~333202063635|"
        + "r2 0206 ~040222|s3 ~3332020434360605|t2 1015 ~151626 0222|u3 0204 ~04063634 3236|v4 022642|w6 0216335662|x3 0236 3206|"
        + "y4 0226 4218|z3 02320636|{2 ~20101303 ~03131626|}2 ~00101323 ~23131606|~4 ~04024442|×3 0235 3205|·0 0404|°2 ~102022020010|"
        + "µ3 0208 ~04063634 3236|²2 ~0100202203 0323|³2 002011 ~11212303|–4 0343|−4 0343|±4 2024 0242 0646|…4 0606 2626 4646|";
    private static final Map<Character, Glyph> FONT = parse();
    private static final Glyph BOX = glyph("4 0040460600");

    private final double scale;

    /** @param capHeight of a capital letter, in pixels; multiples of 3 give the crispest letters */
    StrokeFont(double capHeight) {
        scale = capHeight / 6;
    }

    double capHeight() {
        return 6 * scale;
    }

    double width(String text) {
        double width = 0;
        for (char c : plain(text).toCharArray()) width += (glyph(c).width + SPACE_BETWEEN) * scale;
        return Math.max(0, width - SPACE_BETWEEN * scale);
    }

    /** With the left edge and the base line of the first letter at a pixel's centre. */
    void draw(Picture picture, String text, int left, int baseline, int colour) {
        draw(picture, text, left, baseline, Canvas.Style.PLAIN, colour);
    }

    /** As {@link #draw}; a turned text starts at the bottom, and its base line goes up. */
    void draw(Picture picture, String text, int left, int baseline, Canvas.Style style, int colour) {
        boolean turned = style == Canvas.Style.TURNED;
        List<double[]> lines = lines(text, turned ? 0 : left + 0.5, turned ? 0 : baseline + 0.5);
        if (turned) lines.replaceAll(line -> new double[] {left + 0.5 + line[1], baseline + 0.5 - line[0], left + 0.5 + line[3], baseline + 0.5 - line[2]});
        picture.stroke(lines, (style == Canvas.Style.BOLD ? 0.7 : 0.5) + (style == Canvas.Style.BOLD ? 0.2 : 0.07) * scale, colour, 1);
    }

    /** As {@link #draw}, on a dark shadow that sets it off from an image. */
    void drawOnImage(Picture picture, String text, int left, int baseline, int colour) {
        picture.stroke(lines(text, left + 0.5, baseline + 0.5), 2, 0, 0.6);
        draw(picture, text, left, baseline, colour);
    }

    /** The text, or its beginning and an ellipsis if it is wider than that. */
    String fit(String text, double width) {
        if (width(text) <= width) return text;
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…") > width) end--;
        return text.substring(0, end) + "…";
    }

    private List<double[]> lines(String text, double left, double baseline) {
        List<double[]> lines = new ArrayList<>();
        double x = left;
        for (char c : plain(text).toCharArray()) {
            Glyph glyph = glyph(c);
            for (double[] line : glyph.lines)
                lines.add(new double[] {x + scale * line[0], baseline + scale * (line[1] - 6), x + scale * line[2], baseline + scale * (line[3] - 6)});
            x += (glyph.width + SPACE_BETWEEN) * scale;
        }
        return lines;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        for (char c : text.toCharArray())
            plain.append(FONT.containsKey(c) ? String.valueOf(c) : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).replaceAll("\\p{M}", ""));
        return plain.toString();
    }

    private static Glyph glyph(char c) {
        return FONT.getOrDefault(c, BOX);
    }

    private static Map<Character, Glyph> parse() {
        Map<Character, Glyph> font = new HashMap<>();
        for (String entry : GLYPHS.split("\\|")) font.put(entry.charAt(0), glyph(entry.substring(1)));
        font.put('|', glyph("0 0008"));
        return Collections.unmodifiableMap(font);
    }

    private static Glyph glyph(String entry) {
        String[] parts = entry.split(" ");
        Glyph glyph = new Glyph(Integer.parseInt(parts[0]));
        for (int i = 1; i < parts.length; i++)
            if (parts[i].startsWith("~")) glyph.addCurve(parts[i].substring(1));
            else glyph.addLines(parts[i]);
        return glyph;
    }

    private static final class Glyph {

        final int width;
        final List<double[]> lines = new ArrayList<>();        // x, y to x, y

        Glyph(int width) {
            this.width = width;
        }

        void addLines(String points) {
            for (int i = 0; i + 3 < points.length(); i += 2)
                lines.add(new double[] {at(points, i), at(points, i + 1), at(points, i + 2), at(points, i + 3)});
        }

        void addCurve(String points) {
            double x = at(points, 0), y = at(points, 1);
            for (int i = 2; i + 3 < points.length(); i += 2) {
                boolean last = i + 4 >= points.length();
                double share = last ? 1 : 0.5;
                double endX = at(points, i) + share * (at(points, i + 2) - at(points, i));
                double endY = at(points, i + 1) + share * (at(points, i + 3) - at(points, i + 1));
                addArc(x, y, at(points, i), at(points, i + 1), endX, endY);
                x = endX;
                y = endY;
            }
        }

        private void addArc(double x, double y, double overX, double overY, double endX, double endY) {
            double fromX = x, fromY = y;
            for (int i = 1; i <= ARC_PIECES; i++) {
                double t = (double) i / ARC_PIECES, s = 1 - t;
                double toX = s * s * x + 2 * s * t * overX + t * t * endX, toY = s * s * y + 2 * s * t * overY + t * t * endY;
                lines.add(new double[] {fromX, fromY, toX, toY});
                fromX = toX;
                fromY = toY;
            }
        }

        private static int at(String points, int i) {
            return points.charAt(i) - '0';
        }
    }
}

package org.roentgen.report.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.report.PictureCanvas;
import org.roentgen.report.html.SvgCanvas;

class PlotTest {

    /** Of 20 by 20 points. */
    private static Drawing drawing(Consumer<Canvas> drawn) {
        return new Drawing() {

            @Override public String title() {
                return "t";
            }

            @Override public double width() {
                return 20;
            }

            @Override public double height() {
                return 20;
            }

            @Override public void draw(Canvas canvas) {
                drawn.accept(canvas);
            }
        };
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"0|1|0.0 0.2 0.4 0.6 0.8 1.0", "-3.2|12|−2 0 2 4 6 8 10 12",
        "0.001|0.0042|0.0010 0.0015 0.0020 0.0025 0.0030 0.0035 0.0040",
        "1e7|3e7|1.0e+07 1.2e+07 1.4e+07 1.6e+07 1.8e+07 2.0e+07 2.2e+07 2.4e+07 2.6e+07 2.8e+07 3.0e+07", "0|5e-5|0e+00 1e-05 2e-05 3e-05 4e-05 5e-05"})
    void marksAreRoundNumbers(double low, double high, String labels) {
        Axis axis = new Axis(low, high, 0, 100);
        assertEquals(labels, axis.marks(6).stream().map(mark -> axis.label(mark, 6)).collect(Collectors.joining(" ")));
    }

    @Test void valuesHaveTheirPlaces() {
        Axis down = new Axis(10, 20, 300, 100);
        assertEquals(300, down.at(10));
        assertEquals(150, down.at(17.5));
        assertArrayEquals(new double[] {300, 100, 150, 200}, Line.runs(new double[] {10, 17.5}, new double[] {0, 1}, down, new Axis(0, 1, 100, 200)).get(0));
    }

    /** Nothing at a missing number, and a new line after it. */
    @Test void aMissingNumberBreaksTheLine() {
        Axis axis = new Axis(0, 10, 0, 10);
        List<double[]> runs = Line.runs(new double[] {1, 2, 3, 5, 6}, new double[] {1, 2, Double.NaN, 5, 6}, axis, axis);
        assertEquals(2, runs.size());
        assertArrayEquals(new double[] {1, 1, 2, 2}, runs.get(0));
        assertArrayEquals(new double[] {5, 5, 6, 6}, runs.get(1));
    }

    @Test void pointsThatNobodyCouldTellApartAreLeftOut() {
        double[] many = IntStream.range(0, 1_000_000).mapToDouble(i -> i / 1e6).toArray();
        double[] run = Line.runs(many, many, new Axis(0, 1, 0, 300), new Axis(0, 1, 300, 0)).get(0);
        assertTrue(run.length < 1300, run.length + " numbers");
        assertArrayEquals(new double[] {300, 0}, Arrays.copyOfRange(run, run.length - 2, run.length), 1e-3, "the last point stays");
    }

    @Test void tilesCoverTheirRange() {
        Regions regions = new Regions(new double[] {0.5, 1.5}, new double[] {0.5, 1.5}, new int[][] {{1, 1}, {2, 3}});
        String text = SvgCanvas.of(drawing(canvas -> regions.draw(canvas, new Axis(0, 2, 0, 20), new Axis(0, 2, 20, 0))));
        assertTrue(text.contains("M0 10h20v10h-20z\" fill=\"#000001\""), text);
        assertTrue(text.contains("M0 0h10v10h-10z\" fill=\"#000002\"") && text.contains("M10 0h10v10h-10z\" fill=\"#000003\""), text);
    }

    /** A disc of radius 3 points at scale 2 covers π 36 pixels; its middle is in its colour. */
    @Test void marksCoverTheirArea() {
        for (Shape shape : Shape.values()) {
            BufferedImage picture = PictureCanvas.of(drawing(canvas -> canvas.mark(shape, 10, 10, 3, 0x000000, 7)), 2);
            double dark = 0;
            for (int y = 0; y < 40; y++) for (int x = 0; x < 40; x++) dark += 1 - (picture.getRGB(x, y) & 0xff) / 255.0;
            double[] areas = {Math.PI, 1.7 * 1.7, 0.55 * 1.8 * 1.8, 2, 0.55 * 1.8 * 1.8, 4 * 0.35 * 1.65 - 4 * 0.35 * 0.35 + 4 * 0.35 * 0.35};
            assertEquals(36 * areas[shape.ordinal()], dark, 6, shape.toString());      // an eighth of a pixel along edges of 48 pixels at most
            assertEquals(0, picture.getRGB(20, 20) & 0xffffff);
        }
    }

    /** Half of a box is cut away, a triangle covers half of its box, and of a broken line there are two dashes of 6. */
    @Test void picturesShowWhatPagesDo() {
        assertEquals(50, dark(canvas -> canvas.within(0, 0, 5, 20, () -> canvas.bar(0, 0, 10, 10, 0))), 1e-9);
        assertEquals(50, dark(canvas -> canvas.fill(new double[] {5, 5, 15, 5, 5, 15}, 0, 1)), 1);
        assertEquals(25, dark(canvas -> canvas.fill(new double[] {5, 5, 15, 5, 5, 15}, 0, 0.5)), 1);
        assertEquals(12, dark(canvas -> canvas.stroke(List.of(new double[] {0, 5.5, 20, 5.5}), 1, Canvas.Dash.DASHED, 0)), 0.1);
        assertEquals(20, dark(canvas -> canvas.line(0, 5.5, 20, 5.5, 1, 0)), 0.1);
        BufferedImage flat = PictureCanvas.of(drawing(canvas -> canvas.text("F", 10, 15, Canvas.Anchor.START, 12, 0)), 1);
        BufferedImage turned = PictureCanvas.of(drawing(canvas -> canvas.text("F", 10, 15, Canvas.Anchor.START, 12, Canvas.Style.TURNED, 0)), 1);
        for (int i = -9; i < 5; i++) for (int j = 0; j < 10; j++) assertEquals(flat.getRGB(10 + j, 15 + i), turned.getRGB(10 + i, 15 - j), i + " " + j);
    }

    private static double dark(Consumer<Canvas> drawn) {
        BufferedImage picture = PictureCanvas.of(drawing(drawn), 1);
        double dark = 0;
        for (int y = 0; y < 20; y++) for (int x = 0; x < 20; x++) dark += 1 - (picture.getRGB(x, y) & 0xff) / 255.0;
        return dark;
    }

    @Test void coloursGoToWhite() {
        assertEquals(0x0072b2, Palette.of(0));
        assertEquals(0x0072b2, Palette.of(8));
        assertEquals(0xffffff, Palette.tint(0, 0));
        assertEquals(0x80b8d8, Palette.tint(0, 0.5));
    }

    @Test void emptyAndConstantDataHaveAFrame() {
        for (double[] values : new double[][] {{}, {3}, {Double.NaN}, {0, 0}, {1, Double.NEGATIVE_INFINITY, 2}, {0.5, Math.nextUp(0.5)}}) {
            String svg = SvgCanvas.of(new Plot("t", "x", "y").add(new Points("p", values, values, Palette.of(0), 0, 1)));
            assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
        }
        assertFalse(SvgCanvas.of(new Bars("t")).contains("NaN"));
        assertFalse(SvgCanvas.of(new Bars("t").bar("a", 0, Double.NaN)).contains("NaN"));
    }

    /** A range of rounding alone would take marks that cannot be told apart, without end. */
    @Test void aRangeOfRoundingHasNoMarks() {
        assertEquals(List.of(), new Axis(1e9, Math.nextUp(1e9), 0, 100).marks(6));
    }

    @Test void namesAreText() {
        String svg = SvgCanvas.of(new Plot("<t>", "<x>", "<y>")
            .add(Line.solid("<n>", new double[] {0, 1}, new double[] {0, 1}, Palette.of(0))).names(List.of("<c>", "<d>")));
        for (String name : new String[] {"t", "x", "y", "n", "c", "d"}) assertFalse(svg.contains("<" + name + ">"), name);
        assertTrue(svg.contains("&lt;n&gt;"));
    }

    /** No display, and no fonts: a headless Java without them draws the same. */
    @Test void nothingAsksForWindowsOrFonts() throws IOException {
        for (String room : new String[] {"plot", "training", "html"})
            try (Stream<Path> files = Files.walk(Paths.get("src/main/java/org/roentgen/report", room))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList()))
                    assertFalse(Files.readString(file).contains("java.awt"), file.toString());
            }
    }
}

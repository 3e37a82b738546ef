package org.roentgen.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"0|1|0.0 0.2 0.4 0.6 0.8 1.0", "-3.2|12|−2 0 2 4 6 8 10 12", "0.001|0.0042|0.0010 0.0015 0.0020 0.0025 0.0030 0.0035 0.0040",
        "1e7|3e7|1.0e+07 1.2e+07 1.4e+07 1.6e+07 1.8e+07 2.0e+07 2.2e+07 2.4e+07 2.6e+07 2.8e+07 3.0e+07", "0|5e-5|0e+00 1e-05 2e-05 3e-05 4e-05 5e-05"})
    void marksAreRoundNumbers(double low, double high, String labels) {
        Axis axis = new Axis(low, high, 0, 100);
        assertEquals(labels, axis.marks(6).stream().map(mark -> axis.label(mark, 6)).collect(Collectors.joining(" ")));
    }

    @Test void valuesHaveTheirPlaces() {
        Axis down = new Axis(10, 20, 300, 100);
        assertEquals(300, down.at(10));
        assertEquals(150, down.at(17.5));
        assertEquals("M300 100L150 200", Line.path(new double[] {10, 17.5}, new double[] {0, 1}, down, new Axis(0, 1, 100, 200)));
    }

    /** Nothing at a missing number, and a new line after it. */
    @Test void aMissingNumberBreaksTheLine() {
        Axis axis = new Axis(0, 10, 0, 10);
        assertEquals("M1 1L2 2M5 5L6 6", Line.path(new double[] {1, 2, 3, 5, 6}, new double[] {1, 2, Double.NaN, 5, 6}, axis, axis));
    }

    @Test void pointsThatNobodyCouldTellApartAreLeftOut() {
        double[] many = IntStream.range(0, 1_000_000).mapToDouble(i -> i / 1e6).toArray();
        String path = Line.path(many, many, new Axis(0, 1, 0, 300), new Axis(0, 1, 300, 0));
        assertTrue(path.length() < 12_000, path.length() + " letters");
        assertTrue(path.endsWith("L300 0"), "the last point stays");
    }

    @Test void tilesCoverTheirRange() {
        Regions regions = new Regions(new double[] {0.5, 1.5}, new double[] {0.5, 1.5}, new String[][] {{"#000001", "#000001"}, {"#000002", "#000003"}});
        Svg svg = new Svg(10, 10, "t");
        regions.draw(svg, new Axis(0, 2, 0, 20), new Axis(0, 2, 20, 0));
        String text = svg.done();
        assertTrue(text.contains("M0 10h20v10h-20z\" fill=\"#000001\""), text);
        assertTrue(text.contains("M0 0h10v10h-10z\" fill=\"#000002\"") && text.contains("M10 0h10v10h-10z\" fill=\"#000003\""), text);
    }

    @Test void coloursGoToWhite() {
        assertEquals("#0072b2", Palette.of(0));
        assertEquals("#0072b2", Palette.of(8));
        assertEquals("#ffffff", Palette.tint(0, 0));
        assertEquals("#80b8d8", Palette.tint(0, 0.5));
    }

    @Test void emptyAndConstantDataHaveAFrame() {
        for (double[] values : new double[][] {{}, {3}, {Double.NaN}, {0, 0}, {1, Double.NEGATIVE_INFINITY, 2}, {0.5, Math.nextUp(0.5)}}) {
            String svg = new Plot("t", "x", "y").add(new Points("p", values, values, Palette.of(0), 0, 1)).svg();
            assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
        }
        assertFalse(new Bars("t").svg().contains("NaN"));
        assertFalse(new Bars("t").bar("a", 0, Double.NaN).svg().contains("NaN"));
    }

    /** A range of rounding alone would take marks that cannot be told apart, without end. */
    @Test void aRangeOfRoundingHasNoMarks() {
        assertEquals(List.of(), new Axis(1e9, Math.nextUp(1e9), 0, 100).marks(6));
    }

    @Test void namesAreText() {
        String svg = new Plot("<t>", "<x>", "<y>").add(Line.solid("<n>", new double[] {0, 1}, new double[] {0, 1}, Palette.of(0))).names(List.of("<c>", "<d>")).svg();
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

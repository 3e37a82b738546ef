package org.roentgen.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.explore.Division;
import org.roentgen.learn.explore.Exploration;
import org.roentgen.learn.explore.Linkage;
import org.roentgen.learn.explore.PreparedRows;
import org.roentgen.learn.explore.PrincipalComponents;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Maps and trees of cohorts: each row is where its numbers say, in the colour and shape that the legend says. */
class ScatterPlotTest {

    private static final double[] A = {0, 0, 1, 9, 10, 10, 30, 31}, B = {0, 1, 0, 9, 10, 9, -5, -5};

    private static Exploration exploration(DataColumn colour, boolean clusters) {
        DataTable table = new DataTable("t", List.of(DataColumn.numbers("a", Block.IMAGE, A), DataColumn.numbers("b", Block.IMAGE, B)));
        PreparedRows rows = new PreparedRows(table, List.of(), List.of());
        Division division = clusters ? Division.byTree(rows.points(), Linkage.WARD, 3, 0, Progress.NONE) : null;
        DataColumn keys = DataColumn.texts("key", Block.IMAGE, IntStream.range(0, 8).mapToObj(i -> "row " + i).toArray(String[]::new));
        return new Exploration(rows, keys, colour, new PrincipalComponents(5).of(rows.points(), Progress.NONE), null, division);
    }

    /** Hears what is drawn. */
    private static final class Listener implements Canvas {

        final Map<Integer, Object[]> marks = new HashMap<>();
        final List<Object[]> legend = new ArrayList<>(), bars = new ArrayList<>();
        final List<String> texts = new ArrayList<>();

        @Override public void stroke(List<double[]> runs, double width, Dash dash, int colour) { }

        @Override public void fill(double[] corners, int colour, double opacity) { }

        @Override public void bar(double left, double top, double width, double height, int colour) {
            bars.add(new Object[] {top, colour});
        }

        @Override public void tiles(List<double[]> boxes, int colour) { }

        @Override public void marks(Shape shape, double[] xs, double[] ys, double radius, int colour, double opacity) {
            legend.add(new Object[] {shape, colour});
        }

        @Override public void mark(Shape shape, double x, double y, double radius, int colour, int row) {
            marks.put(row, new Object[] {shape, x, y, colour});
        }

        @Override public void text(String text, double x, double y, Anchor anchor, double size, Style style, int colour) {
            texts.add(text);
        }

        @Override public double width(String text, double size) {
            return 6 * text.length();
        }

        @Override public void within(double left, double top, double width, double height, Runnable drawing) {
            drawing.run();
        }
    }

    private static Listener map(Exploration exploration) {
        Listener heard = new Listener();
        new ScatterPlot(exploration, 900, 600).draw(heard);
        return heard;
    }

    @Test void rowsAreWhereTheyBelong() {
        Exploration exploration = exploration(null, false);
        ScatterPlot plot = new ScatterPlot(exploration, 900, 600);
        Listener heard = map(exploration);
        double[] first = exploration.components().scores(0), second = exploration.components().scores(1);
        double scale = (plot.x(7) - plot.x(0)) / (first[7] - first[0]), upward = (plot.y(4) - plot.y(6)) / (second[4] - second[6]);
        assertTrue(scale > 0 && upward < 0, "greater numbers are to the right and above");
        for (int i = 0; i < 8; i++) {
            assertEquals(plot.x(0) + scale * (first[i] - first[0]), plot.x(i), 1e-9);
            assertEquals(plot.x(i), heard.marks.get(i)[1]);
            assertEquals(plot.y(i), heard.marks.get(i)[2]);
            assertTrue(plot.x(i) > 0 && plot.x(i) < 900 && plot.y(i) > 0 && plot.y(i) < 600);
        }
        assertTrue(heard.texts.stream().anyMatch(text -> text.startsWith("PC1 (")));
        assertEquals(0, heard.legend.size());
    }

    @Test void classesHaveColoursAndClustersShapes() {
        DataColumn kind = DataColumn.categories("kind", Block.IMAGE, new double[] {1, 0, 1, 0, 1, 0, Double.NaN, 1}, List.of("x", "y"));
        Listener heard = map(exploration(kind, true));
        assertEquals(List.of("kind", "x", "y", "missing", "Cluster", "1 (3)", "2 (3)", "3 (2)"), heard.texts.subList(heard.texts.size() - 8, heard.texts.size()));
        assertEquals(heard.legend.get(0)[1], heard.marks.get(1)[3]);
        assertEquals(heard.legend.get(1)[1], heard.marks.get(0)[3]);
        assertEquals(heard.legend.get(2)[1], heard.marks.get(6)[3]);
        assertEquals(Shape.DISC, heard.marks.get(2)[0]);
        assertEquals(Shape.SQUARE, heard.marks.get(4)[0]);
        assertEquals(Shape.TRIANGLE, heard.marks.get(7)[0]);
    }

    @Test void numbersHaveAScaleUnlessTheyAreFewAndWhole() {
        Listener scale = map(exploration(DataColumn.numbers("age", Block.IMAGE, new double[] {20, 30, 40.5, 50, 60, 20, 25, 60}), false));
        assertEquals(List.of("age", "60", "50", "40", "30", "20"), scale.texts.subList(scale.texts.size() - 6, scale.texts.size()));
        assertEquals(scale.legend.get(0)[1], scale.marks.get(4)[3]);
        assertEquals(scale.legend.get(4)[1], scale.marks.get(5)[3]);
        Listener classes = map(exploration(DataColumn.numbers("grade", Block.IMAGE, new double[] {2, 1, 2, 1, 2, 1, 3, 1}), false));
        assertEquals(List.of("grade", "1", "2", "3"), classes.texts.subList(classes.texts.size() - 4, classes.texts.size()));
    }

    @Test void treesNameRowsAndClusters() {
        Exploration exploration = exploration(null, true);
        Listener heard = new Listener();
        new DendrogramPlot(exploration).draw(heard);
        int[] order = exploration.division().orElseThrow().tree().orElseThrow().order();
        List<String> names = new ArrayList<>(heard.texts);
        names.removeIf(text -> !text.startsWith("row "));
        for (int i = 0; i < 8; i++) assertEquals("row " + order[i], names.get(i));
        assertEquals(8, heard.bars.size());
        for (int i = 0; i < 8; i++) assertEquals(map(exploration).marks.get(order[i])[3], heard.bars.get(i)[1]);
        assertTrue(heard.texts.containsAll(List.of("1", "2", "3", "Distance of joined clusters")));
    }
}

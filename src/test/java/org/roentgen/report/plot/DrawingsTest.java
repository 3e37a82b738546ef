package org.roentgen.report.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.ConfusionMatrix;
import org.roentgen.learn.explore.Division;
import org.roentgen.learn.explore.Exploration;
import org.roentgen.learn.explore.Linkage;
import org.roentgen.learn.explore.PreparedRows;
import org.roentgen.learn.explore.PrincipalComponents;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.SvgCanvas;
import org.roentgen.testing.Svg;

/** What stands where in drawings. A tenth of a point is what their text keeps. */
class DrawingsTest {

    private static final double TENTH = 0.051;

    private static Svg drawn(Drawing drawing) {
        return new Svg(SvgCanvas.of(drawing), drawing.title());
    }

    /** Whiskers end as far to the left of the value as to the right: 3 ± 1 beside 4 without. */
    @Test void whiskersAreEvenAboutTheirValue() {
        Svg svg = drawn(new Bars("t").bar("a", 3, 1).bar("b", 4, 0));
        double zero = svg.bars().get(0)[0], one = svg.bars().get(1)[2] / 4;
        assertEquals(3 * one, svg.bars().get(0)[2], TENTH);
        double[] whisker = svg.strokes().get(0);
        assertEquals(zero + 2 * one, whisker[0], TENTH);
        assertEquals(zero + 4 * one, whisker[2], TENTH);
        assertEquals(4, svg.strokes().size());                                    // whisker, two ends, and the line at 0
    }

    /** Five a that were taken for b stand in the row of a and the column of b. */
    @Test void truthIsDownAndPredictionAcross() {
        Svg svg = drawn(new ConfusionDrawing(new ConfusionMatrix(new int[][] {{30, 5}, {2, 40}}), List.of("aa", "bb")));
        double[] five = svg.places("5").get(0), thirty = svg.places("30").get(0), two = svg.places("2").get(0);
        assertEquals(thirty[1], five[1]);
        assertEquals(thirty[0], two[0]);
        assertEquals(svg.places("bb").get(0)[0], five[0], TENTH);                 // the heading of its column
        assertEquals(1, svg.places("14 %").size());                               // 5 of 35 a
    }

    @Test void pointsAndBandsAreWhereTheirNumbersSay() {
        Plot plot = new Plot("t", "x", "y").x(0, 10).y(0, 1).add(new Band("", new double[] {0, 10}, new double[] {0.1, 0.2}, new double[] {0.5, 0.8}, 0))
            .add(new Points("", new double[] {2, 7, Double.NaN}, new double[] {0.25, 0.5, 1}, 0, 0, 1));
        Svg svg = drawn(plot);
        assertEquals(2, svg.marks().size());
        assertArrayEquals(new double[] {66 + 0.2 * 350, 310 - 0.25 * 280}, svg.marks().get(0), TENTH);
        assertArrayEquals(new double[] {66 + 0.7 * 350, 310 - 0.5 * 280}, svg.marks().get(1), TENTH);
        double[] ys = svg.fills().get(0).stream().mapToDouble(corner -> corner[1]).toArray();
        assertArrayEquals(new double[] {310 - 0.1 * 280, 310 - 0.2 * 280, 310 - 0.8 * 280, 310 - 0.5 * 280}, ys, TENTH);
    }

    /** Two pairs of rows that are joined at 1 and at 2, and both at their distance of 10: cut between 2 and 10. */
    @Test void theTreeIsCutBetweenTheJoinsWithinAndTheJoinsBetween() {
        DataTable table = new DataTable("t", List.of(DataColumn.numbers("a", Block.IMAGE, new double[] {0, 0, 10, 10}),
            DataColumn.numbers("b", Block.IMAGE, new double[] {0, 1, 0, 2})));
        PreparedRows rows = new PreparedRows(table, List.of(), List.of());
        Division division = Division.byTree(rows.points(), Linkage.SINGLE, 2, 0, Progress.NONE);
        assertEquals((2 + 10) / 2.0, division.cutHeight(), 1e-12);
        assertEquals(10 * 1.05, Division.byTree(rows.points(), Linkage.SINGLE, 1, 0, Progress.NONE).cutHeight(), 1e-12, "above all joins");
        assertEquals(0.5, Division.byTree(rows.points(), Linkage.SINGLE, 4, 0, Progress.NONE).cutHeight(), 1e-12, "below all");
        DataColumn keys = DataColumn.texts("key", Block.IMAGE, IntStream.range(0, 4).mapToObj(i -> "row " + i).toArray(String[]::new));
        Svg svg = drawn(new DendrogramPlot(new Exploration(rows, keys, null, new PrincipalComponents(2).of(rows.points(), Progress.NONE), null, division)));
        double zero = svg.places("0").get(0)[0], ten = svg.places("10").get(0)[0];
        assertEquals(zero + 0.6 * (ten - zero), svg.lines("1").get(0).get(0)[0], 2 * TENTH);
    }
}

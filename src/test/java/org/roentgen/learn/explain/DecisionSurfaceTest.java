package org.roentgen.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

class DecisionSurfaceTest {

    private static final DataTable TABLE = new DataTable("t", List.of(DataColumn.numbers("a", Block.IMAGE, new double[] {0, 4, 10, Double.NaN}),
        DataColumn.numbers("b", Block.IMAGE, new double[] {-1, 1, 3, 3}), DataColumn.numbers("c", Block.CLINICAL, new double[] {5, 1, Double.NaN, 2}),
        DataColumn.categories("d", Block.CLINICAL, new double[] {1, 0, 1, Double.NaN}, List.of("p", "q"))));

    private static double[][] sums(DataTable rows) {
        return IntStream.range(0, rows.rows()).mapToObj(i -> new double[] {rows.column("a").number(i) + 10 * rows.column("b").number(i) + 100 * rows.column("c").number(i)
            + 1000 * rows.column("d").number(i)}).toArray(double[][]::new);
    }

    @Test void medianAndMostFrequent() {
        DataTable two = new TypicalRow(TABLE).copies(2);
        assertEquals(2, two.rows());
        assertEquals(4, two.column("a").number(1));
        assertEquals(2, two.column("b").number(0));
        assertEquals(2, two.column("c").number(0));
        assertEquals("q", two.column("d").text(1));
    }

    /** The others stay at their medians, 2 and q. */
    @Test void everyPointIsAskedWhereItIs() {
        DecisionSurface surface = DecisionSurface.of(DecisionSurfaceTest::sums, TABLE, "a", "b", 5);
        assertArrayEquals(new double[] {-0.3, 2.35, 5, 7.65, 10.3}, surface.xs(), 1e-12);        // 0 to 10 with three hundredths of room
        assertArrayEquals(new double[] {-1.12, -0.06, 1, 2.06, 3.12}, surface.ys(), 1e-12);
        for (int y = 0; y < 5; y++)
            for (int x = 0; x < 5; x++) assertEquals(surface.xs()[x] + 10 * surface.ys()[y] + 200 + 1000, surface.at(x, y)[0], 1e-9);
        DecisionSurface line = DecisionSurface.of(DecisionSurfaceTest::sums, TABLE, "b", 3);
        assertEquals(4 + 10 * line.xs()[2] + 200 + 1000, line.at(2, 0)[0], 1e-9);
    }

    /** What looks at blocks finds each column in its own. */
    @Test void columnsStayInTheirBlocks() {
        DecisionSurface.of(rows -> {
            for (DataColumn column : TABLE.columns()) assertEquals(column.block, rows.column(column.name).block, column.name);
            return sums(rows);
        }, TABLE, "c", "a", 3);
    }

    /** Two columns that are one and the same but for their units: the first component is that one, the second nothing. */
    @Test void theFirstComponentGoesWhereTheRowsGo() {
        double[] x = {1, 2, 3, 4, 10};
        DataTable line = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, x), DataColumn.numbers("y", Block.IMAGE, new double[] {-1, -3, -5, -7, -19}),
            DataColumn.categories("d", Block.IMAGE, new double[] {1, 1, 1, 0, 0}, List.of("p", "q")),
            DataColumn.numbers("same", Block.IMAGE, new double[] {3, 3, 3, 3, 3})));
        ComponentPlane plane = new ComponentPlane(line);
        assertEquals(1, plane.share(0), 1e-12);
        DataTable points = plane.at(plane.places(0), new double[5]);
        for (int i = 0; i < 5; i++) {
            assertEquals(x[i], points.column("x").number(i), 1e-12);
            assertEquals(1 - 2 * x[i], points.column("y").number(i), 1e-12);
            assertEquals("q", points.column("d").text(i));
            assertEquals(3, points.column("same").number(i));
        }
    }

    @Test void alongTheFirstComponentAllColumnsMove() {
        DataTable line = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, new double[] {0, 5, 10}), DataColumn.numbers("y", Block.IMAGE, new double[] {0, -1,
            -2})));
        ComponentPlane plane = new ComponentPlane(line);
        DecisionSurface along = DecisionSurface.along(rows -> IntStream.range(0, rows.rows()).mapToObj(i -> new double[] {rows.column("x").number(i), rows.column("y")
            .number(i)}).toArray(double[][]::new), plane, 3);
        double sign = Math.signum(plane.places(0)[2]);
        for (int i = 0; i < 3; i++) {
            assertEquals(5 + sign * 5.3 * (i - 1), along.at(i, 0)[0], 1e-12);                  // with three hundredths of room
            assertEquals(-along.at(i, 0)[0] / 5, along.at(i, 0)[1], 1e-12);
        }
    }

    @Test void aColumnOfOneValueHasRoom() {
        DataTable one = TABLE.with(DataColumn.numbers("a", Block.IMAGE, new double[] {2, 2, 2, 2}));
        assertArrayEquals(new double[] {1, 2, 3}, DecisionSurface.of(DecisionSurfaceTest::sums, one, "a", 3).xs());
    }

    /** By hand: bins p, q and missing with means 1, 3 and 2 of all's mean 2; between 2 + 2 + 0, all 4 + 2 · 0.25. */
    @Test void correlationRatioByHand() {
        DataColumn column = DataColumn.categories("d", Block.IMAGE, new double[] {0, 0, 1, 1, Double.NaN}, List.of("p", "q"));
        assertEquals(4 / 5.0, CorrelationRatio.of(column, new double[][] {{0.5}, {1.5}, {2.5}, {3.5}, {2}}), 1e-12);
        assertEquals(0, CorrelationRatio.of(column, new double[][] {{2}, {2}, {2}, {2}, {2}}));
    }

    /** A curve that goes up and down has no correlation, and a ratio near 1 all the same. */
    @Test void anyShapeCounts() {
        double[] x = IntStream.range(-100, 101).mapToDouble(i -> i).toArray();
        double[][] square = IntStream.range(-100, 101).mapToObj(i -> new double[] {i * i}).toArray(double[][]::new);
        assertTrue(CorrelationRatio.of(DataColumn.numbers("x", Block.IMAGE, x), square) > 0.9);
    }
}

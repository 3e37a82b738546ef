package org.roentgen.learn.survival;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Kaplan–Meier curves as rows: one for each time of each group. */
public final class SurvivalCurves {

    private static final class Point {

        final String group;
        final double[] cells;

        Point(String group, double... cells) {
            this.group = group;
            this.cells = cells;
        }
    }

    private static final List<String> NUMBERS = List.of("Time", "At risk", "Events", "Censored", "Survival", "Standard error", "Lower limit", "Upper limit", "Lower band",
        "Upper band");

    private final List<Point> points = new ArrayList<>();

    /** @param band that has the whole curve inside, beside the limits of each time */
    public void add(String group, KaplanMeier curve, KaplanMeier.Limits limits, KaplanMeier.Band band, double level) {
        double[] times = curve.times(), survival = curve.survival(), errors = curve.standardErrors();
        int[] atRisk = curve.atRisk(), events = curve.events(), censored = curve.censored();
        double[][] between = curve.limits(limits, level), whole = curve.band(band, limits, level);
        for (int k = 0; k < times.length; k++)
            points.add(new Point(group, times[k], atRisk[k], events[k], censored[k], survival[k], errors[k], between[0][k], between[1][k], whole[0][k],
                whole[1][k]));
    }

    public DataTable table() {
        List<DataColumn> columns = new ArrayList<>();
        columns.add(DataColumn.texts("Group", Block.CLINICAL, points.stream().map(p -> p.group).toArray(String[]::new)));
        for (int c = 0; c < NUMBERS.size(); c++) {
            int cell = c;
            columns.add(DataColumn.numbers(NUMBERS.get(c), Block.CLINICAL, points.stream().mapToDouble(point -> point.cells[cell]).toArray()));
        }
        return new DataTable("Curves", columns);
    }
}

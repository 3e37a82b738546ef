package org.roentgen.report.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.roentgen.learn.explain.PartialDependence;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.plot.Canvas;
import org.roentgen.report.plot.Drawing;
import org.roentgen.report.plot.Line;
import org.roentgen.report.plot.Palette;
import org.roentgen.report.plot.Plot;
import org.roentgen.report.plot.Points;

/** How predictions change with one column: of two classes the probability of the second, of more those of all, or the number. */
final class DependenceCurve {

    private static final int MOST_ROWS = 100, VALUES = 20, THIN = 30;

    private final Training training;
    private final String column;

    DependenceCurve(Training training, String column) {
        this.training = training;
        this.column = column;
    }

    /** Nothing where the column has no two values to compare. */
    Optional<Drawing> drawing() {
        DataTable some = training.rows.features().select(training.drawn(training.allRows(), MOST_ROWS));
        if (some.column(column).missing() == some.rows()) return Optional.empty();
        PartialDependence dependence = new PartialDependence(training.model::predict, some, column, VALUES);
        if (dependence.values().rows() < 2) return Optional.empty();
        List<String> classes = training.model.classes();
        String of = classes.isEmpty() ? training.target().name : classes.size() == 2 ? "P(" + classes.get(1) + ")" : "probability";
        Plot plot = new Plot(column, column, of);
        if (!classes.isEmpty()) plot.y(0, 1);
        boolean category = dependence.values().kind == DataColumn.Kind.CATEGORY;
        if (category) plot.names(dependence.values().categories());
        if (classes.size() <= 2) thin(plot, dependence, Math.min(THIN, some.rows()));
        for (int o = classes.size() == 2 ? 1 : 0; o < Math.max(1, classes.size()); o++) mean(plot, dependence, o, category);
        return Optional.of(plot);
    }

    private void thin(Plot plot, PartialDependence dependence, int rows) {
        int output = training.model.classes().size() == 2 ? 1 : 0;
        for (int r = 0; r < rows; r++) {
            int row = r;
            plot.add(new Line("", xs(dependence), IntStream.range(0, dependence.values().rows()).mapToDouble(v -> dependence.individual(v, row, output)).toArray(),
                0xb5b5b5, 0.6, Canvas.Dash.SOLID));
        }
    }

    private void mean(Plot plot, PartialDependence dependence, int output, boolean category) {
        double[] xs = xs(dependence), ys = IntStream.range(0, xs.length).mapToDouble(v -> dependence.mean(v, output)).toArray();
        String name = training.model.classes().size() > 2 ? training.model.classes().get(output) : "";
        plot.add(new Line(name, xs, ys, Palette.of(output), 2.5, output < 8 ? Canvas.Dash.SOLID : Canvas.Dash.DASHED));
        if (category) plot.add(new Points("", xs, ys, Palette.of(output), output, 1));
    }

    private static double[] xs(PartialDependence dependence) {
        return dependence.values().numbers();
    }
}

package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.roentgen.learn.explain.LinearForm;
import org.roentgen.learn.prepare.Features;
import org.roentgen.report.html.HtmlPage;

/** The coefficients of a linear model, in the units of the columns and for a standard deviation, those that weigh most first. */
final class CoefficientTable {

    private static final int MOST_ROWS = 20, MOST_OUTPUTS = 6;

    private final Training training;

    CoefficientTable(Training training) {
        this.training = training;
    }

    void write(HtmlPage page) {
        Features features = training.model.preparation().features(training.rows.features());
        Optional<LinearForm> read = LinearForm.of(training.model.predictor(), training.model.classes(), features.count());
        if (read.isEmpty()) return;
        LinearForm form = read.get();
        double[] deviations = IntStream.range(0, features.count()).mapToDouble(f -> new StandardDeviation().evaluate(features.column(f))).toArray();
        for (int o = 0; o < Math.min(MOST_OUTPUTS, form.outputs().size()); o++) one(page, form, o, features, deviations);
        if (form.outputs().size() > MOST_OUTPUTS) page.note((form.outputs().size() - MOST_OUTPUTS) + " more such sums are not shown.");
    }

    private void one(HtmlPage page, LinearForm form, int output, Features features, double[] deviations) {
        boolean odds = form.outputs().get(output).startsWith("the log odds");
        List<Integer> order = IntStream.range(0, features.count()).boxed().filter(f -> form.coefficient(output, f) != 0)
            .sorted(Comparator.comparingDouble((Integer f) -> -Math.abs(form.coefficient(output, f) * deviations[f]))).collect(Collectors.toList());
        List<List<String>> rows = new ArrayList<>();
        for (int f : order.subList(0, Math.min(MOST_ROWS, order.size()))) {
            String name = features.names().get(f);
            double own = form.coefficient(output, f), width = training.model.preparation().unscaled(name, 1) - training.model.preparation().unscaled(name, 0);
            List<String> row = new ArrayList<>(List.of(name, Numbers.value(own / width), Numbers.value(own * deviations[f])));
            if (odds) row.add(Numbers.value(Math.exp(own * deviations[f])));
            rows.add(row);
        }
        page.paragraph("Coefficients of the sum that gives " + form.outputs().get(output) + ": " + order.size() + " of " + features.count() + " features have a part"
            + (order.size() > rows.size() ? ", of which the " + rows.size() + " that weigh most are shown." : "."));
        if (rows.isEmpty()) return;
        page.table(odds ? List.of("Feature", "For one unit", "For a standard deviation", "Odds ratio of a standard deviation")
            : List.of("Feature", "For one unit", "For a standard deviation"), rows);
    }
}

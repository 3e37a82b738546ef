package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.roentgen.image.Progress;
import org.roentgen.learn.explain.CorrelationRatio;
import org.roentgen.learn.explain.Importance;
import org.roentgen.learn.explain.Loss;
import org.roentgen.learn.explain.PermutationImportance;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.report.plot.Bars;

/** Which columns the predictions of unseen rows rest on: each is shuffled, and the rise of the loss is measured. Of very many columns those that go with the predictions. */
final class ImportanceSection {

    private static final int MOST_COLUMNS = 40, MOST_ROWS = 500, REPEATS = 5, MOST_BARS = 20;

    private final List<Importance> sorted;
    private final List<String> ranked;
    private final int rows, columns;
    private final boolean classes;

    ImportanceSection(Training training, Progress progress) {
        int[] shown = training.drawn(training.folds.testedRows(), MOST_ROWS);
        DataTable table = training.rows.features().select(shown);
        rows = shown.length;
        columns = table.columns().size();
        classes = training.isClassification();
        ranked = new ArrayList<>(byCorrelation(table, training.predictions(shown)));
        List<String> tried = new ArrayList<>(ranked.subList(0, Math.min(MOST_COLUMNS, ranked.size())));
        Loss loss = classes ? Loss.BRIER : Loss.ROOT_MEAN_SQUARE;
        PermutationImportance shuffled = new PermutationImportance(t -> training.parts.predict(t, shown), loss, REPEATS, training.seed);
        sorted = shuffled.of(table, training.target().select(shown).values(), tried, progress).stream().sorted(Comparator.comparingDouble((Importance i) -> -i.mean()))
            .collect(Collectors.toList());
        for (int i = 0; i < sorted.size(); i++) ranked.set(i, sorted.get(i).column);
    }

    /** First those that go most with what is predicted. */
    private static List<String> byCorrelation(DataTable table, double[][] predicted) {
        Map<String, Double> ratios = new HashMap<>();
        for (DataColumn column : table.columns()) ratios.put(column.name, CorrelationRatio.of(column, predicted));
        return table.names().stream().sorted(Comparator.comparingDouble((String name) -> -ratios.get(name))).collect(Collectors.toList());
    }

    /** All columns, the most important first. */
    List<String> ranked() {
        return List.copyOf(ranked);
    }

    void write(HtmlPage page) {
        page.heading("What the predictions rest on");
        if (sorted.stream().allMatch(i -> i.mean() <= 0)) page.paragraph("Shuffling no column made the predictions worse: the model has found nothing that holds in unseen rows.");
        Bars bars = new Bars("Rise of the " + (classes ? "Brier score" : "root mean square error") + " when a column is shuffled");
        for (Importance importance : sorted.subList(0, Math.min(MOST_BARS, sorted.size()))) bars.bar(importance.column, importance.mean(), importance.margin());
        page.drawing(bars);
        String chosen = columns > sorted.size() ? " Of " + columns + " columns the " + sorted.size() + " were tried that go most with the predictions (correlation ratio)." : "";
        String left = sorted.size() > MOST_BARS ? " The " + MOST_BARS + " most important are shown." : "";
        page.note("Permutation importance (Breiman 2001) in " + rows + " rows that the models had not seen, " + REPEATS + " shuffles each; whiskers: 95 % interval over the shuffles."
            + " Columns that say the same hide one another." + chosen + left);
    }

    /** Columns of numbers, the most important first. */
    List<String> numbers(DataTable table) {
        return ranked.stream().filter(name -> table.column(name).kind == DataColumn.Kind.NUMBER)
            .filter(name -> Arrays.stream(table.column(name).numbers()).filter(v -> !Double.isNaN(v)).distinct().count() > 1).collect(Collectors.toList());
    }
}

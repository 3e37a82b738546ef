package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.roentgen.learn.explain.HeldOutImportance;
import org.roentgen.learn.explain.Importance;
import org.roentgen.learn.explain.Loss;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.report.plot.Bars;

/** Which columns the predictions of unseen rows rest on: each is shuffled, and the rise of the loss is measured; of very many those that go with the target. */
final class ImportanceSection {

    private static final int MOST_BARS = 20;

    private final List<Importance> sorted;
    private final List<String> ranked;
    private final int rows, columns;
    private final boolean classes;

    ImportanceSection(Training training) {
        classes = training.isClassification();
        rows = training.importance.rows();
        columns = training.importance.ranked().size();
        sorted = training.importance.importances(classes ? Loss.BRIER : Loss.ROOT_MEAN_SQUARE);
        ranked = new ArrayList<>(training.importance.ranked());
        for (int i = 0; i < sorted.size(); i++) ranked.set(i, sorted.get(i).column);
    }

    /** All columns, the most important first. */
    List<String> ranked() {
        return List.copyOf(ranked);
    }

    void write(HtmlPage page) {
        page.heading("What the predictions rest on");
        if (sorted.stream().allMatch(i -> i.mean() <= 0))
            page.paragraph("Shuffling no column made the predictions worse: the model has found nothing that holds in"
            + " unseen rows.");
        Bars bars = new Bars("Rise of the " + (classes ? "Brier score" : "root mean square error") + " when a column is shuffled");
        for (Importance importance : sorted.subList(0, Math.min(MOST_BARS, sorted.size()))) bars.bar(importance.column, importance.mean(), importance.margin());
        page.drawing(bars);
        String chosen = columns > sorted.size() ? " Of " + columns + " columns the " + sorted.size() + " were tried that go most with the target (correlation"
            + " ratio)." : "";
        String left = sorted.size() > MOST_BARS ? " The " + MOST_BARS + " most important are shown." : "";
        page.note("Permutation importance (Breiman 2001) in " + rows + " rows that the models had not seen, " + HeldOutImportance.REPEATS
            + " shuffles each; whiskers: 95 % interval over the shuffles."
            + " Columns that say the same hide one another." + chosen + left);
    }

    /** Columns of numbers, the most important first. */
    List<String> numbers(DataTable table) {
        return ranked.stream().filter(name -> table.column(name).kind == DataColumn.Kind.NUMBER)
            .filter(name -> Arrays.stream(table.column(name).numbers()).filter(v -> !Double.isNaN(v)).distinct().count() > 1).collect(Collectors.toList());
    }
}

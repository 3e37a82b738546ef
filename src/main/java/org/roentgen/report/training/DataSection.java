package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.roentgen.learn.explain.SourceColumns;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;
import org.roentgen.report.html.HtmlPage;

/** Which data: rows, patients, columns and their blocks, classes, and what was missing. */
final class DataSection {

    private static final int MOST_MISSING = 15;

    private final Training training;
    private final DataTable features;

    DataSection(Training training) {
        this.training = training;
        features = training.rows.features();
    }

    void write(HtmlPage page) {
        page.heading("Data");
        List<List<String>> facts = new ArrayList<>();
        fact(facts, "Table", training.read.title);
        fact(facts, "SHA-256 of its names and cells", training.read.hash());
        fact(facts, "Rows", training.read.rows() + (training.read.rows() > features.rows() ? ", of which " + features.rows() + " have " + training.target().name : ""));
        fact(facts, "Patients", training.patients() == features.rows() ? "each row counts as one" : training.patients() + " (groups of rows, never parted)");
        fact(facts, "Tested by", training.validation());
        fact(facts, "Columns offered", features.columns().size() + blocks());
        fact(facts, "Features after preparation", Integer.toString(names().size()));
        fact(facts, "Missing cells", missingCells() + " of " + (long) features.rows() * features.columns().size());
        page.table(List.of(), facts);
        target(page);
        missing(page);
    }

    private static void fact(List<List<String>> facts, String name, String value) {
        facts.add(List.of(name, value));
    }

    List<String> names() {
        return training.model.preparation().features(features.select(new int[] {0})).names();
    }

    /** Columns that no feature of the model was made of. */
    List<String> unused() {
        SourceColumns sources = new SourceColumns(features.names());
        List<String> used = names().stream().map(sources::of).collect(Collectors.toList());
        return features.names().stream().filter(name -> !used.contains(name)).collect(Collectors.toList());
    }

    private String blocks() {
        Map<Block, Integer> counts = new LinkedHashMap<>();
        for (DataColumn column : features.columns()) counts.merge(column.block, 1, Integer::sum);
        long categories = features.columns().stream().filter(c -> c.kind == DataColumn.Kind.CATEGORY).count();
        return " (" + counts.entrySet().stream().map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", "))
            + (categories > 0 ? "; " + categories + " of them categories" : "") + ")";
    }

    long missingCells() {
        return features.columns().stream().mapToLong(DataColumn::missing).sum();
    }

    /** Rows of each class. */
    static int[] counts(Target target) {
        int[] counts = new int[target.classes().size()];
        for (double v : target.values()) counts[(int) v]++;
        return counts;
    }

    private void target(HtmlPage page) {
        Target target = training.target();
        List<List<String>> rows = new ArrayList<>();
        if (!training.isClassification()) {
            double[] values = Arrays.stream(target.values()).sorted().toArray();
            rows.add(List.of(Numbers.value(values[0]), Numbers.value(median(values)), Numbers.value(Arrays.stream(values).average().getAsDouble()),
                Numbers.value(values[values.length - 1])));
            page.table(List.of(target.name + ": least", "Median", "Mean", "Greatest"), rows);
            return;
        }
        int[] counts = counts(target);
        for (int c = 0; c < counts.length; c++)
            rows.add(List.of(target.classes().get(c), Integer.toString(counts[c]), Numbers.share((double) counts[c] / target.rows())));
        page.table(List.of(target.name, "Rows", "Share"), rows);
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private void missing(HtmlPage page) {
        List<DataColumn> lacking = features.columns().stream().filter(c -> c.missing() > 0).sorted(Comparator.comparingInt((DataColumn c) -> -c.missing()))
            .collect(Collectors.toList());
        List<List<String>> rows = new ArrayList<>();
        for (DataColumn column : lacking.subList(0, Math.min(MOST_MISSING, lacking.size())))
            rows.add(List.of(column.name, Integer.toString(column.missing()), Numbers.share((double) column.missing() / column.rows())));
        if (!rows.isEmpty()) page.table(List.of("Column with missing cells", "Missing", "Share"), rows);
        if (lacking.size() > rows.size()) page.note((lacking.size() - rows.size()) + " more columns have missing cells, fewer than these.");
    }
}

package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.roentgen.learn.explain.ReadableTree;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.report.plot.Drawing;
import org.roentgen.report.plot.TreeDrawing;

/** A picture of what the model has learned: its tree or its coefficients where it has them, a cut through it, and how its predictions change with single columns. */
final class LearnedSection {

    private static final int CURVES = 4;

    private final Training training;
    private final ImportanceSection importance;

    LearnedSection(Training training, ImportanceSection importance) {
        this.training = training;
        this.importance = importance;
    }

    void write(HtmlPage page) {
        page.heading("What the model has learned").paragraph("From here on: the model that was trained on all rows (" + training.model.learner() + ").");
        tree(page);
        new CoefficientTable(training).write(page);
        DataTable table = training.rows.features();
        List<String> numbers = importance.numbers(table);
        if (training.isClassification()) new RegionPicture(training, numbers).write(page);
        else new FittedLine(training, numbers).write(page);
        List<Drawing> curves = new ArrayList<>();
        List<String> ranked = importance.ranked();
        for (String column : ranked.subList(0, Math.min(CURVES, ranked.size()))) new DependenceCurve(training, column).drawing().ifPresent(curves::add);
        if (curves.isEmpty()) return;
        page.drawing(curves.toArray(new Drawing[0]));
        page.note("Partial dependence (Friedman 2001) of the most important columns: the mean prediction when all rows have the value (thick), and of some rows, one"
            + " by one (thin).");
    }

    private void tree(HtmlPage page) {
        Optional<ReadableTree> read = ReadableTree.of(training.model, training.rows.features(), training.target());
        if (read.isEmpty()) return;
        TreeDrawing drawing = new TreeDrawing(read.get(), training.target().classes());
        page.drawing(drawing);
        page.note("The tree has " + read.get().leaves() + (read.get().leaves() == 1 ? " leaf" : " leaves") + (drawing.isWhole() ? ""
            : "; the nodes that most rows come by are drawn, as far as there is room") + ". n: training rows that come by"
            + (training.isClassification() ? "; bars: their classes; %: the share of the most frequent class, in a leaf that of the class which it predicts."
            : ", and their mean."));
    }
}

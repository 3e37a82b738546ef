package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Figures;
import org.roentgen.image.Progress;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.MostProbable;

/** One row of a table as a model sees it: what is predicted and why, which other rows are like it, and what is not known of it. Immutable. */
public final class PatientExplanation {

    private final Model model;
    private final DataTable rows;
    private final int row;
    private final double[][] predicted;
    private final Attributions values;
    private final String explained;
    private final SimilarRows others;
    private final double[] own;
    private final int[] similar;

    /** @param similar rows to find */
    public PatientExplanation(Model model, DataTable rows, int row, ModelShap shap, int similar, Progress progress) {
        this.model = model;
        this.rows = model.preparation().completed(rows);
        this.row = row;
        predicted = model.predict(rows);
        Attributions all = shap.explain(rows.select(new int[] {row}), progress);
        int output = all.outputs() > 1 ? MostProbable.of(predicted[row]) : 0;
        values = all.only(output);
        explained = shap.outputs().get(output);
        Features features = model.preparation().features(rows);
        others = new SimilarRows(features);
        own = features.row(row);
        this.similar = Arrays.stream(others.nearest(own, rows.rows())).filter(i -> i != row).limit(similar).toArray();
    }

    public Model model() {
        return model;
    }

    public DataTable rows() {
        return rows;
    }

    public int row() {
        return row;
    }

    /** Probabilities, or a number. */
    public double[] predicted() {
        return predicted[row].clone();
    }

    /** The most probable class, or the number, of any row. */
    public String prediction(int of) {
        return model.classes().isEmpty() ? Figures.text(predicted[of][0], 5) : model.classes().get(MostProbable.of(predicted[of]));
    }

    /** What the target is in the table; empty where the table does not say. */
    public String truth(int of) {
        return rows.has(model.target()) ? rows.column(model.target()).text(of) : "";
    }

    /** The output that is explained: of several that of the most probable class. */
    public String explained() {
        return explained;
    }

    /** What each column adds to the output. */
    public Attributions values() {
        return values;
    }

    /** Other rows, the most similar first. */
    public int[] similar() {
        return similar.clone();
    }

    public double distance(int other) {
        return others.distance(own, other);
    }

    /** Columns that the model takes and that are missing here. */
    public List<DataColumn> missing() {
        List<DataColumn> missing = new ArrayList<>();
        for (String name : model.inputs()) if (rows.column(name).isMissing(row)) missing.add(rows.column(name));
        return missing;
    }

    /** Places of the columns in the values, those that add or take most first. */
    public List<Integer> ranked() {
        return ModelShap.ranked(values);
    }

    /** A column with its cell, as in {@code age = 61}; a feature that is no column stands alone. */
    public String described(int column) {
        String name = values.names().get(column);
        if (!rows.has(name)) return name;
        return name + (rows.column(name).isMissing(row) ? " missing" : " = " + shortened(rows.column(name)));
    }

    private String shortened(DataColumn column) {
        if (column.kind != DataColumn.Kind.NUMBER || column.text(row).length() < 10) return column.text(row);
        return Figures.text(column.number(row), 5);
    }

    /** The classes with their probabilities, the most probable first; empty where numbers are predicted. */
    public List<Integer> rankedClasses() {
        return IntStream.range(0, model.classes().size()).boxed().sorted((a, b) -> Double.compare(predicted[row][b], predicted[row][a])).collect(Collectors.toList());
    }
}

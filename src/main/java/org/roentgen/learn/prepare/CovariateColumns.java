package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Covariates as numbers: those that are numbers less their training mean; categories as 0 and 1 for each one of the training rows but the first. */
final class CovariateColumns {

    private final Map<String, Double> means;
    private final Map<String, List<String>> categories;

    private CovariateColumns(Map<String, Double> means, Map<String, List<String>> categories) {
        this.means = means;
        this.categories = categories;
    }

    static CovariateColumns fit(DataTable train, List<String> names) {
        Map<String, Double> means = new LinkedHashMap<>();
        Map<String, List<String>> categories = new LinkedHashMap<>();
        for (String name : names) {
            DataColumn column = train.column(name);
            if (column.kind == DataColumn.Kind.TEXT)
                throw new IllegalArgumentException("Covariate " + name + " must hold numbers or categories, but holds texts. Leave it out.");
            if (column.kind == DataColumn.Kind.NUMBER) means.put(name, mean(column));
            else categories.put(name, present(column));
        }
        return new CovariateColumns(means, categories);
    }

    private static double mean(DataColumn column) {
        double sum = 0;
        for (int i = 0; i < column.rows(); i++) sum += cell(column, i);
        return sum / column.rows();
    }

    private static List<String> present(DataColumn column) {
        List<String> present = new ArrayList<>(column.categories());
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < column.rows(); i++) cells.add(column.text(i));
        present.retainAll(cells);
        return present;
    }

    private static double cell(DataColumn column, int row) {
        double value = column.number(row);
        if (Double.isNaN(value) || Double.isInfinite(value))
            throw new IllegalArgumentException("Covariate " + column.name + " must be a finite number in every row, but is "
                + (column.isMissing(row) ? "missing" : value) + " in row " + (row + 1) + ". Fill it, or leave the row out.");
        return value;
    }

    /** A row of numbers for each row. @throws IllegalArgumentException when a cell is missing, or a category was not in training */
    double[][] values(DataTable table) {
        List<double[]> columns = new ArrayList<>();
        means.forEach((name, mean) -> columns.add(centred(table.column(name), mean)));
        categories.forEach((name, known) -> indicate(table.column(name), known, columns));
        double[][] rows = new double[table.rows()][columns.size()];
        for (int i = 0; i < rows.length; i++) for (int c = 0; c < columns.size(); c++) rows[i][c] = columns.get(c)[i];
        return rows;
    }

    private static double[] centred(DataColumn column, double mean) {
        double[] values = column.requireNumbers();
        for (int i = 0; i < values.length; i++) values[i] = cell(column, i) - mean;
        return values;
    }

    private static void indicate(DataColumn column, List<String> known, List<double[]> columns) {
        for (int i = 0; i < column.rows(); i++)
            if (!known.contains(column.text(i)))
                throw new IllegalArgumentException("Covariate " + column.name + " must be one of " + String.join(", ", known) + ", as in training, but is \""
                    + column.text(i) + "\" in row " + (i + 1) + ". Fill it, or leave the row out.");
        for (String category : known.subList(Math.min(1, known.size()), known.size())) {
            double[] values = new double[column.rows()];
            for (int i = 0; i < values.length; i++) values[i] = column.text(i).equals(category) ? 1 : 0;
            columns.add(values);
        }
    }

    static CovariateColumns of(JsonObject json) {
        Map<String, Double> means = new LinkedHashMap<>();
        json.getAsJsonObject("means").entrySet().forEach(e -> means.put(e.getKey(), e.getValue().getAsDouble()));
        return new CovariateColumns(means, JsonList.lists(json.getAsJsonObject("categories")));
    }

    JsonObject json() {
        JsonObject json = new JsonObject(), numbers = new JsonObject();
        means.forEach(numbers::addProperty);
        json.add("means", numbers);
        json.add("categories", JsonList.of(categories));
        return json;
    }
}

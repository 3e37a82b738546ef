package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Explanations as tables. */
public final class ExplanationTables {

    private ExplanationTables() { }

    /** A row for each column, the most important first, with the 95 % confidence interval of its importance. */
    public static DataTable importance(List<Importance> all) {
        List<Importance> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingDouble((Importance i) -> -i.mean()));
        int n = sorted.size();
        return new DataTable("importance", List.of(texts("Column", sorted.stream().map(i -> i.column).collect(Collectors.toList())),
            numbers("Importance", n, i -> sorted.get(i).mean()), numbers("Standard deviation", n, i -> sorted.get(i).deviation()),
            numbers("Lower", n, i -> sorted.get(i).mean() - sorted.get(i).margin()), numbers("Upper", n, i -> sorted.get(i).mean() + sorted.get(i).margin())));
    }

    /** A row for each column, the most important first: the mean |SHAP value| of each output. @param outputs their names */
    public static DataTable importance(Attributions values, List<String> outputs) {
        List<Integer> order = ModelShap.ranked(values);
        List<DataColumn> columns = new ArrayList<>();
        columns.add(texts("Column", order.stream().map(f -> values.names().get(f)).collect(Collectors.toList())));
        for (int o = 0; o < outputs.size(); o++) {
            int output = o;
            columns.add(numbers("Mean |SHAP| of " + outputs.get(o), order.size(), i -> values.importance(output, order.get(i))));
        }
        return new DataTable("importance", columns);
    }

    /** A row for each row and output: texts of the row, the expected output, what each column adds, and the sum. */
    public static DataTable values(Attributions values, List<String> outputs, DataTable rows) {
        int all = values.rows() * outputs.size();
        List<DataColumn> columns = new ArrayList<>();
        int[] row = IntStream.range(0, all).map(i -> i / outputs.size()).toArray(), output = IntStream.range(0, all).map(i -> i % outputs.size()).toArray();
        for (DataColumn column : rows.select(row).columns()) if (column.kind == DataColumn.Kind.TEXT) columns.add(column.inBlock(Block.IMAGE));
        columns.add(texts("explained output", IntStream.of(output).mapToObj(outputs::get).collect(Collectors.toList())));
        columns.add(numbers("expected output", all, i -> values.expected(output[i])));
        for (int f = 0; f < values.names().size(); f++) {
            int feature = f;
            columns.add(numbers("SHAP(" + values.names().get(f) + ")", all, i -> values.value(row[i], output[i], feature)));
        }
        columns.add(numbers("sum", all, i -> values.total(row[i], output[i])));
        return new DataTable("SHAP values", columns);
    }

    /** A row for each column and each of its values: the mean prediction. @param outputs names of what is predicted */
    public static DataTable dependence(List<PartialDependence> all, List<String> outputs) {
        List<int[]> cells = new ArrayList<>();
        for (int p = 0; p < all.size(); p++) for (int v = 0; v < all.get(p).values().rows(); v++) cells.add(new int[] {p, v});
        List<DataColumn> columns = new ArrayList<>(columnAndValue(all, cells));
        for (int o = 0; o < outputs.size(); o++) {
            int output = o;
            columns.add(numbers("Mean " + outputs.get(o), cells.size(), i -> all.get(cells.get(i)[0]).mean(cells.get(i)[1], output)));
        }
        return new DataTable("partial dependence", columns);
    }

    /** A row for each row, each column and each of its values: the prediction. */
    public static DataTable individual(List<PartialDependence> all, List<String> outputs, DataTable rows) {
        List<int[]> cells = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++)
            for (int p = 0; p < all.size(); p++) for (int v = 0; v < all.get(p).values().rows(); v++) cells.add(new int[] {p, v, row});
        List<DataColumn> columns = new ArrayList<>();
        for (DataColumn column : rows.select(cells.stream().mapToInt(c -> c[2]).toArray()).columns())
            if (column.kind == DataColumn.Kind.TEXT) columns.add(column.inBlock(Block.IMAGE));
        columns.add(numbers("Row", cells.size(), i -> cells.get(i)[2] + 1));
        columns.addAll(columnAndValue(all, cells));
        for (int o = 0; o < outputs.size(); o++) {
            int output = o;
            columns.add(numbers(outputs.get(o), cells.size(), i -> all.get(cells.get(i)[0]).individual(cells.get(i)[1], cells.get(i)[2], output)));
        }
        return new DataTable("individual conditional expectation", columns);
    }

    private static List<DataColumn> columnAndValue(List<PartialDependence> all, List<int[]> cells) {
        return List.of(texts("Column", cells.stream().map(c -> all.get(c[0]).values().name).collect(Collectors.toList())),
            texts("Value", cells.stream().map(c -> all.get(c[0]).values().text(c[1])).collect(Collectors.toList())));
    }

    /** A row for each leaf, with the fidelity of the whole tree. */
    public static DataTable rules(SurrogateTree tree, String target, boolean classes) {
        List<Rule> rules = tree.rules();
        return new DataTable("surrogate tree", List.of(texts("Rule", rules.stream().map(r -> r.condition).collect(Collectors.toList())),
            texts("Predicted " + target, rules.stream().map(r -> r.prediction).collect(Collectors.toList())), numbers("Rows", rules.size(), i -> rules.get(i).rows),
            numbers(classes ? "Agreement" : "RMSE", rules.size(), i -> rules.get(i).agreement), numbers("Fidelity", rules.size(), i -> tree.fidelity()),
            numbers("Fidelity elsewhere", rules.size(), i -> tree.fidelityElsewhere())));
    }

    private static DataColumn numbers(String name, int rows, IntToDoubleFunction value) {
        return DataColumn.numbers(name, Block.IMAGE, IntStream.range(0, rows).mapToDouble(value).toArray());
    }

    private static DataColumn texts(String name, List<String> texts) {
        return DataColumn.texts(name, Block.IMAGE, texts.toArray(new String[0]));
    }
}

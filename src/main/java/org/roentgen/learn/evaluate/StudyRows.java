package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;

/** The rows of a table that a study can use: those whose target is known, with their features, target and groups. */
public final class StudyRows {

    private final DataTable features, labels;
    private final Target target;
    private final Optional<Folds> split;
    private final int[] groups;
    private final int withoutTarget;

    /**
     * @param group column that says which rows are of one patient; empty when each row is
     * @param split column that says which part of a cross-validation a row is in, or train and test; empty when parts are to be made
     * @param exclude columns that are no features, besides those
     * @throws IllegalArgumentException when a column is not there, no feature is left, or a group is missing
     */
    public StudyRows(DataTable table, Target target, String group, String split, List<String> exclude) {
        int[] known = target.known();
        withoutTarget = table.rows() - known.length;
        List<String> others = new ArrayList<>(exclude);
        others.add(target.name);
        if (!group.isEmpty()) others.add(group);
        if (!split.isEmpty()) others.add(split);
        DataTable usable = table.select(known);
        features = usable.without(others);
        if (features.columns().isEmpty()) throw new IllegalArgumentException("Table must have columns besides the target to learn from, but has none. Exclude fewer.");
        labels = usable.only(labels(table, others));
        this.target = target.select(known);
        this.split = split.isEmpty() ? Optional.empty() : Optional.of(Folds.of(usable.column(split)));
        groups = groups(usable, group);
    }

    private static List<String> labels(DataTable table, List<String> noFeatures) {
        return table.columns().stream().filter(c -> c.kind == DataColumn.Kind.TEXT || noFeatures.contains(c.name)).map(c -> c.name).collect(Collectors.toList());
    }

    /**
     * A number for each group of rows, from 0.
     * @param group the column that names it; empty when each row is its own
     * @throws IllegalArgumentException when a row has none
     */
    static int[] groups(DataTable table, String group) {
        return group.isEmpty() ? IntStream.range(0, table.rows()).toArray() : numbered(table, group);
    }

    private static int[] numbered(DataTable table, String group) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        int[] groups = new int[table.rows()];
        for (int i = 0; i < groups.length; i++) {
            String name = table.column(group).text(i);
            if (name.isEmpty()) throw new IllegalArgumentException("Group " + group + " must be given in every row, but is missing in row " + (i + 1)
                + " of those with a target. Fill it.");
            groups[i] = numbers.computeIfAbsent(name, n -> numbers.size());
        }
        return groups;
    }

    public DataTable features() {
        return features;
    }

    /** What says which row is which: the columns that are no features, target and group among them, as in the table. */
    public DataTable labels() {
        return labels;
    }

    public Target target() {
        return target;
    }

    public int[] groups() {
        return groups.clone();
    }

    /** The parts that the table gives, or as many as wanted. */
    public Folds folds(int count, long seed) {
        return split.orElseGet(() -> Folds.stratified(target, groups, count, seed));
    }

    /** What a person should know of the rows, a line each. */
    public List<String> remarks() {
        return withoutTarget == 0 ? Collections.emptyList() : List.of(withoutTarget + " rows without " + target.name + " were left out");
    }
}

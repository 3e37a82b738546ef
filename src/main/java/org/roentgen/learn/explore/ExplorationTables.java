package org.roentgen.learn.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** What was found in a cohort, as tables: of its rows, components, features, clusters, and numbers of clusters. */
public final class ExplorationTables {

    private static final int NAMED = 5;

    private final Exploration exploration;
    private final Components components;
    private final int shown;

    /** @param components how many to show */
    public ExplorationTables(Exploration exploration, int components) {
        this.exploration = exploration;
        this.components = exploration.components();
        shown = Math.min(components, this.components.count());
    }

    /** Key, colour, places, cluster and silhouette of each row. */
    public DataTable rows() {
        List<DataColumn> found = found(), columns = new ArrayList<>();
        columns.add(given(exploration.keys(), found));
        exploration.colour().filter(colour -> !colour.name.equals(exploration.keys().name)).ifPresent(colour -> columns.add(given(colour, found)));
        columns.addAll(found);
        return new DataTable("Rows", columns.stream().map(c -> c.inBlock(Block.IMAGE)).collect(Collectors.toList()));
    }

    /** A table that an exploration wrote, explored again, has clusters already. */
    private static DataColumn given(DataColumn column, List<DataColumn> found) {
        return found.stream().anyMatch(c -> c.name.equals(column.name)) ? column.renamed(column.name + " in the table") : column;
    }

    private List<DataColumn> found() {
        List<DataColumn> columns = new ArrayList<>();
        for (int c = 0; c < shown; c++) columns.add(DataColumn.numbers("PC" + (c + 1), Block.IMAGE, components.scores(c)));
        exploration.embedding().ifPresent(map -> {
            columns.add(DataColumn.numbers("t-SNE 1", Block.IMAGE, map.x()));
            columns.add(DataColumn.numbers("t-SNE 2", Block.IMAGE, map.y()));
        });
        int n = exploration.rows().points().length;
        exploration.division().ifPresent(division -> {
            columns.add(numbers("Cluster", n, i -> division.clusters().of(i) + 1));
            columns.add(numbers("Silhouette", n, division::silhouette));
        });
        return columns;
    }

    /** How much of the variance each component holds, and the features that it is mostly made of. */
    public DataTable components() {
        double[] cumulative = new double[shown];
        for (int c = 0; c < shown; c++) cumulative[c] = (c == 0 ? 0 : cumulative[c - 1]) + components.share(c);
        return new DataTable("Components", List.of(
            texts("Component", shown, c -> "PC" + (c + 1)),
            numbers("Variance", shown, components::variance),
            numbers("Share", shown, components::share),
            numbers("Cumulative share", shown, c -> cumulative[c]),
            texts("Largest loadings", shown, c -> named(f -> components.loading(c, f)))));
    }

    /** Loadings, and the mean of each cluster in the units of the table with the share of the variance between clusters (η²). */
    public DataTable features() {
        Features plain = exploration.rows().plain();
        List<DataColumn> columns = new ArrayList<>();
        columns.add(texts("Feature", plain.count(), plain.names()::get));
        for (int c = 0; c < shown; c++) {
            int component = c;
            columns.add(numbers("Loading PC" + (c + 1), plain.count(), f -> components.loading(component, f)));
        }
        exploration.division().ifPresent(division -> {
            double[][] means = IntStream.range(0, plain.count()).mapToObj(f -> division.clusters().means(plain.column(f))).toArray(double[][]::new);
            for (int k = 0; k < division.clusters().count; k++) {
                int cluster = k;
                columns.add(numbers("Mean of cluster " + (k + 1), plain.count(), f -> means[f][cluster]));
            }
            columns.add(numbers("Between clusters", plain.count(), f -> division.between(plain.column(f))));
        });
        return new DataTable("Features", columns);
    }

    /** Size and silhouette of each cluster, and where its mean is farthest from that of all rows, in standard deviations of all rows. */
    public DataTable clusters() {
        Division division = exploration.division().orElseThrow();
        Clusters clusters = division.clusters();
        double[][] deviations = deviations(clusters);
        return new DataTable("Clusters", List.of(
            numbers("Cluster", clusters.count, k -> k + 1),
            numbers("Rows", clusters.count, clusters::size),
            numbers("Silhouette", clusters.count, division::silhouetteOf),
            texts("Distinguishing features", clusters.count, k -> named(f -> deviations[f][k]))));
    }

    /** The numbers of clusters that were tried. */
    public DataTable trials() {
        List<Division.Trial> trials = exploration.division().orElseThrow().trials();
        return new DataTable("Numbers of clusters", List.of(
            numbers("Clusters", trials.size(), i -> trials.get(i).clusters),
            numbers("Mean silhouette", trials.size(), i -> trials.get(i).silhouette),
            numbers("Within clusters", trials.size(), i -> trials.get(i).within)));
    }

    /** For each feature and cluster. */
    private double[][] deviations(Clusters clusters) {
        Features plain = exploration.rows().plain();
        double[][] deviations = new double[plain.count()][];
        for (int f = 0; f < deviations.length; f++) {
            double[] column = plain.column(f), means = clusters.means(column);
            double mean = 0, squares = 0;
            for (double v : column) mean += v / column.length;
            for (double v : column) squares += (v - mean) * (v - mean) / column.length;
            for (int k = 0; k < means.length; k++) means[k] = (means[k] - mean) / Math.sqrt(squares);
            deviations[f] = means;
        }
        return deviations;
    }

    /** The features whose values are farthest from 0, with them. */
    private String named(IntToDoubleFunction value) {
        List<String> names = exploration.rows().plain().names();
        return IntStream.range(0, names.size()).boxed().sorted(Comparator.comparingDouble(f -> -Math.abs(value.applyAsDouble(f)))).limit(NAMED)
            .map(f -> String.format(Locale.ROOT, "%s %+.2f", names.get(f), value.applyAsDouble(f))).collect(Collectors.joining(", "));
    }

    private static DataColumn numbers(String name, int count, IntToDoubleFunction value) {
        return DataColumn.numbers(name, Block.IMAGE, IntStream.range(0, count).mapToDouble(value).toArray());
    }

    private static DataColumn texts(String name, int count, IntFunction<String> text) {
        return DataColumn.texts(name, Block.IMAGE, IntStream.range(0, count).mapToObj(text).toArray(String[]::new));
    }
}

package org.roentgen.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.image.Figures;
import org.roentgen.learn.explore.Exploration;
import org.roentgen.learn.explore.ExplorationTables;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.plot.DendrogramPlot;
import org.roentgen.report.plot.ScatterPlot;

/** The page of a cohort: its map with a table of its rows, where a row chosen in one is chosen in the other, its components, clusters, tree and features. */
public final class CohortPage {

    private static final int MOST_FEATURES = 200;

    private final Exploration exploration;
    private final ExplorationTables tables;

    public CohortPage(Exploration exploration, ExplorationTables tables) {
        this.exploration = exploration;
        this.tables = tables;
    }

    /** @param title what the table is called
     * @param provenance lines in small print */
    public String text(String title, List<String> provenance) {
        HtmlPage page = new HtmlPage("Cohort " + title);
        page.paragraph(String.join(". ", exploration.remarks()) + ".");
        map(page);
        page.heading("Components");
        table(page, tables.components(), false);
        page.note("Share: of the variance of all features. Loadings: how much of each feature, in scaled units, a component is made of.");
        exploration.division().ifPresent(division -> {
            page.heading("Clusters");
            table(page, tables.clusters(), false);
            page.note("Distinguishing features: how far the cluster's mean is from that of all rows, in standard deviations of all rows. Clusters were made to"
                + " differ in these features: that they do is no finding. Silhouette (Rousseeuw 1987): 1 is deep inside a cluster, 0 between two, below 0 nearer to"
                + " another.");
            if (division.trials().size() > 1) trials(page);
            if (division.tree().isPresent()) tree(page);
        });
        features(page);
        page.heading("How this was made");
        provenance.forEach(page::note);
        return page.text();
    }

    private void map(HtmlPage page) {
        ScatterPlot plot = new ScatterPlot(exploration, ScatterPlot.WIDTH, ScatterPlot.HEIGHT);
        page.heading("Map").note("A click on a mark chooses its row in the table below, and a click on a row its mark.").drawing(plot);
        table(page, tables.rows(), true);
    }

    private void tree(HtmlPage page) {
        page.heading("Tree of clusters").drawing(new DendrogramPlot(exploration))
            .note("Rows that are joined farther to the right are more alike. The broken line is where the tree is cut; the clusters' numbers stand beside it.");
    }

    private void trials(HtmlPage page) {
        table(page.heading("Numbers of clusters"), tables.trials(), false);
        page.note("Within clusters: the sum of the squared distances of rows to the means of their clusters, in scaled units.");
    }

    private void features(HtmlPage page) {
        DataTable all = tables.features();
        page.heading("Features");
        int[] first = IntStream.range(0, Math.min(MOST_FEATURES, all.rows())).toArray();
        table(page, all.select(first), false);
        page.note("Loadings are of scaled features; means are in the units of the table. Between clusters: the share of a feature's variance that lies between"
            + " clusters (η²).");
        if (first.length < all.rows()) page.note("The first " + first.length + " of " + all.rows() + "; all are in features.csv.");
    }

    private static void table(HtmlPage page, DataTable table, boolean linked) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.rows(); i++) {
            List<String> cells = new ArrayList<>();
            for (DataColumn column : table.columns()) cells.add(cell(column, i));
            rows.add(cells);
        }
        if (linked) page.linkedTable(table.names(), rows);
        else page.table(table.names(), rows);
    }

    private static String cell(DataColumn column, int row) {
        if (column.kind != DataColumn.Kind.NUMBER || column.isMissing(row)) return column.text(row);
        double value = column.number(row);
        return (value == Math.rint(value) ? column.text(row) : Figures.text(value)).replaceFirst("^-", "−");
    }
}

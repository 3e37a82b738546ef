package org.roentgen.command.learn;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.roentgen.command.Menus;
import org.roentgen.fiji.MacroLine;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.Version;
import org.roentgen.fiji.cohort.CohortView;
import org.roentgen.image.Progress;
import org.roentgen.learn.explore.Components;
import org.roentgen.learn.explore.Division;
import org.roentgen.learn.explore.Embedding;
import org.roentgen.learn.explore.Exploration;
import org.roentgen.learn.explore.ExplorationTables;
import org.roentgen.learn.explore.HierarchicalClustering;
import org.roentgen.learn.explore.Linkage;
import org.roentgen.learn.explore.PreparedRows;
import org.roentgen.learn.explore.PrincipalComponents;
import org.roentgen.learn.explore.Silhouette;
import org.roentgen.learn.explore.TSne;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.CohortPage;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Explore Cohort...", visible = false, headless = true,
    description = "Shows what a table holds without asking for a target: principal components, a map of the rows (of components or by t-SNE), and clusters"
        + " (k-means, or a tree of joined rows) with their silhouettes. Rows chosen in the map are chosen in its table and in the Results, and the other way round."
        + " The Results have a row for each row of the table: its place on the components and the map, its cluster and silhouette.")
public final class ExploreCohortCommand extends FeaturesCommand {

    private static final int FOR_MAP = 50;

    @Parameter(label = "Scale", persist = false, choices = {"standardised", "range", "robust", "none"},
        description = "How features are brought to a like range: mean and standard deviation, minimum and maximum, or median and quartiles.")
    private String scale = "standardised";

    @Parameter(label = "Key", required = false, persist = false, description = "The column that names the rows; it is no feature. Empty numbers them from 1.")
    private String key = "";

    @Parameter(label = "Colour", required = false, persist = false,
        description = "The column that the rows are coloured by, classes or numbers; it is no feature. Empty colours them by their clusters.")
    private String colour = "";

    @Parameter(label = "Map", persist = false, choices = {"components", "t-SNE"},
        description = "Where rows are drawn: the first two principal components keep large distances, t-SNE keeps near rows near. t-SNE sees at most 50 components.")
    private String map = "components";

    @Parameter(label = "Components", min = "1", max = "50", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Principal components to list; there may be fewer.")
    private int components = 5;

    @Parameter(label = "Perplexity", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "t-SNE: about how many neighbours each row has, at most a third of the rows; 0 is 30, or a third of the rows where that is less.")
    private double perplexity = 0;

    @Parameter(label = "Steps", min = "1", persist = false, attrs = @Attr(name = "unit", value = "none"), description = "t-SNE: how often all points are moved.")
    private int steps = 1000;

    @Parameter(label = "Start", persist = false, choices = {"components", "random"},
        description = "t-SNE: where points begin; from components, the large distances of the map mean more.")
    private String start = "components";

    @Parameter(label = "Clustering", persist = false, choices = {"none", "k-means", "Ward", "average", "complete", "single"},
        description = "How rows are divided: around means, or by joining the nearest two clusters again and again, their distance being that of Ward, or the"
            + " average, greatest or least distance of their rows.")
    private String clustering = "k-means";

    @Parameter(label = "Clusters", min = "0", max = "100", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How many; 0 takes as many, from 2 to 10, as have the greatest mean silhouette.")
    private int clusters = 0;

    @Parameter(label = "Cut height", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Joined clusters: the distance above which they are kept apart, however many they are; 0 goes by their number.")
    private double cutHeight = 0;

    @Parameter(label = "Restarts", min = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "k-means: how often it begins anew; the best is kept.")
    private int restarts = 20;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"), description = Wording.SEED)
    private int seed = 1;

    @Parameter(label = "Folder", style = "directory", required = false, persist = false,
        description = "Where to write cohort.html, a page on which marks and rows are linked, the pictures (PNG) and all tables (CSV); empty writes none.")
    private String folder = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus tree;

    @Parameter(type = ItemIO.OUTPUT)
    private ImagePlus picture;

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Parameter(type = ItemIO.OUTPUT)
    private CohortView view;

    @Override protected void execute(Progress progress) {
        Path written = folder.trim().isEmpty() ? null : OutputFile.folder(folder.trim(), "Folder");
        DataTable read = read();
        Exploration found = explore(read, progress);
        ExplorationTables tables = new ExplorationTables(found, components);
        view = new CohortView(found, tables, read.title);
        output = view.rows();
        picture = view.map();
        tree = view.tree().orElse(null);
        if (written != null) view.write(written, new CohortPage(found, tables).text(read.title, provenance(read)));
    }

    private Exploration explore(DataTable read, Progress progress) {
        DataColumn keys = key.isEmpty() ? numbers(read.rows()) : read.column(key), colours = colour.isEmpty() ? null : read.column(colour);
        List<String> others = new ArrayList<>(Columns.names(exclude));
        if (!key.isEmpty()) others.add(key);
        if (!colour.isEmpty()) others.add(colour);
        PreparedRows rows = new PreparedRows(read.without(others), filling(false), scaling(scale));
        TSne tsne = new TSne(perplexity, steps, TSne.Start.valueOf(start.toUpperCase(Locale.ROOT)), seed);
        boolean embeds = map.equals("t-SNE"), joins = !clustering.equals("none") && !clustering.equals("k-means");
        if (embeds) tsne.perplexity(read.rows());
        if (!clustering.equals("none")) Silhouette.requireSize(read.rows());
        if (joins) HierarchicalClustering.requireSize(read.rows());
        Components found = new PrincipalComponents(Math.max(components, FOR_MAP)).of(rows.points(), progress.part(0, 0.1));
        Division division = divide(rows.points(), joins, progress.part(0.1, embeds ? 0.4 : 1));
        Embedding embedding = embeds ? tsne.of(rows.scaled().count() > FOR_MAP ? found.scores() : rows.points(), progress.part(0.4, 1)) : null;
        return new Exploration(rows, keys, colours, found, embedding, division);
    }

    private Division divide(double[][] points, boolean joins, Progress progress) {
        if (clustering.equals("none")) return null;
        if (joins) return Division.byTree(points, Linkage.valueOf(clustering.toUpperCase(Locale.ROOT)), clusters, cutHeight, progress);
        return Division.byMeans(points, clusters, restarts, seed, progress);
    }

    private static DataColumn numbers(int rows) {
        return DataColumn.numbers("Row", Block.IMAGE, IntStream.rangeClosed(1, rows).asDoubleStream().toArray());
    }

    private List<String> provenance(DataTable read) {
        return List.of("Table: " + read.title + ", " + read.rows() + " rows, SHA-256 " + read.hash() + ".",
            "Macro: " + MacroLine.of(this), "Roentgen " + Version.text() + ".");
    }
}

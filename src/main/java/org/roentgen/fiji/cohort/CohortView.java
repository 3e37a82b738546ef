package org.roentgen.fiji.cohort;

import ij.ImagePlus;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;

import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableOutput;
import org.roentgen.fiji.Value;
import org.roentgen.learn.explore.Exploration;
import org.roentgen.learn.explore.ExplorationTables;
import org.roentgen.learn.table.TableFile;
import org.roentgen.report.PictureCanvas;
import org.roentgen.report.plot.DendrogramPlot;
import org.roentgen.report.plot.ScatterPlot;

/** A cohort to look at: as pictures, as tables for scripts, and, where there is a display, in a window whose map and table are linked. */
public final class CohortView {

    private static final double PIXELS_PER_POINT = 2;

    private final Exploration exploration;
    private final ExplorationTables tables;
    private final String title;

    public CohortView(Exploration exploration, ExplorationTables tables, String title) {
        this.exploration = exploration;
        this.tables = tables;
        this.title = title;
    }

    public ResultsTable rows() {
        return TableOutput.results(tables.rows());
    }

    public ResultsTable components() {
        return TableOutput.results(tables.components());
    }

    public ResultsTable features() {
        return TableOutput.results(tables.features());
    }

    /** Without rows where there are no clusters. */
    public ResultsTable clusters() {
        return exploration.division().isPresent() ? TableOutput.results(tables.clusters()) : new ResultsTable();
    }

    /** With what a person should know as its info, and numbers for macros ({@link Value}). */
    public ImagePlus map() {
        ScatterPlot plot = new ScatterPlot(exploration, ScatterPlot.WIDTH, ScatterPlot.HEIGHT);
        ImagePlus map = new ImagePlus(title + "-map", new ColorProcessor(PictureCanvas.of(plot, PIXELS_PER_POINT)));
        map.setProp("Info", String.join("\n", exploration.remarks()));
        exploration.values().forEach((name, value) -> Value.put(map, name, value));
        return map;
    }

    /** The tree of clusters, where there is one. */
    public Optional<ImagePlus> tree() {
        if (exploration.division().flatMap(division -> division.tree()).isEmpty()) return Optional.empty();
        return Optional.of(new ImagePlus(title + "-tree", new ColorProcessor(PictureCanvas.of(new DendrogramPlot(exploration), PIXELS_PER_POINT))));
    }

    /** Writes the page, the tables and the pictures. */
    public void write(Path folder, String page) {
        TableFile.write(tables.rows(), folder.resolve("rows.csv"));
        TableFile.write(tables.components(), folder.resolve("components.csv"));
        TableFile.write(tables.features(), folder.resolve("features.csv"));
        if (exploration.division().isPresent()) TableFile.write(tables.clusters(), folder.resolve("clusters.csv"));
        OutputFile.writePng(map().getBufferedImage(), folder.resolve("map.png").toString(), "Folder");
        tree().ifPresent(tree -> OutputFile.writePng(tree.getBufferedImage(), folder.resolve("tree.png").toString(), "Folder"));
        OutputFile.writeText(page, OutputFile.writable(folder.resolve("cohort.html").toString(), "Folder"));
    }

    /** Opens the window; does nothing without a display or in batch mode. */
    public void show() {
        if (GraphicsEnvironment.isHeadless() || Interpreter.isBatchMode()) return;
        int first = ResultsTable.getResultsTable().size() - exploration.rows().points().length;
        Runnable open = () -> new CohortWindow(exploration, tables, title, first).setVisible(true);
        try {
            if (EventQueue.isDispatchThread()) open.run();
            else EventQueue.invokeAndWait(open);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override public String toString() {
        return title + ", " + exploration.rows().points().length + " rows";
    }
}

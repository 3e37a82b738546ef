package org.roentgen.fiji;

import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.text.TextWindow;

import java.awt.Frame;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.TableFile;

/** A table that a command takes: a file (CSV, TSV, ARFF), or an open table by its title, such as Results. */
public final class TableInput {

    private TableInput() { }

    /**
     * @param block of the columns whose headings name none
     * @throws IllegalArgumentException when there is no such table, or it is none
     */
    public static TableFile read(String text, String what, Block block) {
        ResultsTable open = open(text);
        if (open != null) return TableFile.parse(csv(open), text, block);
        try {
            Path file = Paths.get(text.trim());
            if (Files.isRegularFile(file)) return TableFile.read(file, block);
        } catch (InvalidPathException e) {
            // said below
        }
        throw new IllegalArgumentException(what + " must be a file or the title of an open table, but there is none called \"" + text
            + "\". Check the path, or open the table.");
    }

    /** A file to be read. @throws IllegalArgumentException when there is none */
    public static Path file(String path, String what) {
        try {
            Path file = Paths.get(path.trim());
            if (Files.isRegularFile(file)) return file;
        } catch (InvalidPathException e) {
            // said below
        }
        throw new IllegalArgumentException(what + " must be a file, but there is none at \"" + path + "\". Check the path.");
    }

    private static ResultsTable open(String title) {
        if (title.equals("Results")) return ResultsTable.getResultsTable().size() > 0 ? ResultsTable.getResultsTable() : null;
        Frame window = WindowManager.getFrame(title);
        return window instanceof TextWindow ? ((TextWindow) window).getResultsTable() : null;
    }

    /** All digits of the numbers, whatever the table shows. */
    private static String csv(ResultsTable table) {
        List<String> lines = new ArrayList<>();
        String[] headings = table.getHeadings();
        List<String> quoted = new ArrayList<>();
        for (String heading : headings) quoted.add(quoted(heading));
        lines.add(String.join(",", quoted));
        for (int row = 0; row < table.size(); row++) {
            List<String> cells = new ArrayList<>();
            for (String heading : headings) cells.add(quoted(cell(table, heading, row)));
            lines.add(String.join(",", cells));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String cell(ResultsTable table, String heading, int row) {
        if (heading.equals("Label")) return table.getLabel(row) == null ? "" : table.getLabel(row);
        double value = table.getValue(heading, row);
        return Double.isNaN(value) ? table.getStringValue(heading, row) : Double.toString(value);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}

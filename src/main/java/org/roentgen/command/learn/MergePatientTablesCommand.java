package org.roentgen.command.learn;

import ij.IJ;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.roentgen.command.Menus;
import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableInput;
import org.roentgen.fiji.TableOutput;
import org.roentgen.image.Progress;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.table.TableJoin;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Merge Patient Tables...", visible = false, headless = true,
    description = "Joins tables of images, clinical data and molecules by a key that all of them have, such as the patient. The types that were found, keys that"
        + " are missing or unused, and columns of one name or in different units are listed in the log."
        + " The headings of the result name each column's block, as in clinical:age.")
public final class MergePatientTablesCommand extends RoentgenCommand {

    @Parameter(label = "Image tables", required = false, persist = false,
        description = "Tables with features of images: files (CSV, TSV, ARFF) or titles of open tables, separated by semicolons."
            + " The first one's rows are those of the result.")
    private String imageTables = "Results";

    @Parameter(label = "Clinical tables", required = false, persist = false, description = "Tables with the patients' data, as above.")
    private String clinicalTables = "";

    @Parameter(label = "Genomic tables", required = false, persist = false, description = "Tables with molecular data, as above.")
    private String genomicTables = "";

    @Parameter(label = "Key", persist = false, description = "The column that says which rows belong together; every table has it.")
    private String key = "patient";

    @Parameter(label = "Rows", persist = false, choices = {"first", "all", "common"},
        description = "Which keys become rows: those of the first table, all that occur in any, or those that all tables have.")
    private String rows = "first";

    @Parameter(label = "File", style = "save", required = false, persist = false, description = "Where to write the result as CSV; empty only shows it.")
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        Path written = file.isEmpty() ? null : OutputFile.writable(file, "File");
        List<String> notes = new ArrayList<>();
        List<DataTable> tables = new ArrayList<>();
        read(imageTables, "Image tables", Block.IMAGE, tables, notes);
        read(clinicalTables, "Clinical tables", Block.CLINICAL, tables, notes);
        read(genomicTables, "Genomic tables", Block.GENOMIC, tables, notes);
        if (tables.isEmpty()) throw new IllegalArgumentException("Image tables must name a table, but no table is named at all. Name a file or an open table.");
        TableJoin join = new TableJoin(tables, key, TableJoin.Rows.valueOf(rows.toUpperCase(Locale.ROOT)));
        notes.addAll(join.report());
        for (DataColumn column : join.table().columns()) notes.add(describe(column));
        IJ.log("Merge Patient Tables\n" + String.join("\n", notes));
        if (written != null) TableFile.write(join.table(), written);
        output = TableOutput.results(join.table());
    }

    private static void read(String names, String what, Block block, List<DataTable> tables, List<String> notes) {
        for (String name : names.split(";")) {
            if (name.trim().isEmpty()) continue;
            TableFile read = TableInput.read(name.trim(), what, block);
            tables.add(read.table());
            read.notes().forEach(note -> notes.add(read.table().title + ": " + note));
        }
    }

    private static String describe(DataColumn column) {
        String kind = column.kind == DataColumn.Kind.NUMBER ? "numbers" : column.kind == DataColumn.Kind.TEXT ? "texts"
            : "categories " + String.join(", ", column.categories());
        return column.block + ":" + column.name + ": " + kind + (column.missing() > 0 ? ", " + column.missing() + " of " + column.rows() + " missing" : "");
    }
}

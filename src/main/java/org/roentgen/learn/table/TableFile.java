package org.roentgen.learn.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import weka.core.Attribute;
import weka.core.Instances;
import weka.core.converters.ArffLoader.ArffReader;

import org.roentgen.image.WholeFile;

/**
 * Tables from files: CSV and TSV with types found from the cells ({@link TypeInference}), ARFF with the types that it declares. A heading can name the block of its
 * column: {@code clinical:age}.
 */
public final class TableFile {

    private static final Pattern SPECIAL = Pattern.compile("[\",\n\r]");

    private final DataTable table;
    private final List<String> notes;

    private TableFile(DataTable table, List<String> notes) {
        this.table = table;
        this.notes = notes;
    }

    /**
     * @param block of the columns whose headings name none
     * @throws IllegalArgumentException when the file is not a table
     * @throws UncheckedIOException when it cannot be read
     */
    public static TableFile read(Path file, Block block) {
        String name = file.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(".arff")) return new TableFile(arff(file, name, block), List.of());
        return of(Cells.of(file), name, block);
    }

    /** From the text of a file. */
    public static TableFile parse(String text, String name, Block block) {
        return of(Cells.of(text, name), name, block);
    }

    private static TableFile of(Cells cells, String name, Block block) {
        TypeInference types = new TypeInference(cells);
        List<DataColumn> columns = new ArrayList<>();
        for (int i = 0; i < cells.header.size(); i++) {
            String heading = cells.header.get(i);
            Optional<Block> named = Block.ofHeading(heading);
            columns.add(types.column(i, named.map(b -> heading.substring(b.toString().length() + 1)).orElse(heading), named.orElse(block)));
        }
        return new TableFile(new DataTable(name, columns), types.notes());
    }

    private static DataTable arff(Path file, String name, Block block) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Instances rows = new ArffReader(reader).getData();
            List<DataColumn> columns = new ArrayList<>();
            for (int i = 0; i < rows.numAttributes(); i++) columns.add(column(rows, rows.attribute(i), block));
            return new DataTable(name, columns);
        } catch (IOException e) {
            throw new IllegalArgumentException("Table must be a valid ARFF file, but " + name + " is not: " + e.getMessage() + ". Open it in Weka to see more.",
                e);
        }
    }

    private static DataColumn column(Instances rows, Attribute attribute, Block block) {
        double[] values = rows.attributeToDoubleArray(attribute.index());
        for (int i = 0; i < values.length; i++) if (rows.get(i).isMissing(attribute)) values[i] = Double.NaN;
        if (attribute.isNumeric()) return DataColumn.numbers(attribute.name(), block, values);
        if (attribute.isNominal()) return DataColumn.categories(attribute.name(), block, values, categories(attribute));
        String[] texts = new String[values.length];
        for (int i = 0; i < texts.length; i++) texts[i] = rows.get(i).isMissing(attribute) ? "" : rows.get(i).stringValue(attribute);
        return DataColumn.texts(attribute.name(), block, texts);
    }

    private static List<String> categories(Attribute attribute) {
        List<String> categories = new ArrayList<>();
        for (Enumeration<Object> values = attribute.enumerateValues(); values.hasMoreElements(); ) categories.add((String) values.nextElement());
        return categories;
    }

    public DataTable table() {
        return table;
    }

    /** What a person should look at: decimal commas, cells that are no numbers. */
    public List<String> notes() {
        return notes;
    }

    /** Writes CSV: commas, a header, UTF-8, quotes where needed; empty cells are missing. */
    public static void write(DataTable table, Path file) {
        WholeFile.write(file, unfinished -> {
            try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                line(out, headings(table));
                for (int row = 0; row < table.rows(); row++) {
                    int at = row;
                    line(out, table.columns().stream().map(c -> c.text(at)).collect(Collectors.toList()));
                }
            }
        });
    }

    private static void line(BufferedWriter out, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) out.write((i > 0 ? "," : "") + quoted(cells.get(i)));
        out.write('\n');
    }

    /** The names of the columns, with their blocks where there are several. */
    public static List<String> headings(DataTable table) {
        boolean several = table.columns().stream().map(c -> c.block).distinct().count() > 1;
        return table.columns().stream().map(c -> several ? c.block + ":" + c.name : c.name).collect(Collectors.toList());
    }

    private static String quoted(String cell) {
        return SPECIAL.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}

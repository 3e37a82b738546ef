package org.roentgen.learn.table;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The cells of a text file as they stand, below a header, row by row, as often as wanted: values separated by commas, semicolons or tabs, whichever the header has most
 * of. Quoted cells (RFC 4180) may hold separators and line breaks. UTF-8 with or without a byte order mark, else Latin-1. Empty lines are left out. No more than a row is
 * held in memory.
 */
final class Cells {

    private static final int MOST_LINES_OF_A_ROW = 10_000;

    private interface Source {
        Reader open() throws IOException;
    }

    final List<String> header = new ArrayList<>();
    private final String name;
    private final Source source;
    private final char separator;

    private Cells(String name, Source source) throws IOException {
        this.name = name;
        this.source = source;
        separator = separator();
        String[][] first = new String[1][];
        read(line -> first[0] = line, 1);
        if (first[0] == null) throw new IllegalArgumentException("Table must have a line of column names, but " + name + " is empty. Choose another file.");
        for (int i = 0; i < first[0].length; i++) header.add(named(first[0][i].trim(), i));
    }

    /** @throws IllegalArgumentException when it is not a table */
    static Cells of(Path file) {
        String name = file.getFileName().toString();
        try {
            Charset charset = isUnicode(file) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            return new Cells(name, () -> Files.newBufferedReader(file, charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Cells of(String text, String name) {
        try {
            return new Cells(name, () -> new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isUnicode(Path file) throws IOException {
        char[] part = new char[1 << 16];
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            while (reader.read(part) >= 0) { }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** R and pandas leave the name of the row numbers' column out. */
    private static String named(String cell, int column) {
        return !cell.isEmpty() ? cell : column == 0 ? "row" : "column " + (column + 1);
    }

    private char separator() throws IOException {
        String first = "";
        try (BufferedReader reader = new BufferedReader(text())) {
            for (String line = ""; line != null && first.trim().isEmpty(); line = reader.readLine()) first = line;
        }
        char best = ',';
        for (char c : new char[] {';', '\t'}) if (count(first, c) > count(first, best)) best = c;
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(other -> other == c).count();
    }

    /** Without a byte order mark. */
    private Reader text() throws IOException {
        Reader reader = new BufferedReader(source.open());
        reader.mark(1);
        if (reader.read() != '\ufeff') reader.reset();
        return reader;
    }

    /** Every row below the header. @throws IllegalArgumentException when one has another number of cells */
    void forEachRow(Consumer<String[]> row) {
        int[] number = {-1};
        read(line -> {
            if (number[0]++ < 0) return;
            if (line.length != header.size())
                throw new IllegalArgumentException("Row " + number[0] + " of " + name + " must have " + header.size() + " cells, as the header, but has " + line.length
                    + ". Quote cells that hold the separator.");
            row.accept(line);
        }, Integer.MAX_VALUE);
    }

    private void read(Consumer<String[]> row, int most) {
        ICSVParser parser = new RFC4180ParserBuilder().withSeparator(separator).build();
        try (CSVReader reader = new CSVReaderBuilder(text()).withCSVParser(parser).withMultilineLimit(MOST_LINES_OF_A_ROW).build()) {
            int rows = 0;
            for (String[] line = reader.readNext(); line != null && rows < most; line = reader.readNext()) {
                if (line.length == 1 && line[0].trim().isEmpty()) continue;
                row.accept(line);
                rows++;
            }
        } catch (IOException | CsvException e) {
            throw new IllegalArgumentException("Table must be text with separated values, but " + name + " is not: " + e.getMessage() + ". Check its quotes.", e);
        }
    }
}

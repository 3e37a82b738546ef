package org.roentgen.learn.table;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.ICSVParser;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a text file as they stand, below a header: values separated by commas, semicolons or tabs, whichever the header has most of. Quoted cells
 * (RFC 4180) may hold separators and line breaks. UTF-8 with or without a byte order mark, else Latin-1. Empty lines are left out.
 */
final class Cells {

    final List<String> header;
    final List<String[]> rows;
    final char separator;

    private Cells(List<String> header, List<String[]> rows, char separator) {
        this.header = header;
        this.rows = rows;
        this.separator = separator;
    }

    /** @throws IllegalArgumentException when it is not a table */
    static Cells read(Path file) {
        try {
            return parse(decode(Files.readAllBytes(file)), file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    static Cells parse(String text, String name) {
        String content = text.startsWith("\ufeff") ? text.substring(1) : text;
        char separator = separator(content);
        List<String[]> lines = new ArrayList<>();
        for (String[] line : lines(content, separator, name)) if (line.length > 1 || !line[0].trim().isEmpty()) lines.add(line);
        if (lines.isEmpty()) throw new IllegalArgumentException("Table must have a line of column names, but " + name + " is empty. Choose another file.");
        List<String> header = new ArrayList<>();
        for (String cell : lines.remove(0)) header.add(cell.trim());
        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i).length != header.size())
                throw new IllegalArgumentException("Row " + (i + 1) + " of " + name + " must have " + header.size() + " cells, as the header, but has "
                    + lines.get(i).length + ". Quote cells that hold the separator.");
        return new Cells(name(header), lines, separator);
    }

    /** R and pandas leave the name of the row numbers' column out. */
    private static List<String> name(List<String> header) {
        for (int i = 0; i < header.size(); i++) if (header.get(i).isEmpty()) header.set(i, i == 0 ? "row" : "column " + (i + 1));
        return header;
    }

    private static List<String[]> lines(String content, char separator, String name) {
        ICSVParser parser = new RFC4180ParserBuilder().withSeparator(separator).build();
        try (CSVReader reader = new CSVReaderBuilder(new StringReader(content)).withCSVParser(parser).build()) {
            return reader.readAll();
        } catch (IOException | CsvException e) {
            throw new IllegalArgumentException("Table must be text with separated values, but " + name + " is not: " + e.getMessage() + ". Check its quotes.");
        }
    }

    private static char separator(String content) {
        String first = content.lines().filter(line -> !line.trim().isEmpty()).findFirst().orElse("");
        char best = ',';
        for (char c : new char[] {';', '\t'}) if (count(first, c) > count(first, best)) best = c;
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(other -> other == c).count();
    }

    /** The cells of one column, trimmed. */
    String[] column(int index) {
        return rows.stream().map(row -> row[index].trim()).toArray(String[]::new);
    }
}

package org.roentgen.learn.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds what columns of texts hold. All cells numbers: a number; few different texts (at most 20, or a twentieth of the rows): a category, with its
 * categories in alphabetical order; else texts. Missing are empty cells and NA, N/A, NaN, null, none, ?, - and a lone point, in any case.
 * <p>Numbers have a decimal point, or all of a column a decimal comma (1,5); thousands are not separated. Where nine of ten cells are numbers and some are
 * not, a note names the first that is none.
 * <p>Cells are read once where all columns are numbers with points, else twice. <b>Memory</b> 8 bytes for each number, 4 for each word and once each different word.
 */
final class TypeInference {

    private static final double ALMOST = 0.9;

    private final Cells cells;
    private final NumberCells[] numbers;
    private final WordCells[] words;
    private final List<String> notes = new ArrayList<>();

    TypeInference(Cells cells) {
        this.cells = cells;
        numbers = new NumberCells[cells.header.size()];
        words = new WordCells[numbers.length];
        Arrays.setAll(numbers, c -> new NumberCells());
        cells.forEachRow(row -> {
            for (int c = 0; c < numbers.length; c++) numbers[c].add(row[c].trim());
        });
        for (int c = 0; c < numbers.length; c++) decide(c);
        if (Arrays.stream(numbers).anyMatch(NumberCells::isReadAgain) || Arrays.stream(words).anyMatch(w -> w != null)) readAgain();
    }

    private void decide(int c) {
        NumberCells column = numbers[c];
        if (column.hasDecimalCommas()) notes.add(cells.header.get(c) + ": decimal commas");
        if (!column.hasWord()) return;
        if (column.numbers() >= ALMOST * column.present())
            notes.add(cells.header.get(c) + ": almost all cells are numbers, but row " + (column.wordRow() + 1) + " is \"" + column.word() + "\"");
        words[c] = new WordCells();
    }

    private void readAgain() {
        cells.forEachRow(row -> {
            for (int c = 0; c < numbers.length; c++)
                if (words[c] != null) words[c].add(row[c].trim());
                else if (numbers[c].isReadAgain()) numbers[c].addAgain(row[c].trim());
        });
    }

    List<String> notes() {
        return notes.stream().collect(Collectors.toUnmodifiableList());
    }

    DataColumn column(int c, String name, Block block) {
        return words[c] != null ? words[c].column(name, block) : DataColumn.numbers(name, block, numbers[c].values());
    }
}

package org.roentgen.learn.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds what a column of texts holds. All cells numbers: a number; few different texts (at most 20, or a twentieth of the rows): a category, with its
 * categories in alphabetical order; else texts. Missing are empty cells and NA, N/A, NaN, null, none, ?, - and a lone point, in any case.
 * <p>Numbers have a decimal point, or all of a column a decimal comma (1,5); thousands are not separated. Where nine of ten cells are numbers and some are
 * not, a note names the first that is none.
 */
final class TypeInference {

    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "?", "-", ".");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+([eE][+-]?\\d+)?");
    private static final int FEW = 20;
    private static final double ALMOST = 0.9;

    private final List<String> notes = new ArrayList<>();

    List<String> notes() {
        return notes;
    }

    DataColumn column(String name, Block block, String[] cells) {
        boolean comma = hasDecimalComma(cells);
        double[] values = new double[cells.length];
        int numbers = 0, present = 0, firstText = -1;
        for (int i = 0; i < cells.length; i++) {
            values[i] = Double.NaN;
            if (isMissing(cells[i])) continue;
            present++;
            Double value = parse(comma ? cells[i].replace(',', '.') : cells[i]);
            if (value == null) firstText = firstText < 0 ? i : firstText;
            else {
                values[i] = value;
                numbers++;
            }
        }
        if (comma) notes.add(name + ": decimal commas");
        if (firstText < 0) return DataColumn.numbers(name, block, values);
        if (numbers >= ALMOST * present) notes.add(name + ": almost all cells are numbers, but row " + (firstText + 1) + " is \"" + cells[firstText] + "\"");
        return words(name, block, cells);
    }

    private static boolean hasDecimalComma(String[] cells) {
        boolean any = false;
        for (String cell : cells) {
            if (COMMA.matcher(cell).matches()) any = true;
            else if (cell.indexOf('.') >= 0 && parse(cell) != null) return false;
        }
        return any;
    }

    private DataColumn words(String name, Block block, String[] cells) {
        TreeSet<String> different = new TreeSet<>();
        String[] texts = cells.clone();
        for (int i = 0; i < texts.length; i++) {
            if (isMissing(texts[i])) texts[i] = "";
            else different.add(texts[i]);
        }
        if (different.size() > Math.max(FEW, cells.length / FEW)) return DataColumn.texts(name, block, texts);
        List<String> categories = new ArrayList<>(different);
        double[] indices = new double[texts.length];
        for (int i = 0; i < texts.length; i++) indices[i] = texts[i].isEmpty() ? Double.NaN : categories.indexOf(texts[i]);
        return DataColumn.categories(name, block, indices, categories);
    }

    private static boolean isMissing(String cell) {
        return MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Null where it is no number. */
    private static Double parse(String cell) {
        char last = cell.isEmpty() ? 'x' : cell.charAt(cell.length() - 1);
        if (!Character.isDigit(last) && last != '.') return infinity(cell);
        try {
            return Double.valueOf(cell);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Double infinity(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (word.matches("\\+?inf(inity)?")) return Double.POSITIVE_INFINITY;
        return word.matches("-inf(inity)?") ? Double.NEGATIVE_INFINITY : null;
    }
}

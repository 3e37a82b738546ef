package org.roentgen.learn.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One named column of a {@link DataTable}: numbers, categories (by their index), or texts that are only carried along, such as identifiers. NaN, or an empty text, is a
 * missing cell. Immutable.
 */
public final class DataColumn {

    public enum Kind { NUMBER, CATEGORY, TEXT }

    private static final Pattern BRACKETS = Pattern.compile("\\s*[\\[(]([^\\])]*)[\\])]\\s*$");

    public final String name;
    public final Block block;
    public final Kind kind;
    private final double[] numbers;                    // category index where it is a category; null for texts
    private final List<String> categories;
    private final String[] texts;

    private DataColumn(String name, Block block, Kind kind, double[] numbers, List<String> categories, String[] texts) {
        this.name = name;
        this.block = block;
        this.kind = kind;
        this.numbers = numbers;
        this.categories = Collections.unmodifiableList(new ArrayList<>(categories));
        this.texts = texts;
    }

    public static DataColumn numbers(String name, Block block, double[] values) {
        return new DataColumn(name, block, Kind.NUMBER, values.clone(), List.of(), null);
    }

    /** @param indices of the categories; NaN where missing */
    public static DataColumn categories(String name, Block block, double[] indices, List<String> categories) {
        for (double i : indices)
            if (!Double.isNaN(i) && !(i >= 0 && i < categories.size() && i == Math.rint(i)))
                throw new IllegalArgumentException("Category of " + name + " must be an index below " + categories.size() + ", but is " + i + ". Check the column.");
        return new DataColumn(name, block, Kind.CATEGORY, indices.clone(), categories, null);
    }

    public static DataColumn texts(String name, Block block, String[] texts) {
        return new DataColumn(name, block, Kind.TEXT, null, List.of(), texts.clone());
    }

    /** What stands in brackets at the end of a name, as in {@code Volume (mm^3)}; empty where nothing does. */
    public static String unit(String name) {
        Matcher brackets = BRACKETS.matcher(name);
        return brackets.find() ? brackets.group(1).trim() : "";
    }

    /** The name without its unit. */
    static String quantity(String name) {
        return BRACKETS.matcher(name).replaceFirst("");
    }

    public int rows() {
        return texts != null ? texts.length : numbers.length;
    }

    public boolean isMissing(int row) {
        return texts != null ? texts[row].isEmpty() : Double.isNaN(numbers[row]);
    }

    public int missing() {
        int count = 0;
        for (int i = 0; i < rows(); i++) if (isMissing(i)) count++;
        return count;
    }

    /** The number, or the index of the category; NaN where missing.
     * @throws IllegalArgumentException for texts */
    public double number(int row) {
        return cells()[row];
    }

    public double[] numbers() {
        return cells().clone();
    }

    /** As above, but not a copy: not to be changed.
     * @throws IllegalArgumentException for texts */
    public double[] cells() {
        if (texts != null) throw noNumbers();
        return numbers;
    }

    private IllegalArgumentException noNumbers() {
        return new IllegalArgumentException("Column " + name + " must hold numbers or categories, but holds texts. Leave it out, or choose it as the key.");
    }

    /** As above, where categories will not do: a step that was fitted on numbers must not take their indices.
     * @throws IllegalArgumentException when it holds anything else */
    public double[] requireNumbers() {
        if (kind == Kind.NUMBER) return numbers.clone();
        int row = 0;
        while (row < rows() && !isWord(text(row))) row++;
        throw new IllegalArgumentException("Column " + name + " must hold numbers, as in training, but holds "
            + (row < rows() ? '"' + text(row) + "\" in row " + (row + 1) : "categories") + ". Correct the cell, or empty it.");
    }

    private static boolean isWord(String cell) {
        try {
            return !cell.isEmpty() && Double.isNaN(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** Names of the categories; empty for other kinds. */
    public List<String> categories() {
        return categories;
    }

    /** The cell as text: whole numbers without a point, empty where missing. */
    public String text(int row) {
        if (texts != null) return texts[row];
        if (isMissing(row)) return "";
        double value = numbers[row];
        if (kind == Kind.CATEGORY) return categories.get((int) value);
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }

    /** Rows in the order given; −1 stands for a missing one. */
    public DataColumn select(int[] rows) {
        double[] chosen = texts != null ? null : new double[rows.length];
        String[] words = texts == null ? null : new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (texts == null) chosen[i] = rows[i] < 0 ? Double.NaN : numbers[rows[i]];
            else words[i] = rows[i] < 0 ? "" : texts[rows[i]];
        }
        return new DataColumn(name, block, kind, chosen, categories, words);
    }

    public DataColumn renamed(String other) {
        return new DataColumn(other, block, kind, numbers, categories, texts);
    }

    public DataColumn inBlock(Block other) {
        return new DataColumn(name, other, kind, numbers, categories, texts);
    }

    @Override public String toString() {
        return name;
    }
}

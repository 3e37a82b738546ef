package org.roentgen.learn.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The cells of a column as words, each different one kept once: categories where there are few, else texts. */
final class WordCells {

    private static final int FEW = 20, MISSING = -1;

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private int[] codes = new int[1024];
    private int rows;

    void add(String cell) {
        if (rows == codes.length) codes = Arrays.copyOf(codes, rows + (rows >> 1));
        codes[rows++] = NumberCells.isMissing(cell) ? MISSING : places.computeIfAbsent(cell, this::next);
    }

    private int next(String word) {
        words.add(word);
        return words.size() - 1;
    }

    DataColumn column(String name, Block block) {
        if (words.size() > Math.max(FEW, rows / FEW)) return DataColumn.texts(name, block, texts());
        List<String> categories = new ArrayList<>(new TreeSet<>(words));
        double[] order = words.stream().mapToDouble(w -> Collections.binarySearch(categories, w)).toArray(), indices = new double[rows];
        for (int i = 0; i < rows; i++) indices[i] = codes[i] == MISSING ? Double.NaN : order[codes[i]];
        return DataColumn.categories(name, block, indices, categories);
    }

    private String[] texts() {
        String[] texts = new String[rows];
        for (int i = 0; i < rows; i++) texts[i] = codes[i] == MISSING ? "" : words.get(codes[i]);
        return texts;
    }
}

package org.roentgen.learn.explore;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Which cluster each row is in. They are numbered by their size, the largest first, and of equals the one with the first row. */
public final class Clusters {

    public final int count;
    private final int[] of, sizes;

    /** @param groups any numbers, equal for rows of one cluster */
    public Clusters(int[] groups) {
        Map<Integer, int[]> found = new LinkedHashMap<>();                     // size and first row
        for (int i = 0; i < groups.length; i++) {
            int first = i;
            found.computeIfAbsent(groups[i], g -> new int[] {0, first})[0]++;
        }
        Integer[] names = found.keySet().toArray(new Integer[0]);
        Arrays.sort(names, (a, b) -> Integer.compare(found.get(b)[0], found.get(a)[0]));
        count = names.length;
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (int c = 0; c < count; c++) numbers.put(names[c], c);
        of = IntStream.of(groups).map(numbers::get).toArray();
        sizes = IntStream.range(0, count).map(c -> found.get(names[c])[0]).toArray();
    }

    /** From 0. */
    public int of(int row) {
        return of[row];
    }

    public int rows() {
        return of.length;
    }

    public int size(int cluster) {
        return sizes[cluster];
    }

    /** The mean of each cluster in one column. */
    public double[] means(double[] column) {
        double[] sums = new double[count];
        for (int i = 0; i < of.length; i++) sums[of[i]] += column[i];
        for (int c = 0; c < count; c++) sums[c] /= size(c);
        return sums;
    }

    /** Σ |row − mean of its cluster|². */
    public double within(double[][] rows) {
        double[][] means = new double[rows[0].length][];
        for (int j = 0; j < means.length; j++) {
            int column = j;
            means[j] = means(Arrays.stream(rows).mapToDouble(row -> row[column]).toArray());
        }
        double sum = 0;
        for (int i = 0; i < rows.length; i++) for (int j = 0; j < means.length; j++) sum += (rows[i][j] - means[j][of[i]]) * (rows[i][j] - means[j][of[i]]);
        return sum;
    }
}

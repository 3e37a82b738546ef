package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Seeded features, and Shapley values by their definition. */
final class Samples {

    private Samples() { }

    static Features features(double[]... columns) {
        List<DataColumn> all = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) all.add(DataColumn.numbers("f" + i, Block.IMAGE, columns[i]));
        return Features.of(new DataTable("t", all));
    }

    static Features noise(long seed, int rows, int count) {
        Random random = new Random(seed);
        return features(IntStream.range(0, count).mapToObj(f -> random.doubles(rows).toArray()).toArray(double[][]::new));
    }

    /** φᵢ = Σ |S|! (M − |S| − 1)! / M! (v(S ∪ i) − v(S)) over all sets S without i. @param v of a set, whose bits are the features */
    static double[] shapley(int players, ToDoubleFunction<Integer> v) {
        double[] values = new double[players], of = IntStream.range(0, 1 << players).mapToDouble(v::applyAsDouble).toArray();
        for (int i = 0; i < players; i++)
            for (int set = 0; set < 1 << players; set++) {
                int size = Integer.bitCount(set);
                if ((set >> i & 1) == 0) values[i] += factorial(size) * factorial(players - size - 1) / factorial(players) * (of[set | 1 << i] - of[set]);
            }
        return values;
    }

    private static double factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }
}

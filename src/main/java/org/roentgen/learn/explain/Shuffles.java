package org.roentgen.learn.explain;

import java.util.List;
import java.util.SplittableRandom;

import org.roentgen.learn.table.DataTable;

/** A table again and again, each time with the cells of one column in another order. The same seed gives the same tables, each time that they are visited. Immutable. */
final class Shuffles {

    interface Visitor {
        void visit(int column, int repeat, DataTable shuffled);
    }

    private final DataTable rows;
    private final List<String> columns;
    private final int repeats;
    private final long seed;

    /** @param repeats permutations of each column */
    Shuffles(DataTable rows, List<String> columns, int repeats, long seed) {
        this.rows = rows;
        this.columns = columns;
        this.repeats = repeats;
        this.seed = seed;
    }

    void forEach(Visitor visitor) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int c = 0; c < columns.size(); c++)
            for (int r = 0; r < repeats; r++) visitor.visit(c, r, rows.with(rows.column(columns.get(c)).select(order(rows.rows(), random))));
    }

    private static int[] order(int n, SplittableRandom random) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}

package org.roentgen.learn.explain;

import java.util.List;
import java.util.function.Function;

import org.roentgen.image.Progress;
import org.roentgen.learn.table.DataTable;

/**
 * How much the predictions get worse when the cells of a column are shuffled among the rows: importance = loss of shuffled rows − loss of the rows, repeatedly.
 * <p>A whole column of the table is shuffled, missing cells too, whatever it is prepared into. Columns that say the same hide one another. The rows should be ones
 * that the model has not seen: on its training rows also what was learned by heart is important. <b>Cost</b> columns · repeats predictions of all rows.
 * <p>Breiman 2001, Mach. Learn. 45:5–32, doi:10.1023/A:1010933404324; of any model: Fisher, Rudin and Dominici 2019, J. Mach. Learn. Res. 20(177).
 */
public final class PermutationImportance {

    private final Function<DataTable, double[][]> model;
    private final Loss loss;
    private final int repeats;
    private final long seed;

    /** @param repeats permutations of each column, at least 2 */
    public PermutationImportance(Function<DataTable, double[][]> model, Loss loss, int repeats, long seed) {
        if (repeats < 2) throw new IllegalArgumentException("Repeats must be at least 2, but are " + repeats + ". Choose 10, say.");
        this.model = model;
        this.loss = loss;
        this.repeats = repeats;
        this.seed = seed;
    }

    /** One for each column, in their order. @param truth of each row, as the loss takes it */
    public List<Importance> of(DataTable rows, double[] truth, List<String> columns, Progress progress) {
        double before = loss.of(model.apply(rows), truth);
        double[][] rises = new double[columns.size()][repeats];
        new Shuffles(rows, columns, repeats, seed).forEach((c, r, shuffled) -> {
            progress.checkCancelled();
            rises[c][r] = loss.of(model.apply(shuffled), truth) - before;
            progress.done((c + (r + 1.0) / repeats) / columns.size());
        });
        return Importance.of(columns, rises);
    }
}

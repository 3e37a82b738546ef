package org.roentgen.learn.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.Draw;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;

/**
 * {@link PermutationImportance} in a cross-validation: each row is predicted by the model that has not seen its part. Models are asked while they are there, so that none
 * need be kept. Of many rows some are drawn by the seed; of many columns those are shuffled that go most with the target ({@link CorrelationRatio}).
 */
public final class HeldOutImportance {

    private static final int MOST_COLUMNS = 40, MOST_ROWS = 500;

    /** Permutations of each column. */
    public static final int REPEATS = 5;

    private final Folds folds;
    private final int[] rows;
    private final DataTable table;
    private final Target truth;
    private final List<String> ranked, tried;
    private final Shuffles shuffles;
    private final double[][] before;
    private final double[][][][] shuffled;

    public HeldOutImportance(DataTable features, Target target, Folds folds, long seed) {
        this.folds = folds;
        rows = Draw.of(folds.testedRows(), MOST_ROWS, seed);
        table = features.select(rows);
        truth = target.select(rows);
        ranked = byCorrelation();
        tried = ranked.subList(0, Math.min(MOST_COLUMNS, ranked.size()));
        shuffles = new Shuffles(table, tried, REPEATS, seed);
        before = new double[rows.length][];
        shuffled = new double[tried.size()][REPEATS][rows.length][];
    }

    private List<String> byCorrelation() {
        double[][] outputs = IntStream.range(0, rows.length).mapToObj(this::output).toArray(double[][]::new);
        Map<String, Double> ratios = new HashMap<>();
        for (DataColumn column : table.columns()) ratios.put(column.name, CorrelationRatio.of(column, outputs));
        return table.names().stream().sorted(Comparator.comparingDouble((String name) -> -ratios.get(name))).collect(Collectors.toList());
    }

    /** What a perfect model would predict. */
    private double[] output(int row) {
        if (!truth.isClassification()) return new double[] {truth.value(row)};
        double[] output = new double[truth.classes().size()];
        output[(int) truth.value(row)] = 1;
        return output;
    }

    /** Asks what was trained for a part; from any thread, each part once. */
    public void ask(int part, TrainedRecipe trained) {
        int[] own = IntStream.range(0, rows.length).filter(i -> folds.of(rows[i]) == part).toArray();
        if (own.length == 0) return;
        put(trained.predict(table.select(own)), before, own);
        shuffles.forEach((c, r, other) -> put(trained.predict(other.select(own)), shuffled[c][r], own));
    }

    private static void put(double[][] found, double[][] all, int[] places) {
        for (int i = 0; i < places.length; i++) all[places[i]] = found[i];
    }

    /** How many rows were predicted. */
    public int rows() {
        return rows.length;
    }

    /** All columns, those that go most with the target first. */
    public List<String> ranked() {
        return ranked;
    }

    /** Of the columns that were shuffled, the most important first; once all parts were asked. */
    public List<Importance> importances(Loss loss) {
        double[] values = truth.values();
        double whole = loss.of(before, values);
        double[][] rises = new double[tried.size()][REPEATS];
        for (int c = 0; c < rises.length; c++) for (int r = 0; r < REPEATS; r++) rises[c][r] = loss.of(shuffled[c][r], values) - whole;
        return Importance.of(tried, rises).stream().sorted(Comparator.comparingDouble(i -> -i.mean())).collect(Collectors.toList());
    }
}

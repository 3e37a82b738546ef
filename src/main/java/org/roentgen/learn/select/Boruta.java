package org.roentgen.learn.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.apache.commons.math3.special.Beta;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.TrainingSet;
import org.roentgen.learn.tree.RandomForest;

/**
 * All features that say more than chance: those that in random forests are oftener than by chance more important than the best of shadows, copies whose
 * rows were shuffled.
 * <p>In each run all features not yet refused stand beside a new shadow of each (at least five) in a forest; those above the best shadow have a hit. A feature with
 * significantly more hits than half of the runs is confirmed, with fewer refused: two-sided binomial test at the significance, divided by the number of features
 * (Bonferroni). Those undecided after the last run are not chosen. The score is the share of runs with a hit, of those that it took part in.
 * <p><b>Cost</b> runs · forest. Kursa and Rudnicki 2010, J. Stat. Softw. 36(11). Difference: importance is the decrease of impurity ({@link Importances}), where the
 * paper permutes rows that trees had not drawn; a shadow has the values of its feature, and so the bias of impurity towards many different values too.
 */
public final class Boruta implements Selector {

    private static final int LEAST_SHADOWS = 5;

    private final int runs, trees;
    private final double significance;

    public Boruta(int runs, int trees, double significance) {
        if (runs < 1) throw new IllegalArgumentException("Runs must be at least 1, but are " + runs + ". Choose 50, say.");
        if (!(significance > 0 && significance < 1)) throw new IllegalArgumentException("Significance must be between 0 and 1, but is " + significance
            + ". Choose 0.01.");
        new RandomForest(trees, 0, 100, 1);
        this.runs = runs;
        this.trees = trees;
        this.significance = significance;
    }

    @Override public Selection fit(TrainingSet rows, long seed) {
        Selection.requireComplete(rows);
        int p = rows.features().count();
        int[] hits = new int[p], decided = new int[p];                   // 1 confirmed, −1 refused
        int[] tested = new int[p];
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int run = 0; run < runs && IntStream.of(decided).anyMatch(d -> d == 0); run++) {
            int[] left = IntStream.range(0, p).filter(f -> decided[f] >= 0).toArray();
            double[] importances = importances(rows, left, seeds.nextLong());
            double best = Arrays.stream(importances, left.length, importances.length).max().getAsDouble();
            for (int i = 0; i < left.length; i++) {
                tested[left[i]]++;
                if (importances[i] > best) hits[left[i]]++;
            }
            for (int f : left) if (decided[f] == 0) decided[f] = decide(hits[f], run + 1, p);
        }
        double[] scores = IntStream.range(0, p).mapToDouble(f -> (double) hits[f] / tested[f]).toArray();
        return new Selection(Selection.best(scores, p).where(confirmed(decided)).chosen(), scores);
    }

    private static boolean[] confirmed(int[] decided) {
        boolean[] confirmed = new boolean[decided.length];
        for (int f = 0; f < confirmed.length; f++) confirmed[f] = decided[f] == 1;
        return confirmed;
    }

    int decide(int hits, int runs, int features) {
        double limit = significance / 2 / features;
        if (atLeast(hits, runs) < limit) return 1;
        return atLeast(runs - hits, runs) < limit ? -1 : 0;
    }

    /** The chance of so many hits or more in fair runs, however small; that of so many or fewer is its mirror image. */
    private static double atLeast(int hits, int runs) {
        return hits == 0 ? 1 : Beta.regularizedBeta(0.5, hits, runs - hits + 1);
    }

    /** Of the features that are left, then of their shadows. */
    private double[] importances(TrainingSet rows, int[] left, long seed) {
        Features features = rows.features();
        Random random = new Random(seed);
        List<DataColumn> columns = new ArrayList<>();
        for (int f : left) columns.add(DataColumn.numbers("f" + f, Block.IMAGE, features.column(f)));
        for (int i = 0; i < Math.max(LEAST_SHADOWS, left.length); i++) columns.add(shadow(i, features.column(left[i % left.length]), random));
        Features both = Features.of(new DataTable("shadows", columns));
        return Importances.of(new RandomForest(trees, 0, 100, rows.isClassification() ? 1 : 5).train(rows.with(both), seed), both.count());
    }

    private static DataColumn shadow(int number, double[] values, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < values.length; i++) order.add(i);
        Collections.shuffle(order, random);
        return DataColumn.numbers("shadow " + number, Block.IMAGE, order.stream().mapToDouble(i -> values[i]).toArray());
    }
}

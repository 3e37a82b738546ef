package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;

/**
 * Random survival forest: trees grown from rows drawn with replacement, each node split where the log-rank statistic is largest among a few features drawn; the
 * cumulative hazards (Nelson–Aalen) of the leaves are averaged.
 * <p>Each tree has a random generator of its own, so that the forest does not depend on threads. <b>Cost</b> O(trees · depth · features drawn · (rows log rows + cuts ·
 * event times)), on all threads. <b>Memory</b> O(trees · rows).
 * <p>Ishwaran, Kogalur, Blackstone and Lauer 2008, Ann. Appl. Stat. 2:841–860, doi:10.1214/08-AOAS169. Choice: of many values of a feature, cuts are tried at even
 * ranks, not at random ones.
 */
public final class SurvivalForest {

    private final int trees, drawn, leaf, cuts;

    /**
     * @param drawn features at each node; 0 for √features, rounded up
     * @param leaf least number of different event times in a leaf
     * @param cuts places at most where a feature is cut; 0 for all
     */
    public SurvivalForest(int trees, int drawn, int leaf, int cuts) {
        if (trees < 1) throw new IllegalArgumentException("Trees must be at least 1, but are " + trees + ". Choose 500, say.");
        if (drawn < 0) throw new IllegalArgumentException("Features drawn must be at least 0, but are " + drawn + ". Choose 0 for the square root of their number.");
        if (leaf < 1) throw new IllegalArgumentException("Event times of a leaf must be at least 1, but are " + leaf + ". Choose 3, say.");
        if (cuts < 0) throw new IllegalArgumentException("Cuts must be at least 0, but are " + cuts + ". Choose 0 for all.");
        this.trees = trees;
        this.drawn = drawn;
        this.leaf = leaf;
        this.cuts = cuts;
    }

    /** @throws IllegalArgumentException when there is no feature or event, or a cell is missing */
    public GrownSurvivalForest grow(Features features, SurvivalTimes rows, long seed, Progress progress) {
        check(features, rows);
        SurvivalRows ranked = new SurvivalRows(features, rows);
        int few = drawn > 0 ? Math.min(drawn, features.count()) : (int) Math.ceil(Math.sqrt(features.count()));
        long[] own = new SplittableRandom(seed).longs(trees).toArray();
        List<Integer> numbers = IntStream.range(0, trees).boxed().collect(Collectors.toList());
        List<int[]> bags = numbers.stream().map(t -> bag(rows.rows(), new SplittableRandom(own[t]))).collect(Collectors.toList());
        AtomicInteger done = new AtomicInteger();
        List<SurvivalTree> grown = InParallel.map(numbers, t -> {
            progress.checkCancelled();
            SurvivalTree tree = new SurvivalTree(new SurvivalSplits(ranked, few, leaf, cuts, new SplittableRandom(own[t] + 1)), bags.get(t));
            progress.done((double) done.incrementAndGet() / trees);
            return tree;
        });
        return new GrownSurvivalForest(grown, bags, features, rows, progress);
    }

    private static void check(Features features, SurvivalTimes rows) {
        if (features.count() == 0) throw new IllegalArgumentException("Features must be at least 1, but are 0. Name the columns that may change the hazard.");
        if (features.rows() != rows.rows())
            throw new IllegalArgumentException("Features must have " + rows.rows() + " rows, as the survival times, but have " + features.rows() + ". Check the table.");
        if (rows.events() == 0) throw new IllegalArgumentException("Survival times must have events, but have none. Check which value says that the event happened.");
        checkPresent(features);
    }

    static void checkPresent(Features features) {
        for (int f = 0; f < features.count(); f++)
            for (int i = 0; i < features.rows(); i++)
                if (Double.isNaN(features.value(i, f)))
                    throw new IllegalArgumentException("Feature " + features.names().get(f) + " must be given in every row, but is missing in row " + (i + 1)
                        + ". Fill it, or leave the row out.");
    }

    /** Rows drawn with replacement, in their order. */
    private static int[] bag(int rows, SplittableRandom random) {
        int[] bag = new int[rows];
        Arrays.setAll(bag, i -> random.nextInt(rows));
        Arrays.sort(bag);
        return bag;
    }
}

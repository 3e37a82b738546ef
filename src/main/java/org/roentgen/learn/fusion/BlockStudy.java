package org.roentgen.learn.fusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.NumberScores;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.FlagMissingBlocks;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;

/**
 * A fusion in cross-validation, and what each block gives to it: how well it does alone, how well the others do without it, and how much worse the fusion does when the
 * block is shuffled among the patients of a part. Late and stacked fusions are asked without a block, which is as if they had been trained without it; early ones are
 * trained again.
 */
public final class BlockStudy {

    private static final int REPEATS = 10;

    private final Fusion fusion;
    private final Blocks blocks;
    private final StudyRows rows;
    private final Folds folds;
    private final long seed;
    private final Map<Set<Block>, double[][]> parts = new HashMap<>();
    private final Map<Block, double[][][]> shuffled = new EnumMap<>(Block.class);
    private final double[][] weights;

    public BlockStudy(Fusion fusion, Blocks blocks, StudyRows rows, Folds folds, long seed) {
        this.fusion = fusion;
        this.blocks = blocks;
        this.rows = rows;
        this.folds = folds;
        this.seed = seed;
        weights = new double[folds.count()][];
        for (Block block : blocks.all()) {
            shuffled.put(block, new double[REPEATS][rows.target().rows()][]);
            for (Set<Block> some : List.of(EnumSet.of(block), others(block))) parts.put(some, new double[rows.target().rows()][]);
        }
    }

    private Set<Block> others(Block block) {
        Set<Block> others = blocks.all();
        others.remove(block);
        return others;
    }

    /** What is to be cross-validated. */
    public Trainable recipe() {
        return fusion.recipe(blocks);
    }

    /** Asks what was trained for a part of the cross-validation; from any thread, each part once. */
    public void ask(int part, TrainedRecipe trained) {
        int[] test = folds.testRows(part);
        Features features = trained.features(rows.features().select(test));
        Predictor predictor = trained.predictor();
        for (Block block : blocks.all())
            for (int r = 0; r < REPEATS; r++) put(predictor.predict(shuffled(features, block, seed + 1000L * part + r)), shuffled.get(block)[r], test);
        if (!(predictor instanceof FusedPredictor)) return;
        weights[part] = ((FusedPredictor) predictor).weights();
        parts.forEach((some, all) -> put(((FusedPredictor) predictor).seeing(some).predict(features), all, test));
    }

    /** Trains again without blocks where a model of all columns was asked. */
    private void trainAgain(Progress progress) {
        List<Set<Block>> sets = new ArrayList<>(parts.keySet());
        for (int s = 0; s < sets.size(); s++)
            parts.put(sets.get(s), CrossValidation.predict(fusion.recipe(blocks, sets.get(s)), rows.features(), rows.target(), rows.groups(), folds, seed,
                progress.part((double) s / sets.size(), (s + 1.0) / sets.size())));
    }

    private static void put(double[][] found, double[][] all, int[] places) {
        for (int i = 0; i < places.length; i++) all[places[i]] = found[i];
    }

    /** All features of the block, its flag too, in the same new order. */
    private static Features shuffled(Features features, Block block, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < features.rows(); i++) order.add(i);
        Collections.shuffle(order, new Random(seed));
        double[][] columns = new double[features.count()][];
        for (int f = 0; f < columns.length; f++) {
            double[] column = features.column(f);
            columns[f] = features.blocks().get(f) == block ? order.stream().mapToDouble(i -> column[i]).toArray() : column;
        }
        return features.of(columns);
    }

    /** In the order of the blocks, after all parts. @param predicted by the cross-validation */
    public List<BlockContribution> contributions(double[][] predicted, Progress progress) {
        boolean fused = weights[0] != null;
        if (!fused) trainAgain(progress);
        int[] tested = folds.testedRows();
        double score = score(predicted, tested);
        List<BlockContribution> all = new ArrayList<>();
        for (Block block : blocks.all()) {
            int[] having = Arrays.stream(tested).filter(i -> !FlagMissingBlocks.isMissing(rows.features(), blocks.own(block), i)).toArray();
            double[] losses = Arrays.stream(shuffled.get(block)).mapToDouble(p -> score - score(p, tested)).toArray();
            int place = all.size();
            double weight = fused ? Arrays.stream(weights).mapToDouble(w -> w[place]).average().getAsDouble() : Double.NaN;
            all.add(new BlockContribution(block, blocks.features(Set.of(block)).size(), weight, at(parts.get(EnumSet.of(block)), having), rows.target().select(having),
                score(parts.get(others(block)), tested), new Mean().evaluate(losses), new StandardDeviation().evaluate(losses)));
        }
        return all;
    }

    private static double[][] at(double[][] all, int[] places) {
        return IntStream.of(places).mapToObj(i -> all[i]).toArray(double[][]::new);
    }

    private double score(double[][] all, int[] places) {
        Target truth = rows.target().select(places);
        return truth.isClassification() ? new ClassScores(at(all, places), truth).areaUnderRoc() : new NumberScores(at(all, places), truth).r2();
    }
}

package org.roentgen.learn.fusion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.train.Predictor;

/** Predictors of blocks and how what they predict is joined. Features are those of the blocks one after the other, each followed by its flag. Immutable. */
public final class FusedPredictor implements Predictor, Serializable {

    private static final long serialVersionUID = 1;

    private final ArrayList<FusedBlock> blocks;
    private final ArrayList<Boolean> seen;
    private final Combination combination;

    FusedPredictor(List<FusedBlock> blocks, Combination combination) {
        this(blocks, blocks.stream().map(b -> true).collect(Collectors.toList()), combination);
    }

    private FusedPredictor(List<FusedBlock> blocks, List<Boolean> seen, Combination combination) {
        this.blocks = new ArrayList<>(blocks);
        this.seen = new ArrayList<>(seen);
        this.combination = combination;
    }

    /** The same, for which other blocks are missing in every row: what would have been trained without them. */
    public FusedPredictor seeing(Set<Block> some) {
        List<String> names = some.stream().map(Block::toString).collect(Collectors.toList());
        return new FusedPredictor(blocks, blocks.stream().map(b -> names.contains(b.name)).collect(Collectors.toList()), combination);
    }

    @Override public double[][] predict(Features rows) {
        double[][][] predicted = new double[blocks.size()][][];
        for (int b = 0; b < predicted.length; b++) predicted[b] = seen.get(b) ? blocks.get(b).predict(rows) : new double[rows.rows()][];
        return combination.of(predicted, rows.rows());
    }

    /** How much each block counts, in the order of the blocks, with a sum of 1. */
    public double[] weights() {
        return combination.weights();
    }

    @Override public JsonObject json(List<String> features, List<String> classes) {
        JsonObject json = combination.json(blocks.stream().map(b -> b.name).collect(Collectors.toList()));
        JsonArray list = new JsonArray();
        for (int b = 0; b < blocks.size(); b++) {
            JsonObject block = new JsonObject();
            block.addProperty("block", blocks.get(b).name);
            block.addProperty("features", blocks.get(b).count);
            if (!Double.isNaN(weights()[b])) block.addProperty("weight", weights()[b]);
            if (!Double.isNaN(blocks.get(b).score)) block.addProperty("cross-validated score", blocks.get(b).score);
            block.add("learned", blocks.get(b).json(features, classes));
            list.add(block);
        }
        json.add("blocks", list);
        return json;
    }
}

package org.roentgen.command.learn;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import ij.measure.ResultsTable;

import java.util.List;

import org.roentgen.learn.fusion.BlockContribution;

/** Rows of scores below that of a fusion: one for each block, with what it predicts alone and what it gives to the fusion. */
final class BlockRows {

    private final ResultsTable rows;
    private final String fusion, score;

    /** @param rows has the row of the fusion
     * @param score what contributions of blocks are parts of */
    BlockRows(ResultsTable rows, String fusion, String score) {
        this.rows = rows;
        this.fusion = fusion;
        this.score = score;
    }

    void add(List<BlockContribution> blocks) {
        begin(0, "all", Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        double whole = rows.getValue(score, 0);
        for (BlockContribution block : blocks) {
            rows.incrementCounter();
            int row = rows.size() - 1;
            rows.setValue("Learner", row, rows.getStringValue("Learner", 0));
            rows.setValue("Rows", row, rows.getValue("Rows", 0));
            rows.setValue("Columns", row, block.columns);
            rows.setValue("Tested", row, block.truth.rows());
            ScoreColumns.write(rows, block.alone, block.truth);
            begin(row, block.block.toString(), block.weight, whole - block.without, block.loss, block.lossDeviation);
        }
    }

    private void begin(int row, String block, double weight, double without, double shuffled, double deviation) {
        rows.setValue("Fusion", row, fusion);
        rows.setValue("Block", row, block);
        rows.setValue("Weight", row, weight);
        rows.setValue("Loss of " + score + " without", row, without);
        rows.setValue("Loss of " + score + " shuffled", row, shuffled);
        rows.setValue("SD of loss shuffled", row, deviation);
    }

    /** The rows of blocks. */
    static JsonArray json(ResultsTable rows) {
        JsonArray all = new JsonArray();
        for (int row = 1; row < rows.size(); row++) {
            JsonObject block = ScoreColumns.json(rows, row);
            block.addProperty("block", rows.getStringValue("Block", row));
            all.add(block);
        }
        return all;
    }
}

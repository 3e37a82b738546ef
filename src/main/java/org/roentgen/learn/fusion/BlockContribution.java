package org.roentgen.learn.fusion;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.train.Target;

/** What one block gives to a fusion, by rows that were not trained on. Scores are areas under the ROC curve of classes, R² of numbers. */
public final class BlockContribution {

    public final Block block;
    public final int columns;
    /** Mean of the parts' models; NaN where all blocks are in one model. */
    public final double weight;
    /** What the block alone predicts, of the rows that have it, and their truth. */
    public final double[][] alone;
    public final Target truth;
    /** Score of the fusion of all other blocks; NaN where no row is left. */
    public final double without;
    /** How much the score falls when the block's columns are shuffled together among the rows of a part: mean and standard deviation of repeats. */
    public final double loss, lossDeviation;

    BlockContribution(Block block, int columns, double weight, double[][] alone, Target truth, double without, double loss, double lossDeviation) {
        this.block = block;
        this.columns = columns;
        this.weight = weight;
        this.alone = alone;
        this.truth = truth;
        this.without = without;
        this.loss = loss;
        this.lossDeviation = lossDeviation;
    }
}

package org.roentgen.learn.fusion;

import com.google.gson.JsonObject;

import java.io.Serializable;
import java.util.List;

/** How the predictions of blocks become one. Immutable. */
interface Combination extends Serializable {

    /** @param predicted by each block, of each row, probabilities or a number; null where a row lacks the block */
    double[][] of(double[][][] predicted, int rows);

    /** How much each block counts where all are there, with a sum of 1. */
    double[] weights();

    /** @param names of the blocks */
    JsonObject json(List<String> names);
}

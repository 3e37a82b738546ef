package org.roentgen.learn.fusion;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import java.io.Serializable;
import java.util.List;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.ElasticNet;
import org.roentgen.learn.train.LinearPredictor;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainingSet;

/**
 * A ridge regression, logistic for classes, of what some blocks predict ({@link LevelOne}), with a lambda of 1 / rows. Of two classes, or a number, no block counts the
 * wrong way round: while one has a coefficient below 0, the one with the lowest is left out. Immutable.
 */
final class StackedModel implements Serializable {

    private static final long serialVersionUID = 1;

    private final int set;
    private final LinearPredictor model;

    private StackedModel(int set, LinearPredictor model) {
        this.set = set;
        this.model = model;
    }

    /** @param set of blocks, a bit each, which all of the rows have */
    static StackedModel train(double[][][] unseen, int set, int[] rows, Target target, ClassWeights weights) {
        StackedModel found = new StackedModel(set, ridge(LevelOne.of(unseen, set, rows), target, weights));
        int worst = found.worst();
        return worst < 0 ? found : train(unseen, set & ~(1 << worst), rows, target, weights);
    }

    private static LinearPredictor ridge(Features inputs, Target target, ClassWeights weights) {
        ElasticNet ridge = new ElasticNet(1.0 / target.rows(), 0);
        if (!target.isClassification()) return ridge.train(TrainingSet.numbers(inputs, target.values()), 0);
        TrainingSet rows = TrainingSet.classes(inputs, target.values(), target.classes());
        return ridge.train(weights.of(rows), 0);
    }

    /** The block with the lowest coefficient below 0; −1 when there is none. */
    private int worst() {
        int worst = -1;
        if (model.outputs() > 1) return worst;
        double lowest = 0;
        for (int b = 0, f = 0; set >> b > 0; b++) {
            if ((set >> b & 1) == 0) continue;
            double coefficient = Math.signum(model.coefficient(0, f)) * model.importances()[f];
            if (coefficient < lowest) worst = b;
            lowest = Math.min(lowest, coefficient);
            f++;
        }
        return worst;
    }

    double[][] predict(double[][][] predicted, int[] rows) {
        return model.predict(LevelOne.of(predicted, set, rows));
    }

    /** Of each block, the sum of its standardised coefficients' sizes. */
    double[] importances(int blocks) {
        double[] parts = model.importances(), sums = new double[blocks];
        int each = parts.length / Math.max(1, Integer.bitCount(set));
        for (int b = 0, f = 0; b < blocks; b++)
            for (int i = 0; i < each && (set >> b & 1) == 1; i++) sums[b] += parts[f++];
        return sums;
    }

    /** @param names of the blocks */
    JsonObject json(List<String> names) {
        JsonObject json = new JsonObject();
        JsonArray intercepts = new JsonArray(), coefficients = new JsonArray();
        for (int k = 0; k < model.outputs(); k++) {
            JsonArray own = new JsonArray();
            for (int f = 0; f < model.importances().length; f++) own.add(model.coefficient(k, f));
            intercepts.add(model.intercept(k));
            coefficients.add(own);
        }
        json.addProperty("blocks", StackedModels.text(set, names));
        json.add("intercepts", intercepts);
        json.add("coefficients", coefficients);
        return json;
    }
}

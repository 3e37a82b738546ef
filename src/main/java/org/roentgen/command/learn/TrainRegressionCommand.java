package org.roentgen.command.learn;

import org.roentgen.command.Menus;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Regressions;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Train Regression...", visible = false, headless = true,
    description = "Learns to predict a number by the columns of a table, and says how well: each row is predicted by a model that was trained, filling, scaling and"
        + " all, without its part of the rows, nor any row of its patient. The row of scores joins the Results; the model, trained on all rows, goes to a file for"
        + " Apply Model.")
public final class TrainRegressionCommand extends TrainCommand {

    @Parameter(label = "Learner", persist = false, attrs = @Attr(name = "choices", value = "regressions"),
        description = "How to learn; its parameters are none; ridge; lambda; lambda and alpha; cost and gamma; depth, leaf and alpha; trees, features, depth and leaf;"
            + " trees and features; rounds, rate, depth, lambda, leaf and share; k.")
    private String learner = "ridge regression";

    @Override Learner learner(String parameters) {
        return Regressions.named(learner, parameters);
    }

    @Override boolean isClassification() {
        return false;
    }

    @Override ClassWeights weights() {
        return ClassWeights.NONE;
    }
}

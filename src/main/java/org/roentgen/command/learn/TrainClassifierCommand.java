package org.roentgen.command.learn;

import org.roentgen.command.Menus;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Learner;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Train Classifier...", visible = false, headless = true,
    description = "Learns to tell classes apart by the columns of a table, and says how well: each row is predicted by a model that was trained, filling, scaling and"
        + " all, without its part of the rows, nor any row of its patient. The row of scores joins the Results; the model, trained on all rows, goes to a file for"
        + " Apply Model.")
public final class TrainClassifierCommand extends TrainCommand {

    @Parameter(label = "Learner", persist = false, attrs = @Attr(name = "choices", value = "classifiers"),
        description = "How to learn; its parameters are ridge; lambda; lambda and alpha; cost; cost and gamma; leaf; depth, leaf and alpha; bins (0: cuts by the"
            + " classes); trees, features, depth and leaf; trees and features; rounds, rate, depth, lambda, leaf and share; rounds, depth and rate; k; none; hidden,"
            + " epochs and rate.")
    private String learner = "logistic regression";

    @Parameter(label = "Balanced", persist = false, description = Wording.BALANCED)
    private boolean balanced = false;

    @Parameter(label = "Class weights", required = false, persist = false, description = Wording.CLASS_WEIGHTS)
    private String classWeights = "";

    @Override Learner learner(String parameters) {
        return Classifiers.named(learner, parameters);
    }

    @Override boolean isClassification() {
        return true;
    }

    @Override ClassWeights weights() {
        return ClassWeights.of(balanced, classWeights);
    }
}

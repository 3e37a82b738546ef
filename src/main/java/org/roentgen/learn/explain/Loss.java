package org.roentgen.learn.explain;

import java.util.function.ToDoubleBiFunction;

import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.NumberScores;

/** How wrong predictions are; 0 for perfect ones. Of classes the truth is the index of the class. They are scores of {@link ClassScores} and {@link NumberScores}. */
public enum Loss {

    BRIER(true, (predicted, truth) -> classes(predicted, truth).brier()),
    LOG_LOSS(true, (predicted, truth) -> classes(predicted, truth).logLoss()),
    /** 1 − accuracy. */
    ERROR_RATE(true, (predicted, truth) -> 1 - classes(predicted, truth).accuracy()),
    /** 1 − area under the ROC curve. NaN when all rows are of one class. */
    AREA_ABOVE_ROC(true, (predicted, truth) -> 1 - classes(predicted, truth).areaUnderRoc()),
    ROOT_MEAN_SQUARE(false, (predicted, truth) -> new NumberScores(predicted, truth).rmse()),
    MEAN_ABSOLUTE(false, (predicted, truth) -> new NumberScores(predicted, truth).mae());

    private final boolean ofClasses;
    private final ToDoubleBiFunction<double[][], double[]> score;

    Loss(boolean ofClasses, ToDoubleBiFunction<double[][], double[]> score) {
        this.ofClasses = ofClasses;
        this.score = score;
    }

    private static ClassScores classes(double[][] predicted, double[] truth) {
        return new ClassScores(predicted, truth, predicted[0].length);
    }

    /** @param predicted as {@link org.roentgen.learn.train.Predictor#predict}, at least one row */
    public double of(double[][] predicted, double[] truth) {
        return score.applyAsDouble(predicted, truth);
    }

    /** Of classes, or else of numbers? */
    public boolean isOfClasses() {
        return ofClasses;
    }
}

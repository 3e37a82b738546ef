package org.roentgen.learn.tune;

import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.CrossValidatedArea;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.NumberScores;
import org.roentgen.learn.train.Target;

/** What tuning makes as large as it can. */
public enum Criterion {

    AUC("AUC", true) {
        @Override public double of(double[][] predicted, Target target, Folds folds, int[] groups) {
            return new CrossValidatedArea(predicted, target, folds, groups).area();
        }
    },

    BALANCED_ACCURACY("balanced accuracy", true) {
        @Override public double of(double[][] predicted, Target target, Folds folds, int[] groups) {
            return new ClassScores(predicted, target).balancedAccuracy();
        }
    },

    LOG_LOSS("log loss", true) {
        @Override public double of(double[][] predicted, Target target, Folds folds, int[] groups) {
            return -new ClassScores(predicted, target).logLoss();
        }
    },

    R2("R2", false) {
        @Override public double of(double[][] predicted, Target target, Folds folds, int[] groups) {
            return new NumberScores(predicted, target).r2();
        }
    },

    MAE("MAE", false) {
        @Override public double of(double[][] predicted, Target target, Folds folds, int[] groups) {
            return -new NumberScores(predicted, target).mae();
        }
    };

    private final String text;
    public final boolean ofClasses;

    Criterion(String text, boolean ofClasses) {
        this.text = text;
        this.ofClasses = ofClasses;
    }

    /** Higher is better: losses and errors have a minus. */
    public abstract double of(double[][] predicted, Target target, Folds folds, int[] groups);

    /** @throws IllegalArgumentException when it does not suit the target */
    public static Criterion named(String text, boolean classification) {
        for (Criterion criterion : values()) if (criterion.text.equals(text) && criterion.ofClasses == classification) return criterion;
        throw new IllegalArgumentException("Criterion must be " + (classification ? "AUC, balanced accuracy or log loss for classes" : "R2 or MAE for numbers")
            + ", but is " + text + ". Choose one of them.");
    }

    @Override public String toString() {
        return text;
    }
}

package org.roentgen.learn.explain;

import org.roentgen.learn.evaluate.Ranking;
import org.roentgen.learn.train.MostProbable;

/** How wrong predictions are; 0 for perfect ones. Of classes the truth is the index of the class. */
public enum Loss {

    /** Mean squared difference of the probabilities, summed over the classes, of two classes one of them (Brier 1950). */
    BRIER(true) {
        @Override public double of(double[][] predicted, double[] truth) {
            double sum = 0;
            for (int i = 0; i < truth.length; i++)
                for (int c = 0; c < predicted[i].length; c++) sum += Math.pow(predicted[i][c] - (c == truth[i] ? 1 : 0), 2) / (predicted[i].length == 2 ? 2 : 1);
            return sum / truth.length;
        }
    },

    /** Mean of −ln of the true class's probability, which counts as at least 1e-15. */
    LOG_LOSS(true) {
        @Override public double of(double[][] predicted, double[] truth) {
            double sum = 0;
            for (int i = 0; i < truth.length; i++) sum -= Math.log(Math.max(predicted[i][(int) truth[i]], 1e-15));
            return sum / truth.length;
        }
    },

    /** Share of the rows whose most probable class, the first of equals, is not the true one. */
    ERROR_RATE(true) {
        @Override public double of(double[][] predicted, double[] truth) {
            double wrong = 0;
            for (int i = 0; i < truth.length; i++) if (MostProbable.of(predicted[i]) != truth[i]) wrong++;
            return wrong / truth.length;
        }
    },

    /** 1 − area under the ROC curve; of more than two classes its mean over the classes, each against the rest, that have rows. NaN when all rows are of one class. */
    AREA_ABOVE_ROC(true) {
        @Override public double of(double[][] predicted, double[] truth) {
            int classes = predicted[0].length, defined = 0;
            double sum = 0;
            for (int c = classes == 2 ? 1 : 0; c < classes; c++) {
                double area = area(predicted, truth, c);
                if (Double.isNaN(area)) continue;
                sum += 1 - area;
                defined++;
            }
            return sum / defined;
        }
    },

    /** Root of the mean squared difference of a number. */
    ROOT_MEAN_SQUARE(false) {
        @Override public double of(double[][] predicted, double[] truth) {
            double sum = 0;
            for (int i = 0; i < truth.length; i++) sum += Math.pow(predicted[i][0] - truth[i], 2);
            return Math.sqrt(sum / truth.length);
        }
    },

    /** Mean absolute difference of a number. */
    MEAN_ABSOLUTE(false) {
        @Override public double of(double[][] predicted, double[] truth) {
            double sum = 0;
            for (int i = 0; i < truth.length; i++) sum += Math.abs(predicted[i][0] - truth[i]);
            return sum / truth.length;
        }
    };

    private final boolean ofClasses;

    Loss(boolean ofClasses) {
        this.ofClasses = ofClasses;
    }

    /** @param predicted as {@link org.roentgen.learn.train.Predictor#predict} */
    public abstract double of(double[][] predicted, double[] truth);

    /** Of classes, or else of numbers? */
    public boolean isOfClasses() {
        return ofClasses;
    }

    private static double area(double[][] predicted, double[] truth, int c) {
        double[] scores = new double[truth.length];
        boolean[] positive = new boolean[truth.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = predicted[i][c];
            positive[i] = truth[i] == c;
        }
        return Ranking.areaUnderRoc(scores, positive);
    }
}

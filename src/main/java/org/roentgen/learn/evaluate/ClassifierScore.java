package org.roentgen.learn.evaluate;

import java.util.function.ToDoubleFunction;

/**
 * Scores of a classifier: of a class, against the rest of them, and of all classes. Of all classes, sensitivity, specificity, predictive values and F1 are means over the
 * classes for which they are defined; accuracy, kappa and Matthews' correlation are those of the whole matrix.
 */
public enum ClassifierScore {

    ACCURACY("Accuracy", (s, c) -> s.confusion().against(c).accuracy().value(), ClassScores::accuracy),
    BALANCED_ACCURACY("Balanced accuracy", (s, c) -> s.confusion().against(c).balancedAccuracy(), ClassScores::balancedAccuracy),
    SENSITIVITY("Sensitivity", (s, c) -> s.confusion().sensitivity(c).value()),
    SPECIFICITY("Specificity", (s, c) -> s.confusion().specificity(c).value()),
    POSITIVE_PREDICTIVE_VALUE("PPV", (s, c) -> s.confusion().precision(c).value()),
    NEGATIVE_PREDICTIVE_VALUE("NPV", (s, c) -> s.confusion().negativePredictiveValue(c).value()),
    F1("F1", (s, c) -> s.confusion().f1(c)),
    MATTHEWS("MCC", (s, c) -> s.confusion().against(c).matthews(), s -> s.confusion().matthews()),
    KAPPA("Kappa", (s, c) -> s.confusion().against(c).kappa(), s -> s.confusion().kappa()),
    AREA_UNDER_ROC("AUC", ClassScores::areaUnderRoc, ClassScores::areaUnderRoc),
    AVERAGE_PRECISION("Average precision", (s, c) -> s.cutoffs(c).averagePrecision(), ClassScores::averagePrecision),
    BRIER("Brier", ClassScores::brier, ClassScores::brier),
    LOG_LOSS("Log loss", ClassScores::logLoss, ClassScores::logLoss);

    private interface OfClass {
        double of(ClassScores scores, int c);
    }

    public final String title;
    private final OfClass ofClass;
    private final ToDoubleFunction<ClassScores> ofAll;
    private final boolean isMean;

    ClassifierScore(String title, OfClass ofClass) {
        this(title, ofClass, scores -> scores.mean(c -> ofClass.of(scores, c)), true);
    }

    ClassifierScore(String title, OfClass ofClass, ToDoubleFunction<ClassScores> ofAll) {
        this(title, ofClass, ofAll, false);
    }

    ClassifierScore(String title, OfClass ofClass, ToDoubleFunction<ClassScores> ofAll, boolean isMean) {
        this.title = title;
        this.ofClass = ofClass;
        this.ofAll = ofAll;
        this.isMean = isMean;
    }

    /** Whether the score of all classes is the mean of theirs. */
    public boolean isMean() {
        return isMean;
    }

    public double of(ClassScores scores, int c) {
        return ofClass.of(scores, c);
    }

    public double of(ClassScores scores) {
        return ofAll.applyAsDouble(scores);
    }
}

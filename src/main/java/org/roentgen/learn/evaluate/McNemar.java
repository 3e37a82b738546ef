package org.roentgen.learn.evaluate;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;

/**
 * Whether two classifiers are right equally often, from the rows where one is right and the other wrong: b where only the first, c where only the second. Rows must be
 * independent.
 * <p>χ² = (|b − c| − 1)² / (b + c) with the correction for continuity (Edwards 1948), with one degree of freedom; exact: b is binomial with b + c rows and probability ½,
 * two-sided. Where b = c, p is 1.
 * <p>McNemar 1947, Psychometrika 12:153–157, doi:10.1007/BF02295996; for classifiers: Dietterich 1998, Neural Comput. 10:1895–1923.
 */
public final class McNemar {

    private final int onlyFirst, onlySecond;

    public McNemar(boolean[] firstRight, boolean[] secondRight) {
        int b = 0, c = 0;
        for (int i = 0; i < firstRight.length; i++) {
            if (firstRight[i] && !secondRight[i]) b++;
            if (!firstRight[i] && secondRight[i]) c++;
        }
        onlyFirst = b;
        onlySecond = c;
    }

    /** Rows where only the first is right. */
    public int onlyFirst() {
        return onlyFirst;
    }

    public int onlySecond() {
        return onlySecond;
    }

    public double chiSquared() {
        double difference = Math.max(0, Math.abs(onlyFirst - onlySecond) - 1);
        return difference == 0 ? 0 : difference * difference / (onlyFirst + onlySecond);
    }

    /** Of χ² with one degree of freedom, which is the square of a normal number. */
    public double p() {
        return Erf.erfc(Math.sqrt(chiSquared() / 2));
    }

    public double exactP() {
        int few = Math.min(onlyFirst, onlySecond), many = Math.max(onlyFirst, onlySecond);
        return many == 0 ? 1 : Math.min(1, 2 * Beta.regularizedBeta(0.5, many, few + 1));          // at most so few; keeps the digits of small p
    }
}

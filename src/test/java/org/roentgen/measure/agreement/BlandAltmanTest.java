package org.roentgen.measure.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BlandAltmanTest {

    /** Peak flow of 17 people with two meters, in l/min (Bland and Altman 1986, first readings): mean difference −2.1, standard deviation 38.8. */
    @Test void peakFlowOfThePaper() {
        double[] large = {494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427};
        double[] mini = {512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451};
        BlandAltman limits = new BlandAltman(large, mini);
        assertEquals(-2.1, limits.bias(), 0.05);
        assertEquals(38.8, limits.deviation(), 0.05);
        assertEquals(limits.bias() - 1.96 * limits.deviation(), limits.lowerLimit(), 1e-12);
        assertEquals(limits.bias() + 1.96 * limits.deviation(), limits.upperLimit(), 1e-12);
    }

    @Test void oneCaseHasNoLimits() {
        assertEquals(2, new BlandAltman(new double[] {5}, new double[] {3}).bias());
        assertEquals(Double.NaN, new BlandAltman(new double[] {5}, new double[] {3}).upperLimit());
        assertEquals(Double.NaN, new BlandAltman(new double[0], new double[0]).bias());
    }
}

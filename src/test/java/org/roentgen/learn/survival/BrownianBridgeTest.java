package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrownianBridgeTest {

    /** Kolmogorov's distribution: 1 − 2 Σ (−1)^(j − 1) e^(−2 j² k²). */
    @Test void theWholeBridgeIsKolmogorovs() {
        for (double level : new double[] {0.5, 0.9, 0.95, 0.99}) {
            double k = BrownianBridge.limit(1e-9, 1 - 1e-9, level), p = 1;
            for (int j = 1; j < 20; j++) p -= 2 * (j % 2 == 1 ? 1 : -1) * Math.exp(-2 * j * j * k * k);
            assertEquals(level, p, 1e-7);
        }
    }

    /** Klein and Moeschberger 2003, appendix C, as the package km.ci 0.5-6 of R holds the tables: four digits are printed. */
    @ParameterizedTest @CsvSource({"0.1, 0.2, 0.9247", "0.1, 0.3, 1.0865", "0.1, 0.5, 1.2731", "0.1, 0.7, 1.3471", "0.1, 0.9, 1.3581", "0.4, 0.999999, 1.3211",
        "0.6, 0.999999, 1.1976"}) void hallAndWellnersLimitsAreAsPrinted(double a, double b, double k) {
        assertEquals(k, BrownianBridge.limit(a, b, 0.95), 6e-5);
    }

    /** As above; that table follows an approximation. */
    @ParameterizedTest @CsvSource({"0.02, 0.10, 2.7500", "0.12, 0.20, 2.5029", "0.12, 0.50, 2.7987", "0.12, 0.90, 3.0384", "0.02, 0.98, 3.2428"})
    void limitsOfEqualPrecisionAreNearThosePrinted(double a, double b, double c) {
        assertEquals(c, BrownianBridge.standardisedLimit(a, b, 0.95), 0.012);
    }

    /** Steps of the process itself; between them it may leave, so that a few more stay than do: 0.3 % at 2000 steps, and three standard errors are 0.7 %. */
    @ParameterizedTest @CsvSource({"0.12, 0.20", "0.05, 0.60"}) void asManyStayAsDo(double a, double b) {
        Random random = new Random(3);
        double c = BrownianBridge.standardisedLimit(a, b, 0.95), step = Math.log(b * (1 - a) / (a * (1 - b))) / 2 / 2000;
        double keeps = Math.exp(-step), moves = Math.sqrt(1 - keeps * keeps);
        int stay = 0, runs = 8000;
        for (int run = 0; run < runs; run++) {
            double x = random.nextGaussian();
            int left = 2000;
            while (Math.abs(x) <= c && left-- > 0) x = keeps * x + moves * random.nextGaussian();
            if (left < 0) stay++;
        }
        assertEquals(0.953, stay / (double) runs, 0.008);
    }

    /** At one time it is a normal distribution. */
    @Test void atOneTimeItIsNormal() {
        assertEquals(1.959964, BrownianBridge.standardisedLimit(0.3, 0.3, 0.95), 1e-6);
        assertEquals(1.959964 * Math.sqrt(0.21), BrownianBridge.limit(0.3, 0.3, 0.95), 1e-6);
        assertEquals(1.976, BrownianBridge.standardisedLimit(0.5, 0.5001, 0.95), 0.01, "and near by");
    }
}

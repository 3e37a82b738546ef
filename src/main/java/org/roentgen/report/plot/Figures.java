package org.roentgen.report.plot;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people to read, the same in every language setting. */
public final class Figures {

    private Figures() { }

    /** Up to four significant digits, without trailing zeros: 2.5, 1200, 0.03125 as 0.03125, 12345.6 as 12350. */
    public static String text(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return String.valueOf(value);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** The largest of 1, 2, 5, 10, 20, 50 … that is not above a limit. */
    public static double roundBelow(double limit) {
        double power = 1;
        while (power > limit) power /= 10;
        while (power * 10 <= limit) power *= 10;
        return 5 * power <= limit ? 5 * power : 2 * power <= limit ? 2 * power : power;
    }
}

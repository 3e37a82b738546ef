package org.roentgen.image;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers for people to read, the same in every language setting. */
public final class Figures {

    private Figures() { }

    private static final double LARGE = 1e9, SMALL = 1e-6;

    /** Up to four significant digits, without trailing zeros: 2.5, 1200, 0.03125 as 0.03125, 12345.6 as 12350. */
    public static String text(double value) {
        return text(value, 4);
    }

    /** As {@link #text(double)}, with other digits; what is very large or very small as 1.235e+09. */
    public static String text(double value, int digits) {
        if (Double.isNaN(value) || Double.isInfinite(value)) return String.valueOf(value);
        double size = Math.abs(value);
        if (size >= LARGE || size > 0 && size < SMALL) return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
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

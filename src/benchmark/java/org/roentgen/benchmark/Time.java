package org.roentgen.benchmark;

import java.util.Locale;

/** Milliseconds for one call: the mean over the measured iterations, and their standard deviation. */
final class Time {

    final double mean, deviation;

    Time(double mean, double deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    @Override public String toString() {
        String digits = mean < 10 ? "%.2f" : mean < 100 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, digits + " ± " + digits, mean, deviation);
    }
}

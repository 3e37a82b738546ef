package org.roentgen.report;

import java.util.Arrays;
import java.util.List;

/** Values from black to white. */
final class GrayWindow {

    final double low, high;

    GrayWindow(double low, double high) {
        if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high))
            throw new IllegalArgumentException("Gray window must begin below its end, but is " + low + " to " + high + ". Enter two values such as -1000 and 400.");
        this.low = low;
        this.high = high;
    }

    /** From the 0.5th to the 99.5th percentile of what is shown; NaN does not count. */
    static GrayWindow of(List<Section> sections) {
        float[] values = new float[sections.stream().mapToInt(section -> section.values.length).sum()];
        int n = 0;
        for (Section section : sections)
            for (float value : section.values)
                if (!Float.isNaN(value) && !Float.isInfinite(value)) values[n++] = value;
        if (n == 0) return new GrayWindow(0, 1);
        Arrays.sort(values, 0, n);
        double low = values[(int) (0.005 * (n - 1))], high = values[(int) Math.ceil(0.995 * (n - 1))];
        if (low == high) low = values[0];
        if (low == high) high = values[n - 1];
        return low < high ? new GrayWindow(low, high) : new GrayWindow(low - 0.5, low + 0.5);
    }

    /** 0 (also for NaN) to 255. */
    int gray(double value) {
        double share = (value - low) / (high - low);
        return share > 0 ? (int) Math.rint(255 * Math.min(1, share)) : 0;
    }
}

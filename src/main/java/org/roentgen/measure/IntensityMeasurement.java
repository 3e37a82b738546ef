package org.roentgen.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The intensities of a region: mean, standard deviation, extremes, median, percentiles and integral.
 * <p>The standard deviation divides by n (IBSI, NumPy; ImageJ divides by n − 1). The median is the 50th percentile. A percentile
 * p lies at rank (n − 1) · p/100 of the sorted values, counted from 0, with linear interpolation between neighbours (NumPy's default,
 * type 7 of Hyndman &amp; Fan 1996, Am. Stat. 50(4):361–365, doi:10.1080/00031305.1996.10473566). The integral is the sum times the volume
 * of a voxel (area of a pixel).
 * <p><b>NaN</b> is left out; where nothing remains all values are NaN.
 */
public final class IntensityMeasurement implements Measurement {

    private final double[] percentiles;

    /** @param percentiles further percentiles than the median, 0 to 100 */
    public IntensityMeasurement(double... percentiles) {
        for (double p : percentiles)
            if (!(p >= 0 && p <= 100))
                throw new IllegalArgumentException("Percentile must be between 0 and 100, but is " + p + ". 50 is the median.");
        this.percentiles = percentiles.clone();
    }

    @Override public boolean needsIntensities() {
        return true;
    }

    @Override public List<Column> columns(MeasurementScale scale) {
        List<Column> columns = new ArrayList<>();
        for (String what : List.of("Mean", "StdDev", "Min", "Max", "Median")) columns.add(Column.real(scale.intensityHeader(what)));
        columns.add(Column.real(scale.integralHeader("Integrated")));
        for (double p : percentiles) columns.add(Column.real(scale.intensityHeader("P" + (p == Math.rint(p) ? "" + (int) p : "" + p))));
        return columns;
    }

    @Override public double[] measure(Region region, MeasurementScale scale) {
        float[] sorted = region.sortedValues();
        double sum = 0, squares = 0;
        for (float v : sorted) sum += v;
        double mean = sum / sorted.length;
        for (float v : sorted) squares += (v - mean) * (v - mean);
        double[] values = new double[6 + percentiles.length];
        values[0] = mean;
        values[1] = Math.sqrt(squares / sorted.length);
        values[2] = percentile(sorted, 0);
        values[3] = percentile(sorted, 100);
        values[4] = percentile(sorted, 50);
        values[5] = sorted.length == 0 ? Double.NaN : sum * scale.voxel();
        for (int i = 0; i < percentiles.length; i++) values[6 + i] = percentile(sorted, percentiles[i]);
        return values;
    }

    private static double percentile(float[] sorted, double p) {
        if (sorted.length == 0) return Double.NaN;
        double rank = (sorted.length - 1) * p / 100;
        int below = (int) rank;
        double part = rank - below;
        return part == 0 ? sorted[below] : sorted[below] + part * ((double) sorted[below + 1] - sorted[below]);
    }
}

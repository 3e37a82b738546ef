package org.roentgen.segment;

/**
 * Cuts the long tail of a histogram with one peak, where it bends.
 * <p>A line joins the peak (p, h(p)) and the foot (e, 0) at the end of the histogram farther from the peak; t is the bin
 * between them that lies farthest below that line, that is, maximises h(p)·|t − e| − |p − e|·h(t); the bin nearest the
 * foot when several do.
 * <p>Zack, Rogers &amp; Latt 1977, J. Histochem. Cytochem. 25(7):741–753, doi:10.1177/25.7.70454. The bin t itself counts as
 * background; implementations differ here by one level.
 */
public final class TriangleThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Triangle";
    }

    @Override public int bins() {
        return SHAPE_BINS;
    }

    @Override public double threshold(Histogram histogram) {
        histogram.requireTwoValues();
        int peak = 0, last = histogram.bins() - 1;
        for (int i = 1; i <= last; i++)
            if (histogram.count(i) > histogram.count(peak)) peak = i;
        int foot = peak < last - peak ? last : 0, step = foot == 0 ? 1 : -1;
        double height = histogram.count(peak), width = Math.abs(peak - foot), farthest = Double.NEGATIVE_INFINITY;
        int t = foot;
        for (int i = foot; i != peak; i += step) {
            double distance = height * Math.abs(i - foot) - width * histogram.count(i);
            if (distance > farthest) {
                farthest = distance;
                t = i;
            }
        }
        return histogram.start(Math.min(t, last - 1) + 1);
    }
}

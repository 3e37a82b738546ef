package org.roentgen.segment;

/**
 * A histogram smoothed until it has exactly two peaks.
 * <p>Smoothing is a running mean of three bins, the end bins repeated beyond the ends, as often as needed. A peak is a bin
 * or a level stretch from which the histogram falls on both sides; beyond its ends it counts as falling.
 * <p>Prewitt &amp; Mendelsohn 1966, Ann. N. Y. Acad. Sci. 128(3):1035–1053, doi:10.1111/j.1749-6632.1965.tb11715.x.
 */
final class TwoPeaks {

    private static final int MAX_SMOOTHINGS = 10_000;

    final double[] height;
    final int low, high;

    TwoPeaks(Histogram histogram, String method) {
        histogram.requireTwoValues();
        double[] current = new double[histogram.bins()], next = new double[histogram.bins()];
        for (int i = 0; i < current.length; i++) current[i] = histogram.count(i);
        int[] peaks = new int[3];
        for (int n = 0; peaks(current, peaks) != 2; n++) {
            if (n == MAX_SMOOTHINGS || peaks(current, peaks) < 2)
                throw new IllegalArgumentException(method + " needs a histogram that smooths to two peaks, but this one has "
                    + (peaks(current, peaks) < 2 ? "one" : "more after " + n + " smoothings")
                    + ". Choose another method, such as Otsu, or limit the image with a mask.");
            smooth(current, next);
            double[] swap = current;
            current = next;
            next = swap;
        }
        height = current;
        low = peaks[0];
        high = peaks[1];
    }

    private static void smooth(double[] in, double[] out) {
        int last = in.length - 1;
        out[0] = (2 * in[0] + in[1]) / 3;
        for (int i = 1; i < last; i++) out[i] = (in[i - 1] + in[i] + in[i + 1]) / 3;
        out[last] = (in[last - 1] + 2 * in[last]) / 3;
    }

    /** Counts peaks, up to three, and notes the last bin of each. */
    private static int peaks(double[] h, int[] peaks) {
        int n = 0;
        boolean rising = true;
        for (int i = 0; i < h.length && n < peaks.length; i++) {
            double next = i + 1 < h.length ? h[i + 1] : Double.NEGATIVE_INFINITY;
            if (rising && next < h[i]) {
                peaks[n++] = i;
                rising = false;
            }
            else if (next > h[i]) rising = true;
        }
        return n;
    }
}

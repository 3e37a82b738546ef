package org.roentgen.segment.mask;

import java.util.Arrays;

/**
 * The convex hull of points with whole-numbered coordinates in a plane, exactly.
 * <p>Monotone chain: Andrew 1979, Inf. Process. Lett. 9(5):216–219, doi:10.1016/0020-0190(79)90072-3.
 */
final class Polygon {

    private final long[][] corners;                                    // u, v, in order around it

    private Polygon(long[][] corners) {
        this.corners = corners;
    }

    /** @param points u and v of each; at least one */
    static Polygon around(long[][] points) {
        long[][] sorted = points.clone();
        Arrays.sort(sorted, (a, b) -> a[1] != b[1] ? Long.compare(a[1], b[1]) : Long.compare(a[0], b[0]));
        long[][] chain = new long[2 * sorted.length][];
        int n = 0;
        for (long[] p : sorted) n = append(chain, n, p, 0);
        int lower = n;
        for (int i = sorted.length - 2; i >= 0; i--) n = append(chain, n, sorted[i], lower - 1);
        return new Polygon(Arrays.copyOf(chain, Math.max(1, n - 1)));
    }

    /** A polygon whose corners are known. */
    static Polygon of(long[]... corners) {
        return new Polygon(corners);
    }

    /** Corners that are not to the left are dropped, down to the beginning of the chain. */
    private static int append(long[][] chain, int n, long[] p, int begin) {
        while (n - begin >= 2 && turn(chain[n - 2], chain[n - 1], p) <= 0) n--;
        if (n > begin && chain[n - 1][0] == p[0] && chain[n - 1][1] == p[1]) return n;
        chain[n] = p;
        return n + 1;
    }

    private static long turn(long[] a, long[] b, long[] c) {
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
    }

    long[][] corners() {
        return corners;
    }

    /** What to do with the points from u = low to high in row v. */
    interface Row {
        void at(long v, long low, long high);
    }

    /** The points with whole-numbered coordinates in the polygon, its border included, row by row. */
    void rows(Row work) {
        long bottom = Long.MAX_VALUE, top = Long.MIN_VALUE;
        for (long[] corner : corners) {
            bottom = Math.min(bottom, corner[1]);
            top = Math.max(top, corner[1]);
        }
        for (long v = bottom; v <= top; v++) row(v, work);
    }

    private void row(long v, Row work) {
        long low = Long.MAX_VALUE, high = Long.MIN_VALUE;
        for (int i = 0; i < corners.length; i++) {
            long[] a = corners[i], b = corners[(i + 1) % corners.length];
            if (v < Math.min(a[1], b[1]) || v > Math.max(a[1], b[1])) continue;
            if (a[1] == b[1]) {
                low = Math.min(low, Math.min(a[0], b[0]));
                high = Math.max(high, Math.max(a[0], b[0]));
                continue;
            }
            long sign = b[1] > a[1] ? 1 : -1, along = sign * ((v - a[1]) * (b[0] - a[0])), rise = sign * (b[1] - a[1]);
            low = Math.min(low, a[0] - Math.floorDiv(-along, rise));
            high = Math.max(high, a[0] + Math.floorDiv(along, rise));
        }
        if (low <= high) work.at(v, low, high);
    }
}

package org.roentgen.io.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Puts the slices of a stack in order along their normal (row × column), and tells how far they are apart.
 * <p>The distance is the median of the distances of neighbours along the normal; the header's thickness is not asked, for slices
 * may overlap or leave gaps. Slices at one position: the first by instance number stays. Without positions, the order is
 * that of instance numbers, and the distance the one that the header claims.
 */
final class SliceOrder {

    /** Closer slices, in mm, are at the same position: far below any slice distance, far above rounding in the header. */
    private static final double SAME = 1e-3;
    /** Relative difference of distances that is still rounding of positions in the header. */
    private static final double EVEN = 0.01;

    final List<Slice> slices = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    final double distance;

    SliceOrder(List<Slice> stack) {
        boolean placed = stack.get(0).position != null && !isTimeSeries(stack);
        stack = new ArrayList<>(stack);
        stack.sort(placed ? Comparator.comparingDouble(SliceOrder::along).thenComparing(byInstance()) : byInstance());
        if (placed) keepOneAtEachPosition(stack);
        else slices.addAll(stack);
        distance = placed && slices.size() > 1 ? measuredDistance() : claimedDistance(stack, placed);
    }

    static Comparator<Slice> byInstance() {
        return Comparator.<Slice>comparingInt(s -> s.instance).thenComparing(s -> s.label).thenComparingInt(s -> s.frame);
    }

    /** Position along the normal. */
    static double along(Slice slice) {
        return Slice.dot(slice.position, slice.normal());
    }

    static boolean samePosition(Slice a, Slice b) {
        return Math.abs(along(a) - along(b)) < SAME;
    }

    /** Several images, all at one position. */
    private static boolean isTimeSeries(List<Slice> stack) {
        return stack.size() > 1 && stack.stream().allMatch(s -> samePosition(s, stack.get(0)));
    }

    private void keepOneAtEachPosition(List<Slice> sorted) {
        for (Slice slice : sorted) {
            Slice last = slices.isEmpty() ? null : slices.get(slices.size() - 1);
            if (last == null || !samePosition(last, slice)) slices.add(slice);
            else problems.add("Duplicate slice: " + slice.label + " is at the position of " + last.label + " and was left out.");
        }
    }

    private double measuredDistance() {
        double[] distances = new double[slices.size() - 1];
        for (int i = 0; i < distances.length; i++) distances[i] = along(slices.get(i + 1)) - along(slices.get(i));
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        reportGaps(distances, median);
        reportUnevenness(sorted, median);
        reportTilt();
        return median;
    }

    private void reportGaps(double[] distances, double median) {
        for (int i = 0; i < distances.length; i++)
            if (distances[i] > 1.5 * median)
                problems.add(text("Gap: about %.0f missing between %s and %s, which are %.4g mm apart where others are %.4g mm.",
                    Math.max(1, Math.rint(distances[i] / median) - 1), slices.get(i).label, slices.get(i + 1).label, distances[i], median));
    }

    private void reportUnevenness(double[] sorted, double median) {
        double closest = sorted[0], farthest = closest;
        for (double d : sorted) if (d <= 1.5 * median) farthest = d;
        if (closest < median * (1 - EVEN) || farthest > median * (1 + EVEN))
            problems.add(text("Uneven slices: distances range from %.4g to %.4g mm; the median, %.4g mm, was taken for all.",
                closest, farthest, median));
    }

    /** Slices that are shifted sideways against each other, as a tilted gantry makes them. */
    private void reportTilt() {
        Slice first = slices.get(0), last = slices.get(slices.size() - 1);
        double[] way = new double[3];
        for (int d = 0; d < 3; d++) way[d] = last.position[d] - first.position[d];
        double height = along(last) - along(first);
        double sideways = Math.sqrt(Math.max(0, Slice.dot(way, way) - height * height));
        if (sideways > 0.01 * height)
            problems.add(text("Tilted stack: slices are shifted sideways by %.4g mm over %.4g mm (gantry tilt of %.3g°); "
                + "the voxels were not moved.", sideways, height, Math.toDegrees(Math.atan2(sideways, height))));
    }

    private double claimedDistance(List<Slice> stack, boolean placed) {
        double claimed = Math.min(stack.get(0).claimedDistance, 1e6);
        if (!placed && stack.size() > 1)
            problems.add(stack.get(0).position == null
                ? "No positions: slices are in the order of their instance numbers, " + distanceText(claimed)
                : "One position: all images lie at the same place (a series in time), in the order of their instance numbers, "
                    + distanceText(claimed));
        return claimed > 0 ? claimed : 1;
    }

    private static String distanceText(double claimed) {
        return claimed > 0 ? text("%.4g mm apart as the header claims.", claimed) : "and their distance was set to 1.";
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}

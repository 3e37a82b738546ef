package org.roentgen.filter;

import java.util.Arrays;
import java.util.Optional;

/** What can be prepared for one window and rank at one spacing, and which way of finding it is the cheapest. Immutable. */
final class RankPlan {

    enum Way { NETWORK, COLUMNS, SLIDING }

    /** Nanoseconds, roughly, on a machine of 2023; only their ratios matter. */
    private static final double EXCHANGE = 0.25, COLUMN = 30, COLUMN_SAMPLE = 4, SLIDE = 40, CHANGE = 2;
    /** Windows above these sizes are not worth a network. */
    private static final long LARGEST_NETWORK = 5000, LARGEST_LISTS = 20000;

    final double[] spacing;
    final int[][] widths;
    final RankWindow window;
    final Optional<RankSchedule> network;

    RankPlan(Element element, double radius, double percentile, double[] spacing) {
        this.spacing = spacing.clone();
        widths = element.halfWidths(radius, spacing);
        window = new RankWindow(widths, percentile);
        long kept = 1 + Math.min(window.rank, window.size - 1 - window.rank);
        boolean small = window.size > 1 && window.size <= LARGEST_NETWORK && window.size * kept <= LARGEST_LISTS;
        network = small ? Optional.of(WindowNetwork.of(window)) : Optional.empty();
    }

    /** The cheapest way for keys of so many bits. */
    Way way(int bits) {
        double byNetwork = network.map(s -> EXCHANGE * s.cost() / NetworkRank.pack(bits)).orElse(Double.POSITIVE_INFINITY);
        double bySliding = SLIDE + CHANGE * SlidingRank.changes(widths);
        double byColumns = allowsColumns(bits) ? COLUMN + COLUMN_SAMPLE * widths.length : Double.POSITIVE_INFINITY;
        if (byNetwork <= Math.min(byColumns, bySliding)) return Way.NETWORK;
        return byColumns <= bySliding ? Way.COLUMNS : Way.SLIDING;
    }

    boolean allowsColumns(int bits) {
        return bits <= ColumnRank.BITS && window.size <= ColumnRank.LARGEST
            && Arrays.stream(widths).flatMapToInt(Arrays::stream).allMatch(w -> w == window.reachX);
    }
}

package org.roentgen.report.training;

/** How often a bootstrap draws rows, so that a page of many rows does not take longer than its training. Immutable. */
final class Replicates {

    private static final int MOST = 1000, LEAST = 100;
    private static final long WORK = 4_000_000;

    private final int count;

    /** @param work of one draw: rows times classes */
    Replicates(long work) {
        long fits = WORK / Math.max(1, work);
        count = fits < LEAST ? 0 : (int) Math.min(MOST, fits);
    }

    int count() {
        return count;
    }

    String text() {
        return count == 0 ? "There are too many rows for limits by bootstrap; they would be narrow." : "Limits by bootstrap of patients, " + count + " draws.";
    }
}

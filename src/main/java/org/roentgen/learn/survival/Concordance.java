package org.roentgen.learn.survival;

/**
 * How well risks order survival times: of the pairs whose order is known, the share in which the row with the higher risk has its event first; equal risks count half.
 * <p>The order is known when the earlier time is an event; of equal times, when one is an event and the other is censored. 0.5 is chance, 1 perfect; NaN without such
 * a pair. <b>Cost</b> O(rows · events).
 * <p>Harrell, Lee and Mark 1996, Stat. Med. 15:361–387.
 */
public final class Concordance {

    private Concordance() { }

    /** @param risks higher for earlier events; a row with NaN is left out */
    public static double of(SurvivalTimes rows, double[] risks) {
        double right = 0, pairs = 0;
        for (int i = 0; i < rows.rows(); i++) {
            if (!rows.event(i) || Double.isNaN(risks[i])) continue;
            for (int j = 0; j < rows.rows(); j++) {
                boolean later = rows.time(j) > rows.time(i) || rows.time(j) == rows.time(i) && !rows.event(j);
                if (!later || Double.isNaN(risks[j])) continue;
                pairs++;
                right += risks[i] > risks[j] ? 1 : risks[i] == risks[j] ? 0.5 : 0;
            }
        }
        return right / pairs;
    }
}

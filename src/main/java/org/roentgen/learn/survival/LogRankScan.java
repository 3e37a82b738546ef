package org.roentgen.learn.survival;

import java.util.Arrays;

/** The log-rank statistic of two sides of a node while rows move from the right to the left. */
final class LogRankScan {

    private final SurvivalRows rows;
    private final int first, last, events;
    private final int[] atRisk, deaths, leftSeen, leftDeaths;

    LogRankScan(SurvivalRows rows, int[] members) {
        this.rows = rows;
        first = Arrays.stream(members).filter(rows::event).map(r -> rows.seen(r) - 1).min().orElse(0);
        last = Arrays.stream(members).filter(rows::event).map(r -> rows.seen(r) - 1).max().orElse(-1);
        int n = last - first + 1;
        atRisk = new int[n + 1];
        deaths = new int[n];
        leftSeen = new int[n + 1];
        leftDeaths = new int[n];
        int all = 0;
        for (int row : members) {
            atRisk[place(row)]++;
            if (rows.event(row)) {
                deaths[place(row) - 1]++;
                all++;
            }
        }
        events = all;
    }

    /** How many of the node's times, from its first event to its last, a row lives to see. */
    private int place(int row) {
        return Math.max(0, Math.min(deaths.length, rows.seen(row) - first));
    }

    int events() {
        return events;
    }

    int eventTimes() {
        return (int) Arrays.stream(deaths).filter(d -> d > 0).count();
    }

    void restart() {
        Arrays.fill(leftSeen, 0);
        Arrays.fill(leftDeaths, 0);
    }

    void moveLeft(int row) {
        leftSeen[place(row)]++;
        if (rows.event(row)) leftDeaths[place(row) - 1]++;
    }

    /** Different event times on the side that has fewer. */
    int leastEventTimes() {
        int left = 0, right = 0;
        for (int k = 0; k < deaths.length; k++) {
            if (leftDeaths[k] > 0) left++;
            if (deaths[k] > leftDeaths[k]) right++;
        }
        return Math.min(left, right);
    }

    /** |O − E| / √V of the left side. */
    double statistic() {
        double difference = 0, variance = 0, n = 0, left = 0;
        for (int k = deaths.length - 1; k >= 0; k--) {
            n += atRisk[k + 1];
            left += leftSeen[k + 1];
            double d = deaths[k], share = left / n;
            if (d == 0) continue;
            difference += leftDeaths[k] - d * share;
            if (n > 1) variance += share * (1 - share) * (n - d) / (n - 1) * d;
        }
        return variance > 0 ? Math.abs(difference) / Math.sqrt(variance) : 0;
    }

    /** Nelson–Aalen of the whole node: where in all event times it steps, and its value from there on. */
    double[][] cumulativeHazard() {
        double[] steps = new double[deaths.length];
        double n = 0;
        for (int k = deaths.length - 1; k >= 0; k--) {
            n += atRisk[k + 1];
            steps[k] = deaths[k] / n;
        }
        double[][] curve = new double[2][eventTimes()];
        double sum = 0;
        for (int k = 0, i = 0; k < steps.length; k++) {
            if (deaths[k] == 0) continue;
            curve[0][i] = first + k;
            curve[1][i++] = sum += steps[k];
        }
        return curve;
    }
}

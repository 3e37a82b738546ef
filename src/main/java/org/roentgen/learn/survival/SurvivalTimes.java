package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Times to an event, or to the end of an observation without it (censored to the right), a row each. Immutable. */
public final class SurvivalTimes {

    private final double[] times;
    private final boolean[] events;

    /** @throws IllegalArgumentException when there is no row, or a time is negative, missing or infinite */
    public SurvivalTimes(double[] times, boolean[] events) {
        if (times.length == 0 || times.length != events.length)
            throw new IllegalArgumentException("Survival times must have one event or censoring each, but are " + times.length + " with "
                + events.length + ". Give both for each row.");
        for (int i = 0; i < times.length; i++)
            if (!(times[i] >= 0 && times[i] < Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException("Survival time must be finite and not negative, but is " + times[i] + " in row " + (i + 1) + ". Correct it.");
        this.times = Arrays.stream(times).map(t -> t + 0.0).toArray();                  // −0 is 0
        this.events = events.clone();
    }

    public int rows() {
        return times.length;
    }

    public double time(int row) {
        return times[row];
    }

    /** Did the event happen at {@link #time}? Else the row is censored there. */
    public boolean event(int row) {
        return events[row];
    }

    public int events() {
        return (int) IntStream.range(0, events.length).filter(i -> events[i]).count();
    }

    /** The times at which events happen, each once, from the first to the last. */
    public double[] eventTimes() {
        return IntStream.range(0, times.length).filter(i -> events[i]).mapToDouble(i -> times[i]).distinct().sorted().toArray();
    }

    /** The rows from the earliest time to the latest; equal times in the order of the rows. */
    public int[] earliestFirst() {
        return IntStream.range(0, times.length).boxed().sorted(Comparator.comparingDouble(i -> times[i])).mapToInt(i -> i).toArray();
    }

    public SurvivalTimes select(int[] rows) {
        boolean[] chosen = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) chosen[i] = events[rows[i]];
        return new SurvivalTimes(Arrays.stream(rows).mapToDouble(i -> times[i]).toArray(), chosen);
    }
}

package org.roentgen.image.phantom;

import java.util.Arrays;

/** A set of points on a line, as disjoint intervals in rising order. */
final class Intervals {

    private double[] ends = new double[8];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    double from(int i) {
        return ends[2 * i];
    }

    double to(int i) {
        return ends[2 * i + 1];
    }

    double length() {
        double length = 0;
        for (int i = 0; i < size; i++) length += to(i) - from(i);
        return length;
    }

    /** ∫ x dx. */
    double moment() {
        double moment = 0;
        for (int i = 0; i < size; i++) moment += (to(i) - from(i)) * (to(i) + from(i)) / 2;
        return moment;
    }

    /** Joins [from, to] with what is there; an empty interval changes nothing. */
    void add(double from, double to) {
        if (!(from < to)) return;
        int first = 0;
        while (first < size && to(first) < from) first++;
        int last = first;
        while (last < size && from(last) <= to) last++;
        if (last > first) {
            from = Math.min(from, from(first));
            to = Math.max(to, to(last - 1));
        }
        replace(first, last, from, to);
    }

    /** What lies in both sets. */
    Intervals common(Intervals other) {
        Intervals common = new Intervals();
        for (int i = 0; i < size; i++)
            for (int j = 0; j < other.size; j++)
                common.add(Math.max(from(i), other.from(j)), Math.min(to(i), other.to(j)));
        return common;
    }

    private void replace(int first, int last, double from, double to) {
        int newSize = size - (last - first) + 1;
        if (2 * newSize > ends.length) ends = Arrays.copyOf(ends, 2 * ends.length);
        System.arraycopy(ends, 2 * last, ends, 2 * first + 2, 2 * (size - last));
        ends[2 * first] = from;
        ends[2 * first + 1] = to;
        size = newSize;
    }
}

package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Sets of players with the weights of the Shapley kernel, π(s) = (M − 1) / (C(M, s) · s · (M − s)) for a set of s of M players. All sets when they are no more than
 * allowed; else all of the smallest sizes and of their complements, which weigh most, and sets drawn of the other sizes, each with its complement.
 */
final class Coalitions {

    final List<boolean[]> members = new ArrayList<>();
    final List<Double> weights = new ArrayList<>();
    private final int players;

    /** @param most sets, at least four for each player */
    Coalitions(int players, int most, long seed) {
        this.players = players;
        boolean all = Math.pow(2, players) - 2 <= most;
        double rest = 0;
        for (int s = 1; s < players; s++) rest += weight(s);
        int size = 1;
        for (; size <= players / 2; size++) {
            double count = sets(size), both = weight(size) * (2 * size == players ? 1 : 2), left = most - members.size();
            if (!all && size > 1 && left * both < count * rest) break;
            add(new boolean[players], 0, size);
            rest -= both;
        }
        if (size <= players / 2) draw(size, Math.max(1, (most - members.size()) / 2), rest, new SplittableRandom(seed));
    }

    /** Of all sets of a size together. */
    private double weight(int size) {
        return (players - 1.0) / (size * (double) (players - size));
    }

    /** How many sets there are of a size and of their complements. */
    private double sets(int size) {
        return binomial(size) * (2 * size == players ? 1 : 2);
    }

    private double binomial(int size) {
        double count = 1;
        for (int i = 1; i <= size; i++) count = count * (players - size + i) / i;
        return count;
    }

    private void add(boolean[] begun, int from, int more) {
        if (more == 0) addWithComplement(begun, kernel(begun));
        else for (int i = from; i <= players - more; i++) {
            begun[i] = true;
            add(begun, i + 1, more - 1);
            begun[i] = false;
        }
    }

    private double kernel(boolean[] set) {
        int size = 0;
        for (boolean in : set) if (in) size++;
        return weight(size) / binomial(size);
    }

    /** The complement of a half is a half, and comes by itself where all sets are taken. */
    private void addWithComplement(boolean[] set, double weight) {
        int size = 0;
        for (boolean in : set) if (in) size++;
        put(set.clone(), weight);
        if (2 * size != players) put(complement(set), weight);
    }

    private void put(boolean[] set, double weight) {
        members.add(set);
        weights.add(weight);
    }

    private static boolean[] complement(boolean[] set) {
        boolean[] others = new boolean[set.length];
        for (int i = 0; i < set.length; i++) others[i] = !set[i];
        return others;
    }

    private void draw(int least, int pairs, double weight, SplittableRandom random) {
        double[] sums = new double[players - 2 * least + 1];
        for (int i = 0; i < sums.length; i++) sums[i] = (i == 0 ? 0 : sums[i - 1]) + weight(least + i);
        for (int n = 0; n < pairs; n++) {
            double at = random.nextDouble() * sums[sums.length - 1];
            int i = 0;
            while (i < sums.length - 1 && sums[i] <= at) i++;
            boolean[] set = drawn(least + i, random);
            put(set, weight / (2 * pairs));
            put(complement(set), weight / (2 * pairs));
        }
    }

    private boolean[] drawn(int size, SplittableRandom random) {
        boolean[] set = new boolean[players];
        for (int i = 0, left = size; i < players && left > 0; i++)
            if (random.nextInt(players - i) < left) {
                set[i] = true;
                left--;
            }
        return set;
    }
}

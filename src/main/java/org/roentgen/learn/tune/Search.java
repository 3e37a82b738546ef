package org.roentgen.learn.tune;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which parameters are tried, and on how many rows. All on all rows (grid, random); or successive halving: all on few rows, the best 1 / eta of them, rounded up, on
 * eta times so many, and so on until few are left for all rows. Immutable.
 * <p>Bergstra and Bengio 2012, J. Mach. Learn. Res. 13:281–305 (random). Jamieson and Talwalkar 2016, AISTATS 51:240–248 (successive halving); here the resource is rows.
 */
public final class Search {

    private final List<String> candidates;
    private final int eta;

    private Search(List<String> candidates, int eta) {
        this.candidates = List.copyOf(candidates);
        this.eta = eta;
    }

    public static Search all(List<String> candidates) {
        return new Search(candidates, 0);
    }

    /** @param eta how much fewer candidates and more rows each round has, 2 or more */
    public static Search halving(List<String> candidates, int eta) {
        if (eta < 2) throw new IllegalArgumentException("Halving factor must be at least 2, but is " + eta + ". Choose 3.");
        return new Search(candidates, eta);
    }

    public List<String> candidates() {
        return candidates;
    }

    /**
     * @param score of parameters on a share of the rows
     * @return all trials in their order; of the last round those on all rows
     */
    List<Trial> run(BiFunction<List<String>, Double, List<Trial>> score) {
        List<Trial> trials = new ArrayList<>();
        List<String> left = candidates;
        for (int round = rounds(); round >= 0; round--) {
            List<Trial> tried = score.apply(left, Math.pow(Math.max(eta, 1), -round));
            trials.addAll(tried);
            if (round > 0) left = best(tried).limit((left.size() + eta - 1) / eta).map(t -> t.parameters).collect(Collectors.toList());
        }
        return trials;
    }

    /** Rounds before the last one, until one candidate would be left. */
    private int rounds() {
        int rounds = 0;
        if (eta > 1) for (int left = candidates.size(); left > eta; left = (left + eta - 1) / eta) rounds++;
        return rounds;
    }

    /** Best first, the first of equals; those without a score last. */
    static Stream<Trial> best(List<Trial> trials) {
        return trials.stream().sorted(Comparator.comparingDouble((Trial t) -> Double.isNaN(t.score) ? Double.POSITIVE_INFINITY : -t.score));
    }
}

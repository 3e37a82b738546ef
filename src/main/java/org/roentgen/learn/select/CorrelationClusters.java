package org.roentgen.learn.select;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.learn.evaluate.Ranking;
import org.roentgen.learn.train.TrainingSet;

/**
 * One feature for each cluster of like ones: features are joined by complete linkage of 1 − |Spearman's ρ| as long as all of a cluster correlate at least so much as
 * the limit, and the one with the highest mean |ρ| to its cluster, the first of equals, stands for it. Its score is the size of the cluster; others have none. The
 * target is not looked at. Constant features are left out.
 * <p><b>Cost</b> O(features² · rows). <b>Memory</b> features² numbers.
 * <p>Sørensen 1948 (complete linkage); chains of nearest neighbours after Murtagh 1983, Comput. J. 26:354–359.
 */
public final class CorrelationClusters implements Selector {

    private static final double ROUNDING = 1e-12;

    private final double limit;

    /** @param limit least |ρ| of two features of a cluster, in (0, 1] */
    public CorrelationClusters(double limit) {
        if (!(limit > 0 && limit <= 1)) throw new IllegalArgumentException("Correlation limit must be above 0 and at most 1, but is " + limit + ". Choose 0.9, say.");
        this.limit = limit;
    }

    @Override public Selection fit(TrainingSet rows, long seed) {
        Selection.requireComplete(rows);
        int p = rows.features().count();
        double[][] like = likeness(rows);
        double[] scores = new double[p];
        Arrays.fill(scores, Double.NaN);
        List<Integer> varying = new ArrayList<>();
        for (int f = 0; f < p; f++) if (like[f][f] == 1) varying.add(f);
        for (List<Integer> cluster : clusters(like, varying)) scores[medoid(cluster, like)] = cluster.size();
        return Selection.best(scores, p);
    }

    /** |ρ|; the diagonal is 0 for a constant feature. */
    private static double[][] likeness(TrainingSet rows) {
        int p = rows.features().count(), n = rows.rows();
        double[][] ranks = new double[p][], like = new double[p][p];
        for (int f = 0; f < p; f++) ranks[f] = standardised(Ranking.midranks(rows.features().column(f)));
        for (int a = 0; a < p; a++) {
            like[a][a] = ranks[a][0] == 0 && Arrays.stream(ranks[a]).allMatch(r -> r == 0) ? 0 : 1;
            for (int b = 0; b < a; b++) {
                double sum = 0;
                for (int i = 0; i < n; i++) sum += ranks[a][i] * ranks[b][i];
                like[a][b] = like[b][a] = Math.min(1, Math.abs(sum));
            }
        }
        return like;
    }

    private static double[] standardised(double[] ranks) {
        double mean = (ranks.length + 1) / 2.0, squares = 0;
        for (int i = 0; i < ranks.length; i++) squares += (ranks[i] -= mean) * ranks[i];
        double length = Math.sqrt(squares);
        if (length > 0) for (int i = 0; i < ranks.length; i++) ranks[i] /= length;
        return ranks;
    }

    /** Joins pairs that are nearest to each other. Complete linkage never brings a cluster nearer, so that the order of the joins does not matter. */
    private List<List<Integer>> clusters(double[][] like, List<Integer> members) {
        double[][] least = new double[like.length][];
        for (int f : members) least[f] = like[f].clone();
        List<List<Integer>> clusters = new ArrayList<>();
        for (int f : members) clusters.add(new ArrayList<>(List.of(f)));
        List<List<Integer>> chain = new ArrayList<>(), done = new ArrayList<>();
        while (!clusters.isEmpty()) {
            if (chain.isEmpty()) chain.add(clusters.get(0));
            List<Integer> last = chain.get(chain.size() - 1), before = chain.size() > 1 ? chain.get(chain.size() - 2) : null, nearest = nearest(last, before,
                clusters, least);
            if (nearest == null) {
                clusters.remove(last);
                done.add(last);
                chain.clear();
            } else if (nearest == before) {
                join(before, last, clusters, least);
                clusters.remove(last);
                chain.remove(chain.size() - 1);
                chain.remove(chain.size() - 1);
            } else chain.add(nearest);
        }
        return done;
    }

    /** The most alike cluster, that before in the chain if it is one of equals; null when all are below the limit. */
    private List<Integer> nearest(List<Integer> cluster, List<Integer> before, List<List<Integer>> clusters, double[][] least) {
        List<Integer> nearest = before;
        double most = before == null ? limit - ROUNDING : least[cluster.get(0)][before.get(0)];
        for (List<Integer> other : clusters)
            if (other != cluster && least[cluster.get(0)][other.get(0)] > most) {
                most = least[cluster.get(0)][other.get(0)];
                nearest = other;
            }
        return nearest;
    }

    /** A cluster is named by its first member. */
    private static void join(List<Integer> a, List<Integer> b, List<List<Integer>> clusters, double[][] least) {
        int first = a.get(0), second = b.get(0);
        for (List<Integer> other : clusters) {
            int name = other.get(0);
            if (other == a || other == b) continue;
            least[first][name] = least[name][first] = Math.min(least[first][name], least[second][name]);
        }
        a.addAll(b);
    }

    private static int medoid(List<Integer> cluster, double[][] like) {
        int best = -1;
        double highest = -1;
        for (int f : cluster.stream().sorted().mapToInt(f -> f).toArray()) {
            double sum = 0;
            for (int other : cluster) sum += like[f][other];
            if (sum <= highest + ROUNDING) continue;
            highest = sum;
            best = f;
        }
        return best;
    }
}

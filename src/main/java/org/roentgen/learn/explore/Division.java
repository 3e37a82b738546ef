package org.roentgen.learn.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.roentgen.image.Progress;

/** Rows divided into clusters: by wish, by the height of a tree, or into as many as have the greatest mean silhouette. */
public final class Division {

    private static final int MOST_TRIED = 10, MOST = 100;

    /** One number of clusters that was tried. */
    public static final class Trial {

        public final int clusters;
        public final double silhouette, within;

        Trial(Clusters clusters, double[] silhouettes, double[][] points) {
            this.clusters = clusters.count;
            silhouette = Silhouette.mean(silhouettes);
            within = clusters.within(points);
        }
    }

    /** Divides rows into k clusters. */
    interface Method {
        Clusters into(int k, Progress progress);
    }

    private final Clusters clusters;
    private final double[] silhouettes;
    private final List<Trial> trials = new ArrayList<>();
    private final Dendrogram tree;
    private final double fidelity;

    private Division(double[][] points, List<Clusters> tried, Dendrogram tree, Progress progress) {
        this.tree = tree;
        fidelity = tree == null ? Double.NaN : tree.copheneticCorrelation(points);
        if (tried.get(0).count < 2) {
            clusters = tried.get(0);
            silhouettes = null;
            return;
        }
        double[][] values = Silhouette.of(points, tried, progress);
        int best = 0;
        for (int i = 0; i < values.length; i++) {
            trials.add(new Trial(tried.get(i), values[i], points));
            if (trials.get(i).silhouette > trials.get(best).silhouette) best = i;
        }
        clusters = tried.get(best);
        silhouettes = values[best];
    }

    /** @param k 0 to choose from 2 to 10 by silhouettes */
    public static Division byMeans(double[][] points, int k, int restarts, long seed, Progress progress) {
        return of(points, (wanted, part) -> new KMeans(wanted, restarts, seed).of(points, part), k, null, progress);
    }

    /** @param k 0 to choose from 2 to 10 by silhouettes
     * @param height to cut the tree at, whatever k is; 0 cuts it by k */
    public static Division byTree(double[][] points, Linkage linkage, int k, double height, Progress progress) {
        requireRows(points, k);
        Dendrogram tree = new HierarchicalClustering(linkage).of(points, progress.part(0, 0.5));
        if (height > 0) return new Division(points, List.of(cut(tree, height)), tree, progress.part(0.5, 1));
        return of(points, (wanted, part) -> tree.cut(wanted), k, tree, progress.part(0.5, 1));
    }

    private static Clusters cut(Dendrogram tree, double height) {
        Clusters clusters = tree.cutAt(height);
        if (clusters.count <= MOST) return clusters;
        throw new IllegalArgumentException("Cut height must leave at most " + MOST + " clusters, but " + height + " leaves " + clusters.count + ". Raise it.");
    }

    private static void requireRows(double[][] points, int k) {
        if (k > points.length)
            throw new IllegalArgumentException("Clusters must be at most the number of rows, " + points.length + ", but are " + k + ". Ask for fewer.");
    }

    private static Division of(double[][] points, Method method, int k, Dendrogram tree, Progress progress) {
        int last = (int) Math.min(MOST_TRIED, Math.min(points.length - 1, KMeans.different(points)));
        List<Clusters> tried = new ArrayList<>();
        for (int wanted = k > 0 ? k : 2; wanted <= (k > 0 ? k : last); wanted++) {
            progress.checkCancelled();
            tried.add(method.into(wanted, progress));
            progress.done(0.5 * wanted / Math.max(k, last));
        }
        return new Division(points, tried, tree, progress.part(0.5, 1));
    }

    public Clusters clusters() {
        return clusters;
    }

    /** Of a row; NaN where there is one cluster only. */
    public double silhouette(int row) {
        return silhouettes == null ? Double.NaN : silhouettes[row];
    }

    /** The mean over the rows of a cluster. */
    public double silhouetteOf(int cluster) {
        double[] all = new double[clusters.rows()];
        for (int i = 0; i < all.length; i++) all[i] = silhouette(i);
        return clusters.means(all)[cluster];
    }

    /** What was tried; the chosen one alone when there was a wish. */
    public List<Trial> trials() {
        return Collections.unmodifiableList(trials);
    }

    public Optional<Dendrogram> tree() {
        return Optional.ofNullable(tree);
    }

    /** The cophenetic correlation of the tree. */
    public double fidelity() {
        return fidelity;
    }

    /** Where the tree is cut: the middle between the highest join within a cluster and the lowest between two. */
    public double cutHeight() {
        int joins = clusters.rows() - clusters.count;
        double below = joins == 0 ? 0 : tree.height(joins - 1);
        return clusters.count == 1 ? below * 1.05 : (below + tree.height(joins)) / 2;
    }

    /** Of the variance of a column, the share that lies between clusters (η²), in [0, 1]. */
    public double between(double[] column) {
        double[] means = clusters.means(column);
        double mean = Arrays.stream(column).sum() / column.length, total = 0, between = 0;
        for (int i = 0; i < column.length; i++) {
            total += (column[i] - mean) * (column[i] - mean);
            between += (means[clusters.of(i)] - mean) * (means[clusters.of(i)] - mean);
        }
        return between / total;
    }
}

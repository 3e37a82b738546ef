package org.roentgen.learn.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Progress;

class HierarchicalClusteringTest {

    private static final double[][] SEVEN = {{0.1, 0.2}, {0.4, 0.1}, {3.0, 2.9}, {3.3, 3.5}, {2.1, 0.6}, {0.0, 1.3}, {5.2, 4.1}};

    private static Dendrogram tree(double[][] rows, Linkage linkage) {
        return new HierarchicalClustering(linkage).of(rows, Progress.NONE);
    }

    private static double[] heights(Dendrogram tree) {
        return IntStream.range(0, tree.rows() - 1).mapToDouble(tree::height).toArray();
    }

    /** scipy.cluster.hierarchy 1.10.1: Z = linkage(SEVEN, method); Z[:, 2], cophenet(Z, pdist(SEVEN))[0], fcluster(Z, 3, 'maxclust'). */
    @ParameterizedTest @CsvSource({
        "WARD, 0.316227766016838 0.6708203932499369 1.3589211407093005 2.369247419188915 2.5852143689321654 8.036227496839073, 0.8481506996933662",
        "AVERAGE, 0.316227766016838 0.6708203932499369 1.184723582893039 2.0084022274073052 2.2492393508727306 4.422759012764141, 0.855541158872732",
        "COMPLETE, 0.316227766016838 0.6708203932499369 1.2649110640673518 2.2135943621178655 2.5059928172283334 6.420280367709809, 0.8521411863844381",
        "SINGLE, 0.316227766016838 0.6708203932499369 1.104536101718726 1.7720045146669352 1.9924858845171276 2.4698178070456938, 0.8142292400839136"})
    void treesAreSciPys(Linkage linkage, String heights, double correlation) {
        Dendrogram tree = tree(SEVEN, linkage);
        assertArrayEquals(Arrays.stream(heights.split(" ")).mapToDouble(Double::parseDouble).toArray(), heights(tree), 1e-14);
        assertEquals(correlation, tree.copheneticCorrelation(SEVEN), 1e-13);
        Clusters three = tree.cut(3);                          // SciPy's 1 1 2 2 1 1 3, by size
        assertArrayEquals(new int[] {0, 0, 1, 1, 0, 0, 2}, IntStream.range(0, 7).map(three::of).toArray());
        assertArrayEquals(new int[] {4, 2, 1}, new int[] {three.size(0), three.size(1), three.size(2)});
    }

    /** The same of 569 standardised breast masses: Z[-1, 2], Z[:, 2].sum(), cophenet, and the two greatest of fcluster(Z, 4, 'maxclust'). */
    @ParameterizedTest @CsvSource({"WARD, 102.01433991004352, 2605.569057352714, 0.5861877150648812, 385, 115",
        "AVERAGE, 19.50616643869958, 1809.8615170435005, 0.8410805218713062, 564, 2", "COMPLETE, 26.882020763007358, 2120.8824069649145, 0.6746361567456042, 383, 177",
        "SINGLE, 12.299945385815652, 1393.852090931151, 0.7928393703053078, 565, 2"})
    void treesOfBreastMassesAreSciPys(Linkage linkage, double highest, double sum, double correlation, int largest, int second) {
        double[][] rows = Rows.wdbc();
        Dendrogram tree = tree(rows, linkage);
        assertEquals(highest, tree.height(567), 1e-11);        // several hundred roundings one on the other
        assertEquals(sum, Arrays.stream(heights(tree)).sum(), 1e-9);
        assertEquals(correlation, tree.copheneticCorrelation(rows), 1e-11);
        assertEquals(largest, tree.cut(4).size(0));
        assertEquals(second, tree.cut(4).size(1));
    }

    /** Again and again the two clusters with the least distance by the linkage's own definition, from the rows. */
    @ParameterizedTest @EnumSource(Linkage.class) void treesAreTheDefinitions(Linkage linkage) {
        for (int seed = 0; seed < 5; seed++) {
            double[][] rows = Rows.normal(14, 3, seed);
            List<List<Integer>> clusters = new ArrayList<>();
            for (int i = 0; i < rows.length; i++) clusters.add(List.of(i));
            Dendrogram tree = tree(rows, linkage);
            for (int m = 0; m < rows.length - 1; m++) {
                double least = Double.POSITIVE_INFINITY;
                int a = 0, b = 0;
                for (int i = 0; i < clusters.size(); i++)
                    for (int j = 0; j < i; j++)
                        if (distance(linkage, rows, clusters.get(i), clusters.get(j)) < least) {
                            least = distance(linkage, rows, clusters.get(i), clusters.get(j));
                            a = i;
                            b = j;
                        }
                assertEquals(least, tree.height(m), 1e-12);    // updated some ten times instead of computed anew
                List<Integer> joined = new ArrayList<>(clusters.remove(a));
                joined.addAll(clusters.remove(b));
                clusters.add(joined);
                Clusters cut = tree.cut(clusters.size());
                for (List<Integer> cluster : clusters) for (int row : cluster) assertEquals(cut.of(cluster.get(0)), cut.of(row));
                assertEquals(clusters.size(), cut.count);
            }
        }
    }

    private static double distance(Linkage linkage, double[][] rows, List<Integer> a, List<Integer> b) {
        if (linkage == Linkage.WARD)
            return Math.sqrt(2.0 * a.size() * b.size() / (a.size() + b.size())) * Euclidean.distance(mean(rows, a), mean(rows, b));
        double[] all = a.stream().flatMapToDouble(i -> b.stream().mapToDouble(j -> Euclidean.distance(rows[i], rows[j]))).toArray();
        switch (linkage) {
            case SINGLE: return Arrays.stream(all).min().orElseThrow();
            case COMPLETE: return Arrays.stream(all).max().orElseThrow();
            default: return Arrays.stream(all).average().orElseThrow();
        }
    }

    private static double[] mean(double[][] rows, List<Integer> members) {
        double[] mean = new double[rows[0].length];
        for (int i : members) for (int j = 0; j < mean.length; j++) mean[j] += rows[i][j] / members.size();
        return mean;
    }

    @Test void cuttingByHeightKeepsWhatIsJoinedBelow() {
        Dendrogram tree = tree(SEVEN, Linkage.SINGLE);
        assertEquals(7, tree.cutAt(0.3).count);
        assertEquals(6, tree.cutAt(0.316227766016838).count);
        assertEquals(4, tree.cutAt(1.5).count);
        assertEquals(1, tree.cutAt(100).count);
        assertEquals(7, tree.cut(7).count);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> tree.cut(8));
        assertEquals("Clusters must be from 1 to the number of rows, 7, but are 8. Ask for fewer.", e.getMessage());
    }

    /** Branches stay together in the order, so that the tree is drawn without crossings. */
    @ParameterizedTest @EnumSource(Linkage.class) void everyJoinIsOneRunOfTheOrder(Linkage linkage) {
        Dendrogram tree = tree(Rows.normal(50, 2, 9), linkage);
        int[] order = tree.order(), place = new int[50];
        for (int i = 0; i < 50; i++) place[order[i]] = i;
        int[] first = new int[99], last = new int[99];
        for (int i = 0; i < 50; i++) first[i] = last[i] = place[i];
        for (int m = 0; m < 49; m++) {
            first[50 + m] = first[tree.left(m)];
            last[50 + m] = last[tree.right(m)];
            assertEquals(last[tree.left(m)] + 1, first[tree.right(m)]);
            assertTrue(m == 0 || tree.height(m) >= tree.height(m - 1));
        }
        assertEquals(0, first[98]);
        assertEquals(49, last[98]);
    }

    @ParameterizedTest @EnumSource(Linkage.class) void equalRowsAreJoinedAtZero(Linkage linkage) {
        Dendrogram tree = tree(new double[][] {{1, 1}, {2, 5}, {1, 1}, {1, 1}, {2, 5}}, linkage);
        assertArrayEquals(new double[3], Arrays.copyOf(heights(tree), 3), 0);
        Clusters two = tree.cut(2);
        assertArrayEquals(new int[] {0, 1, 0, 0, 1}, IntStream.range(0, 5).map(two::of).toArray());
    }

    @ParameterizedTest @EnumSource(Linkage.class) void threadsChangeNothing(Linkage linkage) {
        double[][] rows = Rows.normal(200, 5, 4);
        assertArrayEquals(Rows.onThreads(1, () -> heights(tree(rows, linkage))), Rows.onThreads(3, () -> heights(tree(rows, linkage))), 0);
        assertEquals(Rows.onThreads(1, () -> tree(rows, linkage).copheneticCorrelation(rows)), Rows.onThreads(3, () -> tree(rows, linkage).copheneticCorrelation(rows)), 0);
    }

    @Test void tooManyRowsAreRefusedBefore() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> tree(new double[10_001][1], Linkage.WARD));
        assertEquals("Rows must be at most 10000 for a tree of clusters, but are 10001. Choose k-means, or fewer rows.", e.getMessage());
    }
}

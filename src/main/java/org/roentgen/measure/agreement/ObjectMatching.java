package org.roentgen.measure.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.roentgen.segment.consensus.Decisions;

/** Which labels of a segmentation overlap which labels of a reference, and by how much: the pairs that can be matched. */
final class ObjectMatching {

    private final Map<Integer, Long> found = new TreeMap<>(), truth = new TreeMap<>();
    private final List<List<Integer>> partners = new ArrayList<>();        // by found object: true objects
    private final List<List<Double>> overlaps = new ArrayList<>();         // and their intersection over union

    /** @param decisions of two images */
    ObjectMatching(Decisions decisions) {
        for (int d = 0; d < decisions.size(); d++) {
            if (decisions.label(d, 0) != 0) found.merge(decisions.label(d, 0), decisions.count(d), Long::sum);
            if (decisions.label(d, 1) != 0) truth.merge(decisions.label(d, 1), decisions.count(d), Long::sum);
        }
        List<Integer> rows = new ArrayList<>(found.keySet()), columns = new ArrayList<>(truth.keySet());
        for (int i = 0; i < rows.size(); i++) {
            partners.add(new ArrayList<>());
            overlaps.add(new ArrayList<>());
        }
        for (int d = 0; d < decisions.size(); d++) {
            int a = decisions.label(d, 0), b = decisions.label(d, 1);
            if (a == 0 || b == 0) continue;
            int row = Collections.binarySearch(rows, a);
            partners.get(row).add(Collections.binarySearch(columns, b));
            overlaps.get(row).add((double) decisions.count(d) / (found.get(a) + truth.get(b) - decisions.count(d)));
        }
    }

    /** @param thresholds of the intersection over union, in (0, 1] */
    ObjectScore score(double[] thresholds) {
        double sum = 0;
        long panoptic = 0;
        for (List<Double> row : overlaps)
            for (double overlap : row)
                if (overlap > 0.5) {
                    sum += overlap;
                    panoptic++;
                }
        return new ObjectScore(found.size(), truth.size(), Arrays.stream(thresholds).mapToLong(this::matches).toArray(), panoptic, sum);
    }

    /** The size of a maximum matching, by augmenting paths (Kuhn 1955); for thresholds above 1/2 every pair is its own. */
    private long matches(double threshold) {
        int[] partnerOf = new int[truth.size()], triedBy = new int[truth.size()];
        Arrays.fill(partnerOf, -1);
        Arrays.fill(triedBy, -1);
        long matches = 0;
        for (int row = 0; row < partners.size(); row++) if (augment(row, row, threshold, partnerOf, triedBy)) matches++;
        return matches;
    }

    private boolean augment(int start, int row, double threshold, int[] partnerOf, int[] triedBy) {
        for (int k = 0; k < partners.get(row).size(); k++) {
            int column = partners.get(row).get(k);
            if (overlaps.get(row).get(k) < threshold || triedBy[column] == start) continue;
            triedBy[column] = start;
            if (partnerOf[column] < 0 || augment(start, partnerOf[column], threshold, partnerOf, triedBy)) {
                partnerOf[column] = row;
                return true;
            }
        }
        return false;
    }
}

package org.roentgen.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Which labels lie on which slices of a volume, and which slices show most of them. */
final class SliceLabels {

    private final List<Set<Integer>> contents = new ArrayList<>();

    /** @param labels null for none */
    SliceLabels(RandomAccessibleInterval<? extends RealType<?>> labels, int depth) {
        for (int z = 0; z < depth; z++) contents.add(labels == null ? Set.of() : on(Section.of(labels, null, 2, z).values));
    }

    /** How many labels there are on all slices. */
    long count() {
        return contents.stream().flatMap(Set::stream).distinct().count();
    }

    /** One of each of at most so many equal stretches of the slices with labels (of all, where none has): the one with most labels not shown yet, or else its middle. */
    List<Integer> choose(int most) {
        List<Integer> candidates = IntStream.range(0, contents.size()).filter(z -> !contents.get(z).isEmpty()).boxed().collect(Collectors.toList());
        if (candidates.isEmpty()) candidates = IntStream.range(0, contents.size()).boxed().collect(Collectors.toList());
        int n = Math.min(most, candidates.size());
        List<Integer> chosen = new ArrayList<>();
        Set<Integer> shown = new HashSet<>();
        for (int i = 0; i < n; i++) {
            int best = richest(candidates.subList((int) ((long) i * candidates.size() / n), (int) ((i + 1L) * candidates.size() / n)), shown);
            chosen.add(best);
            shown.addAll(contents.get(best));
        }
        return chosen;
    }

    private int richest(List<Integer> stretch, Set<Integer> shown) {
        int best = stretch.get(stretch.size() / 2);
        long most = fresh(best, shown);
        for (int z : stretch) {
            long count = fresh(z, shown);
            if (count > most) {
                best = z;
                most = count;
            }
        }
        return best;
    }

    private long fresh(int slice, Set<Integer> shown) {
        return contents.get(slice).stream().filter(label -> !shown.contains(label)).count();
    }

    private static Set<Integer> on(float[] values) {
        Set<Integer> found = new HashSet<>();
        int last = 0;
        for (float value : values) {
            int label = (int) value;
            if (label != last && label != 0) found.add(label);
            last = label;
        }
        return found;
    }
}

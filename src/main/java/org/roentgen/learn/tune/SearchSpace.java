package org.roentgen.learn.tune;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The parameters to try, as people write them: {@code cost=0.1|1|10, gamma=0.001..1}. Values stand one by one, or as a range, of which random ones are taken evenly on
 * a logarithmic scale when it is above 0, else evenly; whole numbers when both ends are written without a point.
 */
public final class SearchSpace {

    private static final int MOST = 10_000;

    private final Map<String, String[]> values = new LinkedHashMap<>();

    private SearchSpace() { }

    /** @throws IllegalArgumentException when it is not written so */
    public static SearchSpace parse(String text) {
        SearchSpace space = new SearchSpace();
        for (String part : text.trim().split("[,;\\s]+")) {
            if (part.isEmpty()) continue;
            int equal = part.indexOf('=');
            String[] values = equal < 1 ? new String[0] : part.substring(equal + 1).split("\\|", -1);
            boolean empty = values.length == 0;
            for (String value : values) empty |= value.isEmpty();
            if (empty) throw new IllegalArgumentException("Search must be written like cost=0.1|1|10, gamma=0.001..1, but one part is \"" + part + "\". Correct it.");
            if (space.values.put(part.substring(0, equal), values) != null)
                throw new IllegalArgumentException("Search must name each parameter once, but names " + part.substring(0, equal) + " twice. Join the values by |.");
            for (String value : values) if (isRange(value)) ends(value);
        }
        return space;
    }

    private static boolean isRange(String value) {
        return value.contains("..");
    }

    private static double[] ends(String range) {
        String[] ends = range.split("\\.\\.", -1);
        try {
            double low = Double.parseDouble(ends[0]), high = Double.parseDouble(ends[1]);
            if (ends.length == 2 && low < high && !Double.isInfinite(high - low)) return new double[] {low, high};
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("Range must be written like 0.001..1, the smaller number first, but is \"" + range + "\". Correct it.");
    }

    /** All combinations, the last parameter fastest, as a learner's parameters. @throws IllegalArgumentException when there is a range, or there are too many */
    public List<String> grid() {
        List<String> all = List.of("");
        for (Map.Entry<String, String[]> entry : values.entrySet()) {
            List<String> longer = new ArrayList<>();
            for (String before : all)
                for (String value : entry.getValue()) {
                    if (isRange(value))
                        throw new IllegalArgumentException("Search must list values for a grid, but gives the range " + value
                            + ". List them, as in 0.1|1|10, or search at random.");
                    longer.add(joined(before, entry.getKey(), value));
                }
            if (longer.size() > MOST) throw new IllegalArgumentException("Search must have at most " + MOST + " combinations, but has more. Search at random.");
            all = longer;
        }
        return all;
    }

    /** Different ones in the order drawn; fewer than asked for where there are not so many. */
    public List<String> random(int count, long seed) {
        if (count < 1) throw new IllegalArgumentException("Trials must be at least 1, but are " + count + ". Choose 20, say.");
        Random random = new Random(seed);
        Set<String> drawn = new LinkedHashSet<>();
        for (int attempt = 0; drawn.size() < count && attempt < 100L * count; attempt++) {
            String all = "";
            for (Map.Entry<String, String[]> entry : values.entrySet()) {
                String value = entry.getValue()[random.nextInt(entry.getValue().length)];
                all = joined(all, entry.getKey(), isRange(value) ? within(value, random.nextDouble()) : value);
            }
            drawn.add(all);
        }
        return new ArrayList<>(drawn);
    }

    private static String within(String range, double at) {
        double[] ends = ends(range);
        boolean whole = range.replace("..", "").matches("[-+]?\\d+[-+]?\\d*");
        double high = whole ? ends[1] + 1 : ends[1];
        double value = ends[0] > 0 ? ends[0] * StrictMath.pow(high / ends[0], at) : ends[0] + at * (high - ends[0]);
        return whole ? Long.toString(Math.min((long) Math.floor(value), (long) ends[1])) : Double.toString(value);
    }

    private static String joined(String before, String name, String value) {
        return before + (before.isEmpty() ? "" : ", ") + name + "=" + value;
    }
}

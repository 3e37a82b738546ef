package org.roentgen.segment.consensus;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** New numbers for labels; labels that it does not name keep theirs. */
public final class LabelMap {

    private static final Pattern RULE = Pattern.compile("\\s*(\\d{1,8})\\s*(?:-\\s*(\\d{1,8})\\s*)?=\\s*(\\d{1,8})\\s*");

    private final Map<Integer, Integer> numbers = new HashMap<>();

    private LabelMap() { }

    /** Numbers the labels that occur 1, 2, 3, … in rising order; 0 stays. */
    public static LabelMap withoutGaps(Collection<Integer> labels) {
        LabelMap map = new LabelMap();
        for (int label : new TreeSet<>(labels)) if (label != 0) map.numbers.put(label, map.numbers.size() + 1);
        return map;
    }

    /**
     * Reads rules such as {@code 3=1, 7-9=2, 5=0}: old label or range, then the new label. All hold at once: {@code 1=2, 2=1} swaps two labels.
     * @throws IllegalArgumentException for anything else, and for a label that has two rules
     */
    public static LabelMap parse(String rules) {
        LabelMap map = new LabelMap();
        for (String rule : rules.split("[,;]", -1)) {
            Matcher parts = RULE.matcher(rule);
            if (!parts.matches())
                throw new IllegalArgumentException("Rules must be like 3=1, 7-9=2, but have \"" + rule.trim() + "\". Write the old label or range, =, and the new"
                    + " label.");
            int from = label(parts.group(1)), to = parts.group(2) == null ? from : label(parts.group(2));
            map.put(from, to, label(parts.group(3)), rule.trim());
        }
        return map;
    }

    private void put(int from, int to, int number, String rule) {
        if (to < from) throw new IllegalArgumentException("Range of labels must rise, but is " + rule + ". Write the smaller label first.");
        for (int label = from; label <= to; label++)
            if (numbers.put(label, number) != null)
                throw new IllegalArgumentException("Rules must name a label once, but " + rule + " names " + label + " again. Remove one of the rules.");
    }

    private static int label(String text) {
        int label = Integer.parseInt(text);
        if (label > DecisionScan.MAX_LABEL)
            throw new IllegalArgumentException("Labels must be at most " + DecisionScan.MAX_LABEL + ", but one is " + label + ". Choose smaller numbers.");
        return label;
    }

    public int of(int label) {
        return numbers.getOrDefault(label, label);
    }
}

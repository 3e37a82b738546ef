package org.roentgen.learn.train;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much the rows of each class count in training: as they are, or so that all classes count the same, each times a number that a person gives it. Numbers to be
 * predicted have no classes, and count as they are. Immutable.
 */
public final class ClassWeights {

    /** Each row counts once. */
    public static final ClassWeights NONE = new ClassWeights(false, new TreeMap<>());

    /** Rows of each class have the same sum of weights, and all rows together that of their number. */
    public static final ClassWeights BALANCED = new ClassWeights(true, new TreeMap<>());

    private final boolean balanced;
    private final Map<String, Double> factors;

    private ClassWeights(boolean balanced, Map<String, Double> factors) {
        this.balanced = balanced;
        this.factors = factors;
    }

    /**
     * @param text classes and numbers above 0, such as {@code sick=5, well=1}; classes that are not named have 1; may be empty
     * @throws IllegalArgumentException when it is written in another way
     */
    public static ClassWeights of(boolean balanced, String text) {
        Map<String, Double> factors = new TreeMap<>();
        for (String part : text.split("[,;]")) if (!part.trim().isEmpty()) put(factors, part.trim());
        return new ClassWeights(balanced, factors);
    }

    private static void put(Map<String, Double> factors, String part) {
        int equal = part.lastIndexOf('=');
        try {
            double factor = Double.parseDouble(part.substring(equal + 1).trim());
            if (equal > 0 && factor > 0 && factor < Double.POSITIVE_INFINITY && factors.put(part.substring(0, equal).trim(), factor) == null) return;
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException("Class weights must be written like sick=5, well=1, each class once with a number above 0, but one is \"" + part
            + "\". Correct it.");
    }

    /** @throws IllegalArgumentException when a class is named that the target does not have */
    public TrainingSet of(TrainingSet rows) {
        if (!rows.isClassification()) return rows;
        for (String name : factors.keySet())
            if (!rows.classes().contains(name))
                throw new IllegalArgumentException("Class weights must be of classes of the target (" + String.join(", ", rows.classes()) + "), but one is of \"" + name
                    + "\". Correct it.");
        double[] weights = rows.classes().stream().mapToDouble(name -> factors.getOrDefault(name, 1.0)).toArray(), counts = new double[weights.length];
        for (double t : rows.targets()) counts[(int) t]++;
        long present = Arrays.stream(counts).filter(c -> c > 0).count();
        if (balanced) for (int c = 0; c < weights.length; c++) weights[c] *= rows.rows() / (present * counts[c]);
        return rows.weighted(Arrays.stream(rows.targets()).map(t -> weights[(int) t]).toArray());
    }
}

package org.roentgen.learn.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.roentgen.learn.table.DataColumn;

/** What was found in a cohort. */
public final class Exploration {

    private final PreparedRows rows;
    private final DataColumn keys, colour;
    private final Components components;
    private final Embedding embedding;
    private final Division division;

    /**
     * @param keys what rows are called
     * @param colour what they are coloured by; null for their clusters
     * @param embedding null where the map is of components
     * @param division null where there are no clusters
     */
    public Exploration(PreparedRows rows, DataColumn keys, DataColumn colour, Components components, Embedding embedding, Division division) {
        this.rows = rows;
        this.keys = keys;
        this.colour = colour;
        this.components = components;
        this.embedding = embedding;
        this.division = division;
    }

    public PreparedRows rows() {
        return rows;
    }

    public DataColumn keys() {
        return keys;
    }

    public Optional<DataColumn> colour() {
        return Optional.ofNullable(colour);
    }

    public Components components() {
        return components;
    }

    public Optional<Embedding> embedding() {
        return Optional.ofNullable(embedding);
    }

    public Optional<Division> division() {
        return Optional.ofNullable(division);
    }

    /** The place of each row on the map. */
    public double[] mapX() {
        return embedding == null ? components.scores(0) : embedding.x();
    }

    public double[] mapY() {
        return embedding == null ? components.scores(1) : embedding.y();
    }

    /** What an axis of the map is called, 0 or 1. */
    public String mapAxis(int axis) {
        if (embedding != null) return "t-SNE " + (axis + 1);
        return axis < components.count() ? String.format(Locale.ROOT, "PC%d (%.1f %% of the variance)", axis + 1, 100 * components.share(axis)) : "PC2 (none)";
    }

    /** What a person should know, a line each. */
    public List<String> remarks() {
        List<String> lines = new ArrayList<>();
        lines.add(rows.points().length + " rows, " + rows.plain().count() + " features"
            + (rows.dropped().isEmpty() ? "" : ". Left out, since constant or correlated: " + String.join(", ", rows.dropped())));
        if (embedding != null)
            lines.add(String.format(Locale.ROOT, "t-SNE: perplexity %.4g, Kullback-Leibler divergence %.4g. Near points are alike, other distances mean little",
                embedding.perplexity, embedding.divergence));
        if (division == null) return lines;
        lines.add(division.clusters().count + " clusters" + (division.trials().size() > 1 ? ", of 2 to " + (division.trials().size() + 1)
            + " those with the greatest mean silhouette" : ""));
        if (division.tree().isPresent()) lines.add(String.format(Locale.ROOT, "Cophenetic correlation of the tree %.4g", division.fidelity()));
        return lines;
    }

    /** Single numbers, by names for macros. */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        if (embedding != null) {
            values.put("perplexity", embedding.perplexity);
            values.put("divergence", embedding.divergence);
        }
        if (division == null) return values;
        values.put("clusters", (double) division.clusters().count);
        division.trials().stream().filter(trial -> trial.clusters == division.clusters().count).forEach(trial -> {
            values.put("silhouette", trial.silhouette);
            values.put("within", trial.within);
        });
        if (division.tree().isPresent()) values.put("copheneticCorrelation", division.fidelity());
        return values;
    }
}

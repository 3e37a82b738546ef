package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.roentgen.learn.tune.Trial;
import org.roentgen.learn.tune.TunedRecipe;

/** How a training was asked for: its settings by their labels, the suite's version, and what was tried where it was tuned. Immutable. */
public final class TrainingRequest {

    private final Map<String, String> settings;
    private final String version;
    private final List<Trial> trials;

    /** @param trials all that were tried; none where nothing was tuned */
    public TrainingRequest(Map<String, String> settings, String version, List<Trial> trials) {
        this.settings = new LinkedHashMap<>(settings);
        this.version = version;
        this.trials = List.copyOf(trials);
    }

    Map<String, String> settings() {
        return new LinkedHashMap<>(settings);
    }

    /** Whether something was chosen. */
    boolean has(String label) {
        return !settings.getOrDefault(label, "").isEmpty();
    }

    /** Some of them as text; those that were not asked are left out. */
    String settings(String... labels) {
        return Stream.of(labels).filter(settings::containsKey).map(label -> label + ": " + (settings.get(label).isEmpty() ? "defaults" : settings.get(label)))
            .collect(Collectors.joining("; "));
    }

    String version() {
        return version;
    }

    /** The parameters of the model. */
    String parameters() {
        if (trials.isEmpty()) return settings("Parameters");
        String best = TunedRecipe.best(trials).parameters;
        return "Best parameters: " + (best.isEmpty() ? "defaults" : best);
    }

    String tuning() {
        return trials.isEmpty() ? "Parameters were set before, not tuned." : trials.size() + " sets of parameters were compared by cross-validation inside the"
            + " training rows of each part (nested).";
    }

    /** Parameters, score and rows of each. */
    List<List<String>> trials() {
        List<List<String>> rows = new ArrayList<>();
        for (Trial trial : trials)
            rows.add(List.of(trial.parameters.isEmpty() ? "defaults" : trial.parameters, Numbers.score(trial.score), Integer.toString(trial.rows)));
        return rows;
    }
}

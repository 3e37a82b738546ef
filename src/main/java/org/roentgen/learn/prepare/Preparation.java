package org.roentgen.learn.prepare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.roentgen.learn.table.DataTable;

/** Steps in their order. Each is fitted on what the ones before it make of the training rows, and nothing else. */
public final class Preparation {

    private final List<Step> steps;

    public Preparation(List<Step> steps) {
        this.steps = Collections.unmodifiableList(new ArrayList<>(steps));
    }

    /** @param train the columns that features are made of, without key, group and target */
    public FittedPreparation fit(DataTable train) {
        List<FittedStep> fitted = new ArrayList<>();
        DataTable table = train;
        for (Step step : steps) {
            if (!fitted.isEmpty()) table = fitted.get(fitted.size() - 1).apply(table);
            fitted.add(step.fit(table));
        }
        return new FittedPreparation(train.columns().stream().map(InputColumn::of).collect(Collectors.toList()), fitted);
    }
}

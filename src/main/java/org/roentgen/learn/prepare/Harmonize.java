package org.roentgen.learn.prepare;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * {@link ComBat} as a step of a model: numbers of all blocks but the clinical one, which differ between sites for good reason, lose what their batch adds. The batch is
 * no feature afterwards; covariates stay. A row of a batch that was not in training cannot be harmonized, and is an error. Where there is one such number, or none, it
 * stays as it is: ComBat learns from the likeness of several.
 */
public final class Harmonize implements Step {

    private final String batch;
    private final List<String> covariates;
    private final ComBat.Prior prior;
    private final boolean meanOnly;

    /** @param batch column that names each row's batch
     * @param covariates columns whose effects are kept; known in every row */
    public Harmonize(String batch, List<String> covariates, ComBat.Prior prior, boolean meanOnly) {
        this.batch = batch;
        this.covariates = List.copyOf(covariates);
        this.prior = prior;
        this.meanOnly = meanOnly;
    }

    @Override public FittedStep fit(DataTable train) {
        List<String> clinical = numbers(train).filter(c -> c.block == Block.CLINICAL).map(c -> c.name).collect(Collectors.toList());
        if (numbers(train).count() - clinical.size() < 2) return new DroppedColumns(List.of(batch), "batch");
        return new ComBat(batch, covariates, clinical, prior, meanOnly, "", false).fit(train);
    }

    private Stream<DataColumn> numbers(DataTable table) {
        return table.columns().stream().filter(c -> c.kind == DataColumn.Kind.NUMBER && !c.name.equals(batch) && !covariates.contains(c.name));
    }
}

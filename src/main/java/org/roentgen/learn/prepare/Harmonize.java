package org.roentgen.learn.prepare;

import java.util.List;
import java.util.stream.Collectors;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * {@link ComBat} as a step of a model: numbers of all blocks but the clinical one, which differ between sites for good reason, lose what their batch adds. The batch is
 * no feature afterwards; covariates stay. A row of a batch that was not in training cannot be harmonized, and is an error.
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
        List<String> clinical = train.columns().stream().filter(c -> c.block == Block.CLINICAL && c.kind == DataColumn.Kind.NUMBER)
            .map(c -> c.name).filter(name -> !name.equals(batch) && !covariates.contains(name)).collect(Collectors.toList());
        return new ComBat(batch, covariates, clinical, prior, meanOnly, "", false).fit(train);
    }
}

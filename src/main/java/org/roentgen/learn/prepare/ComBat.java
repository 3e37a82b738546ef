package org.roentgen.learn.prepare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * Harmonises columns of numbers between batches (scanners, sites): takes the shift and the scale of each batch away, keeps what covariates explain.
 * <p>y = α + βᵀx + γ_b + δ_b ε with Σ n_b γ_b = 0, standardised z = (y − α − βᵀx) / σ, σ² = Σ residual² / n; in each batch γ* and δ*² by empirical Bayes over all
 * columns ({@link BatchPrior}); result σ (z − γ*) / δ* + α + βᵀx. With a reference batch, α and σ are its own and it stays as it is. Mean only: δ* = 1.
 * <p>Fitted on training rows, applied to any rows of the same batches. Columns that are constant, or have fewer than two values, in some batch (mean only: in what the
 * batches and covariates leave, or no value) stay as they are. Missing cells stay missing. <b>Cost</b> O(columns · rows · (batches + covariates)²); non-parametric also
 * O(columns² · batches).
 * <p>Johnson, Li and Rabinovic 2007, Biostatistics 8:118–127, doi:10.1093/biostatistics/kxj037. Mean only and reference batch: Zhang, Jenkins, Manimaran and Johnson
 * 2018, BMC Bioinformatics 19:262. Deviations: estimates are iterated until they change by 1e-12, not the 1e-4 of sva and neuroCombat; all n of a column with missing
 * cells are of the rows that have a value, where sva weighs its batches by all their rows and divides by n − 1.
 */
public final class ComBat implements Step {

    /** The prior of the batches' effects: normal and inverse gamma, or the effects of the other columns themselves. */
    public enum Prior { PARAMETRIC, NON_PARAMETRIC }

    private final String batch, reference;
    private final List<String> covariates, others;
    private final Prior prior;
    private final boolean meanOnly, keepBatch;

    /**
     * @param batch column that names each row's batch
     * @param covariates columns whose effects are kept: numbers, or categories
     * @param others columns that are neither and stay as they are
     * @param reference batch that the others are brought to; empty for their mean
     * @param keepBatch whether the batch stays a column
     */
    public ComBat(String batch, List<String> covariates, List<String> others, Prior prior, boolean meanOnly, String reference, boolean keepBatch) {
        if (covariates.contains(batch)) throw new IllegalArgumentException("Covariates must not have the batch among them, but have " + batch + ". Leave it out.");
        this.batch = batch;
        this.covariates = List.copyOf(covariates);
        this.others = List.copyOf(others);
        this.prior = prior;
        this.meanOnly = meanOnly;
        this.reference = reference;
        this.keepBatch = keepBatch;
    }

    @Override public HarmonizedColumns fit(DataTable train) {
        others.forEach(train::column);
        BatchRows batches = new BatchRows(train, batch, new ArrayList<>(new TreeSet<>(BatchRows.names(train, batch))));
        check(batches);
        CovariateColumns design = CovariateColumns.fit(train, covariates);
        int home = batches.names.indexOf(reference);
        BatchModel model = new BatchModel(batches, design.values(train), home, meanOnly);
        List<BatchModel.Standardised> fitted = new ArrayList<>();
        Map<String, Harmonization> effects = new LinkedHashMap<>();
        for (DataColumn column : columns(train)) {
            BatchModel.Standardised standardised = model.standardise(column);
            if (standardised != null) fitted.add(standardised);
        }
        checkColumns(fitted.size());
        double[][][] adjustments = new BatchPrior(prior, meanOnly, batches, home).adjustments(fitted);
        for (int f = 0; f < fitted.size(); f++) effects.put(fitted.get(f).name, fitted.get(f).harmonization(adjustments[f]));
        return new HarmonizedColumns(batch, keepBatch, batches.names, design, effects);
    }

    private List<DataColumn> columns(DataTable train) {
        List<DataColumn> columns = new ArrayList<>();
        for (DataColumn column : train.columns())
            if (column.kind == DataColumn.Kind.NUMBER && !isOther(column.name)) columns.add(column);
        return columns;
    }

    private boolean isOther(String name) {
        return name.equals(batch) || covariates.contains(name) || others.contains(name);
    }

    private void checkColumns(int count) {
        if (count < 2)
            throw new IllegalArgumentException("Columns to harmonize must be at least 2 that vary in every batch, but are " + count + ". ComBat learns from their"
                + " likeness: add features, or exclude fewer.");
    }

    private void check(BatchRows batches) {
        if (batches.names.size() < 2)
            throw new IllegalArgumentException("Batches must be at least 2, but " + batch + " has only " + String.join("", batches.names)
                + ". Choose the column of scanners or sites.");
        if (!reference.isEmpty() && !batches.names.contains(reference))
            throw new IllegalArgumentException("Reference batch must be one of " + String.join(", ", batches.names) + ", but is \"" + reference
                + "\". Write it as in " + batch + ".");
        for (int b = 0; b < batches.names.size(); b++)
            if (!meanOnly && batches.rows(b) < 2)
                throw new IllegalArgumentException("Batch " + batches.names.get(b) + " must have at least 2 rows, but has 1. Leave it out, or choose mean only.");
        if (!reference.isEmpty() && batches.rows(batches.names.indexOf(reference)) < 2)
            throw new IllegalArgumentException("Reference batch " + reference + " must have at least 2 rows, but has 1. Choose another one.");
    }
}

package org.roentgen.command.learn;

import ij.IJ;
import ij.measure.ResultsTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableOutput;
import org.roentgen.image.Progress;
import org.roentgen.learn.explain.Attributions;
import org.roentgen.learn.explain.ExplanationTables;
import org.roentgen.learn.explain.KnownRows;
import org.roentgen.learn.explain.Loss;
import org.roentgen.learn.explain.ModelShap;
import org.roentgen.learn.explain.PartialDependence;
import org.roentgen.learn.explain.PermutationImportance;
import org.roentgen.learn.explain.SurrogateTree;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Explain Model...", visible = false, headless = true,
    description = "Shows what a model looks at, by the rows of a table: how much worse it predicts when a column is shuffled (permutation importance); what each"
        + " column adds to each prediction (SHAP: exact for trees, forests and boosting, sampled for others); how predictions change with a column (partial dependence,"
        + " with a curve for each row in the file); or a small tree that says nearly the same (surrogate tree). Rows that the model was not trained on tell more; the log"
        + " says when they are the same.")
public final class ExplainModelCommand extends ModelCommand {

    @Parameter(label = "Method", persist = false, choices = {"permutation importance", "SHAP", "partial dependence", "surrogate tree"}, description = "How to explain.")
    private String method = "permutation importance";

    @Parameter(label = "Columns", required = false, persist = false,
        description = "Columns to shuffle or to draw curves of, separated by commas; empty takes all that the model takes. SHAP and the tree explain all columns.")
    private String columns = "";

    @Parameter(label = "Loss", persist = false, choices = {"automatic", "Brier", "log loss", "error rate", "area above ROC", "root mean square", "mean absolute"},
        description = "What shuffling a column raises: automatic is Brier for classes and root mean square for numbers.")
    private String loss = "automatic";

    @Parameter(label = "Repeats", min = "2", persist = false, attrs = @Attr(name = "unit", value = "none"), description = "How often each column is shuffled.")
    private int repeats = 10;

    @Parameter(label = "Points", min = "2", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Values of a column of numbers that partial dependence tries: quantiles.")
    private int points = 20;

    @Parameter(label = "Depth", min = "1", max = "20", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Splits one after the other in the surrogate tree, at most.")
    private int depth = 3;

    @Parameter(label = "Most rows", min = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Rows whose predictions are explained by SHAP or partial dependence; when the table has more, so many are drawn.")
    private int mostRows = 100;

    @Parameter(label = "Background rows", min = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Rows drawn from the table that stand for unknown columns in SHAP of models without trees.")
    private int backgroundRows = 30;

    @Parameter(label = "Samples", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Sets of columns that SHAP of models without trees tries for each row, at most: at least four for each feature; 0 for 2048 and four for"
            + " each. Few features are explained exactly.")
    private int samples = 0;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"), description = Wording.SEED)
    private int seed = 1;

    @Parameter(label = "File", style = "save", required = false, persist = false,
        description = "Where to write a CSV: the SHAP values of each row, the curves of each row, or else the same rows as the Results; empty writes none.")
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        if (!file.isEmpty()) OutputFile.writable(file, "File");
        Model read = readModel();
        DataTable rows = read.preparation().completed(read());
        if (read.isTrainedOn(rows))
            IJ.log("Explain Model: " + rows.title + " is the table that the model was trained on; rows that it has not seen would tell more of what it has understood.");
        switch (method) {
            case "SHAP": shap(read, rows, progress); break;
            case "partial dependence": dependence(read, rows, progress); break;
            case "surrogate tree": surrogate(read, rows); break;
            default: importance(read, rows, progress);
        }
    }

    private void importance(Model read, DataTable rows, Progress progress) {
        Loss chosen = loss(read);
        KnownRows known = new KnownRows(read, rows);
        PermutationImportance permutation = new PermutationImportance(read::predict, chosen, repeats, seed);
        show(ExplanationTables.importance(permutation.of(known.rows(), known.truth(), columns(read), progress)), null);
    }

    private Loss loss(Model read) {
        boolean classes = !read.classes().isEmpty();
        if (loss.equals("automatic")) return classes ? Loss.BRIER : Loss.ROOT_MEAN_SQUARE;
        Loss chosen = Loss.valueOf(loss.toUpperCase(Locale.ROOT).replace(' ', '_'));
        if (chosen.isOfClasses() == classes) return chosen;
        throw new IllegalArgumentException("Loss must be one of " + (classes ? "classes" : "numbers") + " for this model, but is " + loss + ". Choose automatic.");
    }

    private List<String> columns(Model read) {
        List<String> names = Columns.names(columns);
        for (String name : names)
            if (!read.inputs().contains(name))
                throw new IllegalArgumentException("Columns must be some of those that the model takes, " + String.join(", ", read.inputs())
                    + ", but name \"" + name + "\". Correct the name.");
        return names.isEmpty() ? read.inputs() : names;
    }

    private void shap(Model read, DataTable rows, Progress progress) {
        DataTable some = ModelShap.drawn(rows, mostRows, seed);
        ModelShap shap = new ModelShap(read, ModelShap.drawn(rows, backgroundRows, seed + 1L), samples, seed);
        Attributions values = shap.explain(some, progress);
        show(ExplanationTables.importance(values, shap.outputs()), file.isEmpty() ? null : ExplanationTables.values(values, shap.outputs(), some));
    }

    private void dependence(Model read, DataTable rows, Progress progress) {
        DataTable some = ModelShap.drawn(rows, mostRows, seed);
        List<String> names = columns(read), probabilities = read.classes().stream().map(c -> "P(" + c + ")").collect(Collectors.toList());
        List<String> outputs = probabilities.isEmpty() ? List.of(read.target()) : probabilities;
        List<PartialDependence> all = new ArrayList<>();
        for (String name : names) {
            progress.checkCancelled();
            all.add(new PartialDependence(read::predict, some, name, points));
            progress.done((double) all.size() / names.size());
        }
        show(ExplanationTables.dependence(all, outputs), file.isEmpty() ? null : ExplanationTables.individual(all, outputs, some));
    }

    private void surrogate(Model read, DataTable rows) {
        SurrogateTree tree = new SurrogateTree(rows.only(read.inputs()), read.predict(rows), read.classes(), depth, seed);
        show(ExplanationTables.rules(tree, read.target(), !read.classes().isEmpty()), null);
    }

    /** @param details for the file; the same rows where there are none */
    private void show(DataTable rows, DataTable details) {
        if (!file.isEmpty()) TableFile.write(details == null ? rows : details, OutputFile.writable(file, "File"));
        output = TableOutput.results(rows);
    }
}

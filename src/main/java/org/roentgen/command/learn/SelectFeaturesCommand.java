package org.roentgen.command.learn;

import ij.IJ;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OutputFile;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Step;
import org.roentgen.learn.select.Selection;
import org.roentgen.learn.select.SelectionStudy;
import org.roentgen.learn.select.Selector;
import org.roentgen.learn.select.Univariate;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Select Features...", visible = false, headless = true,
    description = "Chooses the features that tell most of a target, and says how sure that is: the share of training parts in which each is chosen as well, and what"
        + " it tells alone (F and p of the analysis of variance, area under the ROC curve). A model that is trained on the chosen features looks better than it is,"
        + " since its test rows took part in the choice: let Train Classifier, Train Regression or Tune Model choose inside.")
public final class SelectFeaturesCommand extends StudyCommand {

    @Parameter(label = "Predict", persist = false, choices = {"classes", "numbers"}, description = Wording.PREDICT)
    private String predict = "classes";

    @Parameter(label = "File", style = "save", required = false, persist = false,
        description = "Where to write the table with the chosen features, filled and with a column for each category, and all columns that are no features, as CSV;"
            + " empty only shows the choice.")
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    public SelectFeaturesCommand() {
        selection = "ANOVA F";
    }

    @Override boolean isClassification() {
        return predict.equals("classes");
    }

    @Override protected void execute(Progress progress) {
        Path written = file.isEmpty() ? null : OutputFile.writable(file, "File");
        Selector selector = selector(selectionSettings);
        DataTable read = read();
        StudyRows rows = rows(read, "");
        Folds parts = Folds.stratified(rows.target(), rows.groups(), folds, seed);
        List<Step> steps = harmonizing(hidden());
        steps.addAll(filling(false));
        SelectionStudy study = new SelectionStudy(new Preparation(steps), selector, rows.features(), rows.target(), rows.groups(), parts, seed, progress);
        output = results(study);
        if (written != null) TableFile.write(reduced(read, study), written);
        if (!rows.remarks().isEmpty()) IJ.log(String.join("\n", rows.remarks()));
    }

    /** Best first; then those not chosen, in the order of the table. */
    private ResultsTable results(SelectionStudy study) {
        ResultsTable results = new ResultsTable();
        Features features = study.rows().features();
        Selection selection = study.selection();
        Set<Integer> chosen = Arrays.stream(selection.chosen()).boxed().collect(Collectors.toSet());
        for (int f : study.order()) {
            Univariate alone = new Univariate(study.rows(), f);
            results.incrementCounter();
            int row = results.size() - 1;
            results.setValue("Feature", row, features.names().get(f));
            results.setValue("Chosen", row, chosen.contains(f) ? 1 : 0);
            results.setValue("Score", row, selection.score(f));
            results.setValue("Chosen in parts", row, study.share(f));
            results.setValue("F", row, alone.f());
            results.setValue("p", row, alone.p());
            if (isClassification()) results.setValue("AUC", row, alone.area());
        }
        return results;
    }

    private DataTable reduced(DataTable read, SelectionStudy study) {
        List<String> chosen = study.selection().names(study.rows().features());
        Set<String> features = new HashSet<>(study.preparation().inputs());
        features.removeAll(hidden());
        DataTable others = read.without(features), prepared = study.preparation().apply(read);
        for (String name : chosen) others = others.with(prepared.column(name));
        return others;
    }
}

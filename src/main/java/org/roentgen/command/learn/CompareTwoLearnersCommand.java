package org.roentgen.command.learn;

import ij.IJ;
import ij.measure.ResultsTable;

import java.util.List;

import org.roentgen.command.Menus;
import org.roentgen.fiji.TableOutput;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.LearnerComparison;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Compare Two Learners...", visible = false, headless = true,
    description = "Says whether two ways to learn classes from a table work equally well: both are cross-validated on the same repeated folds, and their scores"
        + " compared by the corrected resampled t-test. Missing numbers become the median of the training rows, and features are standardised by them, as Train"
        + " Classifier does by default.")
public final class CompareTwoLearnersCommand extends TableCommand {

    @Parameter(label = "Target", persist = false, description = "The column to predict. Rows without it are left out.")
    private String target = "class";

    @Parameter(label = "Group", required = false, persist = false, description = Wording.GROUP)
    private String group = "";

    @Parameter(label = "Exclude", required = false, persist = false, description = Wording.EXCLUDE)
    private String exclude = "";

    @Parameter(label = "First learner", persist = false, attrs = @Attr(name = "choices", value = "classifiers"),
        description = "How to learn, as in Train Classifier.")
    private String first = "logistic regression";

    @Parameter(label = "First parameters", required = false, persist = false,
        description = "Parameters of the first learner, such as cost=1, gamma=0.03; empty for its defaults.")
    private String firstParameters = "";

    @Parameter(label = "Second learner", persist = false, attrs = @Attr(name = "choices", value = "classifiers"),
        description = "The other way to learn.")
    private String second = "naive Bayes";

    @Parameter(label = "Second parameters", required = false, persist = false, description = "Parameters of the second learner; empty for its defaults.")
    private String secondParameters = "";

    @Parameter(label = "Balanced", persist = false, description = Wording.BALANCED)
    private boolean balanced = false;

    @Parameter(label = "Class weights", required = false, persist = false, description = Wording.CLASS_WEIGHTS)
    private String classWeights = "";

    @Parameter(label = "Folds", min = "2", persist = false, attrs = @Attr(name = "unit", value = "none"), description = "Parts of each cross-validation.")
    private int folds = 10;

    @Parameter(label = "Repeats", min = "1", max = "10000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How often the rows are divided anew.")
    private int repeats = 10;

    @Parameter(label = "Confidence", min = "0.5", max = "0.9999", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How often the limits should hold the difference: 0.95 gives those of 95 %.")
    private double confidence = 0.95;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"), description = Wording.SEED)
    private int seed = 1;

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        Recipe one = recipe(first, firstParameters), another = recipe(second, secondParameters);
        DataTable read = read();
        StudyRows rows = new StudyRows(read, Target.classes(read.column(target)), group, "", Columns.names(exclude));
        output = TableOutput.results(new LearnerComparison(rows, folds, repeats, seed).table(one, another, confidence, progress));
        if (!rows.remarks().isEmpty()) IJ.log(String.join("\n", rows.remarks()));
    }

    private Recipe recipe(String learner, String parameters) {
        Preparation preparation = new Preparation(List.of(new Impute(Impute.Rule.MEDIAN, false), new DropConstant(), new OneHot(), new Scale(Scale.Rule.STANDARDISED)));
        return new Recipe(preparation, Classifiers.named(learner, parameters), ClassWeights.of(balanced, classWeights));
    }
}

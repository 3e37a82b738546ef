package org.roentgen.command.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.DropCorrelated;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.prepare.Step;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What commands share that make features of a table: which columns, and how to fill and thin them out. */
abstract class FeaturesCommand extends TableCommand {

    @Parameter(label = "Exclude", required = false, persist = false, description = Wording.EXCLUDE)
    String exclude = "";

    @Parameter(label = "Impute", persist = false, choices = {"median", "mean", "none"},
        description = "What missing numbers become: the median or mean of the training rows. Missing categories become the most frequent one.")
    private String impute = "median";

    @Parameter(label = "Correlation limit", min = "0.01", max = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Features that correlate more than this with an earlier one in the training rows are dropped; 1 keeps all.")
    private double correlationLimit = 1;

    /** Before a selection: missing cells, constant columns, categories, correlation. */
    final List<Step> filling(boolean flags) {
        List<Step> steps = new ArrayList<>();
        if (!impute.equals("none")) steps.add(new Impute(Impute.Rule.valueOf(impute.toUpperCase(Locale.ROOT)), flags));
        steps.add(new DropConstant());
        steps.add(new OneHot());
        if (correlationLimit < 1) steps.add(new DropCorrelated(correlationLimit));
        return steps;
    }

    static List<Step> scaling(String scale) {
        return scale.equals("none") ? List.of() : List.of(new Scale(Scale.Rule.valueOf(scale.toUpperCase(Locale.ROOT))));
    }
}

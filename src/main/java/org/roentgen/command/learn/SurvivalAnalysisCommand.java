package org.roentgen.command.learn;

import ij.IJ;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableOutput;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.survival.Cox;
import org.roentgen.learn.survival.CoxModel;
import org.roentgen.learn.survival.KaplanMeier;
import org.roentgen.learn.survival.LogRank;
import org.roentgen.learn.survival.ProportionalHazards;
import org.roentgen.learn.survival.SurvivalCurves;
import org.roentgen.learn.survival.SurvivalForest;
import org.roentgen.learn.survival.SurvivalReport;
import org.roentgen.learn.survival.SurvivalTable;
import org.roentgen.learn.survival.SurvivalTimes;
import org.roentgen.learn.survival.Ties;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.TableFile;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Survival Analysis...", visible = false, headless = true,
    description = "How long until an event, of rows that may be censored: the Kaplan-Meier median of each group with its limits and the log-rank test of their curves; of"
        + " covariates, the coefficients of a Cox regression with hazard ratios and their limits, tests, concordance (Harrell's C), and tests whether hazards stay"
        + " proportional; the concordance of a random survival forest out of bag. Each is a row of the Results.")
public final class SurvivalAnalysisCommand extends TableCommand {

    @Parameter(label = "Time", persist = false, description = "The column with the time until the event or the end of the observation.")
    private String time = "time";

    @Parameter(label = "Event", persist = false, description = "The column that says whether the event happened at that time.")
    private String event = "event";

    @Parameter(label = "Event value", persist = false, description = "The cell of that column where the event did happen; with any other the row is censored.")
    private String eventValue = "1";

    @Parameter(label = "Group", required = false, persist = false, description = "The column whose groups are compared; empty makes one curve of all rows.")
    private String group = "";

    @Parameter(label = "Strata", required = false, persist = false,
        description = "The column within whose values the log-rank test compares the groups; empty compares all rows.")
    private String strata = "";

    @Parameter(label = "Covariates", required = false, persist = false,
        description = "Columns for the Cox regression and the forest, separated by commas: numbers, or categories, of which the first is the one to compare with."
            + " Empty does neither. Rows in which a chosen column is missing are left out of everything.")
    private String covariates = "";

    @Parameter(label = "Ties", persist = false, choices = {"Efron", "Breslow"}, description = "How the Cox regression takes several events at one time.")
    private String ties = "Efron";

    @Parameter(label = "Ridge penalty", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Half of this, times the sum of squared coefficients per standard deviation, is taken from the log likelihood; 0 is the plain Cox regression.")
    private double ridgePenalty = 0;

    @Parameter(label = "Time scale", persist = false, choices = {"Kaplan-Meier", "rank", "time", "log"},
        description = "What the coefficients may change with in the test whether hazards stay proportional.")
    private String timeScale = "Kaplan-Meier";

    @Parameter(label = "Confidence", min = "1", max = "99.99", persist = false, attrs = @Attr(name = "unit", value = "%"), description = "Of all limits.")
    private double confidence = 95;

    @Parameter(label = "Limits", persist = false, choices = {"log-log", "log", "plain"},
        description = "The scale on which the limits of curves and medians are symmetric.")
    private String limits = "log-log";

    @Parameter(label = "Band", persist = false, choices = {"Hall-Wellner", "equal precision"},
        description = "The band that has a whole curve inside, and stands in the curves file beside the limits, which hold at each time by itself: that of Hall and"
            + " Wellner from the first event to the last, or one that is as many standard errors wide at all times, for the middle of the curve.")
    private String band = "Hall-Wellner";

    @Parameter(label = "Trees", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Trees of the random survival forest; 0 grows none.")
    private int trees = 0;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Decides what the forest draws; the same seed gives the same numbers everywhere.")
    private int seed = 1;

    @Parameter(label = "Curves file", style = "save", required = false, persist = false,
        description = "Where to write the Kaplan-Meier curves as CSV, with their limits at each time and their bands; empty writes none.")
    private String curvesFile = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        Path written = curvesFile.isEmpty() ? null : OutputFile.writable(curvesFile, "Curves file");
        List<String> needed = new ArrayList<>();
        if (!group.isEmpty()) needed.add(group);
        if (!strata.isEmpty()) needed.add(strata);
        if (group.isEmpty() && !strata.isEmpty())
            throw new IllegalArgumentException("Group must be given where strata are, but is empty. Name the column whose groups are compared, or empty the strata.");
        SurvivalTable rows = new SurvivalTable(read(Block.CLINICAL), time, event, eventValue, needed, Columns.names(covariates));
        SurvivalReport report = new SurvivalReport(confidence / 100, scale());
        SurvivalCurves curves = new SurvivalCurves();
        compare(rows, report, curves);
        progress.done(0.1);
        if (!Columns.names(covariates).isEmpty()) regress(rows, report, progress.part(0.1, 1));
        if (written != null) TableFile.write(curves.table(), written);
        output = TableOutput.results(report.table());
        if (rows.left() > 0) IJ.log("Survival Analysis: " + rows.left() + " rows with missing cells were left out");
    }

    private KaplanMeier.Limits scale() {
        return KaplanMeier.Limits.valueOf(limits.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private void compare(SurvivalTable rows, SurvivalReport report, SurvivalCurves curves) {
        if (group.isEmpty()) {
            add("all", rows.times(), Double.NaN, report, curves);
            return;
        }
        int[] groups = rows.groups(group);
        LogRank test = strata.isEmpty() ? new LogRank(rows.times(), groups) : new LogRank(rows.times(), groups, rows.groups(strata));
        List<String> names = rows.values(group);
        for (int g = 0; g < names.size(); g++) {
            int own = g;
            SurvivalTimes some = rows.times().select(IntStream.range(0, groups.length).filter(i -> groups[i] == own).toArray());
            add(names.get(g), some, test.expected()[g], report, curves);
        }
        report.add(strata.isEmpty() ? "Log-rank" : "Log-rank in strata", group, test.test());
    }

    private void add(String name, SurvivalTimes times, double expected, SurvivalReport report, SurvivalCurves curves) {
        report.add(name, times, expected);
        curves.add(name, new KaplanMeier(times), scale(), KaplanMeier.Band.valueOf(band.replaceAll("[ -]", "_").toUpperCase(Locale.ROOT)), confidence / 100);
    }

    private void regress(SurvivalTable rows, SurvivalReport report, Progress progress) {
        Features features = rows.features();
        CoxModel model = new Cox(Ties.valueOf(ties.toUpperCase(Locale.ROOT)), ridgePenalty).fit(features, rows.times());
        ProportionalHazards.Clock clock = ProportionalHazards.Clock.valueOf(timeScale.replace('-', '_').toUpperCase(Locale.ROOT));
        report.add(model, rows.times(), model.proportionalHazards(clock));
        if (trees == 0) return;
        double concordance = new SurvivalForest(trees, 0, 3, 20).grow(features, rows.times(), seed, progress).concordance();
        report.concordance("Survival forest concordance", rows.times(), concordance);
    }
}

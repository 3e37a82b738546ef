package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.train.Target;

/** What a reader should know before believing the numbers, a sentence each. */
final class Remarks {

    private static final int FEW_EVENTS = 10, FEW_ROWS = 100, FEW_OF_A_CLASS = 10, MOST_NAMED = 10;
    private static final double RARE = 0.2, MUCH = 0.2;

    private final Training training;
    private final List<String> lines = new ArrayList<>();

    Remarks(Training training) {
        this.training = training;
        for (String remark : training.rows.remarks()) lines.add(remark + ".");
        if (training.isClassification()) classes();
        else numbers();
        columns();
        int tested = training.folds.testedRows().length;
        if (tested < FEW_ROWS) lines.add("Only " + tested + " rows were tested: the intervals are wide, and other rows may give other results.");
        lines.add("Rows of the same data were tested. Patients of other places, scanners and times may be predicted less well.");
    }

    private void classes() {
        Target target = training.target();
        int[] counts = DataSection.counts(target);
        int least = Arrays.stream(counts).min().getAsInt(), features = new DataSection(training).names().size();
        String rarest = target.classes().get(indexOf(counts, least));
        if (least < (double) FEW_EVENTS * features)
            lines.add(String.format(Locale.ROOT, "Few events per variable: %d rows of class %s for %d features are %.1f each, where 10 to 20 are the usual advice for regressions"
                + " without penalty: the model may have learned chance.", least, rarest, features, (double) least / features));
        if (least < RARE * target.rows() * 2 / counts.length)
            lines.add("Class " + rarest + " is rare (" + Numbers.share((double) least / target.rows()) + "): accuracy flatters. Balanced accuracy, AUC and the precision-recall"
                + " curve say more.");
        if (least < FEW_OF_A_CLASS) lines.add("Class " + rarest + " has only " + least + " rows.");
        ClassScores scores = training.heldOut().scores(all());
        double[] first = scores.probabilities(0);
        if (Arrays.stream(first).distinct().count() == 1) lines.add("All rows were predicted alike: the model has learned nothing that tells them apart.");
        else if (taken(scores) < target.classes().size()) lines.add("Only " + taken(scores) + " of " + target.classes().size() + " classes were ever predicted.");
    }

    private int[] all() {
        int[] all = new int[training.folds.testedRows().length];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static int indexOf(int[] counts, int value) {
        int index = 0;
        while (counts[index] != value) index++;
        return index;
    }

    private static int taken(ClassScores scores) {
        int taken = 0;
        for (int c = 0; c < scores.classes(); c++) {
            int count = 0;
            for (int truth = 0; truth < scores.classes(); truth++) count += scores.confusion().count(truth, c);
            if (count > 0) taken++;
        }
        return taken;
    }

    private void numbers() {
        int features = new DataSection(training).names().size(), rows = training.target().rows();
        if (rows < FEW_EVENTS * features)
            lines.add(String.format(Locale.ROOT, "Few rows per variable: %d rows for %d features are %.1f each: the model may have learned chance.", rows, features,
                (double) rows / features));
        double[][] predicted = training.predictions(training.folds.testedRows());
        if (Arrays.stream(predicted).mapToDouble(p -> p[0]).distinct().count() == 1) lines.add("All rows were predicted alike: the model has learned nothing that tells them"
            + " apart.");
    }

    private void columns() {
        List<String> unused = new DataSection(training).unused(), lacking = training.rows.features().columns().stream()
            .filter(c -> c.missing() > MUCH * c.rows()).map((DataColumn c) -> c.name).collect(Collectors.toList());
        if (!unused.isEmpty())
            lines.add(unused.size() + " of the columns have no part in the model, as they are constant, too like another one, or were not selected: " + named(unused) + ".");
        if (!lacking.isEmpty()) lines.add("More than a fifth of the cells are missing in " + named(lacking) + ".");
    }

    private static String named(List<String> names) {
        String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMED ? shown : shown + " and " + (names.size() - MOST_NAMED) + " more";
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}

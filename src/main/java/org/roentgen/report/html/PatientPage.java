package org.roentgen.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.roentgen.image.Figures;
import org.roentgen.learn.explain.PatientExplanation;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.report.plot.SignedBars;

/** The page of one patient: prediction, what can be said with confidence, what it rests on, patients like this one, and what was missing. */
public final class PatientPage {

    private static final int MOST_BARS = 15;

    private final PatientExplanation patient;
    private final HtmlPage page;

    /** @param name of the patient */
    public PatientPage(PatientExplanation patient, String name) {
        this.patient = patient;
        page = new HtmlPage("Patient " + name);
    }

    /**
     * @param confident the set of classes or the interval
     * @param coverage that it was made for
     * @param calibration in words: which rows, and what they promise
     * @param identifier column that names patients; empty for the number of the row
     * @param provenance lines in small print
     */
    public String text(String confident, double coverage, String calibration, String identifier, List<String> provenance) {
        prediction();
        page.heading(patient.model().classes().isEmpty() ? "Prediction interval" : "Prediction set")
            .paragraph("With a confidence of " + number(100 * coverage) + " %: " + confident + ".").note(calibration);
        contributions();
        similar(identifier);
        missing();
        page.heading("How this was made");
        provenance.forEach(page::note);
        page.note("A model's opinion from data of other patients, made for research; no diagnosis.");
        return page.text();
    }

    private void prediction() {
        String target = patient.model().target(), truth = patient.truth(patient.row());
        page.heading("Prediction").paragraph(target + ": " + patient.prediction(patient.row()) + (truth.isEmpty() ? "" : " (the table says " + truth + ")"));
        List<List<String>> rows = new ArrayList<>();
        for (int c : patient.rankedClasses()) rows.add(List.of(patient.model().classes().get(c), String.format(Locale.ROOT, "%.3f", patient.predicted()[c])));
        if (!rows.isEmpty()) page.table(List.of(target, "Probability"), rows);
    }

    private void contributions() {
        page.heading("What the prediction rests on").paragraph(patient.explained() + " is expected to be " + number(patient.values().expected(0))
            + " when nothing is known, and is " + number(patient.values().total(0, 0)) + " with all columns of this patient. Orange raises it, blue"
            + " lowers it (SHAP values; they add up)." + scale());
        SignedBars bars = new SignedBars();
        double others = 0;
        int shown = 0, left = 0;
        for (int column : patient.ranked()) {
            double value = patient.values().value(0, 0, column);
            if (shown < MOST_BARS) {
                bars.bar(patient.described(column), value);
                shown++;
            } else {
                others += value;
                left++;
            }
        }
        if (left > 0) bars.bar(left + " other columns together", others);
        page.drawing(bars);
    }

    /** Of outputs that are neither probabilities nor the number itself. */
    private String scale() {
        if (patient.explained().startsWith("log odds")) return " Log odds are above 0 where the class is more probable than not: 2.2 is 90 %, −2.2 is 10 %.";
        return patient.explained().startsWith("score") ? " The higher the score of a class, the more probable it is." : "";
    }

    private void similar(String identifier) {
        List<List<String>> rows = new ArrayList<>();
        for (int other : patient.similar())
            rows.add(List.of(identifier.isEmpty() ? "row " + (other + 1) : patient.rows().column(identifier).text(other), number(patient.distance(other)),
                patient.truth(other),
                patient.prediction(other)));
        page.heading("Most similar patients");
        if (rows.isEmpty()) page.paragraph("The table has no other patients.");
        else page.table(List.of("Patient", "Distance", patient.model().target() + " in the table", "Predicted"), rows)
            .note("Distance: root mean square of the differences of the model's features, in standard deviations of the table's rows.");
    }

    private void missing() {
        page.heading("What was missing");
        List<List<String>> rows = new ArrayList<>();
        for (DataColumn column : patient.missing()) rows.add(List.of(column.name, column.missing() + " of " + column.rows()));
        if (rows.isEmpty()) page.paragraph("Nothing: all " + patient.model().inputs().size() + " columns that the model takes are known.");
        else page.paragraph(rows.size() + " of the " + patient.model().inputs().size() + " columns that the model takes.").table(List.of("Column",
            "Missing in rows of the table"), rows);
    }

    private static String number(double value) {
        return Figures.text(value).replaceFirst("^-", "−");
    }
}

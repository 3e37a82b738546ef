package org.roentgen.command.learn;

import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableInput;
import org.roentgen.fiji.Version;
import org.roentgen.image.Progress;
import org.roentgen.learn.explain.ConformalPrediction;
import org.roentgen.learn.explain.KnownRows;
import org.roentgen.learn.explain.ModelShap;
import org.roentgen.learn.explain.PatientExplanation;
import org.roentgen.learn.model.HeldOut;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.PatientPage;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Patient Report...", visible = false, headless = true,
    description = "Explains what a model predicts for one patient of a table, as a web page in one file: the prediction; the set of classes, or the interval, that holds"
        + " the truth with a chosen confidence (conformal prediction); what each column adds (SHAP); the most similar patients of the table; and what data was missing. The"
        + " prediction joins the Results.")
public final class PatientReportCommand extends ModelCommand {

    @Parameter(label = "Identifier", required = false, persist = false, description = "The column that names the patients; empty numbers them by their rows, from 1.")
    private String identifier = "";

    @Parameter(label = "Patient", persist = false, description = "The one to report, as the column of identifiers names it, or the number of its row.")
    private String patient = "1";

    @Parameter(label = "Confidence", min = "1", max = "99.9", persist = false, attrs = @Attr(name = "unit", value = "%"),
        description = "How often such sets or intervals hold the truth.")
    private double confidence = 90;

    @Parameter(label = "Adaptive", persist = false, description = "Whether sets are larger for hard patients, rather than as small as can be on average.")
    private boolean adaptive = false;

    @Parameter(label = "Calibration", style = "open", required = false, persist = false,
        description = "A table with known targets that the model was not trained on, which guarantees the confidence. Empty takes the cross-validated predictions in the"
            + " model file.")
    private String calibration = "";

    @Parameter(label = "Similar patients", min = "0", persist = false, attrs = @Attr(name = "unit", value = "none"), description = "How many to list.")
    private int similarPatients = 5;

    @Parameter(label = "Background rows", min = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Rows drawn from the table that stand for unknown columns in SHAP of models without trees.")
    private int backgroundRows = 50;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"), description = Wording.SEED)
    private int seed = 1;

    @Parameter(label = "File", style = "save", required = false, persist = false, description = "Where to write the page (HTML); empty writes none.")
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        Path page = file.isEmpty() ? null : OutputFile.writable(file, "File");
        Model read = readModel();
        DataTable rows = read();
        int row = row(rows);
        ConformalPrediction calibrated = new ConformalPrediction(calibrationRows(read), read.classes(), confidence / 100, adaptive);
        ModelShap shap = new ModelShap(read, ModelShap.drawn(rows, backgroundRows, seed), 0, seed);
        PatientExplanation explanation = new PatientExplanation(read, rows, row, shap, similarPatients, progress);
        String confident = calibrated.of(explanation.predicted());
        PatientPage written = new PatientPage(explanation, patient);
        if (page != null) OutputFile.writeText(written.text(confident, confidence / 100, promise(calibrated), identifier, provenance(read, rows)), page);
        output = results(explanation, confident);
    }

    private int row(DataTable rows) {
        DataColumn names = identifier.isEmpty() ? null : rows.column(identifier);
        int[] found = IntStream.range(0, rows.rows()).filter(i -> (names == null ? Integer.toString(i + 1) : names.text(i)).equals(patient.trim())).toArray();
        if (found.length == 1) return found[0];
        throw new IllegalArgumentException("Patient must be one row of " + rows.title + ", but " + patient + " is in " + found.length + " rows by "
            + (names == null ? "their numbers" : identifier) + ". Name another patient or another identifier.");
    }

    private HeldOut calibrationRows(Model read) {
        if (!calibration.isEmpty()) {
            KnownRows known = new KnownRows(read, TableInput.read(calibration, "Calibration", Block.IMAGE).table());
            return new HeldOut(read.predict(known.rows()), known.truth());
        }
        return HeldOut.of(read).orElseThrow(() -> new IllegalArgumentException("Calibration must be a table when the model file has no cross-validated predictions, but"
            + " is empty. Name a table, or train the model again."));
    }

    private String promise(ConformalPrediction calibrated) {
        if (!calibration.isEmpty())
            return "Split conformal prediction, calibrated on the " + calibrated.rows() + " rows of " + calibration
                + ". The confidence is guaranteed, on average over patients, if these rows were not trained on and the patient comes from where they come from.";
        return "Conformal prediction, calibrated on cross-validated predictions of " + calibrated.rows()
            + " rows. The confidence holds nearly, on average over patients who come from where these rows come from; rows of their own would guarantee it.";
    }

    private List<String> provenance(Model read, DataTable rows) {
        List<String> lines = new ArrayList<>();
        lines.add("Model of " + read.target() + ": " + read.learner()
            + (read.training().has("rows") ? "; trained on " + read.training().get("rows").getAsString() + " rows" : "") + ".");
        lines.add("Table: " + rows.title + ", " + rows.rows() + " rows, SHA-256 " + rows.hash() + ".");
        if (read.isTrainedOn(rows))
            lines.add("The model was trained on this table, this patient included: the prediction is surer than it would be for a new patient.");
        lines.add("Roentgen " + Version.text() + ", seed " + seed + ".");
        return lines;
    }

    private ResultsTable results(PatientExplanation explanation, String confident) {
        ResultsTable results = new ResultsTable();
        results.incrementCounter();
        results.setValue("Patient", 0, patient);
        results.setValue("Predicted " + explanation.model().target(), 0, explanation.prediction(explanation.row()));
        for (int c = 0; c < explanation.model().classes().size(); c++) results.setValue("P(" + explanation.model().classes().get(c) + ")", 0, explanation.predicted()[c]);
        results.setValue(explanation.model().classes().isEmpty() ? "Prediction interval" : "Prediction set", 0, confident);
        results.setValue("Missing columns", 0, explanation.missing().size());
        return results;
    }
}

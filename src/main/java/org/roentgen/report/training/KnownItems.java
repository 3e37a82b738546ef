package org.roentgen.report.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;

/** What a training knows of the items of TRIPOD+AI and CLEAR, a sentence or two each, by their numbers. */
final class KnownItems {

    private static final int MOST_NAMED = 40;

    private final Training training;
    private final TrainingRequest request;
    private final String headline;
    private final DataSection data;

    KnownItems(Training training, TrainingRequest request, String headline) {
        this.training = training;
        this.request = request;
        this.headline = headline;
        data = new DataSection(training);
    }

    Map<String, String> tripodAi() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("1", "Development of a model (" + training.model.learner() + ") that predicts " + training.target().name + ", with internal validation.");
        known.put("4", "Development, with internal validation.");
        known.put("5a", source());
        known.put("7", "Of this table: " + request.settings("Impute", "Scale", "Correlation limit") + ". Fitted on the training rows of each part."
            + harmonised());
        known.put("8a", outcome());
        known.put("9a", offered());
        known.put("9b", "The columns: " + named() + ".");
        known.put("10", size());
        known.put("11", missing());
        known.put("12a", split());
        known.put("12b", "Features: " + request.settings("Scale") + "; categories become columns of 0 and 1.");
        known.put("12c", learner());
        if (!harmonised().isEmpty()) known.put("12d", harmonised().trim());
        known.put("12e", measures());
        known.put("13", balance());
        known.put("15", training.isClassification() ? "A probability of each class; the most probable class is predicted, no other threshold is used." : "A number.");
        known.put("16", "None: parts of one table.");
        known.put("18f", "Roentgen " + request.version() + " is open source; the settings on this page repeat the training.");
        known.put("20a", flow());
        known.put("20b", missing() + " See Data.");
        known.put("21", size());
        known.put("22", "The model file has all of the model and its preparation, and Apply Model predicts new patients with it.");
        known.put("23a", headline + ".");
        known.put("26", String.join(" ", new Remarks(training).lines()));
        known.put("27a", input());
        return known;
    }

    Map<String, String> clear() {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("9", size());
        known.put("13", source());
        known.put("15", split());
        known.put("17", others());
        known.put("18", outcome());
        known.put("27", offered());
        known.put("29", missing());
        known.put("30", balance());
        known.put("32", request.settings("Scale") + ", fitted on the training rows of each part." + harmonised());
        known.put("33", "Constant columns are dropped. " + request.settings("Correlation limit", "Selection", "Selection settings") + ".");
        known.put("34", learner() + " Roentgen " + request.version() + ".");
        known.put("35", "Seed " + training.seed + ". " + request.tuning()
            + (request.has("Search") ? " " + request.settings("Search", "Strategy", "Criterion") + "." : ""));
        known.put("37", request.tuning());
        known.put("38", "Internal: " + training.validation() + ".");
        known.put("39", measures());
        known.put("40", "95 % intervals: bootstrap of patients, Wilson, DeLong.");
        known.put("43", "Permutation importance, partial dependence, " + (training.isClassification() ? "decision regions" : "fitted line")
            + "; Explain Model adds SHAP values.");
        known.put("47", headline + ".");
        known.put("54", "The SHA-256 under Data tells whether a shared table is this one.");
        known.put("56", "Roentgen " + request.version() + "; the settings on this page repeat the training.");
        known.put("57", "The model file can be shared: Apply Model reads it.");
        return known;
    }

    private String source() {
        return "Table " + training.read.title + ", " + training.read.rows() + " rows; its SHA-256 stands under Data.";
    }

    private String outcome() {
        return training.target().name + (training.isClassification() ? ", with the classes " + String.join(", ", training.target().classes()) + "." : ", a number.");
    }

    private String offered() {
        return training.rows.features().columns().size() + " columns were offered, " + data.names().size() + " features are in the model.";
    }

    private String named() {
        List<String> names = training.rows.features().names();
        String shown = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMED ? shown : shown + " and " + (names.size() - MOST_NAMED) + " more";
    }

    private String patients() {
        return training.patients() == training.target().rows() ? "each of which counts as a patient" : "of " + training.patients() + " patients";
    }

    private String size() {
        if (!training.isClassification()) return training.target().rows() + " rows, " + patients() + ".";
        int[] counts = DataSection.counts(training.target());
        StringBuilder text = new StringBuilder(training.target().rows() + " rows, " + patients() + "; of the classes:");
        for (int c = 0; c < counts.length; c++) text.append(c == 0 ? " " : ", ").append(training.target().classes().get(c)).append(' ').append(counts[c]);
        return text.append('.').toString();
    }

    private String missing() {
        return data.missingCells() + " cells are missing. " + request.settings("Impute") + ", fitted on the training rows of each part.";
    }

    private String split() {
        return training.validation() + "; rows of a patient are never parted. The final model is trained on all rows.";
    }

    private String learner() {
        String parameters = request.parameters();
        return training.model.learner() + (parameters.isEmpty() ? "" : " (" + parameters + ")") + ". " + request.tuning() + " Internal validation: "
            + training.validation() + ".";
    }

    private String harmonised() {
        if (!request.has("Batch")) return "";
        String how = request.has("Covariates") ? request.settings("Batch", "ComBat", "Covariates") : request.settings("Batch", "ComBat");
        return " " + how + ". Batch effects were taken out as learned from the training rows of each part.";
    }

    private String measures() {
        return training.isClassification() ? "Discrimination (AUC, precision and recall, sensitivity, specificity), calibration (ECE, Brier, curve), clinical use"
            + " (decision curve)."
            : "R2, mean absolute and root mean square error, limits of agreement.";
    }

    private String balance() {
        if (!training.isClassification()) return "Does not apply: a number is predicted.";
        return (request.settings("Balanced").endsWith("true") ? "Each class weighed the same in training. " : "Classes weighed as much as they have rows. ") + size();
    }

    private String flow() {
        return training.read.rows() + " rows were read, " + (training.read.rows() - training.target().rows()) + " of them without " + training.target().name
            + " left out. " + size();
    }

    private String others() {
        long image = training.rows.features().columns().stream().filter((DataColumn c) -> c.block == Block.IMAGE).count();
        return training.rows.features().columns().stream().filter(c -> c.block != Block.IMAGE).limit(MOST_NAMED).map(c -> c.name + " (" + c.block + ")")
            .collect(Collectors.joining(", ", image == training.rows.features().columns().size() ? "None in this table" : "", "."));
    }

    private String input() {
        return "Missing cells are filled as in training; a missing column is an error that names it.";
    }
}

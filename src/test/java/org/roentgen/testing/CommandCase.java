package org.roentgen.testing;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.fiji.MacroLine;
import org.roentgen.fiji.OpenImages;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/**
 * One command on one kind of image with its default parameters, runnable in every way that a user has. Each way gives a text that says what came
 * out, or the message of the error; the texts of all ways must be equal.
 */
public final class CommandCase {

    /** The title of a second image of the same size, for commands that need one; where it is not open, their error is the outcome. */
    public static final String OTHER_IMAGE = "other";

    /** What inputs need to be where their defaults will not do: files, or smaller work. By class and field. */
    private static final Map<String, String> NEEDS = needs();

    private static Map<String, String> needs() {
        String table = path(SampleTables.table()), survival = path(SampleTables.survival());
        return Map.ofEntries(
            Map.entry("OpenSeriesCommand.folder", path(SampleSeries.folder())),
            Map.entry("DigitalPhantomCommand.width", "32"), Map.entry("DigitalPhantomCommand.height", "24"), Map.entry("DigitalPhantomCommand.slices", "12"),
            Map.entry("DigitalPhantomCommand.radii", "4"),
            Map.entry("EvaluateEdgesCommand.reference", OTHER_IMAGE),
            Map.entry("EvaluateSegmentationCommand.reference", OTHER_IMAGE),
            Map.entry("ReaderAgreementCommand.others", OTHER_IMAGE),
            Map.entry("OutlinesToLabelsCommand.file", path(SampleOutlines.file())),
            Map.entry("ActiveContourCommand.iterations", "5"),
            Map.entry("MergePatientTablesCommand.imageTables", table),
            Map.entry("TrainClassifierCommand.table", table), Map.entry("TrainClassifierCommand.exclude", "patient"),
            Map.entry("TrainRegressionCommand.table", table), Map.entry("TrainRegressionCommand.exclude", "patient, class"),
            Map.entry("TrainRegressionCommand.target", "x"),
            Map.entry("EvaluateClassifierCommand.table", path(SampleTables.predictions())), Map.entry("EvaluateClassifierCommand.replicates", "50"),
            Map.entry("EvaluateRegressionCommand.table", path(SampleTables.numbers())), Map.entry("EvaluateRegressionCommand.target", "size"),
            Map.entry("CompareModelsCommand.table", path(SampleTables.predictions())), Map.entry("CompareModelsCommand.other", path(SampleTables.otherPredictions())),
            Map.entry("CompareModelsCommand.replicates", "50"),
            Map.entry("CompareTwoLearnersCommand.table", table), Map.entry("CompareTwoLearnersCommand.exclude", "patient"),
            Map.entry("CompareTwoLearnersCommand.repeats", "2"),
            Map.entry("HarmonizeFeaturesCommand.table", survival), Map.entry("HarmonizeFeaturesCommand.covariates", "age, sex"),
            Map.entry("HarmonizeFeaturesCommand.exclude", "time, event"),
            Map.entry("SurvivalAnalysisCommand.table", survival), Map.entry("SurvivalAnalysisCommand.group", "site"), Map.entry("SurvivalAnalysisCommand.strata", "sex"),
            Map.entry("SurvivalAnalysisCommand.covariates", "age, sex, x"), Map.entry("SurvivalAnalysisCommand.trees", "20"),
            Map.entry("ExplainModelCommand.table", table), Map.entry("ExplainModelCommand.model", path(SampleTables.model())),
            Map.entry("PatientReportCommand.table", table), Map.entry("PatientReportCommand.model", path(SampleTables.model())),
            Map.entry("PatientReportCommand.calibration", table),
            Map.entry("PrepareTableCommand.table", table), Map.entry("PrepareTableCommand.exclude", "patient"),
            Map.entry("SelectFeaturesCommand.table", table), Map.entry("SelectFeaturesCommand.exclude", "patient"),
            Map.entry("TuneModelCommand.table", table), Map.entry("TuneModelCommand.exclude", "patient"), Map.entry("TuneModelCommand.search", "ridge=0.1|1"),
            Map.entry("CheckLeakageCommand.table", table),
            Map.entry("ExploreCohortCommand.table", table), Map.entry("ExploreCohortCommand.exclude", "patient"),
            Map.entry("ApplyModelCommand.table", table), Map.entry("ApplyModelCommand.model", path(SampleTables.model())));
    }

    private static String path(Path file) {
        return file.toString().replace('\\', '/');
    }

    public final Class<? extends Command> command;
    public final String sample;

    private CommandCase(Class<? extends Command> command, String sample) {
        this.command = command;
        this.sample = sample;
    }

    public static List<CommandCase> all() {
        List<CommandCase> cases = new ArrayList<>();
        for (Class<? extends Command> command : Commands.all()) {
            boolean takesImage = Inputs.of(command).mainImage() != null;
            for (String sample : takesImage ? SampleImages.all().keySet() : List.of("")) cases.add(new CommandCase(command, sample));
        }
        return cases;
    }

    /** The command on whatever image is open. */
    public static CommandCase of(Class<? extends Command> command) {
        return new CommandCase(command, "");
    }

    public String label() {
        return MacroLine.label(command);
    }

    /** What the input needs to be, or null when its default will do. */
    public String need(Input input) {
        return NEEDS.get(command.getSimpleName() + "." + input.name());
    }

    public String options() {
        Command configured = Commands.create(command);
        for (Input input : Inputs.of(command))
            if (need(input) != null) input.set(configured, input.parse(need(input)));
        return MacroLine.options(configured);
    }

    /** Does it speak to the macro that runs it, and so make no sense without one? */
    public boolean needsMacro() {
        return label().equals("Roentgen Macro Extensions");
    }

    @Override public String toString() {
        return label() + (sample.isEmpty() ? "" : " on " + sample);
    }

    /** The image as a file, for macros to open. */
    public Path file() {
        Path file = Paths.get("target/samples/" + sample + ".tif").toAbsolutePath();
        if (sample.isEmpty() || Files.exists(file)) return file;
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.createTempFile(file.getParent(), "sample", ".tif");
            IJ.saveAsTiff(SampleImages.all().get(sample), written.toString());
            Files.move(written, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A macro that opens the image and runs the command; what comes before the image is opened differs between the ways. */
    public String macro(String before) {
        String open = sample.isEmpty() ? "" : "open('" + file().toString().replace('\\', '/') + "'); ";
        return "run('Clear Results'); " + before + open + "run('" + label() + "', '" + options() + "'); "
            + "return call('org.roentgen.testing.CommandCase." + (knowsImages() ? "outcome" : "outcomeOfTables") + "');";
    }

    /** Does it take or make an image? */
    private boolean knowsImages() {
        if (!sample.isEmpty()) return true;
        for (Class<?> c = command; c != Object.class; c = c.getSuperclass())
            for (Field field : c.getDeclaredFields()) if (field.getType() == ImagePlus.class) return true;
        return false;
    }

    /** What a macro sees after the command. */
    public static String outcome() {
        return Digest.ofCurrentImage() + rows();
    }

    /** As above, where an image that happens to be open has nothing to do with it. */
    public static String outcomeOfTables() {
        return Digest.of((ImagePlus) null) + rows();
    }

    private static String rows() {
        return ResultsTable.getResultsTable().size() == 0 ? "" : "\n" + Digest.ofResults();
    }

    /** {@code IJ.run(image, …)} on an image that is not shown. Also checks that the image stays as it was. */
    public String runOnHiddenImage() {
        ImagePlus image = sample.isEmpty() ? null : IJ.openImage(file().toString());
        String before = image == null ? "" : Digest.of(image);
        ResultsTable.getResultsTable().reset();
        List<ImagePlus> open = OpenImages.all();
        IJ.run(image, label(), options());
        if (image != null && !before.equals(Digest.of(image))) throw new AssertionError(this + " changed its input");
        boolean made = OpenImages.all().stream().anyMatch(i -> !open.contains(i));
        return (made ? Digest.ofCurrentImage() : Digest.of(image))
            + rows();
    }

    /** {@code CommandService.run}, as scripts call it. */
    public String runAsService() throws InterruptedException {
        ImagePlus image = sample.isEmpty() ? null : IJ.openImage(file().toString());
        try (Context context = new Context(CommandService.class)) {
            CommandModule module = context.service(CommandService.class).run(command, false, values(image)).get();
            ImagePlus shown = image;
            String rows = "";
            for (Object output : module.getOutputs().values()) {
                if (output instanceof ImagePlus) shown = (ImagePlus) output;
                if (output instanceof ResultsTable) rows = "\n" + Digest.of((ResultsTable) output);
            }
            return Digest.of(shown) + rows;
        } catch (ExecutionException e) {
            return message(e);
        }
    }

    private Map<String, Object> values(ImagePlus image) {
        Command defaults = Commands.create(command);
        Inputs inputs = Inputs.of(command);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Input input : inputs)
            values.put(input.name(), input == inputs.mainImage() ? image : need(input) != null ? input.parse(need(input)) : input.get(defaults));
        return values;
    }

    private static String message(Throwable error) {
        while (error.getCause() != null) error = error.getCause();
        return "error: " + error.getMessage();
    }
}

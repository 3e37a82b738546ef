package org.roentgen.fiji;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;

import org.roentgen.batch.Batch;
import org.roentgen.batch.Case;
import org.roentgen.batch.CaseFinder;
import org.roentgen.batch.Outcome;
import org.roentgen.image.Geometry;
import org.roentgen.image.Progress;
import org.roentgen.image.phantom.ChestCt;
import org.roentgen.image.phantom.Grid;
import org.roentgen.io.dicom.DicomWriter;

/**
 * Runs a macro over every series and image of a folder: what a computing cluster or a night runs. Started by {@link Headless}.
 * <p>Exit code 0 when all cases are done, 1 when any failed, 2 when the job could not start.
 */
public final class Job {

    private static final double[] NODULES = {6, 8, 10, 12};

    private Job() { }

    /** @param args macro, input folder (empty for a phantom made on the spot), output folder, whether to redo finished cases */
    public static int run(String[] args, PrintStream console) throws IOException {
        Path output = Paths.get(args[2]);
        try {
            Path input = args[1].isEmpty() ? phantom(output.resolve("phantom"), console) : Paths.get(args[1]);
            MacroStep step = new MacroStep(Paths.get(args[0]));
            List<Case> cases = CaseFinder.find(input, Progress.NONE);
            console.println(cases.size() + (cases.size() == 1 ? " case in " : " cases in ") + input);
            return report(new Batch(step, output.resolve("results"), Boolean.parseBoolean(args[3]), console::println).run(cases), output, console);
        } catch (IllegalArgumentException | IOException e) {
            console.println(e instanceof IllegalArgumentException ? e.getMessage() : e.toString());
            return 2;
        }
    }

    private static int report(List<Outcome> outcomes, Path output, PrintStream console) {
        long failed = outcomes.stream().filter(Outcome::isFailed).count();
        console.println("Results are in " + output.resolve("results"));
        if (failed == 0) return 0;
        console.println(failed + " of " + outcomes.size() + " cases failed:");
        outcomes.stream().filter(Outcome::isFailed).forEach(o -> console.println("  " + o));
        return 1;
    }

    private static Path phantom(Path folder, PrintStream console) throws IOException {
        if (Files.isDirectory(folder)) return folder;
        console.println("No input given: making the DICOM series of a chest phantom in " + folder);
        Grid grid = new Grid(160, 128, 80, 2.25, 2.25, 3, "mm");
        new DicomWriter("Chest phantom 1").rescale(1, -1024).write(new ChestCt(grid, NODULES, 30, 20, 0, 1).draw().image(),
            Geometry.axial(2.25, 2.25, 3, "mm"), folder, Progress.NONE);
        return folder;
    }
}

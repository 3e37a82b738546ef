package org.roentgen.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.roentgen.image.WholeFile;

/**
 * The same step over many cases. One that fails becomes a row with its message and the rest go on; one that is finished is not done again.
 * <p>Results of a case appear in {@code <output>/<case>} all at once, when it is finished; a failed or interrupted case leaves nothing there.
 * After each case {@code <output>/summary.csv} is brought up to date.
 */
public final class Batch {

    private static final String SUMMARY = "summary.csv", FINISHED = "finished.txt", UNFINISHED = ".unfinished";

    private final Step step;
    private final Path output;
    private final boolean redo;
    private final Consumer<String> console;

    /** @param redo whether finished cases are done again */
    public Batch(Step step, Path output, boolean redo, Consumer<String> console) {
        this.step = step;
        this.output = output;
        this.redo = redo;
        this.console = console;
    }

    /** @return one row per case, in order */
    public List<Outcome> run(List<Case> cases) throws IOException {
        Files.createDirectories(output);
        List<Outcome> outcomes = new ArrayList<>();
        long start = System.nanoTime();
        for (Case input : cases) {
            outcomes.add(run(input));
            write(outcomes);
            console.accept(line(outcomes, cases.size(), start));
        }
        return outcomes;
    }

    private Outcome run(Case input) throws IOException {
        Path results = output.resolve(input.name()), work = output.resolve(input.name() + UNFINISHED);
        if (!redo && isFinished(results)) return Outcome.skipped(input);
        long start = System.nanoTime();
        delete(work);
        Files.createDirectories(work);
        try {
            step.run(input, work);
            Files.writeString(work.resolve(FINISHED), step.identity() + "\n");
            delete(results);
            Files.move(work, results);
            return Outcome.done(input, seconds(start));
        } catch (Exception e) {
            return Outcome.failed(input, seconds(start), e.getMessage() == null ? e.toString() : e.getMessage());
        } finally {
            delete(work);
        }
    }

    private boolean isFinished(Path results) throws IOException {
        Path mark = results.resolve(FINISHED);
        return Files.exists(mark) && Files.readString(mark).trim().equals(step.identity());
    }

    private void write(List<Outcome> outcomes) throws IOException {
        String rows = outcomes.stream().map(Outcome::row).collect(Collectors.joining("\n"));
        WholeFile.write(output.resolve(SUMMARY), unfinished -> Files.writeString(unfinished, Outcome.HEADINGS + "\n" + rows + "\n"));
    }

    private static String line(List<Outcome> outcomes, int all, long start) {
        double left = seconds(start) / outcomes.size() * (all - outcomes.size());
        return String.format(Locale.ROOT, "[%d/%d] %s%s", outcomes.size(), all, outcomes.get(outcomes.size() - 1),
            outcomes.size() == all ? "" : String.format(Locale.ROOT, ", about %.0f s left", left));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).collect(Collectors.toList());
        }
        for (Path file : files) Files.delete(file);
    }
}

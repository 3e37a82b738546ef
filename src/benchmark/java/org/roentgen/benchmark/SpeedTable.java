package org.roentgen.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures us and the peers in one run, on the same images, and prints the table of the README's developer section.
 * <p>{@code main(effort, themes, python, folder)}: full or quick; a regular expression for the themes, such as
 * {@code Gaussian.*}; the Python that has SciPy and scikit-image; where the table and the logs go.
 */
public final class SpeedTable {

    private final Map<String, Time> times = new HashMap<>();

    private SpeedTable() { }

    public static void main(String... args) throws IOException, RunnerException {
        Effort effort = Effort.valueOf(args[0].toUpperCase(Locale.ROOT));
        List<Comparison> rows = Comparison.all().stream().filter(row -> row.theme().matches(args[1])).collect(Collectors.toList());
        Path folder = Files.createDirectories(Paths.get(args[3])), inputs = Files.createDirectories(folder.resolve("inputs"));
        System.setProperty(Input.FOLDER, inputs.toString());
        Input.writeAll();
        Optional<PythonClock> python = PythonClock.of(effort, inputs, args[2], "/usr/bin/python3");
        SpeedTable table = new SpeedTable();
        table.measure(rows, new JavaClock(effort, inputs, folder), python);
        String text = table.text(rows, effort, python);
        Files.write(folder.resolve("speed.md"), text.getBytes(StandardCharsets.UTF_8));
        System.out.println(text);
    }

    private void measure(List<Comparison> rows, JavaClock java, Optional<PythonClock> python) throws RunnerException {
        Set<String> themes = new LinkedHashSet<>();
        themes.add("Copy");
        rows.forEach(row -> themes.add(row.theme()));
        for (String theme : themes) {
            System.out.println("Measuring " + theme);
            times.putAll(java.measure(theme));
            python.ifPresent(clock -> times.putAll(clock.measure(theme)));
        }
    }

    private String text(List<Comparison> rows, Effort effort, Optional<PythonClock> python) {
        StringBuilder text = new StringBuilder(Machine.describe()).append("; ")
            .append(python.map(PythonClock::versions).orElse("no Python with SciPy and scikit-image, whose times are missing"))
            .append(effort == Effort.QUICK ? ". A quick run: rough numbers.\n\n" : ".\n\n")
            .append("| work | ours, ms | peer | theirs, ms | ratio | floor | copies |\n|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(text(row)).append('\n'));
        String copies = Stream.of(Input.values()).filter(input -> copyOf(input).isPresent())
            .map(input -> input.text + " " + text(copyOf(input)) + " ms").collect(Collectors.joining(", "));
        return text.append("\nA plain parallel copy: ").append(copies).append(".\n").toString();
    }

    private String text(Comparison row) {
        Optional<Time> ours = time(row.ours), theirs = time(row.theirs);
        return "| " + String.join(" | ", row.work, text(ours), row.peer, text(theirs), times(theirs, ours),
            String.format(Locale.ROOT, row.floor < 1 ? "≥ %.2f×" : row.floor % 1 > 0 ? "≥ %.1f×" : "≥ %.0f×", row.floor), times(ours, copyOf(row.copied))) + " |";
    }

    private Optional<Time> copyOf(Input input) {
        return time("Copy.copy " + input);
    }

    private Optional<Time> time(String name) {
        return Optional.ofNullable(times.get(name));
    }

    private static String text(Optional<Time> time) {
        return time.map(Time::toString).orElse("not measured");
    }

    private static String times(Optional<Time> a, Optional<Time> b) {
        if (!a.isPresent() || !b.isPresent()) return "–";
        double times = a.get().mean / b.get().mean;
        return String.format(Locale.ROOT, times < 1 ? "%.2f×" : times < 100 ? "%.1f×" : "%.0f×", times);
    }
}

package org.roentgen.batch;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of a case: a row of the summary. */
public final class Outcome {

    static final String HEADINGS = "case,file,status,time (s),message";

    private final Case input;
    private final String status;
    private final double seconds;
    private final String message;

    private Outcome(Case input, String status, double seconds, String message) {
        this.input = input;
        this.status = status;
        this.seconds = seconds;
        this.message = message;
    }

    static Outcome done(Case input, double seconds) {
        return new Outcome(input, "done", seconds, "");
    }

    static Outcome skipped(Case input) {
        return new Outcome(input, "skipped", 0, "finished before");
    }

    static Outcome failed(Case input, double seconds, String message) {
        return new Outcome(input, "failed", seconds, message);
    }

    public boolean isFailed() {
        return status.equals("failed");
    }

    public String message() {
        return message;
    }

    String row() {
        return Stream.of(input.name(), input.path().toString(), status, String.format(Locale.ROOT, "%.1f", seconds), message)
            .map(Outcome::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[,\"\n\r].*") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    @Override public String toString() {
        return input.name() + ": " + status + (status.equals("skipped") ? "" : String.format(Locale.ROOT, " in %.1f s", seconds))
            + (message.isEmpty() ? "" : " (" + message + ")");
    }
}

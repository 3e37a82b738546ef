package org.roentgen.testing;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ij.macro.Interpreter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.opentest4j.AssertionFailedError;

/** Runs macros as ImageJ does headless and hears what they say. One at a time: ImageJ's interpreter is not made for more. */
public final class Macros {

    private static volatile String hanging = "";

    private Macros() { }

    /** What a macro returned, and what it and ImageJ printed. */
    public static final class Result {

        public final String value, printed;

        Result(String value, String printed) {
            this.value = value;
            this.printed = printed;
        }

        /** ImageJ's own words for a macro that was stopped; empty when it ran to its end. */
        public String error() {
            int at = printed.indexOf("Macro Error");
            return at < 0 ? "" : printed.substring(at);
        }
    }

    public static Result run(String macro) {
        return run(macro, "");
    }

    /** As above; a macro that takes longer fails, and so do at once all that come after it, for it cannot be stopped. */
    public static Result run(String macro, Duration limit) {
        try {
            return assertTimeoutPreemptively(limit, () -> run(macro));
        } catch (AssertionFailedError tooLong) {
            hanging = macro;
            throw tooLong;
        }
    }

    public static Result run(String macro, String argument) {
        if (!hanging.isEmpty()) throw new IllegalStateException("A macro before still runs: " + hanging);
        return runAlone(macro, argument);
    }

    private static synchronized Result runAlone(String macro, String argument) {
        PrintStream out = System.out, err = System.err;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream capture = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(capture);
        System.setErr(capture);
        try {
            String value = new ij.plugin.Macro_Runner().runMacro(macro, argument);
            return new Result(value, bytes.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Stops a macro that is left over and closes every image of batch mode. */
    public static void closeAll() {
        run("setBatchMode(true); while (nImages > 0) { selectImage(nImages); close(); } run('Clear Results'); setBatchMode(false);");
        Interpreter.abort();
    }
}

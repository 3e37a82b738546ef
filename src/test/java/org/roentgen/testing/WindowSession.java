package org.roentgen.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A JVM with a display that runs all tests tagged {@code window} in plain, unpatched ImageJ and writes one file per test: its name, then what went wrong. */
public final class WindowSession {

    /** The system property that names the file in which outcomes are kept. */
    public static final String OUTCOMES = "roentgen.outcomes";

    /** A test takes seconds; one that hangs fails by name after a minute, with all stacks in the output, and the others go on. */
    private static final Map<String, String> NO_HANGS = Map.of("junit.jupiter.execution.timeout.default", "60 s",
        "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD", "junit.jupiter.execution.timeout.threaddump.enabled", "true");

    private WindowSession() { }

    /** Leaves what came out for the headless JVM to compare with its own. */
    public static void keep(String what, String outcome) throws IOException {
        Files.writeString(Paths.get(System.getProperty(OUTCOMES)), line(what, outcome) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    public static String line(String what, String outcome) {
        return what + "\t" + outcome.replace("\n", "\\n");
    }

    public static void main(String[] args) {
        Path results = Paths.get(args[0]);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage("org.roentgen")).filters(includeTags("window")).configurationParameters(NO_HANGS).build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {

            private int count;

            @Override public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                boolean failed = result.getThrowable().isPresent();
                if (test.isTest() || failed) write(results.resolve(String.format("%04d.txt", count++)), test, result);
            }
        });
        System.exit(0);
    }

    private static void write(Path file, TestIdentifier test, TestExecutionResult result) {
        StringWriter text = new StringWriter();
        text.write(test.getLegacyReportingName() + " [" + test.getUniqueId().replaceAll(".*\\[class:([^]]*)].*", "$1") + "]\n");
        text.write(result.getStatus() + "\n");
        result.getThrowable().ifPresent(t -> t.printStackTrace(new PrintWriter(text)));
        try {
            Files.writeString(file, text.toString(), StandardOpenOption.CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

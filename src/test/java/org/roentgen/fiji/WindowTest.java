package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.roentgen.testing.CommandCase;
import org.roentgen.testing.Macros;
import org.roentgen.testing.Story;
import org.roentgen.testing.WindowSession;
import org.roentgen.testing.Xvfb;

/** Starts plain ImageJ with windows in a JVM and on a display of its own, and reports each test tagged {@code window} as one of ours. */
class WindowTest {

    private static final long MINUTES = 8;
    private static final int MOST = 30_000;
    private static final String OUTCOMES = "outcomes.tsv";

    @TestFactory List<DynamicTest> inWindows() throws IOException, InterruptedException {
        Path results = Files.createTempDirectory(Paths.get("target"), "window-");
        try (Xvfb xvfb = Xvfb.start()) {
            List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-Xmx1g", "-Djava.awt.headless=false", "-Duser.home=" + results.resolve("home").toAbsolutePath(),
                "-Droentgen.data=" + System.getProperty("roentgen.data"),
                "-D" + WindowSession.OUTCOMES + "=" + results.resolve(OUTCOMES), "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), WindowSession.class.getName(), results.toString()));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(results.resolve("output.log").toFile());
            builder.environment().put("DISPLAY", xvfb.display());
            Process process = builder.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            assertTrue(ended, () -> "windows did not end within " + MINUTES + " minutes: " + said(results));
            assertTrue(process.exitValue() == 0, () -> "the JVM with windows failed: " + said(results));
        } catch (TestAbortedException e) {
            return List.of(DynamicTest.dynamicTest("all tests with windows", () -> {
                throw e;
            }));
        }
        List<DynamicTest> tests = tests(results);
        for (CommandCase command : CommandCase.all())
            tests.add(sameHeadless(command.toString(), results, () -> EveryCommandTest.headless(command)));
        for (Path macro : Story.macros()) tests.add(sameHeadless(macro.toString(), results, () -> headless(macro, results)));
        return tests;
    }

    /** The end of the output, which has all stacks where a test hung. */
    private static String said(Path results) {
        try {
            String output = Files.readString(results.resolve("output.log"));
            return output.substring(Math.max(0, output.length() - MOST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicTest sameHeadless(String what, Path results, Callable<String> headless) {
        return DynamicTest.dynamicTest(what + " is the same with windows and headless", () -> {
            String expected = WindowSession.line(what, headless.call());
            Macros.closeAll();
            assertTrue(Files.readAllLines(results.resolve(OUTCOMES)).contains(expected), "with windows, not " + expected);
        });
    }

    private static String headless(Path macro, Path results) throws IOException {
        Story story = Story.of(macro, results.resolve(macro.getFileName()));
        Macros.run(story.text(), story.argument());
        return story.results().toString();
    }

    private static List<DynamicTest> tests(Path results) throws IOException {
        try (Stream<Path> files = Files.list(results)) {
            List<DynamicTest> tests = files.filter(f -> f.toString().endsWith(".txt")).sorted().map(WindowTest::test).collect(Collectors.toList());
            assertTrue(!tests.isEmpty(), "no test ran in windows");
            return tests;
        }
    }

    private static DynamicTest test(Path file) {
        try {
            String[] lines = Files.readString(file).split("\n", 3);
            return DynamicTest.dynamicTest(lines[0], () -> {
                if (!lines[1].equals("SUCCESSFUL")) fail(lines.length > 2 ? lines[2] : lines[1]);
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

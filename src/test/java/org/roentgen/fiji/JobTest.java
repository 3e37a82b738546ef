package org.roentgen.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roentgen.testing.SampleImages;
import org.roentgen.testing.SampleSeries;

/** The job as a user or a cluster starts it: a JVM of its own, its console and its exit code. */
class JobTest {

    private static final List<String> RESULTS = List.of("finished.txt", "labels.tif", "measurements.csv", "overview.png", "provenance.txt");

    @TempDir Path temporary;

    private String console;

    private int run(Object... arguments) throws IOException, InterruptedException {
        Stream<String> java = Stream.of(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Duser.home=" + temporary, "-cp", System.getProperty("java.class.path"), Headless.class.getName());
        Process process = new ProcessBuilder(Stream.concat(java, Stream.of(arguments).map(Object::toString)).collect(Collectors.toList()))
            .redirectErrorStream(true).start();
        console = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }

    @Test void everyCaseHasItsResultsAndAFailedOneItsReason() throws Exception {
        Path input = Files.createDirectory(temporary.resolve("input")), output = temporary.resolve("output"), results = output.resolve("results");
        copy(SampleSeries.folder(), input.resolve("series A"));
        IJ.saveAsTiff(SampleImages.ct(), input.resolve("scan.tif").toString());
        Files.writeString(input.resolve("broken.tif"), "this is no TIFF file");
        Files.writeString(input.resolve("notes.txt"), "neither is this DICOM");

        assertEquals(1, run("macros/CT_Workflow.ijm", input, output, false), console);
        assertTrue(console.contains("3 cases in") && console.contains("[1/3]") && console.contains("s left") && console.contains("1 of 3 cases failed"), console);
        List<String> summary = Files.readAllLines(results.resolve("summary.csv"));
        assertEquals("case,file,status,time (s),message", summary.get(0));
        assertTrue(summary.get(1).matches("broken,.*broken.tif,failed,.*,.+"), summary.get(1));
        assertTrue(summary.get(2).matches("scan,.*scan.tif,done,.*,"), summary.get(2));
        assertTrue(summary.get(3).matches("series-A,.*series A,done,.*,"), summary.get(3));
        assertEquals(RESULTS, names(results.resolve("series-A")));
        assertEquals(RESULTS, names(results.resolve("scan")));
        assertFalse(Files.exists(results.resolve("broken")));
        assertEquals(List.of("scan", "series-A", "summary.csv"), names(results), "nothing half-written is left");

        Files.delete(input.resolve("broken.tif"));
        assertEquals(0, run("macros/CT_Workflow.ijm", input, output, false), console);
        assertTrue(console.contains("scan: skipped") && console.contains("series-A: skipped"), console);
        assertEquals(0, run("macros/CT_Workflow.ijm", input, output, true), console);
        assertTrue(console.contains("scan: done") && console.contains("series-A: done"), console);
    }

    @Test void whatCannotStartSaysWhy() throws Exception {
        assertEquals(2, run("macros/CT_Workflow.ijm", temporary.resolve("nowhere"), temporary, false), console);
        assertTrue(console.contains("Input must be a folder, but is"), console);
        assertEquals(2, run("nosuch.ijm", SampleSeries.folder(), temporary, false), console);
        assertTrue(console.contains("nosuch.ijm"), console);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : names(from)) Files.copy(from.resolve(name), to.resolve(name));
    }
}

package org.roentgen.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** A macro of the suite on the sample series, and the results that it leaves. */
public final class Story {

    private final Path macro, output;

    private Story(Path macro, Path output) {
        this.macro = macro;
        this.output = output;
    }

    /** All macros of the suite. */
    public static List<Path> macros() throws IOException {
        try (Stream<Path> files = Files.list(Paths.get("macros"))) {
            return files.filter(f -> f.toString().endsWith(".ijm")).sorted().collect(Collectors.toList());
        }
    }

    public static Story of(Path macro, Path output) throws IOException {
        return new Story(macro, Files.createDirectories(output));
    }

    public String text() throws IOException {
        return Files.readString(macro);
    }

    /** What the job passes: the input, the series, the folder for results; or a table, its target, what to leave out, no split, and the folder. */
    public String argument() throws IOException {
        String input = isOfImages() ? slashed(SampleSeries.folder()) + "\n\n" : slashed(SampleTables.table()) + "\nclass\npatient\n\n";
        return input + slashed(output) + "/";
    }

    /** Stories of images leave images and numbers, those of tables at least a table. */
    public boolean leftResults() throws IOException {
        return results().size() > (isOfImages() ? 1 : 0);
    }

    private boolean isOfImages() throws IOException {
        return text().contains("Open DICOM Series");
    }

    private static String slashed(Path path) {
        return path.toAbsolutePath().toString().replace('\\', '/');
    }

    /** Name and checksum of each file. */
    public Map<String, String> results() throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            return files.collect(Collectors.toMap(f -> f.getFileName().toString(), Story::checksum, (a, b) -> a, TreeMap::new));
        }
    }

    private static String checksum(Path file) {
        try {
            CRC32 sum = new CRC32();
            byte[] bytes = Files.readAllBytes(file);
            sum.update(bytes);
            return bytes.length + " bytes, " + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

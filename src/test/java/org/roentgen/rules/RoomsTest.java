package org.roentgen.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rooms of the suite, and which may know which: command → fiji → {filter … batch} → image, and no ImageJ, SciJava or AWT in kernels. */
class RoomsTest {

    private static final Path SOURCES = Paths.get("src/main/java/org/roentgen");
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+);", Pattern.MULTILINE);

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
        "image", Set.of(),
        "io", Set.of("image"),
        "filter", Set.of("image"),
        "segment", Set.of("image", "filter"),
        "measure", Set.of("image", "filter", "segment"),
        "learn", Set.of("image", "filter", "segment", "measure"),
        "report", Set.of("image", "filter", "segment", "measure", "learn"),
        "batch", Set.of("image", "filter", "segment", "measure", "learn", "report", "io"),
        "fiji", Set.of("image", "filter", "segment", "measure", "learn", "report", "io", "batch"),
        "command", Set.of("image", "filter", "segment", "measure", "learn", "report", "io", "batch", "fiji"));

    @Test void everyRoomKnowsOnlyWhatItMay() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String room = room(file);
            for (String imported : imports(file)) {
                String other = imported.startsWith("org.roentgen.") ? imported.split("\\.")[2] : room;
                if (!other.equals(room) && !MAY_KNOW.get(room).contains(other)) wrong.add(file + " imports " + imported);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test void kernelsKnowNeitherImageJNorSciJavaNorWindows() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources()) {
            String room = room(file);
            if (room.equals("fiji") || room.equals("command")) continue;
            for (String imported : imports(file)) {
                boolean ui = imported.startsWith("java.awt.") || imported.startsWith("javax.swing.");
                if (imported.startsWith("ij.") || imported.startsWith("org.scijava.") || ui && !room.equals("report"))
                    wrong.add(file + " imports " + imported);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Running another command breaks recording; printing opens Fiji's console. Only the job, started from a shell, has a console of its own. */
    @Test void nothingRunsCommandsOrPrints() throws IOException {
        for (Path file : sources())
            assertEquals(false, !file.endsWith("Headless.java")
                && Pattern.compile("\\bIJ\\.(run|doCommand)\\(|System\\.(out|err)|printStackTrace").matcher(Files.readString(file)).find(), file.toString());
    }

    @Test void roomsAreThoseOfTheDesign() throws IOException {
        for (Path file : sources()) assertEquals(true, MAY_KNOW.containsKey(room(file)), file + " is in no room of the design");
    }

    @Test void everyClassIsImportedByName() throws IOException {
        for (Path file : sources())
            assertEquals(false, Pattern.compile("^import .*\\*;", Pattern.MULTILINE).matcher(Files.readString(file)).find(), file.toString());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().collect(Collectors.toList());
        }
    }

    private static String room(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static List<String> imports(Path file) throws IOException {
        List<String> imports = new ArrayList<>();
        Matcher m = IMPORT.matcher(Files.readString(file));
        while (m.find()) imports.add(m.group(1));
        return imports;
    }
}

package org.roentgen.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import net.imagej.patcher.LegacyInjector;
import org.roentgen.testing.Macros;
import org.roentgen.testing.Story;
import org.roentgen.testing.Xvfb;

/** The zip for plain ImageJ, unpacked into an empty folder, in a real ImageJ that has nothing else. */
class PlainImageJIT {

    private static final Path JAR = Path.of(System.getProperty("roentgen.jar"));
    private static final Path MACRO = Path.of("macros/CT_Workflow.ijm");
    private static final Path ZIP = Path.of(System.getProperty("roentgen.zip"));
    /** {@code Plugins>Roentgen, "Label...", org.roentgen.fiji.Run("argument")} */
    private static final Pattern MENU_LINE = Pattern.compile("[^\"]*\"(?<label>[^\"]+)\"\\s*,\\s*(?<plugin>.+?)\\s*");

    @TempDir
    Path folder;

    private Path imagej;

    @BeforeEach
    void unpack() throws IOException {
        imagej = folder.resolve("ImageJ");
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.isDirectory()) continue;
                Path file = imagej.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, file);
                }
            }
        }
    }

    @Test
    void holdsThePluginAndItsLibrariesButNotImageJ() throws Exception {
        Set<String> expected = new TreeSet<>(Set.of("plugins/" + JAR.getFileName()));
        for (Path library : libraries()) expected.add("plugins/jars/" + library.getFileName());
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            assertEquals(expected, zip.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new)));
        }
        assertArrayEquals(Files.readAllBytes(JAR), Files.readAllBytes(plugin()));
    }

    /** ImageJ needs a display even for what shows nothing, unless it is patched. */
    @Test
    void runsHeadless() throws Exception {
        Path patches = folder.resolve("patches.jar");
        LegacyInjector.writeJar(patches.toFile(), true, false);
        check(start("", List.of("-Djava.awt.headless=true"), patches, jarOf("ij.IJ"), jarOf("net.imagej.patcher.LegacyInjector"), jarOf("javassist.CtClass")));
    }

    @Test
    void runsUnpatchedWhereThereIsADisplay() throws Exception {
        try (Xvfb display = Xvfb.start()) {
            check(start(display.display(), List.of("-Djava.awt.headless=false"), jarOf("ij.IJ")));
        }
    }

    private void check(List<String> found) throws IOException {
        for (Path library : libraries()) assertTrue(found.contains("from " + library.getFileName()), () -> String.join("\n", found));
        List<String> classes = found.stream().filter(line -> line.startsWith("class ")).collect(Collectors.toList());
        assertTrue(classes.stream().anyMatch(line -> line.startsWith("class org.roentgen.")), "no class was loaded");
        for (String line : classes) assertTrue(line.endsWith(" " + JAR.getFileName()), line);

        Set<String> menu = found.stream().filter(line -> line.startsWith("menu ")).collect(Collectors.toSet());
        assertTrue(menu.contains("menu Invert ij.plugin.filter.Filters(\"invert\")"), () -> "ImageJ's own menu is not there: " + menu);
        for (String command : commands()) assertTrue(menu.contains("menu " + command), () -> "not in the menu: " + command);

        Story here = Story.of(MACRO, folder.resolve("here"));
        Macros.run(here.text(), here.argument());
        assertEquals(4, here.results().size());
        assertEquals(here.results(), story().results(), "the CT workflow in plain ImageJ and in the tests");
    }

    /** The CT workflow as the ImageJ from the zip runs it. */
    private Story story() throws IOException {
        return Story.of(MACRO, folder.resolve("there"));
    }

    /** Label and plug-in of each line of the jar's {@code plugins.config}. */
    private List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        try (ZipFile jar = new ZipFile(plugin().toFile()); InputStream config = jar.getInputStream(jar.getEntry("plugins.config"))) {
            for (String line : new String(config.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                if (line.isBlank() || line.startsWith("#") || line.endsWith("\"-\"")) continue;
                Matcher matcher = MENU_LINE.matcher(line);
                assertTrue(matcher.matches(), line);
                commands.add(matcher.group("label") + " " + matcher.group("plugin"));
            }
        }
        return commands;
    }

    private List<String> start(String display, List<String> options, Path... classPath) throws Exception {
        Path probe = folder.resolve("probe");
        Path findings = folder.resolve("findings.txt");
        String type = PlainImageJ.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(probe.resolve(type).getParent());
        try (InputStream in = PlainImageJ.class.getClassLoader().getResourceAsStream(type)) {
            Files.copy(in, probe.resolve(type));
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-Dplugins.dir=" + imagej, "-Duser.home=" + Files.createDirectories(folder.resolve("home")),
            "-cp", Arrays.stream(classPath).map(Path::toString).collect(Collectors.joining(File.pathSeparator)) + File.pathSeparator + probe,
            PlainImageJ.class.getName(), findings.toString(), plugin().toString(), MACRO.toAbsolutePath().toString(), story().argument()));
        File log = folder.resolve("log.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log);
        builder.environment().put("DISPLAY", display);
        Process process = builder.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertTrue(ended && process.exitValue() == 0, () -> "ImageJ did not end well: " + read(log.toPath()));
        return Files.readAllLines(findings);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Path plugin() {
        return imagej.resolve("plugins").resolve(JAR.getFileName());
    }

    private static List<Path> libraries() throws IOException {
        return Release.jars(Files.readString(Path.of(System.getProperty("roentgen.classpath")))).stream()
            .filter(jar -> !jar.getFileName().toString().startsWith("ij-")).collect(Collectors.toList());
    }

    private static Path jarOf(String type) throws Exception {
        String entry = type.replace('.', '/') + ".class";
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
            .filter(path -> path.toString().endsWith(".jar")).filter(path -> holds(path, entry)).findFirst().orElseThrow();
    }

    private static boolean holds(Path jar, String entry) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(entry) != null;
        } catch (IOException e) {
            return false;
        }
    }
}

package org.roentgen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseTest {

    @TempDir
    Path folder;

    @Test
    void shipsExactlyWhatFijiLacks() throws Exception {
        Path macros = Files.createDirectories(folder.resolve("macros"));
        Files.writeString(macros.resolve("notes.txt"), "");
        Files.writeString(folder.resolve("ships.txt"), "# Fiji\njars/ij.jar # ImageJ\n\njars/bio-formats/formats-api.jar\n");
        List<Path> libraries = List.of(jar("ij-1.54p.jar"), jar("formats-api-8.5.0.jar"), jar("core-1.1.2.jar"), jar("ij1-patcher-2.0.0.jar"));
        List<SiteFile> files = Release.files(jar("Roentgen_-1.0.0.jar"), macros, libraries, folder.resolve("ships.txt"));

        assertEquals(List.of("jars/core-1.1.2.jar", "jars/ij1-patcher-2.0.0.jar", "plugins/Roentgen_-1.0.0.jar"),
            files.stream().map(file -> file.path).collect(Collectors.toList()));
        assertEquals(List.of("jars/ij.jar", "jars/bio-formats/formats-api.jar", "jars/core.jar", "jars/ij1-patcher.jar"), files.get(2).dependencies);
    }

    private Path jar(String name) {
        return Jars.write(folder.resolve(name), 0, "A.class", name);
    }

    @Test
    void aMissingFolderOfMacrosIsNoEmptyOne() {
        Path absent = folder.resolve("absent");
        assertThrows(IllegalArgumentException.class, () -> Release.files(jar("Roentgen_-1.0.0.jar"), absent, List.of(), list()));
    }

    @Test
    void theListOfShippedJarsIsWellFormed() throws Exception {
        Map<String, String> shipped = Release.shipped(list());
        for (Map.Entry<String, String> entry : shipped.entrySet()) {
            assertTrue(entry.getValue().matches("(jars|plugins)/([\\w-]+/)?[\\w.-]+\\.jar"), entry.getValue());
            assertEquals(entry.getKey(), SiteFile.identity(entry.getKey()), "a version does not belong there");
        }
        assertEquals("jars/imglib2.jar", shipped.get("imglib2.jar"));
    }

    private static Path list() {
        return Path.of("update-site", "fiji-ships.txt");
    }

    @Test
    void readsAClassPath() {
        assertEquals(List.of(Path.of("a.jar"), Path.of("b.jar")), Release.jars("a.jar" + File.pathSeparator + "classes" + File.pathSeparator + "b.jar\n"));
    }

    /** The updater's own answers. */
    @ParameterizedTest
    @CsvSource({"plugins/Roentgen_-0.1.0.jar, plugins/Roentgen_.jar", "plugins/Roentgen_-0.1.0-SNAPSHOT.jar, plugins/Roentgen_.jar",
        "plugins/Roentgen_-1.0.0-rc1.jar, plugins/Roentgen_.jar", "plugins/Roentgen_.jar, plugins/Roentgen_.jar",
        "jars/java-cup-11b-20160615.jar, jars/java-cup-11b.jar", "jars/guava-33.0-jre.jar, jars/guava.jar",
        "jars/lib-1.0.0-natives-linux.jar, jars/lib-natives-linux.jar", "macros/roentgen/a-1.0.ijm, macros/roentgen/a-1.0.ijm"})
    void identityIsThePathWithoutTheVersion(String path, String identity) {
        assertEquals(identity, SiteFile.identity(path));
    }
}

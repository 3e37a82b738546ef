package org.roentgen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site that this build would publish. */
class PublishedSiteIT {

    private static final Path JAR = Path.of(System.getProperty("roentgen.jar"));
    private static final Path CLASS_PATH = Path.of(System.getProperty("roentgen.classpath"));
    private static final Path SHIPPED = Path.of("update-site", "fiji-ships.txt");

    @TempDir
    Path site;

    @TempDir
    Path noMacros;

    @Test
    void offersThePluginItsMacrosAndTheLibrariesThatFijiLacks() throws Exception {
        Path macros = Files.isDirectory(Path.of("macros")) ? Path.of("macros") : noMacros;
        WriteSite.main(site.toString(), JAR.toString(), macros.toString(), CLASS_PATH.toString(), SHIPPED.toString());
        Client client = Client.read(site);

        Set<String> expected = new TreeSet<>(Set.of("plugins/Roentgen_.jar"));
        try (var all = Files.list(macros)) {
            all.filter(path -> path.toString().endsWith(".ijm")).forEach(path -> expected.add("macros/roentgen/" + path.getFileName()));
        }
        Map<String, String> shipped = Release.shipped(SHIPPED);
        for (Path library : Release.jars(Files.readString(CLASS_PATH))) {
            String name = SiteFile.identity(library.getFileName().toString());
            if (!shipped.containsKey(name)) expected.add("jars/" + name);
            assertTrue(client.offered.get("plugins/Roentgen_.jar").dependencies.containsKey(shipped.getOrDefault(name, "jars/" + name)), name);
        }
        assertEquals(expected, client.offered.keySet());
        assertEquals("plugins/" + JAR.getFileName(), client.offered.get("plugins/Roentgen_.jar").path);
        assertTrue(JAR.getFileName().toString().contains("_"), "ImageJ's menu overlooks a jar without _ in its name");
        assertTrue(client.offered.get("plugins/Roentgen_.jar").texts.get(0).contains("Licence: GNU General Public License v3"));
    }

    @Test
    void theWriterOfTheSiteIsNotInThePlugin() throws Exception {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertFalse(jar.stream().anyMatch(entry -> entry.getName().startsWith("org/roentgen/site/")));
        }
    }
}

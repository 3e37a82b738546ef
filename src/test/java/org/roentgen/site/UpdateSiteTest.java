package org.roentgen.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a site, publication after publication, seen through an independent {@link Client}. */
class UpdateSiteTest {

    private static final LocalDateTime DAY_1 = LocalDateTime.of(2026, 11, 20, 10, 31, 3);
    private static final LocalDateTime DAY_2 = DAY_1.plusDays(1);
    private static final LocalDateTime DAY_3 = DAY_1.plusDays(2);

    private static final String PLUGIN = "plugins/Roentgen_.jar";
    private static final String LIBRARY = "jars/tree.jar";
    private static final String COUNT = "macros/roentgen/Count.ijm";
    private static final String SEGMENT = "macros/roentgen/Segment_CT.ijm";

    @TempDir
    Path folder;

    private Path site;
    private Path macros;
    private List<Path> libraries;

    @BeforeEach
    void release() throws IOException {
        site = folder.resolve("site");
        macros = Files.createDirectories(folder.resolve("macros"));
        libraries = new ArrayList<>(List.of(Jars.write(folder.resolve("ij-1.54p.jar"), 0, "A.class", "a"),
            Jars.write(folder.resolve("tree-2.1.jar"), 0, "T.class", "t")));
        Files.writeString(folder.resolve("ships.txt"), "jars/ij.jar\n");
        macro("Count.ijm", "// Counts cells & < nuclei.\nrun(\"Count\");\n");
        macro("Segment_CT.ijm", "// Segments.\n//  And more.\nrun(\"Segment\");\n// not this\n");
    }

    private void macro(String name, String text) throws IOException {
        Files.writeString(macros.resolve(name), text);
    }

    private static Path jar(Path folder, String version, String code, long time) {
        String pom = "<project xmlns='http://maven.apache.org/POM/4.0.0'><description>Images\n   &amp; numbers.</description><url>https://a.org/b</url>"
            + "<licenses><license><name>GPL v3+</name></license></licenses>"
            + "<developers><developer><name>Ann Ö</name></developer><developer><name>Bob</name></developer></developers></project>";
        return Jars.write(folder.resolve("Roentgen_-" + version + ".jar"), time, "META-INF/MANIFEST.MF", "Date: " + time,
            "META-INF/maven/org.roentgen/Roentgen_/pom.xml", pom, "org/A.class", code);
    }

    private List<String> publish(LocalDateTime now, String version, String code) throws IOException {
        return publish(now, jar(folder, version, code, 0));
    }

    private List<String> publish(LocalDateTime now, Path jar) throws IOException {
        return new UpdateSite(site).publish(Release.files(jar, macros, libraries, folder.resolve("ships.txt")), now);
    }

    @Test
    void firstPublication() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        Client client = Client.read(site);

        assertEquals(Set.of(PLUGIN, LIBRARY, COUNT, SEGMENT), client.offered.keySet());
        assertTrue(client.previous.isEmpty());
        assertEquals(Set.of("db.xml.gz", "plugins/Roentgen_-0.1.0.jar-20261120103103", "jars/tree-2.1.jar-20261120103103",
            "macros/roentgen/Count.ijm-20261120103103", "macros/roentgen/Segment_CT.ijm-20261120103103"), files());
        assertEquals(Set.of("jars/ij.jar", LIBRARY), client.offered.get(PLUGIN).dependencies.keySet());
        assertEquals(Set.of(PLUGIN), client.offered.get(COUNT).dependencies.keySet());
    }

    @Test
    void tellsWhatItIs() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        Client client = Client.read(site);

        assertEquals(List.of("Images & numbers. Licence: GPL v3+.", "https://a.org/b", "Ann Ö", "Bob"), client.offered.get(PLUGIN).texts);
        assertEquals(List.of("Counts cells & < nuclei.", "https://a.org/b", "Ann Ö", "Bob"), client.offered.get(COUNT).texts);
        assertEquals("Segments. And more.", client.offered.get(SEGMENT).texts.get(0));
        assertEquals(List.of(), client.offered.get(LIBRARY).texts, "nothing is known of a library without a POM");
        assertEquals(Set.of(PLUGIN, COUNT, SEGMENT), client.categories.keySet());
    }

    @Test
    void anIdenticalRebuildChangesNothing() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        Path database = site.resolve("db.xml.gz");
        byte[] bytes = Files.readAllBytes(database);
        Files.setLastModifiedTime(database, FileTime.fromMillis(1_000_000));
        Set<String> files = files();

        assertEquals(List.of(), publish(DAY_2, jar(folder, "0.1.0", "one", 1_790_000_000_000L)));
        assertArrayEquals(bytes, Files.readAllBytes(database));
        assertEquals(1_000_000, Files.getLastModifiedTime(database).toMillis(), "its date would make every client read it again");
        assertEquals(files, files());
    }

    @Test
    void upgradeKeepsTheEntryUnderItsNewName() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        assertEquals(List.of("new: plugins/Roentgen_-0.2.0.jar"), publish(DAY_2, "0.2.0", "two"));
        Client client = Client.read(site);

        assertEquals("plugins/Roentgen_-0.2.0.jar", client.offered.get(PLUGIN).path);
        assertEquals(20261121103103L, client.offered.get(PLUGIN).timestamp);
        Client.Version old = client.previous.get(PLUGIN).get(0);
        assertEquals("plugins/Roentgen_-0.1.0.jar 20261120103103 20261121103103", old.path + " " + old.timestamp + " " + old.obsolete);
        assertEquals(20261120103103L, client.offered.get(COUNT).timestamp, "an unchanged file stays the same version");
        assertEquals("20261120103103", client.offered.get(PLUGIN).dependencies.get("jars/ij.jar"), "an old dependency keeps its time");
    }

    @Test
    void aNewNameAloneIsAnUpgrade() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        assertEquals(List.of("new: plugins/Roentgen_-0.2.0.jar"), publish(DAY_2, "0.2.0", "one"));
        assertEquals("plugins/Roentgen_-0.2.0.jar", Client.read(site).offered.get(PLUGIN).path);
    }

    @Test
    void whatIsGoneBecomesObsoleteAndMayComeBack() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        Files.delete(macros.resolve("Count.ijm"));
        libraries.remove(1);
        assertEquals(List.of("obsolete: jars/tree-2.1.jar", "obsolete: macros/roentgen/Count.ijm"), publish(DAY_2, "0.1.0", "one"));
        Client without = Client.read(site);
        assertEquals(Set.of(PLUGIN, SEGMENT), without.offered.keySet());
        assertEquals(20261121103103L, without.previous.get(COUNT).get(0).obsolete);
        assertEquals(Set.of("jars/ij.jar"), without.offered.get(PLUGIN).dependencies.keySet());
        assertEquals(20261120103103L, without.offered.get(PLUGIN).timestamp, "the jar itself did not change");

        macro("Count.ijm", "// Counts better.\n");
        publish(DAY_3, "0.1.0", "one");
        Client again = Client.read(site);
        assertEquals(20261122103103L, again.offered.get(COUNT).timestamp);
        assertEquals(1, again.previous.get(COUNT).size());
    }

    @Test
    void everyClientIsKnownForever() throws Exception {
        List<Path> installed = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Path jar = jar(Files.createDirectories(folder.resolve("installed" + i)), "0." + i % 3 + ".0", "code " + i, 0);
            installed.add(jar);
            publish(DAY_1.plusHours(i), jar);
            Client client = Client.read(site);
            for (Path path : installed) assertTrue(client.knows("plugins/" + path.getFileName(), path), path + " after " + i);
        }
        assertEquals(4, Client.read(site).previous.get(PLUGIN).size());
    }

    @Test
    void timeNeverRunsBack() throws Exception {
        publish(DAY_2, "0.1.0", "one");
        publish(DAY_1, "0.2.0", "two");
        publish(DAY_1, "0.3.0", "three");
        assertEquals(20261121103105L, Client.read(site).offered.get(PLUGIN).timestamp);

        Files.delete(macros.resolve("Count.ijm"));
        publish(DAY_3, "0.3.0", "three");
        macro("Count.ijm", "// Came back.\n");
        publish(DAY_1, "0.3.0", "three");
        assertEquals(20261122103104L, Client.read(site).offered.get(COUNT).timestamp, "later than its own end");
    }

    @Test
    void aDamagedFileIsPublishedAgain() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        Files.writeString(site.resolve("macros/roentgen/Count.ijm-20261120103103"), "// Counts cells & < nuclei.\nrun(\"Other\");\n");
        assertEquals(List.of("new: macros/roentgen/Count.ijm"), publish(DAY_2, "0.1.0", "one"));
    }

    @Test
    void continuesWhereFijisOwnUploaderStopped() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        rewriteAsFijiDoes();
        publish(DAY_2, "0.2.0", "two");
        Client client = Client.read(site);
        assertEquals("Counts cells & < nuclei.", client.offered.get(COUNT).texts.get(0), "white space between tags must not creep in");
        assertEquals(1, client.previous.get(PLUGIN).size());
    }

    /** The same records with line breaks and blanks between the tags. */
    private void rewriteAsFijiDoes() throws IOException {
        String xml = new String(new GZIPInputStream(Files.newInputStream(site.resolve("db.xml.gz"))).readAllBytes(), StandardCharsets.UTF_8);
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(site.resolve("db.xml.gz")))) {
            out.write(xml.replace("\n>", ">").replace("><", ">\n    <").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aDamagedDatabaseStopsEverything() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        Files.writeString(site.resolve("db.xml.gz"), "no gzip");
        Set<String> files = files();
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> publish(DAY_2, "0.2.0", "two"));
        assertTrue(e.getMessage().startsWith("Database of the site must be gzipped XML, but is not"), e.getMessage());
        assertEquals(files, files());
    }

    @Test
    void aFailureLeavesTheSiteAsItWas() throws Exception {
        publish(DAY_1, "0.1.0", "one");
        byte[] database = Files.readAllBytes(site.resolve("db.xml.gz"));
        Set<String> files = files();
        macro("Zero.ijm", "// The character \u0001 is not allowed in XML.\n");
        assertThrows(IOException.class, () -> publish(DAY_2, "0.2.0", "two"));
        assertEquals(files, files());
        assertArrayEquals(database, Files.readAllBytes(site.resolve("db.xml.gz")));
    }

    @Test
    void aNameThatNoAddressCanHoldIsRefused() throws Exception {
        macro("50%.ijm", "");
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> publish(DAY_1, "0.1.0", "one"));
        assertEquals("File name must consist of letters, digits, blanks, _, . and -, but is macros/roentgen/50%.ijm. Rename it.", e.getMessage());
        assertFalse(Files.exists(site));
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            return all.filter(Files::isRegularFile).map(path -> site.relativize(path).toString().replace('\\', '/'))
                .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}

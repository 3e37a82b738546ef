package org.roentgen.site;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The index of a site, {@code db.xml.gz}: what Fiji's updater reads first. */
final class Database {

    static final String NAME = "db.xml.gz";

    private static final String EMPTY = "<pluginRecords/>";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<!DOCTYPE pluginRecords [\n"
        + "<!ELEMENT pluginRecords (plugin*)>\n"
        + "<!ELEMENT plugin (platform*, category*, version?, previous-version*)>\n"
        + "<!ATTLIST plugin filename CDATA #REQUIRED executable CDATA #IMPLIED>\n"
        + "<!ELEMENT platform (#PCDATA)>\n"
        + "<!ELEMENT category (#PCDATA)>\n"
        + "<!ELEMENT version (description?, dependency*, link*, author*)>\n"
        + "<!ATTLIST version checksum CDATA #REQUIRED timestamp CDATA #REQUIRED filesize CDATA #REQUIRED>\n"
        + "<!ELEMENT description (#PCDATA)>\n"
        + "<!ELEMENT dependency EMPTY>\n"
        + "<!ATTLIST dependency filename CDATA #REQUIRED timestamp CDATA #IMPLIED overrides CDATA #IMPLIED>\n"
        + "<!ELEMENT link (#PCDATA)>\n"
        + "<!ELEMENT author (#PCDATA)>\n"
        + "<!ELEMENT previous-version EMPTY>\n"
        + "<!ATTLIST previous-version filename CDATA #IMPLIED checksum CDATA #REQUIRED\n"
        + "    timestamp CDATA #REQUIRED timestamp-obsolete CDATA #IMPLIED>\n"
        + "]>\n";

    private final Element root;

    private Database(Document document) {
        root = document.getDocumentElement();
    }

    /** The database of a site, empty when the site is new. */
    static Database read(Path site) throws IOException {
        Path file = site.resolve(NAME);
        if (Files.notExists(file)) return new Database(Xml.read(new ByteArrayInputStream(EMPTY.getBytes(StandardCharsets.UTF_8))));
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new Database(Xml.read(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("Database of the site must be gzipped XML, but is not: " + file + " (" + e.getMessage()
                + "). Restore it from a backup: a new one would lose the history of the site.", e);
        }
    }

    List<Entry> entries() {
        return Xml.children(root, "plugin").stream().map(Entry::new).collect(Collectors.toList());
    }

    Optional<Entry> entry(String identity) {
        return entries().stream().filter(entry -> SiteFile.identity(entry.path()).equals(identity)).findFirst();
    }

    Entry add() {
        return new Entry(Xml.append(root, "plugin"));
    }

    /** The latest time it knows of, as a number; 0 when there is none. */
    long latest() {
        Stream<Element> versions = Xml.children(root, "plugin").stream()
            .flatMap(plugin -> Stream.concat(Xml.children(plugin, "version").stream(), Xml.children(plugin, "previous-version").stream()));
        return versions.flatMapToLong(version -> LongStream.of(number(version, "timestamp"), number(version, "timestamp-obsolete"))).max().orElse(0);
    }

    private static long number(Element element, String attribute) {
        return element.hasAttribute(attribute) ? Long.parseLong(element.getAttribute(attribute)) : 0;
    }

    /** The file's content. @throws IOException when it breaks the DTD */
    byte[] bytes() throws IOException {
        byte[] xml = (HEAD + Xml.write(root) + "\n").getBytes(StandardCharsets.UTF_8);
        Xml.readValid(new ByteArrayInputStream(xml));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(xml);
        }
        return bytes.toByteArray();
    }
}

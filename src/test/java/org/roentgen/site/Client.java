package org.roentgen.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A second reading of the rules of an update site, which shares no code with the first: reads a site as a Fiji would and fails
 * where a Fiji would stumble.
 */
final class Client extends DefaultHandler {

    /** A version of a file, as listed. */
    static final class Version {

        final String path;
        final String checksum;
        final long timestamp;
        final long obsolete;
        final long size;
        final List<String> texts = new ArrayList<>();
        final Map<String, String> dependencies = new LinkedHashMap<>();

        Version(String path, Attributes attributes) {
            this.path = path;
            checksum = attributes.getValue("checksum");
            timestamp = time(attributes.getValue("timestamp"));
            obsolete = attributes.getValue("timestamp-obsolete") == null ? 0 : time(attributes.getValue("timestamp-obsolete"));
            size = attributes.getValue("filesize") == null ? -1 : Long.parseLong(attributes.getValue("filesize"));
        }

        private static long time(String digits) {
            assertTrue(digits.matches("20\\d\\d[01]\\d[0-3]\\d[0-2]\\d[0-5]\\d[0-5]\\d"), digits);
            return Long.parseLong(digits);
        }
    }

    /** Path without version to what is offered now; obsolete files are absent. */
    final Map<String, Version> offered = new TreeMap<>();
    /** Path without version to all that was offered earlier. */
    final Map<String, List<Version>> previous = new TreeMap<>();
    final Map<String, List<String>> categories = new TreeMap<>();

    private final StringBuilder text = new StringBuilder();
    private String path;

    /** Reads a site and checks every promise it makes. */
    static Client read(Path site) throws Exception {
        Client client = new Client();
        byte[] xml;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(site.resolve("db.xml.gz")))) {
            xml = in.readAllBytes();
        }
        String head = new String(xml, StandardCharsets.UTF_8);
        assertTrue(head.startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), head);
        assertTrue(head.contains("<!DOCTYPE pluginRecords ["), head);
        SAXParserFactory factory = SAXParserFactory.newInstance();
        factory.setValidating(true);
        factory.newSAXParser().parse(new ByteArrayInputStream(xml), client);
        client.checkFiles(site);
        client.checkDependencies();
        return client;
    }

    private void checkFiles(Path site) throws Exception {
        for (Version version : offered.values()) {
            Path file = site.resolve(version.path + "-" + version.timestamp);
            assertEquals(Files.size(file), version.size, version.path);
            assertEquals(checksum(version.path, file), version.checksum, version.path);
        }
        for (List<Version> versions : previous.values())
            for (Version version : versions) {
                Path file = site.resolve(version.path + "-" + version.timestamp);
                assertEquals(checksum(version.path, file), version.checksum, version.path);
                assertTrue(version.obsolete > version.timestamp, "obsolete before it was there: " + version.path);
            }
    }

    private void checkDependencies() {
        for (Version version : offered.values())
            for (String dependency : version.dependencies.keySet()) {
                assertFalse(dependency.matches(".*-\\d+(\\.\\d+|\\d{7}).*"), "has a version: " + dependency);      // java-cup-11b has none
                assertFalse(previous.containsKey(dependency) && !offered.containsKey(dependency), "is obsolete: " + dependency);
            }
    }

    @Override
    public void error(SAXParseException e) throws SAXParseException {
        throw e;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
        if (name.equals("plugin")) {
            path = attributes.getValue("filename");
            assertFalse(offered.containsKey(key()) || previous.containsKey(key()), "two entries for " + key());
        }
        if (name.equals("version")) offered.put(key(), new Version(path, attributes));
        if (name.equals("previous-version")) previous.computeIfAbsent(key(), k -> new ArrayList<>())
            .add(new Version(attributes.getValue("filename"), attributes));
        if (name.equals("dependency")) offered.get(key()).dependencies.put(attributes.getValue("filename"), attributes.getValue("timestamp"));
    }

    /** Fiji's reader begins a text where the last tag ended and not where its own tag began. */
    @Override
    public void endElement(String uri, String local, String name) {
        if (name.matches("description|link|author")) offered.get(key()).texts.add(text.toString());
        if (name.equals("category")) categories.computeIfAbsent(key(), k -> new ArrayList<>()).add(text.toString());
        text.setLength(0);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    private String key() {
        return path.endsWith(".jar") ? path.replaceFirst("-\\d[^/]*\\.jar$", ".jar") : path;
    }

    /** Does a Fiji that has this content recognise it as one of ours? If not it reports MODIFIED and skips the update. */
    boolean knows(String path, Path content) throws Exception {
        String checksum = checksum(path, content);
        String key = path.endsWith(".jar") ? path.replaceFirst("-\\d[^/]*\\.jar$", ".jar") : path;
        return offered.containsKey(key) && offered.get(key).checksum.equals(checksum)
            || previous.getOrDefault(key, List.of()).stream().anyMatch(version -> version.checksum.equals(checksum));
    }

    static String checksum(String path, Path content) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (path.endsWith(".jar")) {
            TreeMap<String, byte[]> entries = new TreeMap<>();
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(content))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) entries.put(entry.getName(), in.readAllBytes());
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                all.write(entry.getKey().getBytes(StandardCharsets.US_ASCII));
                if (entry.getKey().endsWith(".properties")) all.write(skipComments(entry.getValue()));
                else if (!entry.getKey().equals("META-INF/MANIFEST.MF")) all.write(entry.getValue());
            }
        } else {
            all.write(path.getBytes(StandardCharsets.US_ASCII));
            all.write(Files.readAllBytes(content));
        }
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(all.toByteArray());
        return String.format("%040x", new BigInteger(1, digest));
    }

    /**
     * Byte by byte. A # where a line begins starts a comment, which ends before the line break. A line break where a line
     * begins, or right after such a #, is taken for the beginning of the line that follows.
     */
    static byte[] skipComments(byte[] properties) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean begins = true;
        boolean comment = false;
        for (byte b : properties) {
            if (begins && b == '#') {
                comment = true;
            } else if (b == '\n') {
                out.write(b);
                begins = !begins;
                comment = false;
            } else {
                begins = false;
                if (!comment) out.write(b);
            }
        }
        return out.toByteArray();
    }
}

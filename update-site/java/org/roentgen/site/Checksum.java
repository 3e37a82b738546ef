package org.roentgen.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The checksum by which Fiji's updater knows a version of a file: SHA-1, in lower-case hexadecimal digits.
 * <p>Of a file that is no jar: over the ASCII bytes of its path, then its content. Of a jar, whatever its name: over its entries
 * sorted by name, folders included, each by the ASCII bytes of its name, then its content. Two kinds of entry change with every
 * build and are read apart: the manifest counts by its name alone, and a {@code .properties} file without its comments, see
 * {@link #withoutComments}. So a rebuild on another day keeps its checksum.
 */
final class Checksum {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final MessageDigest sha1;
    private final OutputStream digest;

    private Checksum() {
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1.", e);
        }
        digest = new DigestOutputStream(OutputStream.nullOutputStream(), sha1);
    }

    /** @param path where Fiji keeps the file, with slashes and relative to its folder */
    static String of(String path, Path content) {
        Checksum checksum = new Checksum();
        try {
            if (path.endsWith(".jar")) checksum.addJar(content);
            else checksum.addFile(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return checksum.toString();
    }

    private void addFile(String path, Path content) throws IOException {
        addName(path);
        Files.copy(content, digest);
    }

    private void addJar(Path content) throws IOException {
        try (ZipFile jar = new ZipFile(content.toFile())) {
            List<ZipEntry> entries = jar.stream().sorted(Comparator.comparing(ZipEntry::getName)).collect(Collectors.toList());
            for (ZipEntry entry : entries) {
                addName(entry.getName());
                try (InputStream in = jar.getInputStream(entry)) {
                    addEntry(entry.getName(), in);
                }
            }
        }
    }

    private void addEntry(String name, InputStream in) throws IOException {
        if (name.equals(MANIFEST)) return;
        if (name.endsWith(".properties")) digest.write(withoutComments(in.readAllBytes()));
        else in.transferTo(digest);
    }

    private void addName(String name) throws IOException {
        digest.write(name.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A comment line loses its text and keeps its line break. The updater looks for no comment in the line after one that is
     * empty, or that holds nothing but #: that line stays as it is.
     */
    static byte[] withoutComments(byte[] properties) {
        String[] lines = new String(properties, StandardCharsets.ISO_8859_1).split("\n", -1);
        boolean looks = true;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (looks && line.startsWith("#")) lines[i] = "";
            looks = !looks || line.chars().anyMatch(c -> c != '#');
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        StringBuilder hex = new StringBuilder();
        for (byte b : sha1.digest()) hex.append(String.format("%02x", b));
        return hex.toString();
    }
}

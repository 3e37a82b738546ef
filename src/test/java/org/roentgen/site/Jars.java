package org.roentgen.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small jars. */
final class Jars {

    private Jars() { }

    /** @param namesAndTexts name, text, name, text ... in the order of the jar; a name that ends in / is a folder */
    static Path write(Path jar, long time, String... namesAndTexts) {
        try {
            Files.createDirectories(jar.getParent());
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
                for (int i = 0; i < namesAndTexts.length; i += 2) {
                    ZipEntry entry = new ZipEntry(namesAndTexts[i]);
                    entry.setTime(time);
                    out.putNextEntry(entry);
                    out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

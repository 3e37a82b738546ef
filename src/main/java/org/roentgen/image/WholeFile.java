package org.roentgen.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that are written whole or not at all: whoever reads meanwhile sees what was there before. They may be read by whom the machine lets read new files. */
public final class WholeFile {

    /** Fills a file. */
    @FunctionalInterface
    public interface Content {

        void writeTo(Path file) throws IOException;
    }

    private WholeFile() { }

    /** @param file in a folder that exists; replaced when it exists itself */
    public static void write(Path file, Content content) {
        Path unfinished = beside(file);
        try {
            try {
                content.writeTo(unfinished);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path for what is to become the file, in the same folder, that nothing has yet. */
    static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
    }
}

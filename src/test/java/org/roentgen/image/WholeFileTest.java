package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatFailsLeavesTheFileThatWas() throws IOException {
        Path file = folder.resolve("rows.csv");
        WholeFile.write(file, unfinished -> Files.writeString(unfinished, "old"));
        assertThrows(UncheckedIOException.class, () -> WholeFile.write(file, unfinished -> {
            Files.writeString(unfinished, "ne");
            throw new IOException("Disk is full.");
        }));
        assertEquals("old", Files.readString(file));
        assertArrayEquals(new String[] {"rows.csv"}, folder.toFile().list());
    }

    @Test
    void othersMayReadItAsTheyMayReadNewFiles() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("report.html"), usual = Files.createFile(folder.resolve("usual"));
        WholeFile.write(file, unfinished -> Files.writeString(unfinished, "page"));
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
    }

    @Test
    void aNameAloneIsInTheWorkingFolder() throws IOException {
        Path file = new File("whole-file-test.txt").toPath();
        try {
            WholeFile.write(file, unfinished -> Files.writeString(unfinished, "x"));
            assertEquals("x", Files.readString(file));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

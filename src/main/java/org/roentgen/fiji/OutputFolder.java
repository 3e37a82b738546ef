package org.roentgen.fiji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Folders that commands write to: made when absent, and tried before the work begins. */
public final class OutputFolder {

    private OutputFolder() { }

    /** @throws IllegalArgumentException when nothing can be written there */
    public static Path of(String path, String what) {
        try {
            Path folder = Files.createDirectories(Paths.get(path));
            if (Files.isWritable(folder)) return folder;
        } catch (IOException | InvalidPathException e) {
            // said below
        }
        throw new IllegalArgumentException(what + " must be a folder that can be written to, but is " + path + ". Choose another one.");
    }
}

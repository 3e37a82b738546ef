package org.roentgen.fiji;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

import org.roentgen.image.WholeFile;
import org.roentgen.report.PngFile;

/** Files and folders that commands write to: folders are made when absent, and tried before the work begins. */
public final class OutputFile {

    private OutputFile() { }

    /** Writes all of the picture or nothing. @throws IllegalArgumentException when it cannot be written there */
    public static void writePng(BufferedImage picture, String path, String what) {
        PngFile.write(picture, writable(path, what));
    }

    /** Writes all of the text, as UTF-8, or nothing. @param file as {@link #writable} gives it */
    public static void writeText(String text, Path file) {
        WholeFile.write(file, unfinished -> Files.writeString(unfinished, text));
    }

    /** A file to be written; its folder is made. @throws IllegalArgumentException when nothing can be written there */
    public static Path writable(String path, String what) {
        Path file = folder(parent(path, what).toString(), what).resolve(Paths.get(path).getFileName());
        if (!Files.isDirectory(file)) return file;
        throw new IllegalArgumentException(what + " must be a file, but " + path + " is a folder. Add a name.");
    }

    private static Path parent(String path, String what) {
        try {
            return Paths.get(path).toAbsolutePath().getParent();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(what + " must be a path of this machine, but is " + path + ". Choose another one.");
        }
    }

    /** @throws IllegalArgumentException when nothing can be written there */
    public static Path folder(String path, String what) {
        try {
            Path folder = Files.createDirectories(Paths.get(path));
            if (Files.isWritable(folder)) return folder;
        } catch (IOException | InvalidPathException e) {
            // said below
        }
        throw new IllegalArgumentException(what + " must be a place that can be written to, but is " + path + ". Choose another one.");
    }
}

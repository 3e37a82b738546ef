package org.roentgen.fiji;

import ij.gui.Roi;
import ij.io.RoiDecoder;
import ij.io.RoiEncoder;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.roentgen.image.WholeFile;

/** ImageJ's selections in files: one .roi, a .zip of them as the ROI Manager saves it, or a folder of such files. Needs no window. */
public final class RoiFiles {

    private RoiFiles() { }

    /** In the order of the zip, and of the names in a folder. @throws IllegalArgumentException when there is none, or one cannot be read */
    public static List<Roi> read(String path, String what) {
        Path file = path(path, what);
        if (!Files.exists(file)) throw wrong(what, path, "is not there");
        try (Stream<Path> files = Files.isDirectory(file) ? Files.list(file).sorted() : Stream.of(file)) {
            List<Roi> rois = new ArrayList<>();
            for (Path one : files.filter(RoiFiles::isKnown).collect(Collectors.toList())) rois.addAll(readFile(one, what));
            if (rois.isEmpty()) throw wrong(what, path, "has none");
            return rois;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String path, String what) {
        try {
            return Paths.get(path);
        } catch (InvalidPathException e) {
            throw wrong(what, path, "is no path");
        }
    }

    private static IllegalArgumentException wrong(String what, String path, String why) {
        return new IllegalArgumentException(what + " must be a .roi, a .zip of them or a folder, but " + path + " " + why + ". Save the selections with ImageJ's"
            + " ROI Manager.");
    }

    private static boolean isKnown(Path file) {
        return hasEnding(file.getFileName().toString(), ".roi") || hasEnding(file.getFileName().toString(), ".zip");
    }

    private static boolean hasEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static List<Roi> readFile(Path file, String what) throws IOException {
        String name = file.getFileName().toString();
        if (hasEnding(name, ".roi")) return List.of(decode(Files.readAllBytes(file), name, what));
        List<Roi> rois = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (hasEnding(entry.getName(), ".roi")) rois.add(decode(zip.readAllBytes(), entry.getName(), what));
        }
        return rois;
    }

    private static Roi decode(byte[] bytes, String name, String what) {
        try {
            Roi roi = new RoiDecoder(bytes, name.replaceFirst("(?i)\\.roi$", "")).getRoi();
            if (roi != null) return roi;
        } catch (IOException | RuntimeException e) {
            // said below
        }
        throw wrong(what, name, "cannot be read");
    }

    /** All of them as one .zip, or nothing. Names that come twice get a number. */
    public static void write(List<Roi> rois, String path, String what) {
        Path file = path(path, what).toAbsolutePath();
        Path folder = OutputFile.folder(file.getParent().toString(), what);
        WholeFile.write(file, unfinished -> writeZip(rois, unfinished));
    }

    private static void writeZip(List<Roi> rois, Path file) throws IOException {
        Set<String> taken = new HashSet<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file)); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Roi roi : rois) {
                String name = roi.getName();
                for (int number = 1; !taken.add(name); number++) name = roi.getName() + "-" + number;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                new RoiEncoder(bytes).write(roi);
                zip.putNextEntry(new ZipEntry(name + ".roi"));
                zip.write(bytes.toByteArray());
                zip.closeEntry();
            }
        }
    }
}

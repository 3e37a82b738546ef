package org.roentgen.io.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.io.ImageSeries;

/**
 * The series in a folder, found from the headers of its files; file names and their order do not matter.
 * <p>A file that is no image, damaged or unknown never stops the rest: it becomes a line in {@link #problems}.
 */
public final class DicomFolder {

    private static final int LISTED = 20;

    private final Path folder;
    private final List<DicomSeries> series = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private DicomFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads all headers, several files at a time, and no pixels.
     * @param folder a folder, or one file
     * @param recursive whether folders within it are searched too
     */
    public static DicomFolder scan(Path folder, boolean recursive, Progress progress) {
        DicomFolder result = new DicomFolder(folder);
        List<Path> files = result.files(recursive);
        progress.task("Reading the headers of " + files.size() + " files");
        AtomicInteger done = new AtomicInteger();
        List<Object> found = InParallel.map(files, file -> {
            progress.checkCancelled();
            Object slices = result.slicesOrReason(file);
            progress.done(done.incrementAndGet() / (double) files.size());
            return slices;
        });
        result.sort(found);
        return result;
    }

    /** Sorted; what cannot be entered becomes a problem. */
    private List<Path> files(boolean recursive) {
        if (Files.isRegularFile(folder)) return List.of(folder);
        if (!Files.isDirectory(folder))
            throw new IllegalArgumentException("Folder must exist, but is " + folder + ". Choose a folder with DICOM files.");
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, Set.of(), recursive ? Integer.MAX_VALUE : 1, new SimpleFileVisitor<Path>() {

                @Override public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (Files.isRegularFile(file)) files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override public FileVisitResult visitFileFailed(Path file, IOException reason) {
                    problems.add(unreadable(name(file), reason));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(files);
        return files;
    }

    private String name(Path file) {
        return file.equals(folder) ? String.valueOf(file.getFileName()) : folder.relativize(file).toString().replace('\\', '/');
    }

    private static String unreadable(String name, IOException reason) {
        return name + ": File must be readable, but is not (" + reason.getMessage() + "). Check its permissions.";
    }

    private Object slicesOrReason(Path file) {
        String name = name(file);
        try {
            return Slice.of(file, name);
        } catch (IllegalArgumentException e) {
            return name + ": " + e.getMessage();
        } catch (UncheckedIOException e) {
            return unreadable(name, e.getCause());
        }
    }

    private void sort(List<Object> found) {
        List<Slice> slices = new ArrayList<>();
        for (Object part : found)
            if (part instanceof String) problems.add((String) part);
            else for (Object slice : (List<?>) part) slices.add((Slice) slice);
        for (List<Slice> stack : Stacks.of(slices, problems)) series.add(new DicomSeries(stack));
    }

    /** In the order of their series numbers; a series that cannot be one stack comes as several. */
    public List<DicomSeries> series() {
        return Collections.unmodifiableList(series);
    }

    /** Files left out, each with its reason: "notes.txt: File must be DICOM, but …". */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }

    /**
     * The series to read.
     * @param wanted its number in {@link #series}, from 1, or its Series Instance UID; empty when there is only one
     * @throws DicomException listing the series when the choice is not clear
     */
    public DicomSeries choose(String wanted) {
        if (series.isEmpty())
            throw new DicomException("Folder must hold DICOM images, but " + folder + " has none" + listed(problems) + ". Choose another folder.");
        if (wanted.trim().isEmpty()) return only(series, "Series must be chosen, but is not");
        if (wanted.trim().matches("\\d{1,9}")) {
            int number = Integer.parseInt(wanted.trim());
            if (number >= 1 && number <= series.size()) return series.get(number - 1);
        }
        List<DicomSeries> named = series.stream().filter(s -> s.uid().equals(wanted.trim())).collect(Collectors.toList());
        return only(named, "Series must be one of the folder's, but is '" + wanted.trim() + "'");
    }

    private DicomSeries only(List<DicomSeries> candidates, String otherwise) {
        if (candidates.size() == 1) return candidates.get(0);
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) numbered.add((i + 1) + " = " + series.get(i));
        throw new DicomException(otherwise + listed(numbered) + ". Give the number, or the UID where it names one stack.");
    }

    private static String listed(List<String> lines) {
        if (lines.isEmpty()) return "";
        String text = String.join("; ", lines.subList(0, Math.min(LISTED, lines.size())));
        return " (" + text + (lines.size() > LISTED ? "; and " + (lines.size() - LISTED) + " more)" : ")");
    }

    /** Chooses and reads one series; its problems include this folder's. */
    public ImageSeries read(String wanted, Progress progress) {
        List<String> all = new ArrayList<>(choose(wanted).problems());
        all.addAll(problems);
        return choose(wanted).read(progress).withProblems(all);
    }
}

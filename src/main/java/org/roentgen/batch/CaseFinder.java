package org.roentgen.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.roentgen.image.Progress;
import org.roentgen.io.dicom.DicomFolder;
import org.roentgen.io.dicom.DicomSeries;

/**
 * The cases in a folder and the folders within it: each DICOM series of a folder, and each image file. A series that is not one stack
 * is one case all the same: it fails with the reason. Names come from the path, so they are the same on every run.
 */
public final class CaseFinder {

    private static final String IMAGES = ".*\\.(tif|tiff|png|jpg|jpeg|gif|bmp|pgm|fits|zip)";

    private final Path root;
    private final List<Case> cases = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();

    private CaseFinder(Path root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException when there is no such folder, or nothing in it */
    public static List<Case> find(Path root, Progress progress) {
        if (!Files.isDirectory(root))
            throw new IllegalArgumentException("Input must be a folder, but is " + root + ". Choose a folder with DICOM series or image files.");
        CaseFinder finder = new CaseFinder(root);
        for (Path folder : list(root, true)) finder.add(folder, progress);
        if (finder.cases.isEmpty())
            throw new IllegalArgumentException("Input must hold DICOM series or image files, but " + root + " has none. Choose another folder.");
        return finder.cases;
    }

    private static List<Path> list(Path folder, boolean folders) {
        try (Stream<Path> paths = folders ? Files.walk(folder) : Files.list(folder)) {
            return paths.filter(p -> Files.isDirectory(p) == folders).sorted().collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Path folder, Progress progress) {
        List<Path> files = list(folder, false);
        for (Path file : files)
            if (isImage(file)) cases.add(Case.ofFile(unique(nameOf(file)), file));
        if (files.stream().anyMatch(file -> !isImage(file))) addSeries(folder, progress);
    }

    private void addSeries(Path folder, Progress progress) {
        List<String> uids = DicomFolder.scan(folder, false, progress).series().stream().map(DicomSeries::uid).distinct().collect(Collectors.toList());
        for (int i = 0; i < uids.size(); i++)
            cases.add(Case.ofSeries(unique(nameOf(folder) + (uids.size() > 1 ? "-series-" + (i + 1) : "")), folder, uids.get(i)));
    }

    private static boolean isImage(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(IMAGES);
    }

    /** The path below the root, without extension, in characters that every file system takes. */
    private String nameOf(Path path) {
        Path relative = path.equals(root) ? root.toAbsolutePath().normalize().getFileName() : root.relativize(path);
        String name = relative == null ? "series" : relative.toString();
        return (isImage(path) ? name.substring(0, name.lastIndexOf('.')) : name).replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private String unique(String name) {
        int count = names.merge(name.toLowerCase(Locale.ROOT), 1, Integer::sum);
        return count == 1 ? name : unique(name + "-" + count);
    }
}

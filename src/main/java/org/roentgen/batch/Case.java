package org.roentgen.batch;

import java.nio.file.Path;

/** One thing to process: an image file, or a DICOM series in a folder. */
public final class Case {

    private final String name;
    private final Path path;
    private final String series;

    private Case(String name, Path path, String series) {
        this.name = name;
        this.path = path;
        this.series = series;
    }

    public static Case ofFile(String name, Path file) {
        return new Case(name, file, "");
    }

    /** @param series its SeriesInstanceUID */
    public static Case ofSeries(String name, Path folder, String series) {
        return new Case(name, folder, series);
    }

    /** Unique among the cases of a folder; its results' folder is called so. */
    public String name() {
        return name;
    }

    /** The image file, or the folder that holds the series. */
    public Path path() {
        return path;
    }

    /** The SeriesInstanceUID; empty for a file. */
    public String series() {
        return series;
    }
}

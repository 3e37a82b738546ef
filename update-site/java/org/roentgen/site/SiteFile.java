package org.roentgen.site;

import java.nio.file.Path;
import java.util.List;

import org.scijava.util.FileUtils;

/** A file as a Fiji should have it: its place, its content here, and what the updater's window says about it. */
final class SiteFile {

    /** The updater puts a path into an address and replaces nothing in it but blanks. */
    private static final String SAFE_PATH = "[A-Za-z0-9_./ -]+";

    final String path;
    final Path content;
    final About about;
    /** Paths without a version of what else has to be there. */
    final List<String> dependencies;

    SiteFile(String path, Path content, About about, List<String> dependencies) {
        if (!path.matches(SAFE_PATH)) throw new IllegalArgumentException(
            "File name must consist of letters, digits, blanks, _, . and -, but is " + path + ". Rename it.");
        this.path = path;
        this.content = content;
        this.about = about;
        this.dependencies = dependencies;
    }

    /** What stays the same from version to version: the path, of a jar without its version. */
    String identity() {
        return identity(path);
    }

    static String identity(String path) {
        return FileUtils.stripFilenameVersion(path);
    }
}

package org.roentgen.site;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a Fiji needs for this suite: the plugin jar, its macros, and those of its libraries that no Fiji brings along. */
final class Release {

    private static final List<String> CATEGORIES = List.of("Medical imaging");

    private Release() { }

    /**
     * @param jar the plugin
     * @param macros folder whose {@code .ijm} files go to {@code macros/roentgen}
     * @param libraries jars that the plugin needs at run time
     * @param shipped lists the jars of every Fiji, see {@link #shipped}
     */
    static List<SiteFile> files(Path jar, Path macros, List<Path> libraries, Path shipped) throws IOException {
        List<SiteFile> files = new ArrayList<>();
        List<String> dependencies = new ArrayList<>();
        Map<String, String> places = shipped(shipped);
        for (Path library : libraries) {
            String place = places.get(SiteFile.identity(library.getFileName().toString()));
            if (place == null) files.add(new SiteFile("jars/" + library.getFileName(), library, About.jar(library, List.of()), List.of()));
            dependencies.add(place == null ? files.get(files.size() - 1).identity() : place);
        }
        SiteFile plugin = new SiteFile("plugins/" + jar.getFileName(), jar, About.jar(jar, CATEGORIES), dependencies);
        files.add(plugin);
        for (Path macro : macros(macros))
            files.add(new SiteFile("macros/roentgen/" + macro.getFileName(), macro, About.macro(macro, plugin.about), List.of(plugin.identity())));
        return files;
    }

    /** File name to path, both without a version: one path per line; # begins a comment. */
    static Map<String, String> shipped(Path list) throws IOException {
        return Files.readAllLines(list).stream().map(line -> line.replaceFirst("#.*", "").trim()).filter(line -> !line.isEmpty())
            .collect(Collectors.toMap(line -> line.substring(line.lastIndexOf('/') + 1), line -> line));
    }

    /** The jars of a class path. */
    static List<Path> jars(String classPath) {
        return Arrays.stream(classPath.trim().split(File.pathSeparator)).filter(path -> path.endsWith(".jar"))
            .map(Path::of).collect(Collectors.toList());
    }

    private static List<Path> macros(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) throw new IllegalArgumentException(
            "Folder of the macros must exist, but is " + folder + ". Without it all macros of the site would become obsolete.");
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".ijm")).sorted().collect(Collectors.toList());
        }
    }
}

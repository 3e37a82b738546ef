package org.roentgen.site;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import ij.IJ;
import ij.ImageJ;
import ij.Menus;

/**
 * Runs in an ImageJ of its own, started by {@link PlainImageJIT}, with nothing on the class path but ImageJ and this class.
 * Writes what it finds, a line each: {@code from <jar that plug-ins are loaded from>},
 * {@code class <name> <jar it came from>}, {@code menu <label> <plug-in>}.
 */
final class PlainImageJ {

    private PlainImageJ() { }

    /** @param args file for the findings, jar whose classes have to load, macro to run, its argument */
    public static void main(String... args) throws Exception {
        try (PrintStream out = new PrintStream(args[0], StandardCharsets.UTF_8)) {
            start();
            for (URL url : ((URLClassLoader) IJ.getClassLoader()).getURLs()) out.println("from " + Path.of(url.toURI()).getFileName());
            for (String name : classes(Path.of(args[1]))) out.println("class " + name + " " + origin(name));
            Map<?, ?> menu = new TreeMap<>(Menus.getCommands() == null ? Collections.emptyMap() : Menus.getCommands());
            for (Map.Entry<?, ?> entry : menu.entrySet()) out.println("menu " + entry.getKey() + " " + entry.getValue());
            IJ.runMacro(Files.readString(Path.of(args[2])), args[3]);
        }
        System.exit(0);
    }

    /** As a person would with a window, and as a batch job without: the first macro sets up the menu. */
    private static void start() {
        if (GraphicsEnvironment.isHeadless()) IJ.runMacro("setBatchMode(true);");
        else new ImageJ(ImageJ.NO_SHOW);
    }

    private static List<String> classes(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
                .map(name -> name.substring(0, name.length() - 6).replace('/', '.')).collect(Collectors.toList());
        }
    }

    /** Loads a class as ImageJ loads a plug-in, with everything that its members mention. */
    private static String origin(String name) {
        try {
            Class<?> type = Class.forName(name, false, IJ.getClassLoader());
            type.getDeclaredMethods();
            type.getDeclaredFields();
            type.getDeclaredConstructors();
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).getFileName().toString();
        } catch (Exception | LinkageError e) {
            return e.toString();
        }
    }
}

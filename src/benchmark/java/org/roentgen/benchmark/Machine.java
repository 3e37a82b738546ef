package org.roentgen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.management.HotSpotDiagnosticMXBean;

/** What the numbers depend on, for the line above the table. */
final class Machine {

    private static final Path CPU = Paths.get("/proc/cpuinfo");                    // Linux; elsewhere the JVM has to say
    private static final List<String> SIMD = List.of("sse4_2", "avx", "avx2", "fma", "avx512f", "avx512bw", "avx512vl", "avx512vbmi",
        "asimd", "sve");

    private Machine() { }

    static String describe() {
        return Stream.of(processor(), Runtime.getRuntime().availableProcessors() + " cores, " + Threads.COUNT + " threads used",
            System.getProperty("os.name") + " " + System.getProperty("os.arch"),
            System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version")
                + ", vectors of " + option("MaxVectorSize") + " bytes",
            "ImgLib2 " + version("net.imglib2", "imglib2"), "ImageJ " + version("net.imagej", "ij"),
            "OpenCV " + version("org.bytedeco", "opencv")).collect(Collectors.joining("; "));
    }

    private static String processor() {
        return cpu("model name").orElse("Processor") + " (" + cpu("flags").or(() -> cpu("Features")).map(Machine::simd).orElse("SIMD unknown") + ")";
    }

    private static String simd(String flags) {
        return SIMD.stream().filter(Arrays.asList(flags.split(" "))::contains).collect(Collectors.joining(" "));
    }

    private static Optional<String> cpu(String key) {
        if (!Files.exists(CPU)) return Optional.empty();
        try (Stream<String> lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith(key)).findFirst().map(line -> line.substring(line.indexOf(':') + 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String option(String name) {
        return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(name).getValue();
    }

    private static String version(String group, String artifact) {
        Properties properties = new Properties();
        try (InputStream in = Machine.class.getResourceAsStream("/META-INF/maven/" + group + "/" + artifact + "/pom.properties")) {
            if (in != null) properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "?");
    }
}

package org.roentgen.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.roentgen.testing.Data;

/** Every operation whose peer's output we have is compared in a test, or stands here with the reason why not. */
class PeersComparedTest {

    private static final Map<String, String> NOT_COMPARED = Map.ofEntries(
        Map.entry("nothing to compute", "input norm8 seeds2 metrics_second shifted"),
        Map.entry("changes of grey values and colours: no such command", "equalize_hist clahe cv2_clahe gamma stretch_2_98 match_hist gray hsv lab hed ycbcr"),
        Map.entry("detectors of points: no such command", "harris blob_log blob_dog"),
        Map.entry("local adaptive Wiener filter: no such command; Wiener deconvolution has a kernel", "wiener5"),
        Map.entry("a display, not a filter", "fft_logmag mip_z mean_y"),
        Map.entry("geometry, registration and image quality: no such command yet", "rotate30 zoom1.5_cubic resize_half_aa phase_corr rigid_moved metrics"),
        Map.entry("ImageJ has the outline; Felzenszwalb and Huttenlocher's regions: no such command yet", "bin_outline felzenszwalb"),
        Map.entry("surfaces are measured after IBSI, on another mesh", "mesh"),
        Map.entry("first-order features: a part is in Label Measurements, which is compared elsewhere", "firstorder"));

    @Test void everyPeerIsComparedOrLeftOutForAReason() throws IOException {
        String tests = tests();
        Set<String> open = new TreeSet<>(), needless = new TreeSet<>();
        Set<String> left = NOT_COMPARED.values().stream().flatMap(names -> Stream.of(names.split(" "))).collect(Collectors.toSet());
        for (String operation : operations()) {
            if (!isCompared(operation, tests) && !left.contains(operation)) open.add(operation);
        }
        left.removeAll(operations());
        needless.addAll(left);
        assertEquals(Set.of(), open, "not compared");
        assertEquals(Set.of(), needless, "no such operation");
    }

    /** Is its name in a test, whole, or put together from a beginning and a parameter? */
    private static boolean isCompared(String operation, String tests) {
        if (Pattern.compile("(\\b|__)" + Pattern.quote(operation) + "\\b").matcher(tests).find()) return true;
        return IntStream.range(1, operation.length()).anyMatch(end -> tests.contains("__" + operation.substring(0, end) + "\" +"));
    }

    private static Set<String> operations() throws IOException {
        Set<String> operations = new LinkedHashSet<>();
        Matcher row = Pattern.compile("^[\\w.]+,[\\w.]+,([\\w.]+),", Pattern.MULTILINE).matcher(Files.readString(Data.path("peers/index.csv")));
        while (row.find()) if (!row.group(1).equals("op")) operations.add(row.group(1));
        return operations;
    }

    private static String tests() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Paths.get("src/test/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Test.java") && !f.endsWith("PeersComparedTest.java")).collect(Collectors.toList()))
                sources.add(Files.readString(file));
        }
        return String.join("\n", sources);
    }
}

package org.roentgen.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every filter passes the tests that all filters must pass. */
class FiltersTest {

    private static final Pattern FILTER = Pattern.compile("public final class \\w+ (implements [\\w, ]*\\b(Vector)?Filter\\b|extends (Whole|Joint)Filter\\b)");

    @Test void everyFilterHasATestThatIsAFilterContract() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path file : filters()) {
            Path test = Paths.get(file.toString().replace("src/main", "src/test").replace("src\\main", "src\\test").replace(".java", "Test.java"));
            if (!Files.exists(test) || !Files.readString(test).contains("FilterContract {")) without.add(file.toString());
        }
        assertEquals(List.of(), without);
    }

    private static List<Path> filters() throws IOException {
        try (Stream<Path> files = Files.walk(Paths.get("src/main/java/org/roentgen"))) {
            List<Path> sources = files.filter(f -> f.toString().endsWith(".java")).collect(Collectors.toList());
            List<Path> filters = new ArrayList<>();
            for (Path source : sources)
                if (FILTER.matcher(Files.readString(source)).find()) filters.add(source);
            assertEquals(true, filters.size() >= 3, "found " + filters);
            return filters;
        }
    }
}

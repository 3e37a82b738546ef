package org.roentgen.command.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.Command;

/** Which laws each filter command keeps, with each of its choices: those that the table says, no more and no fewer. A choice that is not in it keeps the laws of the defaults. */
class LawsTest {

    private static final Path TABLE = Paths.get("src/test/resources/laws.txt");

    static List<Class<? extends Command>> filters() {
        return Choices.commands().stream().filter(FilterCommand.class::isAssignableFrom).collect(Collectors.toList());
    }

    @ParameterizedTest @MethodSource("filters") void eachKeepsItsLaws(Class<? extends Command> type) throws IOException {
        List<String> expected = Files.readAllLines(TABLE).stream().filter(line -> line.startsWith(Choices.name(type) + ";")).collect(Collectors.toList());
        assertEquals(String.join("\n", expected), String.join("\n", rows(type)));
    }

    @Test void theTableIsOfTheseFiltersAlone() throws IOException {
        List<String> names = filters().stream().map(Choices::name).collect(Collectors.toList());
        if (Boolean.getBoolean("roentgen.write")) Files.write(TABLE, filters().stream().flatMap(type -> rows(type).stream()).collect(Collectors.toList()));
        for (String line : Files.readAllLines(TABLE)) assertTrue(names.contains(line.split(";")[0]), line);
    }

    private static List<String> rows(Class<? extends Command> type) {
        List<String> rows = new ArrayList<>();
        String first = "";
        for (String choice : Choices.of(type)) {
            if (choice.contains("=other") || isOfPlanesAlone(choice)) continue;
            String laws = String.join(", ", Laws.of(new FilterRun(type, choice, Laws.SIZE, Laws.SPACING))) + ", " + nan(type, choice);
            if (choice.isEmpty()) first = laws;
            if (choice.isEmpty() || !laws.equals(first)) rows.add(Choices.name(type) + "; " + choice + "; " + laws);
        }
        return rows;
    }

    private static boolean isOfPlanesAlone(String choice) {
        return choice.equals("result=[shape index]") || choice.startsWith("pattern=");
    }

    /** What becomes of NaN; infinities, too, change nothing beyond the reach. */
    private static String nan(Class<? extends Command> type, String choice) {
        FilterRun filter = new FilterRun(type, choice, NanSpread.SIZE, Laws.SPACING);
        Optional<int[]> reach = filter.reach();
        reach.ifPresent(most -> {
            for (float infinity : new float[] {Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
                NanSpread spread = new NanSpread(filter, infinity);
                assertTrue(spread.isNoFartherThan(most), type + " " + choice + " " + infinity + ": " + spread);
            }
        });
        return new NanSpread(filter, Float.NaN).words(reach);
    }

    /** What one choice makes of the negative image is what the other makes of the image, or the negative of that. */
    @ParameterizedTest @CsvSource({
        "GreyMorphology, operation=erode, operation=dilate", "GreyMorphology, operation=open, operation=close",
        "GreyMorphology, operation=[white top-hat], operation=[black top-hat]", "GreyMorphology, operation=gradient, operation=gradient",
        "GreyReconstruction, operation=open, operation=close", "GreyReconstruction, operation=h-maxima, operation=h-minima",
        "GreyReconstruction, operation=maxima, operation=minima", "AreaOpening, operation=open, operation=close", "TopHat, keep=white, keep=black",
        "RankFilter, statistic=minimum, statistic=maximum", "RankFilter, statistic=range, statistic=range",
        "BackgroundCorrection, background=dark, background=light", "BackgroundCorrection, method=top-hat background=dark, method=top-hat background=light",
        "RidgeAndVesselFilter, structures=bright, structures=dark", "RidgeAndVesselFilter, measure=sato structures=bright, measure=sato structures=dark",
        "RidgeAndVesselFilter, measure=meijering structures=bright, measure=meijering structures=dark",
        "RidgeAndVesselFilter, measure=jerman structures=bright, measure=jerman structures=dark"})
    void dualsAreDual(String name, String one, String other) {
        Class<? extends Command> type = filters().stream().filter(c -> Choices.name(c).equals(name)).findFirst().orElseThrow();
        FilterRun filter = new FilterRun(type, one, Laws.SIZE, Laws.SPACING);
        assertTrue(Laws.isDual(filter, filter.choice(other)));
    }
}

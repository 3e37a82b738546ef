package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.ErrorForm;

class LeakageCheckTest {

    /** Patients of two rows in one part each; nothing tells the class or the number. */
    private static String clean() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("patient,x,sex,set,class,number\n");
        for (int i = 0; i < 40; i++)
            text.append("P").append(i / 2).append(',').append(random.nextGaussian()).append(random.nextBoolean() ? ",m," : ",f,").append(i < 28 ? "train,"
                : "test,").append("ab".charAt(i / 2 % 2))
                .append(',').append(random.nextGaussian()).append('\n');
        return text.toString();
    }

    private static final DataTable CLEAN = TableFile.parse(clean(), "t", Block.IMAGE).table();

    private static List<String> leaks(DataTable table, String group, String split) {
        return new LeakageCheck(table, Target.classes(table.column("class")), group, split, List.of("number"),
            0.99).leaks().stream().map(Leak::toString).collect(Collectors.toList());
    }

    private static DataTable with(int row, String was, String becomes) {
        String[] lines = clean().split("\n");
        lines[row] = lines[row].replaceFirst(was, becomes);
        return TableFile.parse(String.join("\n", lines), "t", Block.IMAGE).table();
    }

    @Test void aCleanTableHasNone() {
        assertEquals(List.of(), leaks(CLEAN, "patient", "set"));
        assertEquals(List.of(), leaks(CLEAN, "patient", ""));
    }

    @Test void aPatientOnBothSidesIsNamed() {
        assertEquals(List.of("same patient on both sides: patient P3 is in parts train, test of set"), leaks(with(8, "train", "test"), "patient", "set"));
        List<String> without = leaks(CLEAN.without(List.of("set")), "", "");
        assertEquals(1, without.size());
        assertTrue(without.get(0).startsWith("same patient on both sides: 20 rows repeat a text of patient"), without.get(0));
    }

    @Test void equalRowsAreNamed() {
        String[] lines = clean().split("\n");
        String values = lines[5].split(",")[1] + "," + lines[5].split(",")[2];
        lines[31] = lines[31].replaceFirst(",[^,]*,[mf],", "," + values + ",");
        DataTable table = TableFile.parse(String.join("\n", lines), "t", Block.IMAGE).table();
        assertEquals(List.of("duplicated rows: rows 5, 31 are the same in all features"), leaks(table, "patient", "set"));
        assertEquals(List.of("duplicated rows: rows 5, 31 are the same in all features"), leaks(table.without(List.of("set")), "patient", ""));
        lines[6] = lines[6].replaceFirst(",[^,]*,[mf],", "," + values + ",");
        lines[31] = clean().split("\n")[31];
        assertEquals(List.of(), leaks(TableFile.parse(String.join("\n", lines), "t", Block.IMAGE).table(), "patient", "set"), "of one patient, in one part");
    }

    private static DataTable plus(String name, java.util.function.IntToDoubleFunction value) {
        double[] values = new double[CLEAN.rows()];
        for (int i = 0; i < values.length; i++) values[i] = value.applyAsDouble(i);
        return CLEAN.with(DataColumn.numbers(name, Block.IMAGE, values));
    }

    @Test void columnsMadeFromTheTargetAreNamed() {
        double[] truth = CLEAN.column("class").numbers();
        assertEquals(List.of("column derived from the target: risk alone tells class (1.0000)"), leaks(plus("risk", i -> -7 * truth[i] + 0.1 * (i % 5)), "patient",
            "set"));
        assertEquals(List.of("column derived from the target: where treated is missing tells class (1.0000)"), leaks(plus("treated", i -> truth[i] == 0 ? Double.NaN
            : i * 7 % 11), "patient", "set"));
        DataTable grade = CLEAN.with(DataColumn.categories("grade", Block.IMAGE, java.util.Arrays.stream(truth).map(t -> 1 - t).toArray(), List.of("high", "low")));
        assertEquals(List.of("column derived from the target: grade alone tells class (1.0000)"), leaks(grade, "patient", "set"));
        assertEquals(List.of(), leaks(plus("marker", i -> truth[i] + (i % 9 == 0 ? 2 - 4 * truth[i] : 0)), "patient", "set"), "a good marker is none");
    }

    @Test void ofNumbersToo() {
        double[] number = CLEAN.column("number").numbers();
        DataTable table = plus("exp", i -> Math.exp(number[i]));
        List<Leak> leaks = new LeakageCheck(table, Target.numbers(table.column("number")), "patient", "set", List.of("class"), 0.99).leaks();
        assertEquals("[column derived from the target: exp alone tells number (1.0000)]", leaks.toString());
        DataTable falling = plus("less", i -> Math.exp(-number[i]));
        assertEquals(1, new LeakageCheck(falling, Target.numbers(falling.column("number")), "patient", "set", List.of("class"), 0.99).leaks().size(), "the other way round");
    }

    @Test void threeClassesByPairs() {
        double[] classes = new double[30];
        for (int i = 0; i < 30; i++) classes[i] = i % 3;
        DataColumn target = DataColumn.numbers("t", Block.IMAGE, classes);
        DataTable table = new DataTable("t", List.of(target, DataColumn.numbers("middle", Block.IMAGE, java.util.stream.IntStream.range(0,
            30).mapToDouble(i -> (i % 3 + 1) % 3 * 100 + i).toArray())));
        assertEquals(1, new LeakageCheck(table, Target.classes(target), "", "", List.of(), 0.99).leaks().size());
    }

    @Test void errorsAreSaid() {
        Target target = Target.classes(CLEAN.column("class"));
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new LeakageCheck(CLEAN, target, "nobody", "", List.of(), 0.9)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new LeakageCheck(CLEAN, target, "", "", List.of(), 0.3)).getMessage());
    }
}

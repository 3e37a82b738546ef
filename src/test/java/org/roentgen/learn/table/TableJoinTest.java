package org.roentgen.learn.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.TableJoin.Rows;
import org.roentgen.testing.ErrorForm;

class TableJoinTest {

    private static final DataTable LESIONS = TableFile.parse("patient,volume (mm3)\nA,10\nB,20\nB,21\nD,40\n", "lesions.csv", Block.IMAGE).table(),
        PATIENTS = TableFile.parse("patient,age\nA,50\nB,60\nC,70\n", "patients.csv", Block.CLINICAL).table(),
        GENES = TableFile.parse("IDH,patient\nmut,B\nwt,A\nwt,E\n", "genes.csv", Block.GENOMIC).table();

    private static List<String> column(DataTable table, String name) {
        return IntStream.range(0, table.rows()).mapToObj(i -> table.column(name).text(i)).collect(Collectors.toList());
    }

    @Test void rowsOfTheFirstTableWithTheCellsOfTheOthers() {
        TableJoin join = new TableJoin(List.of(LESIONS, PATIENTS, GENES), "patient", Rows.FIRST);
        assertEquals(List.of("A", "B", "B", "D"), column(join.table(), "patient"));
        assertArrayEquals(new double[] {10, 20, 21, 40}, join.table().column("volume (mm3)").numbers());
        assertArrayEquals(new double[] {50, 60, 60, Double.NaN}, join.table().column("age").numbers());
        assertEquals(List.of("wt", "mut", "mut", ""), column(join.table(), "IDH"));
        assertEquals(Block.GENOMIC, join.table().column("IDH").block);
        assertTrue(join.report().stream().anyMatch(line -> line.startsWith("patients.csv: lacks 1 of 3")), join.report().toString());
        assertTrue(join.report().stream().anyMatch(line -> line.startsWith("genes.csv: 1 of its keys")), join.report().toString());
    }

    @Test void allKeysOrThoseInCommon() {
        assertEquals(List.of("A", "B", "B", "D", "C", "E"), column(new TableJoin(List.of(LESIONS, PATIENTS, GENES), "patient", Rows.ALL).table(), "patient"));
        assertEquals(List.of("A", "B", "B"), column(new TableJoin(List.of(LESIONS, PATIENTS, GENES), "patient", Rows.COMMON).table(), "patient"));
    }

    @Test void aKeyThatWouldMultiplyRowsIsSaid() {
        String message = assertThrows(IllegalArgumentException.class, () -> new TableJoin(List.of(PATIENTS, LESIONS), "patient", Rows.FIRST)).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("\"B\"") && message.contains("rows 2 and 3"), message);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new TableJoin(List.of(PATIENTS, LESIONS), "name", Rows.FIRST)).getMessage());
    }

    @Test void unitsAndNamesThatConflictAreReported() {
        DataTable ml = TableFile.parse("patient,volume (ml),age\nA,1,51\n", "more.csv", Block.IMAGE).table();
        TableJoin join = new TableJoin(List.of(PATIENTS, ml), "patient", Rows.FIRST);
        assertEquals(List.of("patient", "age", "volume (ml)", "age of more.csv"), join.table().names());
        assertTrue(join.report().stream().anyMatch(line -> line.contains("age of more.csv")), join.report().toString());
        join = new TableJoin(List.of(TableFile.parse("patient,volume (mm3)\nA,1\n", "a", Block.IMAGE).table(), ml), "patient", Rows.FIRST);
        assertTrue(join.report().stream().anyMatch(line -> line.startsWith("volume: ")), join.report().toString());
    }

    @Test void rowsWithoutAKeyAreLeftOutAndReported() {
        DataTable holes = TableFile.parse("patient,x\nA,1\n,2\n", "holes.csv", Block.IMAGE).table();
        TableJoin join = new TableJoin(List.of(holes, PATIENTS), "patient", Rows.FIRST);
        assertEquals(1, join.table().rows());
        assertTrue(join.report().get(0).contains("row 2"), join.report().toString());
    }
}

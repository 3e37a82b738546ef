package org.roentgen.learn.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.table.DataColumn.Kind;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.ErrorForm;

class TableFileTest {

    @TempDir Path folder;

    private static DataTable parse(String text) {
        return TableFile.parse(text, "t.csv", Block.CLINICAL).table();
    }

    private static double[] numbers(String text, String column) {
        return parse(text).column(column).numbers();
    }

    @Test void separatorsAndLineEndsAreFound() {
        for (String text : new String[] {"a,b\n1,2\n3,4\n", "a;b\r\n1;2\r\n3;4", "a\tb\n1\t2\n\n3\t4\n\n", "\ufeffa,b\n1,2\n3,4"})
            assertArrayEquals(new double[] {2, 4}, numbers(text, "b"), text);
    }

    /** Zeros of both signs are one number, and so one class. */
    @Test void zerosHaveNoSign() {
        for (String text : new String[] {"x\n0\n-0\n1\n-0.0\n", "x;y\n0;a\n-0;a\n1;a\n-0,0;a\n"}) {
            assertEquals(List.of("0", "1"), Target.classes(parse(text).column("x")).classes());
            assertArrayEquals(new double[] {0, 0, 1, 0}, numbers(text, "x"));
        }
    }

    @Test void quotedCellsHoldSeparatorsQuotesAndLineBreaks() {
        DataTable table = parse("id,note\n1,\"a, \"\"b\"\"\nc\"\n2,d\n");
        assertEquals("a, \"b\"\nc", table.column("note").text(0));
        assertEquals(2, table.rows());
    }

    @Test void decimalCommasAreNumbers() {
        assertArrayEquals(new double[] {1.5, -2, 0.25}, numbers("x;y\n1,5;a\n-2;b\n,25;c", "x"));
        assertArrayEquals(new double[] {1.5, 2}, numbers("x,y\n\"1,5\",a\n\"2\",b", "x"));
        assertTrue(TableFile.parse("x;y\n1,5;a", "t", Block.IMAGE).notes().get(0).contains("decimal comma"));
    }

    @Test void pointsAndCommasInOneColumnAreNoNumbers() {
        assertEquals(Kind.CATEGORY, parse("x;y\n1,5;a\n2.5;b").column("x").kind);
    }

    @ParameterizedTest @ValueSource(strings = {"", "NA", "n/a", "NaN", "null", "None", "?", "-", " . "}) void missingCells(String cell) {
        DataColumn column = parse("x,y\n1,a\n" + cell + ",b\n3,c").column("x");
        assertEquals(Kind.NUMBER, column.kind);
        assertArrayEquals(new double[] {1, Double.NaN, 3}, column.numbers());
        assertEquals(1, column.missing());
    }

    @Test void wordsAreCategoriesInOrderOrTextsWhenMany() {
        DataColumn sex = parse("sex\nmale\nfemale\n\nmale\n").column("sex");
        assertEquals(List.of("female", "male"), sex.categories());
        assertArrayEquals(new double[] {1, 0, 1}, sex.numbers());
        StringBuilder many = new StringBuilder("id\n");
        for (int i = 0; i < 30; i++) many.append("P").append(i).append('\n');
        DataColumn id = parse(many.toString()).column("id");
        assertEquals(Kind.TEXT, id.kind);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, id::numbers).getMessage());
    }

    @Test void aWordAmongNumbersIsNoted() {
        StringBuilder text = new StringBuilder("age\n");
        for (int i = 0; i < 20; i++) text.append(i == 11 ? "45y" : "" + (30 + i)).append('\n');
        List<String> notes = TableFile.parse(text.toString(), "t", Block.CLINICAL).notes();
        assertTrue(notes.get(0).contains("row 12") && notes.get(0).contains("45y"), notes.toString());
    }

    @Test void infinityIsANumberAndNanIsMissing() {
        assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e-300}, numbers("x\ninf\n-Infinity\n1e-300", "x"));
    }

    @ParameterizedTest @ValueSource(strings = {"", "\n\n", "a,a\n1,2", "a,b\n1,2,3", "a,b\n\"1,2"}) void whatIsNoTableIsSaid(String text) {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> parse(text)).getMessage());
    }

    @Test void filesOfOtherCharactersAndArff() throws IOException {
        Path latin = folder.resolve("latin.csv"), arff = folder.resolve("a.arff");
        Files.write(latin, "größe\n1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("größe"), TableFile.read(latin, Block.IMAGE).table().names());
        Files.writeString(arff, "@relation r\n@attribute x numeric\n@attribute y {no,yes}\n@attribute s string\n@data\n1,yes,'a b'\n?,no,?\n");
        DataTable table = TableFile.read(arff, Block.GENOMIC).table();
        assertArrayEquals(new double[] {1, Double.NaN}, table.column("x").numbers());
        assertEquals(List.of("no", "yes"), table.column("y").categories());
        assertEquals("a b", table.column("s").text(0));
        assertTrue(table.column("s").isMissing(1));
    }

    @Test void whatIsWrittenReadsTheSame() {
        DataTable table = parse("n,c,t\n1.25,a,x\n,b,\"q\"\"u, o\"\n-3,,\"two\nlines\"\n");
        Path file = folder.resolve("t.csv");
        TableFile.write(table, file);
        assertEquals(table.hash(), TableFile.read(file, Block.IMAGE).table().hash());
    }

    @Test void blocksStandInTheHeadings() {
        DataTable table = new TableJoin(List.of(parse("patient,age\nA,1"), TableFile.parse("patient,volume\nA,2", "i", Block.IMAGE).table()), "patient",
            TableJoin.Rows.FIRST).table();
        Path file = folder.resolve("t.csv");
        TableFile.write(table, file);
        DataTable read = TableFile.read(file, Block.GENOMIC).table();
        assertEquals(List.of("patient", "age", "volume"), read.names());
        assertEquals(Block.CLINICAL, read.column("age").block);
        assertEquals(Block.IMAGE, read.column("volume").block);
    }

    @Test void oneCellMoreMakesAnotherHash() {
        assertTrue(!parse("a\n1\n2").hash().equals(parse("a\n1\n3").hash()));
        assertTrue(!parse("a\n12\n3").hash().equals(parse("a\n1\n23").hash()));
    }
}

package org.roentgen.learn.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class DataTableTest {

    private static DataColumn column(String name, double... values) {
        return DataColumn.numbers(name, Block.IMAGE, values);
    }

    /** Columns of a name that is there take its place; others come last. */
    @Test void severalColumnsAtOnce() {
        DataTable table = new DataTable("t", List.of(column("a", 1, 2), column("b", 3, 4)));
        DataTable with = table.with(List.of(column("c", 5, 6), column("a", 7, 8)));
        assertEquals(List.of("a", "b", "c"), with.names());
        assertArrayEquals(new double[] {7, 8}, with.column("a").numbers());
        assertArrayEquals(new double[] {5, 6}, with.column("c").numbers());
        assertArrayEquals(new double[] {1, 2}, table.column("a").numbers());
    }
}

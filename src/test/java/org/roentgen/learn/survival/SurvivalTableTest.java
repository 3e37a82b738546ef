package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.ErrorForm;

class SurvivalTableTest {

    private static final DataTable TABLE = TableFile.parse(
        "t,status,arm,stage,age\n5,dead,10,b,60\n,dead,9,a,50\n3,alive,9,c,40\n8,lost,9,,70\n2,dead,10,c,30\n", "t", Block.CLINICAL).table();

    private static SurvivalTable of(String event, List<String> covariates) {
        return new SurvivalTable(TABLE, "t", "status", event, List.of("arm"), covariates);
    }

    @Test void rowsWithAllThatIsAskedForStay() {
        SurvivalTable few = of("dead", List.of("age", "stage")), more = of("dead", List.of("age"));
        assertEquals(2, few.left());
        assertEquals(1, more.left());
        assertEquals(3, few.times().rows());
        assertEquals(2, few.times().events());
        assertEquals(8, more.times().time(2));
        assertEquals(List.of("9", "10"), more.values("arm"));
        assertArrayEquals(new int[] {1, 0, 0, 1}, more.groups("arm"));
    }

    /** Stage a is only in a row without a time: b, the first that occurs, is what c is compared with. */
    @Test void categoriesAreComparedWithTheFirstThatOccurs() {
        SurvivalTable rows = of("dead", List.of("age", "stage"));
        assertEquals(List.of("age", "stage=c"), rows.features().names());
        assertArrayEquals(new double[] {0, 1, 1}, rows.features().column(1));
    }

    @Test void wrongColumnsAreSaid() {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> of("gone", List.of())).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> of("dead", List.of("weight"))).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SurvivalTable(TABLE, "stage", "status", "dead", List.of(), List.of())).getMessage());
    }
}

package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.ErrorForm;

class StudyRowsTest {

    private static StudyRows of(String text) {
        DataTable table = TableFile.parse(text, "t", Block.IMAGE).table();
        return new StudyRows(table, Target.classes(table.column("class")), "patient", "", List.of());
    }

    @Test void rowsWithTargetStayAndGroupsAreNumbered() {
        StudyRows rows = of("patient,x,class\n,1,\nP,2,a\nQ,3,b\nP,4,b\n");
        assertEquals(List.of("x"), rows.features().names());
        assertArrayEquals(new int[] {0, 1, 0}, rows.groups());
        assertEquals(List.of("1 rows without class were left out"), rows.remarks());
        assertEquals(List.of("patient", "class"), rows.labels().names());
    }

    /** The fourth row of the table is the third with a target. */
    @Test void aMissingGroupIsNamed() {
        String message = assertThrows(IllegalArgumentException.class, () -> of("patient,x,class\n,1,\nP,2,a\nQ,3,b\n,4,b\n")).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("in row 3 of those with a target"), message);
    }
}

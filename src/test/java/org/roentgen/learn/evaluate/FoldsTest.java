package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.ErrorForm;

class FoldsTest {

    private static Target target(int n, double share) {
        return Target.classes(DataColumn.numbers("c", Block.IMAGE, IntStream.range(0, n).mapToDouble(i -> i < share * n ? 1 : 0).toArray()));
    }

    private static int[] own(int n) {
        return IntStream.range(0, n).toArray();
    }

    @Test void everyRowIsTestedOnceAndClassesAreEven() {
        Target target = target(103, 0.3);
        Folds folds = Folds.stratified(target, own(103), 5, 1);
        int tested = 0;
        for (int f = 0; f < 5; f++) {
            int[] rows = folds.testRows(f);
            tested += rows.length;
            assertEquals(103, rows.length + folds.trainRows(f).length);
            long positive = Arrays.stream(rows).filter(i -> target.value(i) == 1).count();
            assertTrue(positive == 6 || positive == 7, "31 in 5 parts: " + positive);
            assertTrue(rows.length - positive == 14 || rows.length - positive == 15, "72 in 5 parts: " + (rows.length - positive));
        }
        assertEquals(103, tested);
    }

    @Test void rowsOfAPatientStayTogether() {
        Random random = new Random(2);
        int[] groups = IntStream.range(0, 200).map(i -> random.nextInt(40)).toArray();
        Target target = target(200, 0.5);
        Folds folds = Folds.stratified(target, groups, 4, 3);
        Map<Integer, Integer> part = new HashMap<>();
        for (int i = 0; i < 200; i++) assertEquals(part.computeIfAbsent(groups[i], g -> folds.of(indexOf(groups, g))), folds.of(i));
        for (int f = 0; f < 4; f++) assertTrue(Math.abs(folds.testRows(f).length - 50) <= 10, "sizes are near");
    }

    private static int indexOf(int[] values, int value) {
        return IntStream.range(0, values.length).filter(i -> values[i] == value).findFirst().getAsInt();
    }

    @Test void theSeedDecides() {
        Target target = target(60, 0.5);
        int[] a = IntStream.range(0, 60).map(Folds.stratified(target, own(60), 3, 1)::of).toArray(),
            b = IntStream.range(0, 60).map(Folds.stratified(target, own(60), 3, 1)::of).toArray(),
            c = IntStream.range(0, 60).map(Folds.stratified(target, own(60), 3, 2)::of).toArray();
        assertTrue(Arrays.equals(a, b));
        assertTrue(!Arrays.equals(a, c));
    }

    /** Two classes of 12 and 8 rows: at most eight parts; three patients have rows of the second. */
    @Test void mostPartsAreThoseOfTheRarestClass() {
        assertEquals(8, Folds.most(target(20, 0.4), own(20)));
        assertEquals(3, Folds.most(target(20, 0.4), IntStream.range(0, 20).map(i -> i < 8 ? i % 3 : i).toArray()));
        assertEquals(2, Folds.most(target(20, 0.4), IntStream.range(0, 20).map(i -> i % 2).toArray()));
    }

    @Test void tooFewRowsGroupsOrMembersOfAClassAreSaid() {
        for (Runnable wrong : new Runnable[] {() -> Folds.stratified(target(4, 0.5), own(4), 5, 1), () -> Folds.stratified(target(60, 0.05), own(60), 10, 1),
            () -> Folds.stratified(target(20, 0.5), new int[20], 2, 1), () -> Folds.stratified(target(20, 0.5), own(20), 1, 1)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}

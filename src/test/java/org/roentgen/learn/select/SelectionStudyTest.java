package org.roentgen.learn.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;

class SelectionStudyTest {

    private static final int ROWS = 60, PARTS = 10;

    /** Noise, what tells the class, and a column that differs in one row only: without that row it is constant, and no feature. */
    @Test void sharesOfParts() {
        Random random = new Random(2);
        double[] classes = IntStream.range(0, ROWS).mapToDouble(i -> i % 2).toArray();
        DataTable table = new DataTable("t", List.of(column("noise", IntStream.range(0, ROWS).mapToDouble(i -> random.nextGaussian()).toArray()),
            column("tells", IntStream.range(0, ROWS).mapToDouble(i -> classes[i] + 0.1 * random.nextGaussian()).toArray()),
            column("once", IntStream.range(0, ROWS).mapToDouble(i -> i == 7 ? 1 : 0).toArray())));
        Target target = Target.classes(column("class", classes));
        int[] own = IntStream.range(0, ROWS).toArray();
        Folds folds = Folds.stratified(target, own, PARTS, 1);
        SelectionStudy one = new SelectionStudy(new Preparation(List.of(new DropConstant())), new AnovaF(1, 1), table, target, own, folds, 1, Progress.NONE);
        assertArrayEquals(new int[] {1, 0, 2}, one.order());
        assertEquals(1, one.share(1), "in every part, to the last bit");
        assertEquals(0, one.share(0));
        SelectionStudy all = new SelectionStudy(new Preparation(List.of(new DropConstant())), Selector.ALL, table, target, own, folds, 1, Progress.NONE);
        assertEquals(0.9, all.share(2), "but the part without row 8");
        assertTrue(all.share(0) == 1 && all.share(1) == 1);
    }

    private static DataColumn column(String name, double[] values) {
        return DataColumn.numbers(name, Block.IMAGE, values);
    }
}

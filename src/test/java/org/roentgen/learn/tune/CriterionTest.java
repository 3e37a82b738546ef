package org.roentgen.learn.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.train.Target;

class CriterionTest {

    private static final DataColumn TRUTH = DataColumn.numbers("y", Block.IMAGE, new double[] {0, 0, 1, 1});

    private static double of(Criterion criterion, double... predicted) {
        Target target = criterion.ofClasses ? Target.classes(TRUTH) : Target.numbers(TRUTH);
        double[][] rows = Arrays.stream(predicted).mapToObj(p -> criterion.ofClasses ? new double[] {1 - p, p} : new double[] {p}).toArray(double[][]::new);
        return criterion.of(rows, target, Folds.of(new int[4]), new int[] {0, 1, 2, 3});
    }

    /** All right is best, some wrong is worse, all wrong is worst. */
    @ParameterizedTest @EnumSource void higherIsBetter(Criterion criterion) {
        double best = of(criterion, 0, 0, 1, 1), worse = of(criterion, 0.1, 0.8, 0.7, 0.9), worst = of(criterion, 0.9, 0.8, 0.1, 0.2);
        assertTrue(best > worse && worse > worst, best + " " + worse + " " + worst);
        assertEquals(criterion, Criterion.named(criterion.toString(), criterion.ofClasses));
    }
}

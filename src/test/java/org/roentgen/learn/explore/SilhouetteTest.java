package org.roentgen.learn.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;

class SilhouetteTest {

    private static final double[][] LINE = {{0}, {1}, {4}, {6}, {20}};

    /** On a line: of 0, a = 1 and b = (4 + 6) / 2; of 1, b = (3 + 5) / 2; of 4, a = 2 and b = (4 + 3) / 2; of 6, b = (6 + 5) / 2; 20 is alone. */
    @Test void pointsOnALineByHand() {
        double[][] values = Silhouette.of(LINE, List.of(new Clusters(new int[] {0, 0, 1, 1, 2}), new Clusters(new int[] {0, 0, 0, 0, 1})), Progress.NONE);
        assertArrayEquals(new double[] {4 / 5.0, 3 / 4.0, 1.5 / 3.5, 3.5 / 5.5, 0}, values[0], 1e-15);
        assertEquals((20 - 11 / 3.0) / 20, values[1][0], 1e-15);
        assertEquals((4 / 5.0 + 3 / 4.0 + 1.5 / 3.5 + 3.5 / 5.5) / 5, Silhouette.mean(values[0]), 1e-15);
    }

    @Test void aRowInTheWrongClusterIsNegative() {
        double[] values = Silhouette.of(LINE, List.of(new Clusters(new int[] {0, 1, 1, 1, 0})), Progress.NONE)[0];
        assertEquals((1 + 4 + 6) / 3.0 / 20 - 1, values[0], 1e-15);            // a = 20, b = 11 / 3
    }

    @Test void equalRowsAreBetween() {
        assertArrayEquals(new double[4], Silhouette.of(new double[4][2], List.of(new Clusters(new int[] {0, 0, 1, 1})), Progress.NONE)[0], 0);
    }

    @Test void oneClusterHasNone() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Silhouette.of(LINE, List.of(new Clusters(new int[5])), Progress.NONE));
        assertEquals("Clusters must be at least 2 for silhouettes, but are 1. Ask for more, or cut lower.", e.getMessage());
    }

    @Test void theNumberOfFarGroupsIsChosen() {
        double[][] rows = Rows.groups(4, 25, 4, 12, 6);
        for (Division division : List.of(Division.byMeans(rows, 0, 20, 1, Progress.NONE), Division.byTree(rows, Linkage.WARD, 0, 0, Progress.NONE),
            Division.byTree(rows, Linkage.AVERAGE, 0, 0, Progress.NONE))) {
            assertEquals(4, division.clusters().count);
            assertEquals(9, division.trials().size());
            for (int i = 0; i < 100; i++) assertEquals(division.clusters().of(i / 25 * 25), division.clusters().of(i));
            assertTrue(division.silhouette(3) > 0.5);
        }
    }

    @Test void aWishIsGranted() {
        double[][] rows = Rows.groups(4, 25, 4, 12, 6);
        assertEquals(3, Division.byMeans(rows, 3, 20, 1, Progress.NONE).clusters().count);
        Division cut = Division.byTree(rows, Linkage.COMPLETE, 3, 5, Progress.NONE);
        assertEquals(cut.tree().orElseThrow().cutAt(5).count, cut.clusters().count);
        assertEquals(cut.clusters().count, cut.tree().orElseThrow().cutAt(cut.cutHeight()).count);
        assertEquals(1, Division.byMeans(rows, 1, 20, 1, Progress.NONE).clusters().count);
        assertTrue(Double.isNaN(Division.byMeans(rows, 1, 20, 1, Progress.NONE).silhouette(0)));
        assertThrows(IllegalArgumentException.class, () -> Division.byTree(rows, Linkage.WARD, 101, 0, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> Division.byTree(Rows.normal(150, 2, 1), Linkage.WARD, 0, 1e-9, Progress.NONE));
    }

    /** Column 0, 0, 10, 10 in clusters of two: all of its variance; −1, 1, −1, 1: nothing. */
    @Test void theShareBetweenClustersByHand() {
        Division division = Division.byMeans(new double[][] {{0, -1}, {0, 1}, {10, -1}, {10, 1}}, 2, 5, 1, Progress.NONE);
        assertEquals(1, division.between(new double[] {0, 0, 10, 10}), 1e-15);
        assertEquals(0, division.between(new double[] {-1, 1, -1, 1}), 1e-15);
        assertEquals(0.8, division.between(new double[] {0, 1, 2, 3}), 1e-15);         // means 0.5 and 2.5 around 1.5: 4 of 5
    }
}

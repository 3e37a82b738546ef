package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Spacing;

class ElementTest {

    private static final double[] CUBE = Spacing.of(1, 1, 1);

    /** Lattice points in a disc: 1, 5, 13, 29, 49, 81 (OEIS A000328); in a ball: 1, 7, 33, 123, 257, 515 (OEIS A000605). */
    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 5, 7", "2, 13, 33", "3, 29, 123", "4, 49, 257", "5, 81, 515"})
    void ballHoldsTheLatticePointsOfTheSphere(double radius, int disc, int ball) {
        assertEquals(disc, Element.BALL.size(radius, Spacing.ofPlane(1, 1)));
        assertEquals(ball, Element.BALL.size(radius, CUBE));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 9, 27", "1.9, 9, 27", "2, 25, 125"})
    void boxHoldsWholeCubes(double radius, int square, int cube) {
        assertEquals(square, Element.BOX.size(radius, Spacing.ofPlane(1, 1)));
        assertEquals(cube, Element.BOX.size(radius, CUBE));
    }

    @Test void discOfRadiusTwoByHand() {
        assertArrayEquals(new int[][] {{0, 1, 2, 1, 0}}, Element.BALL.halfWidths(2, Spacing.ofPlane(1, 1)));
        assertArrayEquals(new int[][] {{-1, 0, 1, 0, -1}, {1, 2, 2, 2, 1}, {-1, 0, 1, 0, -1}},
            Element.BALL.halfWidths(2.3, Spacing.of(1, 1, 2)));
    }

    @Test void radiusIsMeasuredInImageUnits() {
        double[] thick = Spacing.of(0.5, 0.5, 3);
        assertArrayEquals(new int[] {4, 4, 0}, Element.BALL.reach(2, thick));
        assertArrayEquals(new int[] {6, 6, 1}, Element.BOX.reach(3, thick));
        assertEquals(Element.BALL.size(3, CUBE), Element.BALL.size(2.1, Spacing.of(0.7, 0.7, 0.7)));
    }

    /** 0.3 / 0.1 is 2.9999999999999996 in double arithmetic. */
    @ParameterizedTest @EnumSource(Element.class)
    void roundingDoesNotLoseTheOutermostVoxel(Element element) {
        assertArrayEquals(new int[] {3, 3, 3}, element.reach(0.3, Spacing.of(0.1, 0.1, 0.1)));
        assertEquals(3, element.halfWidths(0.3, Spacing.of(0.1, 0.1, 0.1))[3][3]);
    }

    @ParameterizedTest @EnumSource(Element.class)
    void everyVoxelIsInsideByDefinition(Element element) {
        double[] spacing = {0.7, 1.1, 2.3};
        double radius = 5.2;
        int[] reach = element.reach(radius, spacing);
        int[][] widths = element.halfWidths(radius, spacing);
        for (int z = -reach[2]; z <= reach[2]; z++)
            for (int y = -reach[1]; y <= reach[1]; y++)
                for (int x = -reach[0] - 1; x <= reach[0] + 1; x++) {
                    double dx = Math.abs(x * spacing[0]), dy = Math.abs(y * spacing[1]), dz = Math.abs(z * spacing[2]);
                    boolean inside = element == Element.BOX ? Math.max(dx, Math.max(dy, dz)) <= radius
                        : dx * dx + dy * dy + dz * dz <= radius * radius;
                    assertEquals(inside, Math.abs(x) <= widths[z + reach[2]][y + reach[1]], x + ", " + y + ", " + z);
                }
    }

    @ParameterizedTest @CsvSource({"-1", "NaN", "Infinity"})
    void refusesARadiusThatIsNone(double radius) {
        assertThrows(IllegalArgumentException.class, () -> Element.BOX.reach(radius, CUBE));
    }
}

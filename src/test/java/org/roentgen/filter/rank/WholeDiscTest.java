package org.roentgen.filter.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Element;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

class WholeDiscTest {

    /**
     * The same bits as from sums of doubles in other windows: few columns or many, numerators that fit into an int or not, rows so tall and images so wide that
     * they are worked on in strips, and as many places as there are in 4 rows of 2 planes.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 1, 0, 255", "1, 1, 0, 255", "1, 3, 0, 255", "2.24, 1, -1000, 255", "2, 0.6, 4000000, 100", "4, 1, 0, 4095", "5, 1, 0, 255", "5.4, 2, -70000, 90",
        "9, 1.3, 0, 255", "20.03, 1, 0, 255", "3, 0.01, 0, 255", "6, 0.02, -5, 100"})
    void equalMomentsInDoubles(double radius, double spacingY, int offset, int span) {
        double[] spacing = Spacing.ofPlane(1, spacingY);
        int[] reach = Element.BALL.reach(radius, spacing);
        Block in = new Block(600 + 2 * reach[0], 4 + 2 * reach[1], 2), expected = new Block(600, 4, 2), found = new Block(600, 4, 2);
        Random random = new Random(7);
        for (int i = 0; i < in.size(); i++) in.data[i] = offset + random.nextInt(span + 1);
        double count = Element.BALL.size(radius, spacing);
        for (boolean root : new boolean[] {false, true}) {
            new BallWindow(Element.BALL.halfWidths(radius, spacing)).apply(new Moments(count, root), in.data, in, expected.data, expected);
            WholeDisc.of(Element.BALL.halfWidths(radius, spacing)[0]).apply(WholeMoments.of(in, count, root).get(), in, found);
            assertArrayEquals(expected.data, found.data);
        }
        assertTrue(radius < 1 || found.data[17] > 0);
    }

    /** All around at one end of the range, and everywhere else at the other: the greatest sums, which do or just do not share an int with those of the squares. */
    @ParameterizedTest @CsvSource({"1", "1.5", "2", "2.24", "3", "3.2", "4", "5", "7", "10.3"})
    void sumsAtTheirLimits(double radius) {
        double[] spacing = Spacing.ofPlane(1, 1);
        int[] reach = Element.BALL.reach(radius, spacing);
        double count = Element.BALL.size(radius, spacing);
        int nx = 2 * reach[0] + 3, ny = 2 * reach[1] + 3, joint = 0, apart = 0;
        for (int span = 0; span < 600; span++) {
            Block in = new Block(nx + 2 * reach[0], ny + 2 * reach[1], 1), expected = new Block(nx, ny, 1), found = new Block(nx, ny, 1);
            for (int i = 0; i < in.size(); i++) in.data[i] = i % in.nx < reach[0] || i % in.nx > nx || i / in.nx > ny ? 5 : 5 + span;
            new BallWindow(Element.BALL.halfWidths(radius, spacing)).apply(new Moments(count, false), in.data, in, expected.data, expected);
            WholeMoments moments = WholeMoments.of(in, count, false).get();
            WholeDisc.of(Element.BALL.halfWidths(radius, spacing)[0]).apply(moments, in, found);
            assertArrayEquals(expected.data, found.data, "span " + span);
            if (new DiscMoments(moments, 1).rows() == 1) joint++;
            else apart++;
        }
        assertTrue(joint > 3 && (apart > 3 || radius < 1.5));
    }
}

package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Spacing;

/** All ways of finding a rank agree to the bit, whichever would have been chosen. */
class RankFinderTest {

    @ParameterizedTest
    @CsvSource({"BOX, 1, 100", "BALL, 1, 300", "BALL, 2, 200", "BOX, 2, 1000", "BALL, 2.5, 250", "BOX, 3, 0", "BALL, 3, 40000", "BOX, 2, 256", "BOX, 2, 65536",
        "BALL, 2, 128", "BOX, 1, 65536"})
    void waysAgree(Element element, double radius, int values) {
        for (double[] spacing : new double[][] {{1, 1, 1}, {1, 0.6, 1.7}, {2, 1, 0.9}, Spacing.ofPlane(1, 1), Spacing.ofPlane(0.4, 2)})
            for (double percentile : new double[] {0, 10, 50, 85, 100}) agree(new RankPlan(element, radius, percentile, spacing), element.reach(radius, spacing), values);
    }

    private static void agree(RankPlan plan, int[] reach, int values) {
        for (int[] size : new int[][] {{9, 6, 5}, {1, 1, 1}, {200, 3, 2}}) {
            Block in = noise(size[0] + 2 * reach[0], size[1] + 2 * reach[1], size[2] + 2 * reach[2], values);
            RankKeys code = new RankKeys();
            IntBlock keys = new IntBlock(in.nx, in.ny, in.nz);
            code.encode(in, keys.data);
            IntBlock sliding = new IntBlock(size[0], size[1], size[2]), network = new IntBlock(size[0], size[1], size[2]),
                columns = new IntBlock(size[0], size[1], size[2]);
            new SlidingRank(plan.widths, plan.window.rank).run(keys, sliding);
            if (plan.window.size > 1) {
                new NetworkRank(plan.window, WindowNetwork.of(plan.window)).run(keys, code.bits(), network);
                assertArrayEquals(sliding.data, network.data);
            }
            if (plan.allowsColumns(code.bits())) {
                new ColumnRank(plan.widths, plan.window.rank).run(keys, columns);
                assertArrayEquals(sliding.data, columns.data);
            }
        }
    }

    private static Block noise(int nx, int ny, int nz, int values) {
        Random random = new Random(nx + ny + nz + values);
        Block block = new Block(nx, ny, nz);
        for (int i = 0; i < block.size(); i++) block.data[i] = values > 0 ? random.nextInt(values) - 50 : (float) random.nextGaussian();
        return block;
    }

    @ParameterizedTest
    @CsvSource({"BOX, 1, 8, NETWORK", "BOX, 2, 31, NETWORK", "BOX, 20, 8, COLUMNS", "BOX, 20, 15, SLIDING", "BALL, 20, 8, SLIDING"})
    void cheapestWay(Element element, double radius, int bits, RankPlan.Way way) {
        assertEquals(way, new RankPlan(element, radius, 50, Spacing.ofPlane(1, 1)).way(bits));
    }
}

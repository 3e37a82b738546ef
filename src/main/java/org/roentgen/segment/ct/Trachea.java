package org.roentgen.segment.ct;

import java.util.Arrays;
import java.util.BitSet;

import org.roentgen.image.Block;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Where the airway can begin: roundish air in soft tissue that goes on from slice to slice. In each slice pieces of clear air of 30 to 800 mm² count that
 * are at most 2.5 times as long as wide, fill at least 0.45 of their box, and whose surroundings within 5 mm are tissue for at least three quarters; those that
 * overlap from slice to slice over 15 mm are a tube.
 */
final class Trachea {

    private static final double AIR = -850, SOFT = -500, SMALLEST = 30, LARGEST = 800, LONG = 2.5, FULL = 0.45, WALL = 5, WALLED = 0.75, LENGTH = 15;

    private final Block hu;
    private final double[] spacing;
    private final Components pieces;

    private Trachea(Block hu, BitSet body, double[] spacing) {
        this.hu = hu;
        this.spacing = spacing;
        pieces = Components.inSlices(hu, spacing, i -> body.get(i) && hu.data[i] < AIR);
    }

    /** All tubes, each a component. */
    static Components tubes(Block hu, BitSet body, double[] spacing) {
        Trachea trachea = new Trachea(hu, body, spacing);
        boolean[] round = trachea.round();
        Components joined = Components.of(hu, spacing, i -> round[trachea.pieces.label.data[i]]);
        boolean[] isLong = trachea.areLong(joined);
        return Components.of(hu, spacing, i -> isLong[joined.label.data[i]]);
    }

    private boolean[] round() {
        int n = pieces.count() + 1;
        int[][] low = new int[2][n], high = new int[2][n];
        for (int[] l : low) Arrays.fill(l, Integer.MAX_VALUE);
        for (int i = 0; i < hu.size(); i++) {
            int piece = pieces.label.data[i], at[] = {i % hu.nx, i / hu.nx % hu.ny};
            for (int d = 0; d < 2; d++) {
                low[d][piece] = Math.min(low[d][piece], at[d]);
                high[d][piece] = Math.max(high[d][piece], at[d]);
            }
        }
        double[] walled = walled();
        boolean[] round = new boolean[n];
        for (int p = 1; p < n; p++) {
            double a = (high[0][p] - low[0][p] + 1) * spacing[0], b = (high[1][p] - low[1][p] + 1) * spacing[1], area = pieces.voxels[p] * spacing[0] * spacing[1];
            round[p] = area >= SMALLEST && area <= LARGEST && Math.max(a, b) <= LONG * Math.min(a, b) && area >= FULL * a * b && walled[p] >= WALLED;
        }
        return round;
    }

    /** The share of tissue around each piece, beyond its partial voxels. */
    private double[] walled() {
        Block air = new Block(hu.nx, hu.ny, hu.nz);
        for (int i = 0; i < air.size(); i++) air.data[i] = pieces.label.data[i] > 0 ? 1 : 0;
        DistanceMap distances = new DistanceMap(air, Spacing.ofPlane(spacing[0], spacing[1]), Progress.NONE);
        double[] around = new double[pieces.count() + 1], soft = new double[around.length];
        double inner = 1.5 * Math.max(spacing[0], spacing[1]), outer = Math.max(WALL, 2 * inner);
        for (int i = 0; i < air.size(); i++) {
            if (distances.nearest(i) < 0 || distances.distance(i) <= inner || distances.distance(i) > outer) continue;
            int piece = pieces.label.data[distances.nearest(i)];
            around[piece]++;
            if (hu.data[i] >= SOFT) soft[piece]++;
        }
        for (int p = 0; p < soft.length; p++) soft[p] = around[p] == 0 ? 0 : soft[p] / around[p];
        return soft;
    }

    private boolean[] areLong(Components joined) {
        int[] low = new int[joined.count() + 1], high = new int[joined.count() + 1];
        Arrays.fill(low, Integer.MAX_VALUE);
        for (int i = 0; i < hu.size(); i++) {
            int z = i / hu.strideZ, part = joined.label.data[i];
            low[part] = Math.min(low[part], z);
            high[part] = Math.max(high[part], z);
        }
        boolean[] isLong = new boolean[low.length];
        for (int p = 1; p < low.length; p++) isLong[p] = !Spacing.isPlane(spacing) && (high[p] - low[p] + 1) * spacing[2] >= LENGTH;
        return isLong;
    }
}

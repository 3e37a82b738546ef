package org.roentgen.segment.ct;

import java.util.BitSet;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;

/**
 * The airway as it grows from the trachea while the threshold rises, until it bursts into the lungs.
 * <p>Each voxel of air has the lowest threshold at which it is connected to the trachea: the least of the highest HU on any way there. V(t) is the volume
 * reached at threshold
 * t. The airway is what is reached at the highest t before the first step of 8 HU in which V grows by more than half and by more than 5 ml, or exceeds 150 ml.
 * <p>Mori et al. 1996, Proc. ICPR 3:528–532 (explosive growth).
 */
final class Airway {

    private static final int LOWEST = -1100, HIGHEST = -600, STEP = 8;
    private static final double BURST = 1.5, LEAST_BURST = 5000, MOST = 150_000;

    private final Block hu;
    private final BitSet body;
    private final IntBlock threshold;                                   // counted from LOWEST, plus 1; 0 is not reached
    private final long[] volume = new long[HIGHEST - LOWEST + 2];

    private Airway(Block hu, BitSet body) {
        this.hu = hu;
        this.body = body;
        threshold = new IntBlock(hu.nx, hu.ny, hu.nz);
    }

    /** @param trachea where it begins */
    static BitSet of(Block hu, BitSet body, BitSet trachea, double voxelVolume) {
        Airway airway = new Airway(hu, body);
        airway.grow(trachea);
        int last = airway.lastBeforeBurst(voxelVolume);
        BitSet found = new BitSet(hu.size());
        for (int i = 0; i < hu.size(); i++) if (airway.threshold.data[i] > 0 && airway.threshold.data[i] <= last) found.set(i);
        found.or(trachea);
        return found;
    }

    private void grow(BitSet trachea) {
        VoxelsByLevel waiting = new VoxelsByLevel(volume.length);
        for (int i = trachea.nextSetBit(0); i >= 0; i = trachea.nextSetBit(i + 1)) reach(i, 1, waiting);
        for (int level = 1; level < volume.length; level++)
            for (int at = waiting.take(level); at >= 0; at = waiting.take(level)) {
                volume[level]++;
                spread(at, level, waiting);
            }
        for (int t = 1; t < volume.length; t++) volume[t] += volume[t - 1];
    }

    private void spread(int at, int level, VoxelsByLevel waiting) {
        int x = at % hu.nx, y = at / hu.nx % hu.ny, z = at / hu.strideZ;
        if (x > 0) reach(at - 1, level, waiting);
        if (x < hu.nx - 1) reach(at + 1, level, waiting);
        if (y > 0) reach(at - hu.strideY, level, waiting);
        if (y < hu.ny - 1) reach(at + hu.strideY, level, waiting);
        if (z > 0) reach(at - hu.strideZ, level, waiting);
        if (z < hu.nz - 1) reach(at + hu.strideZ, level, waiting);
    }

    private void reach(int i, int level, VoxelsByLevel waiting) {
        if (threshold.data[i] > 0 || !body.get(i) || !(hu.data[i] <= HIGHEST)) return;
        threshold.data[i] = Math.max(level, (int) Math.ceil(Math.max(hu.data[i], LOWEST)) - LOWEST + 1);
        waiting.put(threshold.data[i], i);
    }

    private int lastBeforeBurst(double voxelVolume) {
        for (int t = STEP; t < volume.length; t++) {
            double now = volume[t] * voxelVolume, before = volume[t - STEP] * voxelVolume;
            if (now > MOST || before > 0 && now > BURST * before && now - before > LEAST_BURST) return t - STEP;
        }
        return volume.length - 1;
    }
}

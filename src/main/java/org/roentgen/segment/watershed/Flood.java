package org.roentgen.segment.watershed;

import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;

/** The flooding of one volume or plane, as {@link MarkerWatershed} tells it. */
final class Flood {

    private static final int REPORT = 1 << 16, WAITING = -3, PLACE = 511;

    private final FloodCells cells;
    private final long[] cell;
    private final int[][] steps;
    private final double[] spacing;
    private final double compactness;
    private final boolean lines;
    private final LevelQueue queue;
    private long fetched;

    Flood(Block relief, IntBlock markers, Optional<Block> mask, double[] spacing, Connectivity connectivity, double compactness, boolean lines) {
        cells = new FloodCells(relief, markers, mask);
        cell = cells.cell;
        steps = cells.bricks.steps(connectivity);
        this.spacing = spacing;
        this.compactness = compactness;
        this.lines = lines;
        queue = new LevelQueue(compactness > 0 || lines ? i -> { } : this::fetch);
        putMarkers();
    }

    /** Water flows from every voxel of a marker that has a voxel to flood beside it. */
    private void putMarkers() {
        Bricks bricks = cells.bricks;
        for (int z = 0; z < bricks.nz; z++)
            for (int y = 0; y < bricks.ny; y++)
                for (int x = 0, row = bricks.row(y, z); x < bricks.nx; x++) {
                    int i = row + bricks.inRow(x);
                    if (cells.label(i) > 0 && isBesideFree(i)) queue.put(cells.level(i), i, compactness > 0 ? i : cells.label(i));
                }
    }

    private boolean isBesideFree(int i) {
        for (int[] step : steps) if (cells.label(i + step[i & PLACE]) == FloodCells.FREE) return true;
        return false;
    }

    IntBlock run(Progress progress) {
        for (long voxels = 0; queue.take(); voxels++) {
            if (voxels % REPORT == 0) {
                progress.checkCancelled();
                progress.done(Math.min(1, (double) voxels / cell.length));
            }
            if (compactness > 0) flowCompactly(queue.voxel(), queue.source());
            else if (lines) flowToLines(queue.voxel(), queue.source());
            else flow(queue.voxel(), queue.source());
        }
        return cells.labels();
    }

    /** Reads the cells that the water will want, without a branch, so that the memory serves many at once. */
    private void fetch(int at) {
        long read = cell[at];
        for (int[] step : steps) read ^= cell[at + step[at & PLACE]];
        fetched = read;                                               // or the reading would be optimised away
    }

    /** The first water that sees a voxel has it. */
    private void flow(int at, int own) {
        for (int[] step : steps) {
            int i = at + step[at & PLACE];
            long next = cell[i];
            if ((int) next != FloodCells.FREE) continue;
            cell[i] = next | own;
            queue.put((int) (next >> 32), i, own);
        }
    }

    /** A voxel that water saw waits until the water arrives. */
    private void flowToLines(int at, int own) {
        if (cells.label(at) == WAITING && !enter(at, own)) return;
        for (int[] step : steps) {
            int i = at + step[at & PLACE];
            if (cells.label(i) != FloodCells.FREE) continue;
            queue.put(cells.level(i), i, own);
            cells.setLabel(i, WAITING);
        }
    }

    /** Every way to a voxel waits, and the first to arrive has it. */
    private void flowCompactly(int at, int source) {
        if (at != source && (cells.label(at) != FloodCells.FREE || !enter(at, cells.label(source)))) return;
        for (int[] step : steps) {
            int i = at + step[at & PLACE];
            if (cells.label(i) == FloodCells.FREE) queue.put(level(i, source), i, source);
        }
    }

    private int level(int i, int source) {
        return LevelQueue.level((float) (LevelQueue.value(cells.level(i)) + compactness * cells.distance(i, source, spacing)));
    }

    private boolean enter(int at, int own) {
        boolean line = lines && touchesAnother(at, own);
        cells.setLabel(at, line ? FloodCells.LINE : own);
        return !line;
    }

    private boolean touchesAnother(int at, int own) {
        for (int[] step : steps) {
            int label = cells.label(at + step[at & PLACE]);
            if (label > 0 && label != own) return true;
        }
        return false;
    }
}

package org.roentgen.segment.watershed;

import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;

/** The flooding of one volume or plane, as {@link MarkerWatershed} tells it. */
final class Flood {

    private final FloodCells cells;
    private final double[] spacing;
    private final double compactness;
    private final boolean lines;
    private final LevelQueue queue = new LevelQueue();
    private final int[] voxels = new int[LevelQueue.MOST], sources = new int[LevelQueue.MOST];
    private final Front front;

    Flood(Block relief, IntBlock markers, Optional<Block> mask, double[] spacing, Connectivity connectivity, double compactness, boolean lines) {
        cells = new FloodCells(relief, markers, mask, connectivity);
        front = new Front(cells, queue);
        this.spacing = spacing;
        this.compactness = compactness;
        this.lines = lines;
        for (int z = 0; z < relief.nz; z++)
            for (int y = 0; y < relief.ny; y++) putMarkers(y, z, relief, markers);
    }

    /** Water flows from every voxel of a marker that has a voxel to flood beside it. */
    private void putMarkers(int y, int z, Block relief, IntBlock markers) {
        for (int x = 0, i = relief.index(0, y, z), at = cells.row(y, z); x < relief.nx; x++, i++, at++)
            if (markers.data[i] > 0 && cells.label(at) > 0 && cells.freeAround(at) != 0)
                queue.put(LevelQueue.level(relief.data[i]), at, compactness > 0 ? at : markers.data[i]);
    }

    IntBlock run(Progress progress) {
        long flooded = 0;
        for (int count = 1, batch = 0; count > 0; batch++) {
            if (batch % LevelQueue.MOST == 0) {
                progress.checkCancelled();
                progress.done(Math.min(1, (double) flooded / cells.size()));
            }
            count = queue.take(voxels, sources);
            flooded += count;
            flow(count);
        }
        return cells.labels();
    }

    private void flow(int count) {
        if (compactness == 0 && !lines) front.advance(voxels, sources, count);
        else if (compactness == 0) for (int k = 0; k < count; k++) flowToLines(voxels[k], sources[k]);
        else for (int k = 0; k < count; k++) flowCompactly(voxels[k], sources[k]);
    }

    /** A voxel that water saw waits until the water arrives. */
    private void flowToLines(int at, int own) {
        if (cells.get(at) == FloodCells.WAITING && !enter(at, own)) return;
        for (int offset : cells.offsets) {
            int i = at + offset;
            if (!cells.isFree(i)) continue;
            queue.put(cells.get(i), i, own);
            cells.occupy(i, FloodCells.WAITING);
        }
    }

    /** Every way to a voxel waits, and the first to arrive has it. */
    private void flowCompactly(int at, int source) {
        if (at != source && (!cells.isFree(at) || !enter(at, cells.get(source)))) return;
        for (int offset : cells.offsets) if (cells.isFree(at + offset)) queue.put(level(at + offset, source), at + offset, source);
    }

    private int level(int i, int source) {
        return LevelQueue.level((float) (LevelQueue.value(cells.get(i)) + compactness * cells.distance(i, source, spacing)));
    }

    private boolean enter(int at, int own) {
        boolean line = lines && touchesAnother(at, own);
        cells.occupy(at, line ? FloodCells.LINE : own);
        return !line;
    }

    private boolean touchesAnother(int at, int own) {
        for (int offset : cells.offsets) {
            int label = cells.label(at + offset);
            if (label > 0 && label != own) return true;
        }
        return false;
    }
}

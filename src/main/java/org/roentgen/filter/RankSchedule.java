package org.roentgen.filter;

import java.util.List;

import org.roentgen.filter.RankNetwork.Kind;

/**
 * The operations of a network in order, and the row of memory where each leaves its result; made by {@link RankScheduler}.
 * <p>A result that later steps read has a ring of rows of its own; the others share a few rows.
 */
final class RankSchedule {

    /** A row, or one of a ring of rows: the one of {@code lag} steps ago. */
    static final class Place {

        final int row, ring, lag;

        Place(int row, int ring, int lag) {
            this.row = row;
            this.ring = ring;
            this.lag = lag;
        }

        int at(int step) {
            return ring == 1 ? row : row + Math.floorMod(step - lag, ring);
        }
    }

    /** Leaves the lesser of two rows at lo, the greater at hi, or both; any other kind leaves its result at lo. */
    static final class Operation {

        final Kind kind;
        final int phase, dx, dy;
        Place[] in;
        Place lo, hi;
        /** Needed from so many steps before the first output on, and for so many voxels beyond the end of the row. */
        int ahead, extra;

        Operation(Kind kind, int phase, int dx, int dy) {
            this.kind = kind;
            this.phase = phase;
            this.dx = dx;
            this.dy = dy;
        }
    }

    final List<Operation> operations;
    final Place[] outputs;
    final int rows, ahead, extra;

    RankSchedule(List<Operation> operations, Place[] outputs, int rows) {
        this.operations = operations;
        this.outputs = outputs;
        this.rows = rows;
        ahead = operations.stream().mapToInt(o -> o.ahead).max().getAsInt();
        extra = operations.stream().mapToInt(o -> o.extra).max().getAsInt();
    }

    /** Time per output, in exchanges of one voxel. */
    double cost() {
        double sum = 0;
        for (Operation o : operations) {
            boolean exchange = o.kind == Kind.MIN || o.kind == Kind.MAX;
            sum += exchange ? o.lo != null && o.hi != null ? 1 : 0.7 : o.kind == Kind.SELECT ? 0.4 * o.in.length : 0.3;
        }
        return sum / outputs.length;
    }
}

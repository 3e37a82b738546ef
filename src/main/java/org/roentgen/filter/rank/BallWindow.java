package org.roentgen.filter.rank;

import org.roentgen.image.Box;

/**
 * Combines the numbers of a ball, or any window given by a half-width for each row along x and symmetric in z: first the chords of all
 * widths of a row, each from the one before; then, for each distance in z, the rows of that section, once for the section above and the
 * one below. The chords of as many rows as the window is high are kept, in strips so narrow that they stay in a cache.
 */
final class BallWindow implements Window {

    private static final int CHORDS = 1 << 12, NARROWEST = 128;

    private final int[][] halfWidths;                                  // [dz][dy], -1 for none
    private final int reachX, reachY, reachZ;

    BallWindow(int[][] halfWidths) {
        this.halfWidths = halfWidths;
        reachZ = halfWidths.length / 2;
        reachY = halfWidths[0].length / 2;
        reachX = halfWidths[reachZ][reachY];
    }

    @Override public void apply(RowOperation operation, Object in, Box from, Object out, Box to) {
        int height = 2 * reachY + 1, widest = operation.perNumber() * Math.max(NARROWEST, CHORDS / (height * (reachX + 1)));
        int strips = (to.nx + widest - 1) / widest, width = (to.nx + strips - 1) / strips;
        Strip strip = new Strip(operation, width, out, to);
        for (int x = 0; x < to.nx; x += width) strip.run(in, from, x, Math.min(width, to.nx - x));
    }

    /** Some columns of a block, from top to bottom and front to back. */
    private final class Strip {

        private final RowOperation operation;
        private final Object out;
        private final Box to;
        private final Object[][] results, chords;                      // [z][y] and [y modulo the window's height][half-width]
        private final Object row, left, right, section;
        private int x, n;

        Strip(RowOperation operation, int width, Object out, Box to) {
            this.operation = operation;
            this.out = out;
            this.to = to;
            results = new Object[to.nz][];
            if (reachZ > 0) for (int z = 0; z < to.nz; z++) results[z] = operation.arrays(to.ny, width);
            chords = new Object[2 * reachY + 1][];
            for (int y = 0; y < chords.length; y++) chords[y] = operation.arrays(reachX + 1, width);
            row = operation.array(width + 2 * reachX);
            left = operation.array(width);
            right = operation.array(width);
            section = operation.array(width);
        }

        void run(Object in, Box from, int x, int n) {
            this.x = x;
            this.n = n;
            for (int z = 0; z < from.nz; z++)
                for (int y = 0; y < from.ny; y++) {
                    widen(in, from.index(x, y, z), chords[y % chords.length]);
                    if (y >= 2 * reachY) addSections(z, y - 2 * reachY);
                }
        }

        /** Chords of 1, 3, 5, … neighbours in a row. */
        private void widen(Object in, int begin, Object[] chords) {
            operation.load(in, begin, row, 0, n + 2 * reachX);
            operation.copy(row, reachX, chords[0], 0, n);
            for (int w = 1; w <= reachX; w++) {
                operation.copy(row, reachX - w, left, 0, n);
                operation.copy(row, reachX + w, right, 0, n);
                operation.combine(chords[w - 1], left, right, chords[w], n);
            }
        }

        /** Adds the sections of plane z around row y to all results that they belong to; the last one for a result comes from behind it. */
        private void addSections(int z, int y) {
            for (int dz = 0; dz <= reachZ; dz++) {
                int before = z - reachZ - dz, after = z - reachZ + dz;
                if (!isResult(before) && !isResult(after)) continue;
                section(halfWidths[reachZ + dz], y);
                if (reachZ == 0) operation.store(section, 0, out, to.index(x, y, z), n);
                else {
                    if (isResult(after)) add(after, y, dz == reachZ);
                    if (dz > 0 && isResult(before)) add(before, y, false);
                    if (dz == reachZ && isResult(before)) operation.store(results[before][y], 0, out, to.index(x, y, before), n);
                }
            }
        }

        private boolean isResult(int z) {
            return z >= 0 && z < to.nz;
        }

        private void add(int z, int y, boolean first) {
            if (first) operation.copy(section, 0, results[z][y], 0, n);
            else operation.combine(results[z][y], section, results[z][y], n);
        }

        private void section(int[] halfWidths, int y) {
            int dy = 0, last = 2 * reachY;
            while (halfWidths[dy] < 0) dy++;
            while (halfWidths[last] < 0) last--;
            operation.copy(chord(halfWidths, y, dy++), 0, section, 0, n);
            for (; dy + 3 <= last; dy += 4)
                operation.combine(chord(halfWidths, y, dy), chord(halfWidths, y, dy + 1), chord(halfWidths, y, dy + 2),
                    chord(halfWidths, y, dy + 3), section, n);
            for (; dy <= last; dy++) operation.combine(section, chord(halfWidths, y, dy), section, n);
        }

        private Object chord(int[] halfWidths, int y, int dy) {
            return chords[(y + dy) % chords.length][halfWidths[dy]];
        }
    }
}

package org.roentgen.segment.superpixel;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.Progress;
import org.roentgen.segment.RowBands;

/** Gives each voxel to the nearest centre that reaches it, the first of several; one that none reaches stays where it is. */
final class Assignment {

    private final Pixels pixels;
    private final Centres centres;
    private final Grid grid;
    private final int[][] ofPlane;                      // the centres that reach each plane, in order
    private final float[] place;                        // along x, as shares of S

    Assignment(Pixels pixels, Centres centres, Grid grid) {
        this.pixels = pixels;
        this.centres = centres;
        this.grid = grid;
        ofPlane = ofPlane();
        place = new float[pixels.values.nx];
        for (int x = 0; x < place.length; x++) place[x] = (float) (x * grid.scale[0]);
    }

    private int[][] ofPlane() {
        int nz = pixels.values.nz;
        int[] count = new int[nz];
        for (int c = 0; c < centres.size(); c++) for (int z = first(2, centres.z[c]); z < end(2, centres.z[c], nz); z++) count[z]++;
        int[][] lists = new int[nz][];
        for (int z = 0; z < nz; z++) lists[z] = new int[count[z]];
        Arrays.fill(count, 0);
        for (int c = 0; c < centres.size(); c++) for (int z = first(2, centres.z[c]); z < end(2, centres.z[c], nz); z++) lists[z][count[z]++] = c;
        return lists;
    }

    private int first(int axis, double at) {
        return (int) Math.max(0, Math.ceil(at - grid.reach[axis]));
    }

    private int end(int axis, double at, int n) {
        return (int) Math.min(n, Math.floor(at + grid.reach[axis]) + 1);
    }

    void run(Progress progress) {
        Block values = pixels.values;
        RowBands.map(values, progress, (from, to) -> {
            Band band = new Band(from, to);
            for (int z = from / values.ny; z * values.ny < to; z++) for (int c : ofPlane[z]) band.reach(c, z);
            return true;
        });
    }

    /** Some rows. */
    private final class Band {

        private final int from, to;
        private final float[] nearest, distance = new float[pixels.values.nx];

        Band(int from, int to) {
            this.from = from;
            this.to = to;
            int nx = pixels.values.nx;
            nearest = new float[(to - from) * nx];
            for (int i = 0; i < nearest.length; i++) nearest[i] = pixels.isInside(from * nx + i) ? Float.MAX_VALUE : -1;
        }

        void reach(int c, int z) {
            int ny = pixels.values.ny, first = Math.max(z * ny + first(1, centres.y[c]), from), end = Math.min(z * ny + end(1, centres.y[c], ny), to);
            int x = first(0, centres.x[c]), n = end(0, centres.x[c], place.length) - x;
            double dz = (z - centres.z[c]) * grid.scale[2];
            for (int row = first; row < end; row++) {
                double dy = (row - z * ny - centres.y[c]) * grid.scale[1];
                int i = row * place.length + x;
                distances(pixels.values.data, i, x, n, c, (float) (dy * dy + dz * dz));
                take(pixels.labels.data, i, (row - from) * place.length + x, n, c);
            }
        }

        private void distances(float[] values, int i, int x, int n, int c, float rest) {
            float value = (float) centres.value[c], weight = (float) (1 / (centres.difference[c] * centres.difference[c]));
            float at = (float) (centres.x[c] * grid.scale[0]);
            for (int k = 0; k < n; k++) {
                float df = values[i + k] - value, dx = place[x + k] - at;
                distance[k] = df * df * weight + (dx * dx + rest);
            }
        }

        /** Where the distance is less: by the sign of the difference, because no processor guesses where pieces end. */
        private void take(int[] labels, int i, int at, int n, int c) {
            for (int k = 0; k < n; k++) {
                int less = Float.floatToRawIntBits(distance[k] - nearest[at + k]) >> 31;
                labels[i + k] = labels[i + k] & ~less | c & less;
                nearest[at + k] = Math.min(nearest[at + k], distance[k]);
            }
        }
    }
}

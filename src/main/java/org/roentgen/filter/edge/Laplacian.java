package org.roentgen.filter.edge;

import java.util.Arrays;

import org.roentgen.filter.Filter;
import org.roentgen.filter.Lines;
import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;

/**
 * The sum of the curvatures along the axes, from differences between neighbours: negative on bright lines, changing sign at edges.
 * <p>Σ w(d) · (f(p + d) − f(p)) over the neighbours d. With faces alone w = 1/s², s the spacing along the axis: SciPy's laplace and OpenCV's Laplacian of size 1
 * for voxels of size 1. Diagonal neighbours weigh c / (the longest spacing they step along)², c = 1/3 in a plane, 1/5 with edges and 1/9 with
 * corners in a volume, and those along the axes what makes the Laplacian of every quadratic exact; no weight is negative, whatever the
 * spacing, and for equal spacings all are c/s²: the 8, 18 or 26 neighbours less as many times the centre, divided by 3, 5 or 9.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> intensity per image unit², anisotropic spacing honoured.  <b>Output</b> float, exactly 0 where the neighbours are equal.
 * <b>Edges</b> reads one voxel beyond the box.  <b>Cost</b> O(voxels), some rows of scratch.  <b>NaN</b> spreads by one voxel.
 */
public final class Laplacian implements Filter {

    private final Connectivity neighbours;

    public Laplacian(Connectivity neighbours) {
        this.neighbours = neighbours;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return new int[] {1, 1, Spacing.isPlane(spacing) ? 0 : 1};
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        boolean plane = Spacing.isPlane(spacing);
        float[][][] weights = weights(spacing);
        Rows rows = new Rows(in);
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++) {
                int i = in.index(0, y + 1, plane ? z : z + 1);
                rows.clear(i);
                for (int dz = 0; dz <= (plane ? 0 : 1); dz++)
                    for (int dy = 0; dy <= 1; dy++) rows.add(i, dy, dz, weights[0][dy][dz], weights[1][dy][dz]);
                System.arraycopy(rows.sum, 0, out.data, out.index(0, y, z), out.nx);
            }
    }

    /** By the number of steps, 0 or 1, along x, y and z. */
    private float[][][] weights(double[] s) {
        boolean plane = Spacing.isPlane(s);
        double share = neighbours == Connectivity.FACES ? 0 : plane ? 1 / 3.0 : neighbours == Connectivity.EDGES ? 1 / 5.0 : 1 / 9.0;
        double xy = share / squared(Math.max(s[0], s[1])), xz = share / squared(Math.max(s[0], s[2])), yz = share / squared(Math.max(s[1], s[2]));
        double corner = neighbours == Connectivity.ALL ? Math.min(xy, Math.min(xz, yz)) : 0;
        float x = (float) (1 / squared(s[0]) - 2 * xy - 2 * xz - 4 * corner), y = (float) (1 / squared(s[1]) - 2 * xy - 2 * yz - 4 * corner),
            z = (float) (1 / squared(s[2]) - 2 * xz - 2 * yz - 4 * corner);
        return new float[][][] {{{0, z}, {y, (float) yz}}, {{x, (float) xz}, {(float) xy, (float) corner}}};
    }

    private static double squared(double value) {
        return value * value;
    }

    /** The sum for one row. Values that share a weight are added first, as many as a power of two: then equal ones cancel exactly. */
    private static final class Rows {

        private final Block in;
        private final float[] centre, ring, other, before, after, sum;
        private final int n;

        Rows(Block in) {
            this.in = in;
            n = in.nx - 2;
            float[][] rows = Lines.arrays(6, in.nx);
            centre = rows[0];
            ring = rows[1];
            other = rows[2];
            before = rows[3];
            after = rows[4];
            sum = rows[5];
        }

        void clear(int i) {
            System.arraycopy(in.data, i + 1, centre, 0, n);
            Arrays.fill(sum, 0, n, 0);
        }

        /** @param i the centre's row in the block
         * @param straight weight of the neighbours in the rows dy and dz away, without a step along x
         * @param diagonal weight of those with one */
        void add(int i, int dy, int dz, float straight, float diagonal) {
            System.arraycopy(in.data, i + dy * in.strideY + dz * in.strideZ, ring, 0, in.nx);
            int count = 1;
            if (dy + dz > 0) {
                add(i - dy * in.strideY - dz * in.strideZ);
                count = 2;
            }
            if (dy * dz > 0) {
                add(i + in.strideY - in.strideZ);
                add(i - in.strideY + in.strideZ);
                count = 4;
            }
            if (straight != 0) {
                System.arraycopy(ring, 1, before, 0, n);
                addStraight(before, centre, count, straight, sum, n);
            }
            if (diagonal == 0) return;
            System.arraycopy(ring, 0, before, 0, n);
            System.arraycopy(ring, 2, after, 0, n);
            addDiagonal(before, after, centre, 2 * count, diagonal, sum, n);
        }

        private void add(int i) {
            System.arraycopy(in.data, i, other, 0, in.nx);
            add(other, ring, in.nx);
        }

        private static void add(float[] a, float[] sum, int n) {
            for (int i = 0; i < n; i++) sum[i] += a[i];
        }

        private static void addStraight(float[] ring, float[] centre, float count, float weight, float[] sum, int n) {
            for (int i = 0; i < n; i++) sum[i] += weight * (ring[i] - count * centre[i]);
        }

        private static void addDiagonal(float[] before, float[] after, float[] centre, float count, float weight, float[] sum, int n) {
            for (int i = 0; i < n; i++) sum[i] += weight * (before[i] + after[i] - count * centre[i]);
        }
    }
}

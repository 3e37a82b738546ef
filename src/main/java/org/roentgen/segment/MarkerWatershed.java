package org.roentgen.segment;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.BlockWriter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Floods a relief from markers: each voxel gets the label of the marker whose water reaches it first, from the lowest level to the highest.
 * <p>Levels are the image's values; water that has passed a ridge floods what lies behind it at the ridge's level, and voxels of equal level are
 * flooded in the order in which the water arrives, so that a plateau is shared by distance. NaN is the highest level. With a compactness c &gt; 0
 * the level is the value + c · the distance to the marker's voxel that the water came from, in image units (Neubert &amp; Protzel 2014), which makes
 * regions rounder. Lines, if wanted, are the voxels that water of two labels would enter at once: 0.
 * <p>Markers keep their voxels. Without a way through the mask a voxel stays 0, and so does everything outside it; markers outside it are ignored.
 * <p><b>Dimensions</b> 2-D, 3-D, or the slices of a stack each on its own ({@link Spacing#ofPlane}).  <b>Cost</b> O(voxels · neighbours), one
 * thread.  <b>Memory</b> 8 bytes a voxel beside the images, and 28 for each voxel at the water's edge.
 * <p>Meyer 1994, Signal Processing 38(1):113–125, doi:10.1016/0165-1684(94)90060-4; Neubert &amp; Protzel 2014, ICPR, doi:10.1109/ICPR.2014.181.
 * scikit-image's {@code watershed} floods what lies behind a ridge from its own depth upwards: the same basins, another share of plateaus.
 */
public final class MarkerWatershed {

    private static final int OUTSIDE = -1, LINE = -2, WAITING = -3, REPORT = 1 << 16;

    private final Connectivity connectivity;
    private final double compactness;
    private final boolean lines;
    /** Is who comes first known only when the water arrives? Else the first who sees a voxel has it. */
    private final boolean arrives;

    /** @param compactness values per unit of length; 0 for none */
    public MarkerWatershed(Connectivity connectivity, double compactness, boolean lines) {
        if (!(compactness >= 0 && compactness < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Compactness must be at least 0, but is " + compactness + ". 0 follows the relief alone.");
        this.connectivity = connectivity;
        this.compactness = compactness;
        this.lines = lines;
        arrives = lines || compactness > 0;
    }

    /**
     * @param markers labels; 0 where there is none
     * @param out label image, for as large labels as the markers have
     * @throws IllegalArgumentException when the images do not fit each other, or there is no marker
     */
    public void run(RandomAccessibleInterval<? extends RealType<?>> relief, RandomAccessibleInterval<? extends RealType<?>> markers,
            Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask, RandomAccessibleInterval<? extends RealType<?>> out,
            double[] spacing, Progress progress) {
        Axes.check(relief);
        Axes.checkSameSize("Markers", markers, relief);
        Axes.checkSameSize("Output", out, relief);
        mask.ifPresent(m -> Axes.checkSameSize("Mask", m, relief));
        long[] size = Axes.size(relief);
        boolean planes = Spacing.isPlane(spacing) || relief.numDimensions() < 3;
        int parts = planes ? (int) size[2] : 1;
        boolean any = false;
        for (int z = 0; z < parts; z++) {
            Flood flood = new Flood(new int[] {(int) size[0], (int) size[1], planes ? 1 : (int) size[2]}, spacing);
            any |= flood.begin(relief, markers, mask, z);
            flood.run(progress.part((double) z / parts, (z + 1.0) / parts));
            flood.write(out, z);
        }
        if (!any) throw new IllegalArgumentException("Markers must contain at least one label inside the mask, but are empty. Choose another marker image.");
        progress.done(1);
    }

    /** One volume, in arrays with a frame around it that no water enters. */
    private final class Flood {

        private final int nx, ny, nz, frameZ, strideY, strideZ;
        private final double[] spacing;
        private final float[] relief;
        private final int[] label;
        private final int[] neighbours;
        private FloodQueue queue;
        private long voxels;

        Flood(int[] n, double[] spacing) {
            nx = n[0];
            ny = n[1];
            nz = n[2];
            frameZ = nz > 1 ? 1 : 0;
            strideY = nx + 2;
            strideZ = (nx + 2) * (ny + 2);
            long length = (long) strideZ * (nz + 2 * frameZ);
            if (length >= Integer.MAX_VALUE)
                throw new IllegalArgumentException("Image must have fewer than 2147483647 voxels for a watershed, but has " + length + ". Crop it, or work slice by slice.");
            this.spacing = spacing;
            relief = new float[(int) length];
            label = new int[(int) length];
            neighbours = neighbours();
        }

        private int[] neighbours() {
            int[] offsets = new int[26];
            int n = 0;
            for (int dz = -frameZ; dz <= frameZ; dz++)
                for (int dy = -1; dy <= 1; dy++)
                    for (int dx = -1; dx <= 1; dx++) {
                        int steps = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
                        if (steps > 0 && steps <= connectivity.ordinal() + 1) offsets[n++] = dx + dy * strideY + dz * strideZ;
                    }
            return Arrays.copyOf(offsets, n);
        }

        /** Reads the images; is there a marker? */
        boolean begin(RandomAccessibleInterval<? extends RealType<?>> values, RandomAccessibleInterval<? extends RealType<?>> markers,
                Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask, int z0) {
            Arrays.fill(label, OUTSIDE);
            BlockReader value = BlockReader.of(values, Boundary.ZERO), marker = BlockReader.of(markers, Boundary.ZERO);
            Optional<BlockReader> inside = mask.map(m -> BlockReader.of(m, Boundary.ZERO));
            Block a = new Block(nx, ny, 1), b = new Block(nx, ny, 1), c = new Block(nx, ny, 1);
            for (int z = 0; z < nz; z++) {
                int slice = z;
                value.read(a, 0, 0, z0 + z);
                marker.read(b, 0, 0, z0 + z);
                inside.ifPresent(m -> m.read(c, 0, 0, z0 + slice));
                for (int y = 0; y < ny; y++) {
                    System.arraycopy(a.data, y * nx, relief, index(0, y, z), nx);
                    for (int x = 0; x < nx; x++)
                        if (!inside.isPresent() || c.data[y * nx + x] != 0) label[index(x, y, z)] = Math.max(0, (int) b.data[y * nx + x]);
                }
            }
            return flow();
        }

        private int index(int x, int y, int z) {
            return x + 1 + (y + 1) * strideY + (z + frameZ) * strideZ;
        }

        /** Every voxel of a marker is a source, lowest first. */
        private boolean flow() {
            float lowest = Float.POSITIVE_INFINITY, highest = Float.NEGATIVE_INFINITY;
            for (float v : relief) {
                if (v < lowest && v > Float.NEGATIVE_INFINITY) lowest = v;
                if (v > highest && v < Float.POSITIVE_INFINITY) highest = v;
            }
            queue = new FloodQueue(lowest, highest);
            boolean any = false;
            for (int i = 0; i < label.length; i++)
                if (label[i] > 0) {
                    queue.put(relief[i], i, i);
                    any = true;
                }
            return any;
        }

        void run(Progress progress) {
            while (queue.take()) {
                if (++voxels % REPORT == 0) {
                    progress.checkCancelled();
                    progress.done(Math.min(1, (double) voxels / label.length));
                }
                int at = queue.voxel(), source = queue.source();
                if (arrives && at != source && !enter(at, source)) continue;
                for (int offset : neighbours) {
                    int i = at + offset;
                    if (label[i] == 0) offer(i, source, label[at]);
                }
            }
        }

        /** Water reaches a voxel that only waited until now; does it go on from there? */
        private boolean enter(int at, int source) {
            if (label[at] == LINE || label[at] > 0) return false;          // other water came before
            int own = label[source];
            if (lines && touchesAnother(at, own)) {
                label[at] = LINE;
                return false;
            }
            label[at] = own;
            return true;
        }

        private boolean touchesAnother(int at, int own) {
            for (int offset : neighbours) if (label[at + offset] > 0 && label[at + offset] != own) return true;
            return false;
        }

        private void offer(int i, int source, int own) {
            if (compactness > 0) {
                queue.put((float) (relief[i] + compactness * distance(i, source)), i, source);
                return;
            }
            label[i] = lines ? WAITING : own;
            queue.put(relief[i], i, source);
        }

        private double distance(int a, int b) {
            double dx = (a % strideY - b % strideY) * spacing[0], dy = (a / strideY % (ny + 2) - b / strideY % (ny + 2)) * spacing[1];
            double dz = frameZ == 0 ? 0 : (a / strideZ - b / strideZ) * spacing[2];
            return Math.sqrt(dx * dx + dy * dy + dz * dz);
        }

        void write(RandomAccessibleInterval<? extends RealType<?>> out, int z0) {
            BlockWriter writer = BlockWriter.of(out);
            Block slice = new Block(nx, ny, 1);
            for (int z = 0; z < nz; z++) {
                for (int y = 0; y < ny; y++)
                    for (int x = 0; x < nx; x++) slice.data[y * nx + x] = Math.max(0, label[index(x, y, z)]);
                writer.write(slice, 0, 0, z0 + z);
            }
        }
    }
}

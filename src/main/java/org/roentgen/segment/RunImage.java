package org.roentgen.segment;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.BlockWriter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/** A mask or label image as runs along x, in slabs of rows that threads work on; row r is (y, z) with r = y + z · ny. */
final class RunImage {

    /** Voxels read or written at once, unless a row has more. */
    private static final int STRIP = 1 << 15;

    private final int nx, ny, nz, stripRows;
    private final List<RowRuns> slabs;

    RunImage(RandomAccessibleInterval<? extends RealType<?>> image, boolean byValue, Progress progress) {
        long[] size = Axes.size(image);
        nx = (int) size[0];
        ny = (int) size[1];
        nz = (int) size[2];
        stripRows = Math.max(1, Math.min(ny, STRIP / nx));
        slabs = slabs(byValue, InParallel.tasks());
        read(image, progress);
        int first = 0;
        for (RowRuns slab : slabs) {
            slab.first = first;
            first = Math.addExact(first, slab.size());
        }
    }

    /** Whole planes; parts of the plane if there is only one. */
    private List<RowRuns> slabs(boolean byValue, int wish) {
        int unit = nz > 1 ? ny : 1, units = nz > 1 ? nz : ny, n = Math.min(units, wish);
        return IntStream.range(0, n).mapToObj(i -> {
            int begin = (int) ((long) units * i / n) * unit, end = (int) ((long) units * (i + 1) / n) * unit;
            return new RowRuns(begin, end - begin, byValue);
        }).collect(Collectors.toList());
    }

    private void read(RandomAccessibleInterval<? extends RealType<?>> image, Progress progress) {
        AtomicLong done = new AtomicLong();
        BlockReader shared = BlockReader.of(image, Boundary.ZERO);
        eachSlab(slab -> {
            BlockReader reader = shared.copy();
            eachStrip(slab, done, progress, (row, block) -> {
                reader.read(block, 0, row % ny, row / ny);
                for (int y = 0; y < block.ny; y++) slab.add(block.data, y * nx, nx);
            });
        });
    }

    /** The component of each run: components are numbered from 0 by their first run. */
    int[] components(Connectivity connectivity, boolean plane) {
        RowRuns last = slabs.get(slabs.size() - 1);
        int[] parent = new int[last.first + last.size()];
        eachSlab(slab -> {
            for (int i = 0; i < slab.size(); i++) parent[slab.first + i] = slab.first + i;
            joinRows(slab, true, connectivity, plane, parent);
        });
        for (RowRuns slab : slabs) joinRows(slab, false, connectivity, plane, parent);
        int components = 0;
        for (int i = 0; i < parent.length; i++)                        // parents come earlier, so theirs are numbers already
            parent[i] = parent[i] == i ? components++ : parent[parent[i]];
        return parent;
    }

    /** Joins the rows of a slab to earlier rows, either those inside the slab or those before it. */
    private void joinRows(RowRuns slab, boolean inside, Connectivity connectivity, boolean plane, int[] parent) {
        int end = slab.firstRow + slab.rows(), stop = inside ? end : Math.min(end, slab.firstRow + ny + 1);
        for (int row = slab.firstRow; row < stop; row++) {
            int y = row % ny;
            if (y > 0) join(slab, row, -1, 0, inside, connectivity, parent);
            if (plane || row < ny) continue;
            for (int dy = y > 0 ? -1 : 0; dy <= 1 && y + dy < ny; dy++) join(slab, row, dy, -1, inside, connectivity, parent);
        }
    }

    private void join(RowRuns slab, int row, int dy, int dz, boolean inside, Connectivity connectivity, int[] parent) {
        int other = row + dy + dz * ny;
        if (other >= slab.firstRow == inside && connectivity.touches(dy, dz))
            slab.join(row, inside ? slab : slabOf(other), other, connectivity.diagonal(dy, dz), parent);
    }

    private RowRuns slabOf(int row) {
        int i = 0;
        while (slabs.get(i).firstRow + slabs.get(i).rows() <= row) i++;
        return slabs.get(i);
    }

    /** Two components that share faces. */
    interface Contact { void between(int a, int b, int axis, int faces); }

    /** Tells of all faces between voxels of different components, in the order of the image; on one thread. */
    void contacts(int[] component, Contact contact) {
        for (RowRuns slab : slabs)
            for (int row = slab.firstRow; row < slab.firstRow + slab.rows(); row++) {
                for (int i = slab.begin(row) + 1; i < slab.end(row); i++)
                    if (slab.to[i - 1] == slab.from[i]) tell(component[slab.first + i - 1], component[slab.first + i], 0, 1, contact);
                if (row % ny > 0) contacts(slab, row, row - 1, 1, component, contact);
                if (row >= ny) contacts(slab, row, row - ny, 2, component, contact);
            }
    }

    private void contacts(RowRuns slab, int row, int otherRow, int axis, int[] component, Contact contact) {
        RowRuns others = otherRow >= slab.firstRow ? slab : slabOf(otherRow);
        int i = slab.begin(row), j = others.begin(otherRow);
        while (i < slab.end(row) && j < others.end(otherRow)) {
            int faces = Math.min(slab.to[i], others.to[j]) - Math.max(slab.from[i], others.from[j]);
            if (faces > 0) tell(component[others.first + j], component[slab.first + i], axis, faces, contact);
            if (slab.to[i] < others.to[j]) i++;
            else j++;
        }
    }

    private static void tell(int a, int b, int axis, int faces, Contact contact) {
        if (a != b) contact.between(a, b, axis, faces);
    }

    private static int count(int[] component) {
        return Arrays.stream(component).max().orElse(-1) + 1;
    }

    /** The greatest of the values of each component's voxels, in a block of the image's size. */
    float[] greatest(int[] component, Block values) {
        float[] ofRun = new float[component.length], greatest = new float[count(component)];
        eachSlab(slab -> {
            for (int row = slab.firstRow; row < slab.firstRow + slab.rows(); row++)
                for (int i = slab.begin(row); i < slab.end(row); i++) ofRun[slab.first + i] = greatest(values.data, row * nx + slab.from[i], row * nx + slab.to[i]);
        });
        Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < ofRun.length; i++) greatest[component[i]] = Math.max(greatest[component[i]], ofRun[i]);
        return greatest;
    }

    private static float greatest(float[] values, int from, int to) {
        float greatest = values[from];
        for (int i = from + 1; i < to; i++) greatest = Math.max(greatest, values[i]);
        return greatest;
    }

    /** The voxels of each component. */
    long[] voxels(int[] component) {
        long[] voxels = new long[count(component)];
        for (RowRuns slab : slabs)
            for (int i = 0; i < slab.size(); i++) voxels[component[slab.first + i]] += slab.to[i] - slab.from[i];
        return voxels;
    }

    /** Writes the label of each run's component. */
    void write(int[] component, int[] label, RandomAccessibleInterval<? extends RealType<?>> out, Progress progress) {
        AtomicLong done = new AtomicLong();
        BlockWriter shared = BlockWriter.of(out);
        eachSlab(slab -> {
            LabelTarget target = new LabelTarget(out, shared.copy());
            eachStrip(slab, done, progress, (row, block) -> {
                target.begin(block, row % ny, row / ny);
                for (int y = 0; y < block.ny; y++)
                    for (int i = slab.begin(row + y); i < slab.end(row + y); i++)
                        target.fill(y * nx + slab.from[i], y * nx + slab.to[i], label[component[slab.first + i]]);
                target.end(row % ny, row / ny);
            });
        });
    }

    private void eachSlab(Consumer<RowRuns> action) {
        InParallel.forEach(slabs, action);
    }

    private interface StripAction {
        void accept(int firstRow, Block block);
    }

    private void eachStrip(RowRuns slab, AtomicLong done, Progress progress, StripAction action) {
        float[] data = new float[nx * stripRows];
        int end = slab.firstRow + slab.rows();
        for (int row = slab.firstRow; row < end; ) {
            progress.checkCancelled();
            int rows = Math.min(Math.min(stripRows, end - row), ny - row % ny);
            action.accept(row, new Block(data, nx, rows, 1));
            row += rows;
            progress.done(done.addAndGet(rows) / ((double) ny * nz));
        }
    }
}

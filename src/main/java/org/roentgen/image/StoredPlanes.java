package org.roentgen.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** The rows of 8- and 16-bit integers in the arrays of an image, and those seen beyond its edges. */
final class StoredPlanes {

    private static final int SPARE = Long.BYTES;                // so that the last numbers of a row can be taken together with others

    private final Planes planes;
    private final long[] size;

    private StoredPlanes(Planes planes, long[] size) {
        this.planes = planes;
        this.size = size;
    }

    /** None if they are not in arrays. */
    static Optional<StoredPlanes> of(RandomAccessibleInterval<? extends RealType<?>> image) {
        RandomAccessibleInterval<? extends RealType<?>> raw = Calibration.isView(image) ? Calibration.rawOfView(image) : image;
        return Planes.of(raw).filter(Planes::isArray).map(planes -> new StoredPlanes(planes, Axes.size(raw)));
    }

    /** Of a box that begins at (x, y, z) inside the image. */
    Rows rows(long x, long y, long z) {
        return (j, k, use) -> use.at(planes.storage(z + k), planes.index(x, y + j, z + k));
    }

    /** Of a box of planes that begins at (x, y, z), n numbers each; those that reach beyond an edge lie in one array, one after the other. */
    Rows rows(StoredIntegers kind, Boundary boundary, long x, int n, long y, long z) {
        List<Axis.Run> columns = Axis.runs(x, n, size[0], boundary);
        boolean inside = x >= 0 && x + n <= size[0];
        Object row = kind.array(n + SPARE), zeros = kind.array(n + SPARE);
        return (j, k, use) -> {
            long line = Axis.source(y + j, size[1], boundary), plane = z + k;
            if (line < 0) use.at(zeros, 0);
            else if (inside) use.at(planes.storage(plane), planes.index(x, line, plane));
            else {
                for (Axis.Run column : columns) put(planes.storage(plane), planes.index(column.first(), line, plane), row, column.at, column);
                use.at(row, 0);
            }
        };
    }

    /** Copies a run of numbers of an image's row to where they are in a block's. */
    static void put(Object raw, int from, Object to, int at, Axis.Run run) {
        System.arraycopy(raw, from, to, at, run.extent());
        if (to instanceof byte[]) turn((byte[]) to, at, run);
        else turn((short[]) to, at, run);
    }

    private static void turn(byte[] to, int at, Axis.Run run) {
        if (run.step == 0) Arrays.fill(to, at, at + run.length, to[at]);
        if (run.step >= 0) return;
        for (int i = at, j = at + run.length - 1; i < j; i++, j--) {
            byte first = to[i];
            to[i] = to[j];
            to[j] = first;
        }
    }

    private static void turn(short[] to, int at, Axis.Run run) {
        if (run.step == 0) Arrays.fill(to, at, at + run.length, to[at]);
        if (run.step >= 0) return;
        for (int i = at, j = at + run.length - 1; i < j; i++, j--) {
            short first = to[i];
            to[i] = to[j];
            to[j] = first;
        }
    }
}

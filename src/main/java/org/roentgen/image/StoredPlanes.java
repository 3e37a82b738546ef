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

    /** Of a box in plane z that begins at (x, y) inside the image. */
    Rows rows(long x, long y, long z) {
        return new Inside(x, y, z);
    }

    /** Of a box in plane z that begins at (x, y), n numbers each. */
    Rows rows(StoredIntegers kind, Boundary boundary, long x, int n, long y, long z) {
        return new Extended(kind, boundary, x, n, y, z);
    }

    private class Inside implements Rows {

        final Object plane;
        final long x, y, z;

        Inside(long x, long y, long z) {
            plane = planes.storage(z);
            this.x = x;
            this.y = y;
            this.z = z;
        }

        @Override public Object array(int j, int k) {
            return plane;
        }

        @Override public int begin(int j, int k) {
            return planes.index(x, y + j, z);
        }
    }

    /** Rows that reach beyond an edge lie in one array, one after the other. */
    private final class Extended extends Inside {

        private final Boundary boundary;
        private final List<Axis.Run> columns;
        private final boolean isWithin;
        private final Object row, zeros;

        Extended(StoredIntegers kind, Boundary boundary, long x, int n, long y, long z) {
            super(x, y, z);
            this.boundary = boundary;
            columns = Axis.runs(x, n, size[0], boundary);
            isWithin = x >= 0 && x + n <= size[0];
            row = kind.array(n + SPARE);
            zeros = boundary == Boundary.ZERO ? kind.array(n + SPARE) : row;
        }

        @Override public Object array(int j, int k) {
            long line = Axis.source(y + j, size[1], boundary);
            if (line < 0 || isWithin) return line < 0 ? zeros : plane;
            for (Axis.Run column : columns) put(plane, planes.index(column.first(), line, z), row, column.at, column);
            return row;
        }

        @Override public int begin(int j, int k) {
            long line = Axis.source(y + j, size[1], boundary);
            return line < 0 || !isWithin ? 0 : planes.index(x, line, z);
        }
    }

    /** Copies a run of numbers of an image's row to where they are in a block's. */
    static void put(Object raw, int from, Object to, int at, Axis.Run run) {
        if (to instanceof byte[]) put((byte[]) raw, from, (byte[]) to, at, run);
        else put((short[]) raw, from, (short[]) to, at, run);
    }

    private static void put(byte[] raw, int from, byte[] to, int at, Axis.Run run) {
        System.arraycopy(raw, from, to, at, run.extent());
        if (run.step == 0) Arrays.fill(to, at, at + run.length, to[at]);
        if (run.step >= 0) return;
        for (int i = at, j = at + run.length - 1; i < j; i++, j--) {
            byte first = to[i];
            to[i] = to[j];
            to[j] = first;
        }
    }

    private static void put(short[] raw, int from, short[] to, int at, Axis.Run run) {
        System.arraycopy(raw, from, to, at, run.extent());
        if (run.step == 0) Arrays.fill(to, at, at + run.length, to[at]);
        if (run.step >= 0) return;
        for (int i = at, j = at + run.length - 1; i < j; i++, j--) {
            short first = to[i];
            to[i] = to[j];
            to[j] = first;
        }
    }
}

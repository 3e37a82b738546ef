package org.roentgen.image;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.converter.Converters;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Cast;

/**
 * Reads any box of an image, inside or beyond its edges, as floats.
 * <p>Any real type and storage with one to three axes; positions count from 0 at the image's min corner. 8- to 64-bit
 * numbers come fast: straight out of the arrays of array and planar images, and through {@link PrimitiveBlocks} in their own type
 * from others; so do views of {@link Calibration}. A float keeps 24 bits: larger 32- and 64-bit integers are rounded.
 * <p>Not thread-safe: each thread takes its own {@link #copy}.
 */
public final class BlockReader {

    /** Puts a run of raw numbers into a row of the block that is being read. */
    private interface RowTarget {
        void put(Object raw, int from, int at, Axis.Run run);
    }

    private final PrimitiveBlocks<?> source;
    private final Optional<Planes> planes;                     // arrays that need no copy
    private final RowDecoder decoder;
    private final NativeType<?> rawType;
    private final Boundary boundary;
    private final long[] min;
    private final long[] size;
    private Object raw;                                        // one plane of the box that is being read
    private int rawLength;

    private BlockReader(PrimitiveBlocks<?> source, Optional<Planes> planes, RowDecoder decoder, NativeType<?> rawType,
            Boundary boundary, long[] min, long[] size) {
        this.source = source;
        this.planes = planes;
        this.decoder = decoder;
        this.rawType = rawType;
        this.boundary = boundary;
        this.min = min;
        this.size = size;
    }

    public static BlockReader of(RandomAccessibleInterval<? extends RealType<?>> image, Boundary boundary) {
        Axes.check(image);
        if (Calibration.isView(image)) {
            RandomAccessibleInterval<? extends RealType<?>> raw = Calibration.rawOfView(image);
            if (RowDecoder.calibrates(raw.getType()))
                return of(raw, RowDecoder.of(raw.getType(), Calibration.ofView(image)), boundary);
        }
        if (RowDecoder.knows(image.getType())) return of(image, RowDecoder.of(image.getType()), boundary);
        return of(floats(image), RowDecoder.of(new FloatType()), boundary);
    }

    private static BlockReader of(RandomAccessibleInterval<? extends RealType<?>> image, RowDecoder decoder, Boundary boundary) {
        NativeType<?> type = (NativeType<?>) image.getType();
        return new BlockReader(blocks(image), Planes.of(image).filter(Planes::isArray), decoder, type, boundary,
            image.minAsLongArray(), Axes.size(image));
    }

    private static PrimitiveBlocks<?> blocks(RandomAccessibleInterval<?> image) {
        return PrimitiveBlocks.of(Cast.unchecked(image), PrimitiveBlocks.OnFallback.ACCEPT);
    }

    private static <T extends RealType<?>> RandomAccessibleInterval<FloatType> floats(RandomAccessibleInterval<T> image) {
        return Converters.convert(image, (in, out) -> out.set(in.getRealFloat()), new FloatType());
    }

    /** A reader of the same image for another thread. */
    public BlockReader copy() {
        return new BlockReader(source.independentCopy(), planes, decoder, rawType, boundary, min, size);
    }

    /** The rows of a box that begins at (x, y, z), n numbers each; none if they are not read from arrays. */
    Optional<RowOperation.Source> rows(long x, int n, long y, long z) {
        List<Axis.Run> columns = Axis.runs(x, n, size[0], boundary);
        return planes.map(p -> (j, k, row) -> {
            long line = Axis.source(y + j, size[1], boundary), plane = Axis.source(z + k, size[2], boundary);
            if (boundary == Boundary.ZERO) Arrays.fill(row, 0, n, 0);
            if (line >= 0 && plane >= 0) for (Axis.Run column : columns) put(p.storage(plane), p.index(column.first(), line, plane), row, column.at, column);
        });
    }

    /** Fills the block with the box of its size whose first voxel is (x, y, z). */
    public void read(Block block, long x, long y, long z) {
        if (boundary == Boundary.ZERO && !isInside(block, x, y, z)) Arrays.fill(block.data, 0, block.size(), 0);
        read(block, x, y, z, (raw, from, at, run) -> put(raw, from, block.data, at, run));
    }

    /** Fills whole rows of a block, from one on, with those of the image from the same row of slice z on; all inside the image. */
    void readRows(Block block, int row, int slice, int rows, long z) {
        Block part = new Block(block.data, block.nx, rows, 1);
        int first = block.index(0, row, slice);
        read(part, 0, row, z, (raw, from, at, run) -> put(raw, from, block.data, first + at, run));
    }

    /** As above, with the stored numbers of an 8- or 16-bit image, not calibrated. */
    void read(StoredBlock block, long x, long y, long z) {
        boolean clear = boundary == Boundary.ZERO && !isInside(block, x, y, z);
        if (clear && block.data instanceof byte[]) Arrays.fill((byte[]) block.data, 0, block.size(), (byte) 0);
        if (clear && block.data instanceof short[]) Arrays.fill((short[]) block.data, 0, block.size(), (short) 0);
        read(block, x, y, z, (raw, from, at, run) -> StoredPlanes.put(raw, from, block.data, at, run));
    }

    private boolean isInside(Box box, long x, long y, long z) {
        return x >= 0 && y >= 0 && z >= 0 && x + box.nx <= size[0] && y + box.ny <= size[1] && z + box.nz <= size[2];
    }

    private void read(Box box, long x, long y, long z, RowTarget target) {
        List<Axis.Run> columns = Axis.runs(x, box.nx, size[0], boundary), rows = Axis.runs(y, box.ny, size[1], boundary);
        for (int k = 0; k < box.nz; k++) {
            long plane = Axis.source(z + k, size[2], boundary);
            if (plane < 0) continue;
            for (Axis.Run row : rows)
                for (Axis.Run column : columns) read(box, k, column, row, plane, target);
        }
    }

    private void read(Box box, int k, Axis.Run column, Axis.Run row, long plane, RowTarget target) {
        int width = column.extent();
        if (!planes.isPresent()) copy(column.first(), row.first(), plane, width, row.extent());
        Object values = planes.isPresent() ? planes.get().storage(plane) : raw;
        for (int j = 0; j < row.length; j++) {
            int line = row.step > 0 ? j : row.step < 0 ? row.length - 1 - j : 0;
            int from = planes.isPresent() ? planes.get().index(column.first(), row.first() + line, plane) : line * width;
            target.put(values, from, box.index(column.at, row.at + j, k), column);
        }
    }

    private void put(Object raw, int from, float[] to, int at, Axis.Run run) {
        decoder.decode(raw, from, to, at, run.extent());
        if (run.step == 0) Arrays.fill(to, at, at + run.length, to[at]);
        if (run.step >= 0) return;
        for (int i = at, j = at + run.length - 1; i < j; i++, j--) {
            float first = to[i];
            to[i] = to[j];
            to[j] = first;
        }
    }

    private void copy(long x, long y, long plane, int width, int height) {
        if (rawLength < width * height) {
            rawLength = width * height;
            raw = newArray(rawLength);
        }
        long[] corner = {x, y, plane};
        int[] extent = {width, height, 1};
        for (int d = 0; d < min.length; d++) corner[d] += min[d];
        source.copy(Arrays.copyOf(corner, min.length), raw, Arrays.copyOf(extent, min.length));
    }

    private Object newArray(int length) {
        switch (rawType.getNativeTypeFactory().getPrimitiveType()) {
            case BYTE: return new byte[length];
            case SHORT: return new short[length];
            case INT: return new int[length];
            case LONG: return new long[length];
            case DOUBLE: return new double[length];
            default: return new float[length];
        }
    }
}

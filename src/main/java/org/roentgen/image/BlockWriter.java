package org.roentgen.image;

import java.nio.Buffer;
import java.util.Optional;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Writes boxes of floats into an image of any real type and storage with one to three axes.
 * <p>Integers are rounded half up (2.5 → 3, -2.5 → -2) and clamped to the type's range; NaN becomes 0 (32- and 64-bit
 * floats keep it). A view of a linear {@link Calibration} is written through its inverse, with NaN as raw 0. Array and planar
 * images are written fast. Positions count from 0 at the min corner.
 * <p>Not thread-safe: each thread takes its own {@link #copy}. Copies may write different voxels at once, also where a type
 * packs several voxels into a word (1-bit, 12-bit): ImgLib2's types guard their words.
 */
public final class BlockWriter {

    private final RandomAccessibleInterval<? extends RealType<?>> image;
    private final Optional<Calibration> calibration;
    private final Optional<Planes> planes;
    private final RowEncoder encoder;
    private final RandomAccess<? extends RealType<?>> access;
    private float[] raw = {};
    private Object encoded;
    private int encodedLength;

    private BlockWriter(RandomAccessibleInterval<? extends RealType<?>> image, Optional<Calibration> calibration,
            Optional<Planes> planes) {
        this.image = image;
        this.calibration = calibration;
        this.planes = planes;
        encoder = RowEncoder.of(image.getType());
        access = image.randomAccess();
    }

    public static BlockWriter of(RandomAccessibleInterval<? extends RealType<?>> image) {
        Axes.check(image);
        boolean calibrated = Calibration.isView(image);
        RandomAccessibleInterval<? extends RealType<?>> raw = calibrated ? Calibration.rawOfView(image) : image;
        Optional<Calibration> calibration = calibrated ? Optional.of(Calibration.ofView(image)) : Optional.empty();
        calibration.ifPresent(c -> c.rawOf(0));                               // throws when there is no inverse
        return new BlockWriter(raw, calibration, RowEncoder.knows(raw.getType()) ? Planes.of(raw) : Optional.empty());
    }

    /** A writer to the same image for another thread. */
    public BlockWriter copy() {
        return new BlockWriter(image, calibration, planes);
    }

    /** Puts the block with its first voxel at (x, y, z); it must lie inside the image. */
    public void write(Block block, long x, long y, long z) {
        for (int k = 0; k < block.nz; k++)
            for (int j = 0; j < block.ny; j++) write(block.data, block.index(0, j, k), x, y + j, z + k, block.nx);
    }

    /** Puts whole rows of a block, from one on, at the same row of slice z. */
    void writeRows(Block block, int row, int slice, int rows, long z) {
        for (int j = row; j < row + rows; j++) write(block.data, block.index(0, j, slice), 0, j, z, block.nx);
    }

    private void write(float[] values, int at, long x, long y, long z, int count) {
        float[] row = calibration.isPresent() ? raw(values, at, count) : values;
        int from = row == values ? at : 0;
        if (planes.isPresent()) write(row, from, planes.get().storage(z), planes.get().index(x, y, z), count);
        else writeVoxels(row, from, count, x, y, z);
    }

    /** As above, stored numbers of an 8- or 16-bit image as they are, not calibrated. */
    void write(StoredBlock block, long x, long y, long z) {
        for (int k = 0; k < block.nz; k++)
            for (int j = 0; j < block.ny; j++) {
                int at = block.index(0, j, k);
                if (planes.isPresent()) write(block, at, planes.get().storage(z + k), planes.get().index(x, y + j, z + k));
                else writeVoxels(block, at, x, y + j, z + k);
            }
    }

    private void write(StoredBlock block, int at, Object storage, int index) {
        if (storage instanceof Buffer) RowEncoder.put(block.data, at, storage, index, block.nx);
        else System.arraycopy(block.data, at, storage, index, block.nx);
    }

    private void writeVoxels(StoredBlock block, int at, long x, long y, long z) {
        int[] row = new int[block.nx];
        block.kind.decode(block.data, at, row, 0, block.nx);
        setPosition(x, y, z);
        for (int i = 0; i < row.length; i++) {
            if (i > 0) access.fwd(0);
            access.get().setReal(row[i]);
        }
    }

    private Object encoded(int count) {
        if (encodedLength < count) {
            encodedLength = count;
            encoded = RowEncoder.array(image.getType(), count);
        }
        return encoded;
    }

    private void setPosition(long x, long y, long z) {
        long[] position = {x, y, z};
        for (int d = 0; d < image.numDimensions(); d++) access.setPosition(image.min(d) + position[d], d);
    }

    private void write(float[] row, int at, Object storage, int index, int count) {
        if (!(storage instanceof Buffer)) {
            encoder.encode(row, at, storage, index, count);
            return;
        }
        encoder.encode(row, at, encoded(count), 0, count);
        RowEncoder.put(encoded, 0, storage, index, count);
    }

    private void writeVoxels(float[] row, int at, int count, long x, long y, long z) {
        setPosition(x, y, z);
        for (int i = 0; i < count; i++) {
            if (i > 0) access.fwd(0);
            RowEncoder.set(access.get(), row[at + i]);
        }
    }

    private float[] raw(float[] values, int at, int count) {
        if (raw.length < count) raw = new float[count];
        for (int i = 0; i < count; i++) raw[i] = (float) calibration.get().rawOf(values[at + i]);
        return raw;
    }
}

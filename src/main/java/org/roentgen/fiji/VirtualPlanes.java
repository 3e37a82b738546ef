package org.roentgen.fiji;

import ij.ImageStack;

import java.lang.ref.SoftReference;
import java.util.function.IntUnaryOperator;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.cell.LazyCellImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A virtual stack as an image whose planes are read when they are looked at and forgotten when memory is short: volumes larger than the
 * heap can be processed. Virtual stacks are not made for several threads, so one plane is read at a time.
 */
final class VirtualPlanes {

    private final ImageStack stack;
    private final IntUnaryOperator indexOfSlice;
    private final SoftReference<Cell<?>>[] cells;

    @SuppressWarnings("unchecked")
    VirtualPlanes(ImageStack stack, IntUnaryOperator indexOfSlice, int slices) {
        this.stack = stack;
        this.indexOfSlice = indexOfSlice;
        cells = new SoftReference[slices];
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    RandomAccessibleInterval<? extends RealType<?>> image() {
        int[] plane = {stack.getWidth(), stack.getHeight(), 1};
        CellGrid grid = new CellGrid(new long[] {plane[0], plane[1], cells.length}, plane);
        LazyCellImg.Get get = index -> cell((int) index);
        switch (stack.getBitDepth()) {
            case 8: return new LazyCellImg<>(grid, new UnsignedByteType(), (LazyCellImg.Get<Cell<ByteArray>>) get);
            case 16: return new LazyCellImg<>(grid, new UnsignedShortType(), (LazyCellImg.Get<Cell<ShortArray>>) get);
            case 32: return new LazyCellImg<>(grid, new FloatType(), (LazyCellImg.Get<Cell<FloatArray>>) get);
            default: throw new IllegalArgumentException("Virtual stack must have 8, 16 or 32 bits, but is RGB. Duplicate it first.");
        }
    }

    private synchronized Cell<?> cell(int z) {
        Cell<?> cell = cells[z] == null ? null : cells[z].get();
        if (cell == null) cells[z] = new SoftReference<>(cell = read(z));
        return cell;
    }

    private Cell<?> read(int z) {
        Object pixels = stack.getProcessor(indexOfSlice.applyAsInt(z + 1)).getPixels();
        int[] size = {stack.getWidth(), stack.getHeight(), 1};
        long[] min = {0, 0, z};
        if (pixels instanceof byte[]) return new Cell<>(size, min, new ByteArray((byte[]) pixels));
        if (pixels instanceof short[]) return new Cell<>(size, min, new ShortArray((short[]) pixels));
        return new Cell<>(size, min, new FloatArray((float[]) pixels));
    }
}

package org.roentgen.segment;

import java.util.Arrays;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockWriter;

/** Where one thread writes labels: straight into the arrays of 8-, 16- and 32-bit array and planar images, else through a block. */
final class LabelTarget {

    private final RandomAccessibleInterval<? extends RealType<?>> image;
    private final boolean direct;
    private final BlockWriter writer;
    private final int nx, ny;
    private Block block;
    private Object array;              // of the strip: byte[], short[] or float[]
    private int base;                  // index of the strip's first voxel

    LabelTarget(RandomAccessibleInterval<? extends RealType<?>> image, BlockWriter writer) {
        this.image = image;
        this.writer = writer;
        nx = (int) image.dimension(0);
        ny = (int) Axes.size(image)[1];
        Class<?> type = image.getType().getClass();
        boolean known = type == UnsignedByteType.class || type == UnsignedShortType.class || type == FloatType.class;
        direct = known && (image instanceof PlanarImg || image instanceof ArrayImg);
    }

    /** Begins with the rows of a block, all background. */
    void begin(Block block, int y, int z) {
        this.block = block;
        base = !direct ? 0 : image instanceof PlanarImg ? nx * y : Math.toIntExact(nx * (y + (long) ny * z));
        array = direct ? array(z) : block.data;
        fill(0, block.size(), 0);
    }

    private Object array(int z) {
        Object access = image instanceof PlanarImg ? ((PlanarImg<?, ?>) image).getPlane(z) : ((ArrayImg<?, ?>) image).update(null);
        return ((ArrayDataAccess<?>) access).getCurrentStorageArray();
    }

    /** Sets voxels of the strip, counted from its first. */
    void fill(int from, int to, int label) {
        if (array instanceof short[]) Arrays.fill((short[]) array, base + from, base + to, (short) label);
        else if (array instanceof float[]) Arrays.fill((float[]) array, base + from, base + to, label);
        else Arrays.fill((byte[]) array, base + from, base + to, (byte) label);
    }

    void end(int y, int z) {
        if (!direct) writer.write(block, 0, y, z);
    }
}

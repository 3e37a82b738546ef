package org.roentgen.testing;

import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.roentgen.image.Axes;

/** Small float images for tests, by formula or chance, and their voxels as one array. */
public final class Volumes {

    /** A value for each voxel. */
    public interface Formula {
        double at(int x, int y, int z);
    }

    private Volumes() { }

    public static ArrayImg<FloatType, ?> of(int nx, int ny, int nz, Formula formula) {
        float[] data = new float[nx * ny * nz];
        for (int i = 0; i < data.length; i++) data[i] = (float) formula.at(i % nx, i / nx % ny, i / nx / ny);
        return ArrayImgs.floats(data, nx, ny, nz);
    }

    /** Whole numbers from 0 to 100, so that every pixel type can hold them. */
    public static ArrayImg<FloatType, ?> noise(long seed, int nx, int ny, int nz) {
        Random random = new Random(seed);
        return of(nx, ny, nz, (x, y, z) -> random.nextInt(101));
    }

    public static ArrayImg<FloatType, ?> dirac(int nx, int ny, int nz) {
        return of(nx, ny, nz, (x, y, z) -> x == nx / 2 && y == ny / 2 && z == nz / 2 ? 1 : 0);
    }

    /** x fastest, whatever the storage. */
    public static float[] values(RandomAccessibleInterval<? extends RealType<?>> image) {
        long[] size = Axes.size(image);
        float[] values = new float[(int) (size[0] * size[1] * size[2])];
        int i = 0;
        for (RealType<?> voxel : Views.flatIterable(image)) values[i++] = voxel.getRealFloat();
        return values;
    }
}

package org.roentgen.report;

import net.imglib2.Cursor;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/** One plane of a volume with its labels, and how it looks at a given number of pixels. */
final class Section {

    final float[] values;
    final int[] labels;
    private final int nu, nv;

    private Section(float[] values, int[] labels, int nu, int nv) {
        this.values = values;
        this.labels = labels;
        this.nu = nu;
        this.nv = nv;
    }

    /**
     * The plane with one coordinate fixed: axis 2 gives x across and y down, 1 gives x across, 0 gives y across, both with z upwards.
     * @param labels null for none
     */
    static Section of(RandomAccessibleInterval<? extends RealType<?>> image, RandomAccessibleInterval<? extends RealType<?>> labels, int axis, long index) {
        RandomAccessibleInterval<? extends RealType<?>> plane = plane(image, axis, index);
        int nu = (int) plane.dimension(0), nv = (int) plane.dimension(1);
        float[] values = read(plane, axis != 2);
        int[] owner = new int[values.length];
        if (labels != null) {
            float[] read = read(plane(labels, axis, index), axis != 2);
            for (int i = 0; i < read.length; i++) owner[i] = (int) read[i];
        }
        return new Section(values, owner, nu, nv);
    }

    /** Linear between voxels (the nearest one beside a NaN), the mean of several points where a pixel is larger than a voxel. */
    float[] values(int width, int height) {
        int pointsU = (int) Math.ceil((double) nu / width), pointsV = (int) Math.ceil((double) nv / height);
        float[] out = new float[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                double sum = 0;
                for (int j = 0; j < pointsV; j++)
                    for (int i = 0; i < pointsU; i++)
                        sum += linear((x + (i + 0.5) / pointsU) * nu / width - 0.5, (y + (j + 0.5) / pointsV) * nv / height - 0.5);
                out[y * width + x] = (float) (sum / (pointsU * pointsV));
            }
        return out;
    }

    /** The label at each pixel's centre, or where that is none, at one of the voxels that the pixel covers. */
    int[] labels(int width, int height) {
        int pointsU = (int) Math.ceil((double) nu / width), pointsV = (int) Math.ceil((double) nv / height);
        int[] out = new int[width * height];
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int label = labels[(int) ((y + 0.5) * nv / height) * nu + (int) ((x + 0.5) * nu / width)];
                for (int k = 0; label == 0 && k < pointsU * pointsV; k++) {
                    double u = x + (k % pointsU + 0.5) / pointsU, v = y + (k / pointsU + 0.5) / pointsV;
                    label = labels[(int) (v * nv / height) * nu + (int) (u * nu / width)];
                }
                out[y * width + x] = label;
            }
        return out;
    }

    private double linear(double u, double v) {
        int u0 = (int) Math.floor(u), v0 = (int) Math.floor(v);
        double fu = u - u0, fv = v - v0;
        double value = (1 - fv) * ((1 - fu) * at(u0, v0) + fu * at(u0 + 1, v0)) + fv * ((1 - fu) * at(u0, v0 + 1) + fu * at(u0 + 1, v0 + 1));
        return Double.isNaN(value) ? at((int) Math.rint(u), (int) Math.rint(v)) : value;
    }

    private float at(int u, int v) {
        return values[Math.max(0, Math.min(nv - 1, v)) * nu + Math.max(0, Math.min(nu - 1, u))];
    }

    private static RandomAccessibleInterval<? extends RealType<?>> plane(RandomAccessibleInterval<? extends RealType<?>> volume, int axis, long index) {
        if (volume.numDimensions() == 2) return volume;
        return Views.hyperSlice(volume, axis, volume.min(axis) + index);
    }

    private static float[] read(RandomAccessibleInterval<? extends RealType<?>> plane, boolean upsideDown) {
        int nu = (int) plane.dimension(0), nv = (int) plane.dimension(1);
        float[] values = new float[(int) Intervals.numElements(plane)];
        Cursor<? extends RealType<?>> cursor = Views.flatIterable(plane).cursor();
        for (int i = 0; i < values.length; i++) {
            int v = upsideDown ? nv - 1 - i / nu : i / nu;
            values[v * nu + i % nu] = cursor.next().getRealFloat();
        }
        return values;
    }
}

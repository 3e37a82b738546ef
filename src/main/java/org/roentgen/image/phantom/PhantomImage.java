package org.roentgen.image.phantom;

import java.util.List;

import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/** A drawn phantom: image, label image and truth table. Both images have three axes and are stored slice by slice. */
public final class PhantomImage {

    private final PlanarImg<? extends RealType<?>, ?> image;
    private final PlanarImg<UnsignedShortType, ShortArray> labels;
    private final Grid grid;
    private final List<Truth> truth;

    /** Fills one slice of values and labels, both of them 0 before. Called from many threads. */
    interface Slice {
        void draw(int z, float[] values, short[] labels);
    }

    private PhantomImage(PlanarImg<? extends RealType<?>, ?> image, PlanarImg<UnsignedShortType, ShortArray> labels, Grid grid, List<Truth> truth) {
        this.image = image;
        this.labels = labels;
        this.grid = grid;
        this.truth = List.copyOf(truth);
    }

    /** {@link ShortType} (signed 16-bit, for Hounsfield units) or {@link FloatType}. */
    public PlanarImg<? extends RealType<?>, ?> image() {
        return image;
    }

    /** 0 is background, other values are those of the truth table; a voxel belongs to what fills at least half of it. */
    public PlanarImg<UnsignedShortType, ShortArray> labels() {
        return labels;
    }

    public double[] spacing() {
        return grid.spacing();
    }

    public String unit() {
        return grid.unit;
    }

    /** In the order of the labels 1, 2, 3 … */
    public List<Truth> truth() {
        return truth;
    }

    static PhantomImage ofFloats(Grid grid, List<Truth> truth, Slice slice, Progress progress) {
        PlanarImg<FloatType, FloatArray> image = PlanarImgs.floats(grid.nx, grid.ny, grid.nz);
        PlanarImg<UnsignedShortType, ShortArray> labels = PlanarImgs.unsignedShorts(grid.nx, grid.ny, grid.nz);
        InParallel.range(grid.nz, progress, z ->
            slice.draw(z, image.getPlane(z).getCurrentStorageArray(), labels.getPlane(z).getCurrentStorageArray()));
        return new PhantomImage(image, labels, grid, truth);
    }

    /** Rounds to the nearest integer, as a scanner does. */
    static PhantomImage ofShorts(Grid grid, List<Truth> truth, Slice slice, Progress progress) {
        PlanarImg<ShortType, ShortArray> image = PlanarImgs.shorts(grid.nx, grid.ny, grid.nz);
        PlanarImg<UnsignedShortType, ShortArray> labels = PlanarImgs.unsignedShorts(grid.nx, grid.ny, grid.nz);
        InParallel.range(grid.nz, progress, z -> {
            float[] values = new float[grid.nx * grid.ny];
            slice.draw(z, values, labels.getPlane(z).getCurrentStorageArray());
            short[] rounded = image.getPlane(z).getCurrentStorageArray();
            for (int i = 0; i < values.length; i++)
                rounded[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(values[i])));
        });
        return new PhantomImage(image, labels, grid, truth);
    }
}

package org.roentgen.io;

import java.util.List;

import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Geometry;

/**
 * One calibrated stack read from files: voxels as stored, the line that turns them into values, and where they lie.
 * <p>value = slope · voxel + intercept, in {@link #valueUnit}. Voxels are UnsignedByteType, ShortType, UnsignedShortType or
 * FloatType; for FloatType slope is 1 and intercept 0. Always three axes; one plane array per slice.
 */
public final class ImageSeries {

    private final String title;
    private final PlanarImg<? extends RealType<?>, ? extends ArrayDataAccess<?>> image;
    private final double slope, intercept;
    private final String valueUnit;
    private final boolean inverted;
    private final Geometry geometry;
    private final List<String> labels, header, problems;

    /** Takes the lists as they are; the image is not copied. */
    public <T extends NativeType<T> & RealType<T>> ImageSeries(String title, PlanarImg<T, ? extends ArrayDataAccess<?>> image,
        double slope, double intercept, String valueUnit, boolean inverted, Geometry geometry, List<String> labels,
        List<String> header, List<String> problems) {
        this.title = title;
        this.image = image;
        this.slope = slope;
        this.intercept = intercept;
        this.valueUnit = valueUnit;
        this.inverted = inverted;
        this.geometry = geometry;
        this.labels = List.copyOf(labels);
        this.header = List.copyOf(header);
        this.problems = List.copyOf(problems);
    }

    private ImageSeries(ImageSeries that, List<String> problems) {
        title = that.title;
        image = that.image;
        slope = that.slope;
        intercept = that.intercept;
        valueUnit = that.valueUnit;
        inverted = that.inverted;
        geometry = that.geometry;
        labels = that.labels;
        header = that.header;
        this.problems = List.copyOf(problems);
    }

    /** The same stack with other remarks. */
    public ImageSeries withProblems(List<String> others) {
        return new ImageSeries(this, others);
    }

    /** What people call it: the series' description, or its file's name. */
    public String title() {
        return title;
    }

    public PlanarImg<? extends RealType<?>, ? extends ArrayDataAccess<?>> image() {
        return image;
    }

    /** The array of one slice, not a copy: byte[], short[] or float[]. */
    public Object plane(int z) {
        return image.getPlane(z).getCurrentStorageArray();
    }

    public double slope() {
        return slope;
    }

    public double intercept() {
        return intercept;
    }

    /** "HU", "BQML", "GML", …; empty where the file does not say. */
    public String valueUnit() {
        return valueUnit;
    }

    /** Whether the lowest value is meant to be shown white (DICOM's MONOCHROME1); values are as stored. */
    public boolean inverted() {
        return inverted;
    }

    public Geometry geometry() {
        return geometry;
    }

    /** The file, or file and frame, of each slice. */
    public List<String> labels() {
        return labels;
    }

    /** The first slice's header, a line per entry: "0008,0060  Modality: CT". */
    public List<String> header() {
        return header;
    }

    /** What a careful reader should know: gaps, duplicates, uneven distances, files left out. Empty when all is well. */
    public List<String> problems() {
        return problems;
    }
}

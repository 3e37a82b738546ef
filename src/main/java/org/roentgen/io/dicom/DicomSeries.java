package org.roentgen.io.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.img.NativeImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;

import org.roentgen.image.Geometry;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.io.ImageSeries;

/**
 * One stack of a folder, known from its headers: what it is, how big, where it lies, what is odd about it. Pixels on demand.
 * <p>Values: stored integers with one common line to Hounsfield or other units when all slices agree; floats already in that
 * unit where slopes or intercepts differ (PET), or pixels have 32 bits or more. A float keeps 24 bits.
 */
public final class DicomSeries {

    private final List<Slice> slices;
    private final SliceOrder order;
    private final List<String> problems = new ArrayList<>();
    private final VoxelType type;

    DicomSeries(List<Slice> stack) {
        order = new SliceOrder(stack);
        slices = order.slices;
        type = VoxelType.of(slices);
        problems.addAll(order.problems);
        for (String note : new TreeSet<>(slices.stream().map(s -> s.note).filter(n -> !n.isEmpty()).collect(Collectors.toList())))
            problems.add(note);
        if (first().pixelSize == null) problems.add("No pixel size: the files do not state it, so lengths are in pixels.");
        if (slices.stream().anyMatch(s -> s.format.bitsStored > 24 && !s.format.real))
            problems.add("Rounded values: pixels have more than 24 bits and were turned into floats.");
    }

    private Slice first() {
        return slices.get(0);
    }

    /** Series Instance UID. */
    public String uid() {
        return first().series;
    }

    /** "CT", "MR", "PT", …; may be empty. */
    public String modality() {
        return first().modality;
    }

    /** Series Description; may be empty. */
    public String description() {
        return first().description;
    }

    public int width() {
        return first().format.columns;
    }

    public int height() {
        return first().format.rows;
    }

    public int slices() {
        return slices.size();
    }

    /** Memory that {@link #read} needs for the voxels. */
    public long bytes() {
        return (long) width() * height() * slices() * type.bytes;
    }

    /** In mm, or pixels where the files state no pixel size. The slices' normal is row × column, so axes are right-handed. */
    public Geometry geometry() {
        double[] size = first().pixelSize == null ? new double[] {1, 1} : first().pixelSize;
        double[] origin = first().position == null ? new double[3] : first().position;
        double[][] axes = first().row == null ? new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}
            : new double[][] {first().row, first().column, first().normal()};
        return new Geometry(new double[] {size[0], size[1], order.distance}, first().pixelSize == null ? "pixel" : "mm", origin, axes);
    }

    /** The file, or file and frame, of each slice in order. */
    public List<String> labels() {
        return slices.stream().map(s -> s.label).collect(Collectors.toList());
    }

    /** Gaps, duplicates, uneven distances, …; empty when all is well. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Series description, or the first file's name. */
    public String title() {
        return description().isEmpty() ? first().label : description();
    }

    /**
     * Reads the pixels, several files at a time.  <b>Memory</b> {@link #bytes} and a few files per thread.
     * @throws DicomException when pixels are compressed or damaged, or do not fit into memory
     */
    public ImageSeries read(Progress progress) {
        checkMemory();
        progress.task("Reading " + slices.size() + " slices");
        AtomicInteger done = new AtomicInteger();
        ArrayDataAccess<?>[] planes = new ArrayDataAccess<?>[slices.size()];
        Map<Path, List<Integer>> files = IntStream.range(0, planes.length).boxed()
            .collect(Collectors.groupingBy(z -> slices.get(z).file, LinkedHashMap::new, Collectors.toList()));
        InParallel.forEach(new ArrayList<>(files.entrySet()), file -> {
            progress.checkCancelled();
            DicomFile dicom = DicomFile.read(file.getKey());
            for (int z : file.getValue()) {
                planes[z] = plane(dicom, slices.get(z));
                progress.done(done.incrementAndGet() / (double) planes.length);
                progress.checkCancelled();
            }
        });
        return series(Arrays.asList(planes));
    }

    private ArrayDataAccess<?> plane(DicomFile dicom, Slice slice) {
        try {
            return type.plane(dicom.frame(slice.frame), slice.format, slice.rescale);
        } catch (DicomException e) {
            throw new DicomException(slice.label + ": " + e.getMessage(), e);
        }
    }

    private ImageSeries series(List<ArrayDataAccess<?>> planes) {
        switch (type) {
            case UNSIGNED_BYTE: return series(planes, new UnsignedByteType());
            case SHORT: return series(planes, new ShortType());
            case UNSIGNED_SHORT: return series(planes, new UnsignedShortType());
            default: return series(planes, new FloatType());
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private <T extends NativeType<T> & RealType<T>> ImageSeries series(List<ArrayDataAccess<?>> planes, T voxel) {
        PlanarImg image = new PlanarImg(planes, new long[] {width(), height(), slices()}, new Fraction());
        image.setLinkedType(voxel.getNativeTypeFactory().createLinkedType((NativeImg) image));
        Rescale line = type == VoxelType.FLOAT ? Rescale.NONE : first().rescale;
        return new ImageSeries(title(), (PlanarImg<T, ? extends ArrayDataAccess<?>>) image, line.slope, line.intercept,
            first().rescale.unit, first().format.isInverted(), geometry(), labels(), HeaderText.lines(DicomFile.read(first().file)), problems);
    }

    private void checkMemory() {
        if (bytes() <= freeMemory()) return;
        System.gc();
        if (bytes() > freeMemory())
            throw new DicomException("Series must fit into memory, but needs " + megabytes(bytes()) + " MB where " + megabytes(freeMemory())
                + " MB are free. Close images, or raise the limit in Edit ▸ Options ▸ Memory & Threads….");
    }

    private static long freeMemory() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    /** For lists: "CT 'Thorax', 60 slices of 204 × 201, 1.2.3". */
    @Override public String toString() {
        return (modality() + " '" + title() + "', " + slices() + (slices() == 1 ? " slice of " : " slices of ") + width() + " × "
            + height() + ", " + uid()).trim();
    }
}

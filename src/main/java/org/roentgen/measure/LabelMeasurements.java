package org.roentgen.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Measures each label of a label image: a row per label that occurs, in rising order.
 * <p>A label is what has the same value; 0 and NaN are background, so a mask is one label. Without labels there are no rows.
 * <p><b>Dimensions</b> 2-D or 3-D; a stack with the spacing of a plane is measured slice by slice, labels of different slices
 * apart, with the slice's number (from 1) before the label.  <b>Units</b> image units, see {@link MeasurementScale}.
 * <b>Cost</b> one pass over the labels and one over the intensities; some planes per task, and with intensities 4 bytes for each
 * voxel of a label, 8 more for those of a region while it is sorted. Bit-equal for any number of threads.
 * <p>Measurements are objects ({@link Measurement}); pass more of them to have more columns.
 */
public final class LabelMeasurements {

    /** The image is cut in at most so many slabs, so that sums do not depend on the number of threads. */
    private static final int MAX_SLABS = 32;

    private final MeasurementScale scale;
    private final List<Measurement> measurements;

    public LabelMeasurements(MeasurementScale scale, List<? extends Measurement> measurements) {
        this.scale = scale;
        this.measurements = new ArrayList<>(measurements);
    }

    /** Size, position and surface. */
    public static LabelMeasurements ofShape(MeasurementScale scale) {
        return new LabelMeasurements(scale, List.of(new SizeMeasurement(), new PositionMeasurement(), new SurfaceMeasurement()));
    }

    /** Size, position, surface and intensities, with percentiles besides the median. */
    public static LabelMeasurements ofShapeAndIntensity(MeasurementScale scale, double... percentiles) {
        return new LabelMeasurements(scale, List.of(new SizeMeasurement(), new PositionMeasurement(), new SurfaceMeasurement(),
            new IntensityMeasurement(percentiles)));
    }

    /** @param intensities may be absent if no measurement needs them */
    public MeasurementTable measure(RandomAccessibleInterval<? extends RealType<?>> labels,
            Optional<? extends RandomAccessibleInterval<? extends RealType<?>>> intensities, Progress progress) {
        Axes.check(labels);
        intensities.ifPresent(image -> Axes.checkSameSize("Intensity image", image, labels));
        boolean needed = measurements.stream().anyMatch(Measurement::needsIntensities);
        if (needed && !intensities.isPresent())
            throw new IllegalArgumentException("Intensity image must be given to measure intensities, but is absent. Choose one, or"
                + " measure shapes only.");
        return new Job(labels, needed ? Optional.of(intensities.get()) : Optional.empty(), progress).run();
    }

    /** One image being measured. */
    private final class Job {

        private final MeasurementScale scale;
        private final long[] size;
        private final boolean slices;                        // more than one plane, each on its own
        private final BlockReader labels;
        private final Optional<BlockReader> intensities;
        private final Progress progress;
        private final AtomicLong planesDone = new AtomicLong();

        Job(RandomAccessibleInterval<? extends RealType<?>> labels,
                Optional<? extends RandomAccessibleInterval<? extends RealType<?>>> intensities, Progress progress) {
            size = Axes.size(labels);
            scale = labels.numDimensions() < 3 ? LabelMeasurements.this.scale.ofPlane() : LabelMeasurements.this.scale;
            slices = scale.isPlane() && size[2] > 1;
            this.labels = BlockReader.of(labels, Boundary.ZERO);
            this.intensities = intensities.map(image -> BlockReader.of(image, Boundary.ZERO));
            this.progress = progress;
        }

        MeasurementTable run() {
            List<SlabScan> slabs = slabs();
            InParallel.forEach(slabs, this::scan);
            List<double[]> rows = !slices ? rows(slabs) : InParallel.map(slabs, slab -> rows(List.of(slab))).stream()
                .flatMap(List::stream).collect(Collectors.toList());
            progress.done(1);
            return new MeasurementTable(columns(), rows);
        }

        private List<SlabScan> slabs() {
            CellMesh mesh = scale.isPlane() ? CellMesh.ofPlane(scale.spacing()) : CellMesh.ofVolume(scale.spacing());
            int nz = (int) size[2], n = slices ? nz : Math.min(nz, MAX_SLABS);
            return IntStream.range(0, n).mapToObj(i -> new SlabScan(labels.copy(), (int) size[0], (int) size[1],
                (int) ((long) nz * i / n), (int) ((long) nz * (i + 1) / n), mesh, scale.voxel())).collect(Collectors.toList());
        }

        private void scan(SlabScan slab) {
            progress.checkCancelled();
            slab.scan(scale.isPlane(), slab.toZ == size[2]);
            progress.done(0.5 * planesDone.addAndGet(slab.toZ - slab.fromZ) / size[2]);
        }

        /** The rows of the labels that slabs share. */
        private List<double[]> rows(List<SlabScan> slabs) {
            TreeMap<Integer, Region> regions = new TreeMap<>();
            for (SlabScan slab : slabs)
                slab.regions.forEach((label, part) -> {
                    Region whole = regions.computeIfAbsent(label, Region::new);
                    part.filled = (int) whole.voxels;
                    whole.add(part);
                });
            intensities.ifPresent(image -> {
                regions.values().forEach(Region::allocate);
                InParallel.forEach(slabs, slab -> slab.collect(image.copy(), regions, this::beforePlane));
            });
            int slice = slabs.get(0).fromZ + 1;
            return InParallel.map(new ArrayList<>(regions.values()), region -> row(region, slice));
        }

        private void beforePlane() {
            progress.checkCancelled();
            progress.done(0.5 * planesDone.incrementAndGet() / size[2]);
        }

        private double[] row(Region region, int slice) {
            progress.checkCancelled();
            region.sort();
            double[] row = slices ? new double[] {slice, region.label} : new double[] {region.label};
            for (Measurement measurement : measurements) {
                double[] values = measurement.measure(region, scale);
                row = Arrays.copyOf(row, row.length + values.length);
                System.arraycopy(values, 0, row, row.length - values.length, values.length);
            }
            region.release();
            return row;
        }

        private List<Column> columns() {
            List<Column> columns = new ArrayList<>();
            if (slices) columns.add(Column.whole("Slice"));
            columns.add(Column.whole("Label"));
            for (Measurement measurement : measurements) columns.addAll(measurement.columns(scale));
            return columns;
        }
    }
}

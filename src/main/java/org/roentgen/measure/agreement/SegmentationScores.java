package org.roentgen.measure.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.measure.Column;
import org.roentgen.measure.MeasurementScale;
import org.roentgen.segment.ConnectedComponents;
import org.roentgen.segment.consensus.Decisions;

/** One volume or plane of a segmentation being compared with its reference. */
final class SegmentationScores {

    private final SegmentationAgreement kernel;
    private final RandomAccessibleInterval<? extends RealType<?>> segmentation, reference;
    private final MeasurementScale scale;
    private final double[] spacing;
    private final ScoreColumns scores;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();

    SegmentationScores(SegmentationAgreement kernel, RandomAccessibleInterval<? extends RealType<?>> segmentation,
            RandomAccessibleInterval<? extends RealType<?>> reference, MeasurementScale scale) {
        this.kernel = kernel;
        this.segmentation = segmentation;
        this.reference = reference;
        this.scale = scale;
        spacing = new double[] {scale.spacing(0), scale.spacing(1), scale.spacing(2)};
        long[] size = Axes.size(segmentation);
        double squared = 0;
        for (int d = 0; d < (scale.isPlane() ? 2 : 3); d++) squared += size[d] * spacing[d] * size[d] * spacing[d];
        scores = new ScoreColumns(scale, kernel.thresholds, Math.sqrt(squared));
    }

    List<String> names() {
        return names;
    }

    List<double[]> rows() {
        return rows;
    }

    List<Column> columns() {
        return scores.columns();
    }

    void measure(Progress progress) {
        Decisions decisions = Decisions.of(List.of(segmentation, reference), kernel.masks, progress.part(0, 0.2));
        LabelBounds bounds = new LabelBounds(kernel.masks);
        bounds.add(segmentation);
        bounds.add(reference);
        int[] labels = kernel.wanted.length > 0 ? kernel.wanted : Arrays.stream(decisions.labels()).filter(label -> label != 0).toArray();
        Map<Integer, LabelOverlap> overlaps = LabelOverlap.ofAll(decisions, 0, 1);
        LabelOverlap pooled = LabelOverlap.NONE;
        ObjectScore objects = new ObjectScore(0, 0, new long[kernel.thresholds.length], 0, 0);
        for (int i = 0; i < labels.length; i++) {
            progress.checkCancelled();
            LabelOverlap overlap = overlaps.getOrDefault(labels[i], LabelOverlap.NONE);
            pooled = pooled.plus(overlap);
            ObjectScore parts = row(labels[i], overlap, bounds, progress.part(0.2 + 0.8 * i / labels.length, 0.2 + 0.8 * (i + 1) / labels.length));
            objects = parts == null ? objects : objects.plus(parts);
        }
        summarise(decisions, pooled, kernel.components ? objects : new ObjectMatching(onlyWanted(decisions)).score(kernel.thresholds));
        progress.done(1);
    }

    private void summarise(Decisions decisions, LabelOverlap pooled, ObjectScore objects) {
        double[] all = scores.row();
        put(all, pooled);
        putObjects(all, objects);
        putPartition(all, new PartitionAgreement(decisions, kernel.trueOnly));
        double[][] summary = scores.summary(rows);
        add("all", all);
        add("mean", summary[0]);
        add("defined", summary[1]);
    }

    private Decisions onlyWanted(Decisions decisions) {
        return kernel.wanted.length == 0 ? decisions : decisions.relabelled(label -> Arrays.stream(kernel.wanted).anyMatch(other -> other == label) ? label : 0);
    }

    private void add(String name, double[] row) {
        names.add(name);
        rows.add(row);
    }

    /** @return the objects of the label; null when labels are objects */
    private ObjectScore row(int label, LabelOverlap overlap, LabelBounds bounds, Progress progress) {
        double[] row = scores.row();
        Block found = bounds.mask(BlockReader.of(segmentation, Boundary.ZERO), label), truth = bounds.mask(BlockReader.of(reference, Boundary.ZERO), label);
        put(row, overlap);
        putSurface(row, new SurfaceDistances(found, truth, spacing, progress));
        ObjectScore parts = kernel.components ? parts(found, truth) : null;
        if (parts != null) putObjects(row, parts);
        if (kernel.replaceUndefined) scores.replaceUndefined(row, parts == null ? scores.perLabel : scores.withObjects, overlap.found + overlap.truth == 0);
        add(Integer.toString(label), row);
        return parts;
    }

    private ObjectScore parts(Block found, Block truth) {
        List<RandomAccessibleInterval<FloatType>> parts = List.of(found, truth).stream().map(this::components).collect(Collectors.toList());
        return new ObjectMatching(Decisions.of(parts, false, Progress.NONE)).score(kernel.thresholds);
    }

    private ArrayImg<FloatType, ?> components(Block mask) {
        ArrayImg<FloatType, ?> parts = ArrayImgs.floats(mask.nx, mask.ny, mask.nz);
        ConnectedComponents.of(ArrayImgs.floats(mask.data, mask.nx, mask.ny, mask.nz), Connectivity.ALL, spacing, 0, Progress.NONE).write(parts, Progress.NONE);
        return parts;
    }

    private void put(double[] row, LabelOverlap overlap) {
        double[] values = {overlap.found, overlap.truth, overlap.found * scale.voxel(), overlap.truth * scale.voxel(), 100 * overlap.volumeError(),
            overlap.dice(), overlap.jaccard(), overlap.sensitivity(), overlap.precision()};
        System.arraycopy(values, 0, row, 0, values.length);
    }

    private void putSurface(double[] row, SurfaceDistances surface) {
        double[] values = {surface.hausdorff(100), surface.hausdorff(95), surface.average(), surface.rootMeanSquare(), surface.surfaceDice(kernel.tolerance)};
        System.arraycopy(values, 0, row, scores.perLabel - values.length, values.length);
    }

    private void putObjects(double[] row, ObjectScore objects) {
        int at = scores.perLabel;
        row[at++] = objects.found;
        row[at++] = objects.truth;
        for (int i = 0; i < kernel.thresholds.length; i++) row[at++] = objects.averagePrecision(i);
        row[at++] = objects.meanAveragePrecision();
        row[at++] = objects.panopticQuality();
        row[at++] = objects.segmentationQuality();
        row[at] = objects.recognitionQuality();
    }

    private void putPartition(double[] row, PartitionAgreement partition) {
        double[] values = {partition.split, partition.merge, partition.split + partition.merge, partition.adjustedRand};
        System.arraycopy(values, 0, row, scores.withObjects, values.length);
    }
}

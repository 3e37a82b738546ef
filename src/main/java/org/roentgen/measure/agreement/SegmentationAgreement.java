package org.roentgen.measure.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.roentgen.image.Axes;
import org.roentgen.image.Progress;
import org.roentgen.measure.Column;
import org.roentgen.measure.MeasurementScale;
import org.roentgen.measure.MeasurementTable;
import org.roentgen.segment.consensus.Decisions;

/**
 * How well a segmentation agrees with a reference: a row for each label; then <i>all</i>, the overlap of all labels pooled (a voxel counts as common where both labels
 * are equal) with what is measured over the whole image; <i>mean</i>, the averages over the labels; and <i>defined</i>, how many labels each average is of, for what
 * is not defined is left out.
 * <p>Overlap see {@link LabelOverlap}, surfaces {@link SurfaceDistances}, objects {@link ObjectScore}, partitions {@link PartitionAgreement}. Either each label is an
 * object, and objects match whatever their numbers; or the connected parts of each label are its objects, each label on its own.
 * <p>Empty labels, after Metrics Reloaded: in neither image (only for labels that are asked for), everything is NaN; in one image only, overlap and surface Dice are
 * 0, sensitivity is NaN if the reference lacks it, distances are NaN. They are left out of the averages; or each is given its best value where both images lack the
 * label, else its worst: 0, for distances the image's diagonal, 100 % for the volume.
 * <p><b>Dimensions</b> 2-D or 3-D; the slices of a plane's spacing each on its own, with its number (from 1) in each row.  <b>Units</b> see {@link MeasurementScale}.
 * <b>Edges</b> beyond the image is background.  <b>Cost</b> O(voxels) and for each label O(voxels of its box).  <b>NaN</b> voxels are background.
 * <p>Maier-Hein et al. 2024, Nat. Methods 21:195–212, doi:10.1038/s41592-023-02151-z; its code gives 1 for the Dice of two empty masks, as the best value does here.
 */
public final class SegmentationAgreement {

    /** What {@link #writeErrors} writes. */
    public static final int BACKGROUND = 0, AGREED = 1, MISSED = 2, ADDED = 3, CONFUSED = 4;

    final double tolerance;
    final double[] thresholds;
    final int[] wanted;
    final boolean masks, components, trueOnly, replaceUndefined;

    private SegmentationAgreement(Options options) {
        if (!(options.tolerance >= 0))
            throw new IllegalArgumentException("Tolerance must be at least 0, but is " + options.tolerance + ". Give it in image units.");
        for (double t : options.thresholds)
            if (!(t > 0 && t <= 1)) throw new IllegalArgumentException("IoU thresholds must be greater than 0 and at most 1, but one is " + t + ". 0.5, 0.75 is usual.");
        for (int label : options.wanted)
            if (label < 1) throw new IllegalArgumentException("Labels must be at least 1, but one is " + label + ". 0 is the background.");
        tolerance = options.tolerance;
        thresholds = options.thresholds.clone();
        wanted = options.wanted.clone();
        masks = options.masks;
        components = options.components;
        trueOnly = options.trueOnly;
        replaceUndefined = options.replaceUndefined;
    }

    /** What is measured and how; begins with what is usual. */
    public static final class Options {

        private double tolerance = 1;
        private double[] thresholds = {0.5, 0.75};
        private int[] wanted = {};
        private boolean masks, components, trueOnly, replaceUndefined;

        /** How far surfaces may be apart to agree, in image units. */
        public Options tolerance(double tolerance) {
            this.tolerance = tolerance;
            return this;
        }

        /** The intersection over union from which on objects match. */
        public Options thresholds(double... thresholds) {
            this.thresholds = thresholds;
            return this;
        }

        /** Only these labels; all that occur unless said. */
        public Options labels(int... labels) {
            wanted = labels;
            return this;
        }

        /** Everything that is not 0 is label 1. */
        public Options masks(boolean masks) {
            this.masks = masks;
            return this;
        }

        /** Objects are the connected parts of each label. */
        public Options components(boolean components) {
            this.components = components;
            return this;
        }

        /** Variation of information and Rand index leave out what is background in the reference. */
        public Options trueOnly(boolean trueOnly) {
            this.trueOnly = trueOnly;
            return this;
        }

        /** Empty labels get best or worst values. */
        public Options replaceUndefined(boolean replaceUndefined) {
            this.replaceUndefined = replaceUndefined;
            return this;
        }

        public SegmentationAgreement build() {
            return new SegmentationAgreement(this);
        }
    }

    public MeasurementTable measure(RandomAccessibleInterval<? extends RealType<?>> segmentation, RandomAccessibleInterval<? extends RealType<?>> reference,
            MeasurementScale scale, Progress progress) {
        check(segmentation, reference);
        long[] size = Axes.size(segmentation);
        boolean slices = scale.isPlane() && size[2] > 1;
        List<String[]> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        List<Column> columns = List.of();
        for (int z = 0, n = slices ? (int) size[2] : 1; z < n; z++) {
            progress.checkCancelled();
            SegmentationScores scores = new SegmentationScores(this, slices ? Views.hyperSlice(segmentation, 2, z + segmentation.min(2)) : segmentation,
                slices ? Views.hyperSlice(reference, 2, z + reference.min(2)) : reference, scale);
            scores.measure(progress.part((double) z / n, (z + 1.0) / n));
            for (String name : scores.names()) names.add(slices ? new String[] {Integer.toString(z + 1), name} : new String[] {name});
            rows.addAll(scores.rows());
            columns = scores.columns();
        }
        return new MeasurementTable(slices ? List.of("Slice", "Object") : List.of("Object"), names, columns, rows);
    }

    /** Writes to each voxel where it agrees, and how not: background in both, same label, missed, added, or another label. */
    public void writeErrors(RandomAccessibleInterval<? extends RealType<?>> segmentation, RandomAccessibleInterval<? extends RealType<?>> reference,
            RandomAccessibleInterval<? extends RealType<?>> out, Progress progress) {
        check(segmentation, reference);
        Decisions decisions = Decisions.of(List.of(segmentation, reference), masks, progress.part(0, 0.6));
        decisions.write(decisions.map(labels -> error(labels[0], labels[1])), out, progress.part(0.6, 1));
    }

    private int error(int found, int truth) {
        int a = measured(found), b = measured(truth);
        return a == b ? a == 0 ? BACKGROUND : AGREED : a == 0 ? MISSED : b == 0 ? ADDED : CONFUSED;
    }

    /** Labels that are not asked for are background. */
    private int measured(int label) {
        return wanted.length == 0 || Arrays.stream(wanted).anyMatch(other -> other == label) ? label : 0;
    }

    private static void check(RandomAccessibleInterval<?> segmentation, RandomAccessibleInterval<?> reference) {
        Axes.check(segmentation);
        Axes.checkSameSize("Reference", reference, segmentation);
    }
}

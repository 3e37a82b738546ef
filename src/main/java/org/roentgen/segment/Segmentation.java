package org.roentgen.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Memory;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.WholeImage;

/**
 * Divides a volume, or each plane of a stack on its own, into labels: 0 is background. Immutable and thread-safe; parameters are checked in the
 * constructor. Works on the whole volume in memory; no label ever lies outside the mask.
 */
public abstract class Segmentation {

    /** Do equal labels of different slices (slice by slice) mean the same, as classes and seeds do? Otherwise later slices go on counting. */
    public boolean keepsNumbers() {
        return true;
    }

    /** Is there nothing to do without seeds? */
    public boolean needsSeeds() {
        return false;
    }

    /** Does it take all channels of an image at once, and give one result? Otherwise each is segmented on its own. */
    public boolean joinsChannels() {
        return false;
    }

    /** Names of maps of floats that come with the labels, such as probabilities; none unless said. */
    public List<String> maps() {
        return List.of();
    }

    /** Columns of a table with a row for each step, such as a convergence curve; none unless said. */
    public List<String> columns() {
        return List.of();
    }

    /** Memory needed beside the images that are open, in bytes for so many voxels. */
    public abstract long bytes(long voxels);

    /** One volume or one plane, with the threads of ImgLib2's {@code Parallelization} context; the result does not depend on their number. */
    protected abstract IntBlock apply(Task task);

    /**
     * @param spacing of a plane for each slice on its own
     * @param seeds labels of the image's size; empty where there are none at all
     * @throws IllegalArgumentException when the images do not suit each other, seeds that are given have no label inside the mask, or memory is too small
     * @throws java.util.concurrent.CancellationException when the progress is cancelled
     */
    public final Labels run(RandomAccessibleInterval<? extends RealType<?>> image, Optional<? extends RandomAccessibleInterval<? extends RealType<?>>> seeds,
            Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask, double[] spacing, Progress progress) {
        return run(List.of(image), seeds, mask, spacing, progress);
    }

    /** As above, on several channels of one size when it {@link #joinsChannels}. */
    public final Labels run(List<? extends RandomAccessibleInterval<? extends RealType<?>>> channels,
            Optional<? extends RandomAccessibleInterval<? extends RealType<?>>> seeds,
            Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask, double[] spacing, Progress progress) {
        RandomAccessibleInterval<? extends RealType<?>> image = channels.get(0);
        Axes.check(image);
        channels.forEach(channel -> Axes.checkSameSize("Channel", channel, image));
        seeds.ifPresent(s -> Axes.checkSameSize("Seeds", s, image));
        mask.ifPresent(m -> Axes.checkSameSize("Mask", m, image));
        if (needsSeeds() && !seeds.isPresent())
            throw new IllegalArgumentException("Seeds must be given, but are None. Draw points or areas on the image, or name a label image.");
        double[] effective = image.numDimensions() < 3 ? Spacing.ofPlane(spacing[0], spacing[1]) : spacing;
        int slices = (int) Axes.size(image)[2], parts = Spacing.isPlane(effective) ? slices : 1;
        requireMemory(bytes(image.size() / parts) + 4 * image.size() * (1 + maps().size()));
        Labels all = new Labels(WholeImage.background(image, slices), maps().size());
        boolean seeded = false;
        for (int z = 0; z < parts; z++) {
            progress.checkCancelled();
            Task task = new Task(channels, seeds, mask, z, slices / parts, effective, progress.part((double) z / parts, (z + 1.0) / parts), maps().size());
            if (seeds.isPresent() && !task.isSeeded()) continue;
            seeded = true;
            all.add(task, apply(task), z, !keepsNumbers());
        }
        if (!seeded) throw new IllegalArgumentException("Seeds must contain at least one label inside the mask, but contain none. Draw them inside it.");
        progress.done(1);
        return all;
    }

    /** @throws IllegalArgumentException when the virtual machine cannot give so many bytes more */
    protected static void requireMemory(long bytes) {
        Memory.require(bytes, "this image", "Crop the image, work slice by slice");
    }

    /** One volume or plane to work on. */
    public static final class Task {

        /** Calibrated values; may be used as scratch space. */
        public final Block image;
        /** The image, and the further channels when all are taken at once. */
        public final List<Block> channels;
        /** Labels, 0 where there are none and outside the mask. */
        public final Optional<IntBlock> seeds;
        /** Not 0 inside; empty where all voxels are inside. */
        public final Optional<Block> mask;
        public final double[] spacing;
        public final Progress progress;
        /** One for each name of {@link Segmentation#maps}, zero before. */
        public final Block[] maps;
        final List<double[]> rows = new ArrayList<>();

        Task(List<? extends RandomAccessibleInterval<? extends RealType<?>>> channels, Optional<? extends RandomAccessibleInterval<? extends RealType<?>>> seeds,
                Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask, int z, int slices, double[] spacing, Progress progress, int maps) {
            this.channels = channels.stream().map(channel -> WholeImage.read(channel, z, slices)).collect(Collectors.toList());
            image = this.channels.get(0);
            this.mask = mask.map(m -> WholeImage.read(m, z, slices));
            this.seeds = seeds.map(s -> WholeImage.readLabels(s, z, slices));
            this.seeds.ifPresent(this::clearOutside);
            this.spacing = spacing.clone();
            this.progress = progress;
            this.maps = new Block[maps];
            for (int i = 0; i < maps; i++) this.maps[i] = WholeImage.zeros(channels.get(0), slices);
        }

        public boolean isInside(int voxel) {
            return !mask.isPresent() || mask.get().data[voxel] != 0;
        }

        /** Adds a row to the table of {@link Segmentation#columns}. */
        public void row(double... values) {
            rows.add(values);
        }

        boolean isSeeded() {
            for (int label : seeds.get().data) if (label > 0) return true;
            return false;
        }

        void clearOutside(IntBlock labels) {
            if (mask.isPresent())
                for (int i = 0; i < labels.size(); i++) if (!isInside(i)) labels.data[i] = 0;
        }
    }
}

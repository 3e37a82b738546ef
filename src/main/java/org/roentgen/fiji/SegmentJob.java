package org.roentgen.fiji;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Progress;
import org.roentgen.image.WholeImage;
import org.roentgen.segment.LabelColors;
import org.roentgen.segment.Labels;
import org.roentgen.segment.Segmentation;

/**
 * One segmentation on one image: a label image, and the maps and rows that come with it; or a preview of the current slice. Each channel of each
 * frame is a volume of its own.
 */
public final class SegmentJob {

    private static final double OPACITY = 0.5;

    private final Segmentation segmentation;
    private final ImagePlus image;
    private final Seeds seeds;
    private final Masks masks;
    private final double[] spacing;
    private final String suffix;
    private ImagePlus labels, maps;
    private ResultsTable rows;

    /** @param spacing of the image, as {@link Images#spacing} gives it
     * @throws IllegalArgumentException when the image, the seeds or the mask do not suit */
    public SegmentJob(Segmentation segmentation, ImagePlus image, String seeds, String mask, double[] spacing, String suffix) {
        Volumes.requireGrey(image);
        this.segmentation = segmentation;
        this.image = image;
        this.seeds = Seeds.of(seeds, image);
        this.spacing = spacing;
        this.suffix = suffix;
        masks = Masks.of(mask, image);
    }

    public void run(Progress progress) {
        labels = LabelImage.create(image, suffix, 0);
        maps = segmentation.maps().isEmpty() ? null : ResultImage.channels(image, suffix + "-maps", segmentation.maps());
        rows = segmentation.columns().isEmpty() ? null : new ResultsTable();
        List<Integer> counts = new ArrayList<>();
        Volumes.forEach(image, progress, (c, t, part) -> found(c, t, part).ifPresent(found -> {
            counts.add(found.count());
            if (found.greatest() > LabelImage.MOST_IN_16_BITS) labels = LabelImage.widened(labels);
            WholeImage.write(found.labels(), Images.stored(labels, c, t), 0);
            for (int i = 0; i < found.maps().size(); i++)
                WholeImage.write(found.maps().get(i), Images.stored(maps, (c - 1) * found.maps().size() + i + 1, t), 0);
            addRows(found.rows(), c, t);
        }));
        LabelImage.colour(labels);
        if (maps != null) Display.fit(maps, image, true);
        Value.put(labels, "labels", counts.stream().mapToInt(Integer::intValue).sum());
    }

    /** Empty when seeds are given, but none for this channel and frame. */
    private Optional<Labels> found(int channel, int frame, Progress progress) {
        Optional<RandomAccessibleInterval<? extends RealType<?>>> begin = seeds.volume(channel, frame);
        if (seeds.areGiven() && !begin.isPresent()) return Optional.empty();
        return Optional.of(segmentation.run(Images.volume(image, channel, frame), begin, Optional.ofNullable(masks.volume(channel, frame)), spacing, progress));
    }

    private void addRows(List<double[]> values, int channel, int frame) {
        for (double[] row : values) {
            rows.incrementCounter();
            rows.setLabel(image.getTitle(), rows.size() - 1);
            if (image.getNChannels() > 1) rows.addValue("Channel", channel);
            if (image.getNFrames() > 1) rows.addValue("Frame", frame);
            for (int i = 0; i < row.length; i++) rows.addValue(segmentation.columns().get(i), row[i]);
        }
    }

    public ImagePlus labels() {
        return labels;
    }

    /** Null where the segmentation has none. */
    public ImagePlus maps() {
        return maps;
    }

    /** Null where the segmentation has none. */
    public ResultsTable rows() {
        return rows;
    }

    /** The labels of the current slice, half-transparent in their colours; computes the current channel and frame as a whole. */
    public ImageRoi preview() {
        int width = image.getWidth(), height = image.getHeight();
        int[] colours = new int[width * height];
        byte[][] table = LabelColors.lookupTable();
        found(image.getChannel(), image.getFrame(), Progress.NONE).map(Labels::labels).ifPresent(found -> {
            int first = found.index(0, 0, image.getSlice() - 1);
            for (int i = 0; i < colours.length; i++) colours[i] = colour(table, LabelColors.index(found.data[first + i]));
        });
        ImageRoi layer = new ImageRoi(0, 0, new ColorProcessor(width, height, colours));
        layer.setZeroTransparent(true);
        layer.setOpacity(OPACITY);
        return layer;
    }

    private static int colour(byte[][] table, int entry) {
        return (table[0][entry] & 0xff) << 16 | (table[1][entry] & 0xff) << 8 | table[2][entry] & 0xff;
    }
}

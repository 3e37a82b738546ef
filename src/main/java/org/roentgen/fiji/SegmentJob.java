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
 * frame is a volume of its own; where a segmentation joins channels each frame, with the mask of its first channel.
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
        masks = Masks.of(mask, image);
        if (image.getNChannels() * image.getNFrames() == 1) masks.volume(1, 1);              // says that a mask is empty before it asks for seeds
        this.seeds = Seeds.of(seeds, image);
        this.spacing = spacing;
        this.suffix = suffix;
    }

    public void run(Progress progress) {
        ImagePlus like = segmentation.joinsChannels() ? Images.part(image, 1, image.getNFrames()) : image;
        labels = LabelImage.create(like, suffix, 0);
        maps = segmentation.maps().isEmpty() ? null : ResultImage.channels(like, suffix + "-maps", segmentation.maps());
        rows = segmentation.columns().isEmpty() ? null : new ResultsTable();
        List<Integer> counts = new ArrayList<>();
        Volumes.forEach(like, progress, (c, t, part) -> found(c, t, part).ifPresent(found -> {
            counts.add(found.count());
            if (found.greatest() > LabelImage.MOST_IN_16_BITS) labels = LabelImage.widened(labels);
            WholeImage.write(found.labels(), Images.stored(labels, c, t), 0);
            for (int i = 0; i < found.maps().size(); i++)
                WholeImage.write(found.maps().get(i), Images.stored(maps, (c - 1) * found.maps().size() + i + 1, t), 0);
            addRows(found.rows(), like, c, t);
        }));
        LabelImage.colour(labels);
        if (maps != null) Display.fit(maps, like, true);
        Value.put(labels, "labels", counts.stream().mapToInt(Integer::intValue).sum());
    }

    /** Empty when seeds are given, but none for this channel and frame. */
    private Optional<Labels> found(int channel, int frame, Progress progress) {
        Optional<RandomAccessibleInterval<? extends RealType<?>>> begin = seeds.volume(channel, frame);
        if (seeds.areGiven() && !begin.isPresent()) return Optional.empty();
        int first = segmentation.joinsChannels() ? 1 : channel, last = segmentation.joinsChannels() ? image.getNChannels() : channel;
        List<RandomAccessibleInterval<? extends RealType<?>>> channels = new ArrayList<>();
        for (int c = first; c <= last; c++) channels.add(Images.volume(image, c, frame));
        return Optional.of(segmentation.run(channels, begin, Optional.ofNullable(masks.volume(first, frame)), spacing, progress));
    }

    private void addRows(List<double[]> values, ImagePlus like, int channel, int frame) {
        for (double[] row : values) {
            rows.incrementCounter();
            rows.setLabel(image.getTitle(), rows.size() - 1);
            if (like.getNChannels() > 1) rows.addValue("Channel", channel);
            if (like.getNFrames() > 1) rows.addValue("Frame", frame);
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

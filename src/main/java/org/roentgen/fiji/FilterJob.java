package org.roentgen.fiji;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.logic.NativeBoolType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * One filter on one image: the new image, or a preview of the current slice. Each channel of each frame is a volume of its own; where a filter
 * has several outputs, each channel becomes as many channels.
 */
public final class FilterJob {

    /** The filter for one channel of one frame, both from 1; what it is called and what it gives is the same for all. */
    public interface Kernels {
        VolumeFilter of(int channel, int frame);
    }

    private final Kernels kernels;
    private final VolumeFilter filter;
    private final ImagePlus image;
    private final Masks masks;
    private final double[] spacing;
    private final Boundary boundary;
    private final String suffix;

    /** @param spacing of the image, as {@link Images#spacing} gives it
     * @throws IllegalArgumentException when the image or the mask do not suit */
    public FilterJob(VolumeFilter filter, ImagePlus image, String mask, double[] spacing, Boundary boundary, String suffix) {
        this((channel, frame) -> filter, image, mask, spacing, boundary, suffix);
    }

    /** As above, where another image comes with each channel and frame. */
    public FilterJob(Kernels kernels, ImagePlus image, String mask, double[] spacing, Boundary boundary, String suffix) {
        this.kernels = kernels;
        filter = kernels.of(1, 1);
        if (Images.isRgb(image) && filter.output().isAnotherQuantity())
            throw new IllegalArgumentException("Image must be a grey-level image for this filter, but is RGB."
                + " Split it with Image ▸ Color ▸ Split Channels.");
        this.image = image;
        this.boundary = boundary;
        this.suffix = suffix;
        masks = Masks.of(mask, image);
        this.spacing = spacing;
    }

    public ImagePlus run(Progress progress) {
        if (Images.isRgb(image)) return runRgb(progress);
        ImagePlus result = result();
        run(image, result, progress);
        if (filter.output() != VolumeFilter.Output.MASK) Display.fit(result, image, filter.output().isAnotherQuantity());
        return result;
    }

    private ImagePlus result() {
        if (outputs() > 1) return ResultImage.channels(image, suffix, filter.names());
        if (filter.output() == VolumeFilter.Output.MASK) return ResultImage.mask(image, suffix);
        return keepsType() ? ResultImage.like(image, suffix) : ResultImage.floats(image, suffix);
    }

    /** Red, green and blue are filtered apart, as 8-bit values, and joined again. */
    private ImagePlus runRgb(Progress progress) {
        ImagePlus channels = RgbChannels.split(image), filtered = ResultImage.like(channels, suffix);
        run(channels, filtered, progress);
        ImagePlus result = ResultImage.like(image, suffix);
        RgbChannels.merge(filtered, result);
        return result;
    }

    /** Chosen voxels keep their type, unless the calibration is a curve, which cannot be written through. */
    private boolean keepsType() {
        boolean invertible = Images.calibration(image) == null || Images.calibration(image).isLinear();
        return filter.output() == VolumeFilter.Output.INPUT_VALUES && invertible;
    }

    private void run(ImagePlus from, ImagePlus to, Progress progress) {
        Volumes.forEach(from, progress, (c, t, part) ->
            kernels.of(c, t).run(Images.volume(from, c, t), outputs(to, c, t), runner(c, t).progress(part)));
    }

    private int outputs() {
        return filter.names().size();
    }

    private List<RandomAccessibleInterval<? extends RealType<?>>> outputs(ImagePlus to, int channel, int frame) {
        List<RandomAccessibleInterval<? extends RealType<?>>> volumes = new ArrayList<>();
        for (int i = 1; i <= outputs(); i++) volumes.add(Images.volume(to, (channel - 1) * outputs() + i, frame));
        return volumes;
    }

    private TileRunner runner(int channel, int frame) {
        TileRunner runner = new TileRunner(spacing).boundary(boundary);
        RandomAccessibleInterval<NativeBoolType> mask = masks.volume(channel, frame);
        return mask == null ? runner : Filters.inside(mask, filter, runner);
    }

    /** The current slice as it would become, drawn with the image's own look. */
    public ImageRoi preview() {
        int z = image.getSlice(), t = image.getFrame();
        if (Images.isRgb(image)) {
            ColorProcessor colour = new ColorProcessor(image.getWidth(), image.getHeight());
            for (int c = 1; c <= 3; c++) colour.setChannel(c, (ByteProcessor) plane(c, z, t).convertToByte(false));
            return new ImageRoi(0, 0, colour);
        }
        FloatProcessor plane = plane(image.getChannel(), z, t);
        if (filter.output() == VolumeFilter.Output.MASK) return PreviewLayer.mask((byte[]) plane.convertToByte(false).getPixels(), plane.getWidth(), plane.getHeight());
        if (!filter.output().isAnotherQuantity()) Display.range(plane, image);
        plane.setColorModel(image.getProcessor().getColorModel());
        return new ImageRoi(0, 0, plane.convertToByte(true).convertToRGB());
    }

    /**
     * One slice of the (first) result. Only the slices that it depends on are looked at; a periodic image is near its other end too, and a filter of
     * the whole volume needs all.
     */
    FloatProcessor plane(int channel, int z, int frame) {
        int reach = Spacing.isPlane(spacing) ? 0 : Math.min(image.getNSlices(), boundary == Boundary.PERIODIC ? image.getNSlices() : filter.depth(spacing));
        int first = Math.max(0, z - 1 - reach), last = Math.min(image.getNSlices() - 1, z - 1 + reach);
        int width = image.getWidth(), height = image.getHeight();
        List<PlanarImg<FloatType, FloatArray>> results = new ArrayList<>();
        for (int i = 0; i < outputs(); i++) results.add(PlanarImgs.floats(width, height, last - first + 1));
        RandomAccessibleInterval<NativeBoolType> mask = masks.volume(channel, frame);
        TileRunner runner = new TileRunner(spacing).boundary(boundary);
        if (mask != null) runner = Filters.inside(slices(mask, first, last), filter, runner);
        kernels.of(channel, frame).run(slices(Images.volume(image, channel, frame), first, last), results, runner);
        return new FloatProcessor(width, height, results.get(0).getPlane(z - 1 - first).getCurrentStorageArray());
    }

    private static <T> RandomAccessibleInterval<T> slices(RandomAccessibleInterval<T> volume, int first, int last) {
        return Views.interval(volume, new long[] {0, 0, first}, new long[] {volume.max(0), volume.max(1), last});
    }
}

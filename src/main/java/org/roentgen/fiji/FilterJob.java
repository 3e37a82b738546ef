package org.roentgen.fiji;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.logic.NativeBoolType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.roentgen.filter.Filter;
import org.roentgen.filter.Filters;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/** One filter on one image: the new image, or a preview of the current slice. Each channel of each frame is a volume of its own. */
public final class FilterJob {

    private final Filter filter;
    private final ImagePlus image;
    private final Masks masks;
    private final double[] spacing;
    private final Boundary boundary;
    private final String suffix;

    /** @param spacing of the image, as {@link Images#spacing} gives it
     * @throws IllegalArgumentException when the image or the mask do not suit */
    public FilterJob(Filter filter, ImagePlus image, String mask, double[] spacing, Boundary boundary, String suffix) {
        if (Images.isRgb(image) && filter.output() == Filter.Output.OTHER)
            throw new IllegalArgumentException("Image must be a grey-level image for this filter, but is RGB."
                + " Split it with Image ▸ Color ▸ Split Channels.");
        this.filter = filter;
        this.image = image;
        this.boundary = boundary;
        this.suffix = suffix;
        masks = Masks.of(mask, image);
        this.spacing = spacing;
    }

    public ImagePlus run(Progress progress) {
        if (Images.isRgb(image)) return runRgb(progress);
        ImagePlus result = keepsType() ? ResultImage.like(image, suffix) : ResultImage.floats(image, suffix);
        run(image, result, progress);
        Display.fit(result, image, filter.output() == Filter.Output.OTHER);
        return result;
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
        return filter.output() == Filter.Output.INPUT_VALUES && invertible;
    }

    private void run(ImagePlus from, ImagePlus to, Progress progress) {
        Volumes.forEach(from, progress, (c, t, part) ->
            runner(c, t).progress(part).run(filter, Images.volume(from, c, t), Images.volume(to, c, t)));
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
        if (filter.output() != Filter.Output.OTHER) Display.range(plane, image);
        plane.setColorModel(image.getProcessor().getColorModel());
        return new ImageRoi(0, 0, plane.convertToByte(true).convertToRGB());
    }

    /** One slice of the result. Only the slices within reach are computed; a periodic image is near its other end too. */
    FloatProcessor plane(int channel, int z, int frame) {
        int reach = boundary == Boundary.PERIODIC ? image.getNSlices() : Spacing.isPlane(spacing) ? 0 : filter.reach(spacing)[2];
        int first = Math.max(0, z - 1 - reach), last = Math.min(image.getNSlices() - 1, z - 1 + reach);
        int width = image.getWidth(), height = image.getHeight();
        PlanarImg<FloatType, FloatArray> result = PlanarImgs.floats(width, height, last - first + 1);
        RandomAccessibleInterval<NativeBoolType> mask = masks.volume(channel, frame);
        TileRunner runner = new TileRunner(spacing).boundary(boundary);
        if (mask != null) runner = Filters.inside(slices(mask, first, last), filter, runner);
        runner.run(filter, slices(Images.volume(image, channel, frame), first, last), result);
        return new FloatProcessor(width, height, result.getPlane(z - 1 - first).getCurrentStorageArray());
    }

    private static <T> RandomAccessibleInterval<T> slices(RandomAccessibleInterval<T> volume, int first, int last) {
        return Views.interval(volume, new long[] {0, 0, first}, new long[] {volume.max(0), volume.max(1), last});
    }
}

package org.roentgen.fiji;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.basictypeaccess.array.ShortArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.NativeType;
import net.imglib2.type.NativeTypeFactory;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.image.Calibration;
import org.roentgen.image.Spacing;
import org.roentgen.measure.MeasurementScale;

/**
 * ImagePlus ↔ ImgLib2. A volume is one channel of one frame: always three axes, z of size 1 for a plane. The planes are ImageJ's own arrays,
 * nothing is copied; only virtual stacks are read plane by plane when they are needed, and RGB is split into its channels.
 */
public final class Images {

    private Images() { }

    /** Channels as kernels see them: those of the hyperstack, or red, green, blue. */
    public static int channels(ImagePlus image) {
        return isRgb(image) ? 3 : image.getNChannels();
    }

    public static boolean isRgb(ImagePlus image) {
        return image.getType() == ImagePlus.COLOR_RGB;
    }

    /** One channel of one frame in calibrated units (Hounsfield for a CT). Both count from 1. */
    public static RandomAccessibleInterval<? extends RealType<?>> volume(ImagePlus image, int channel, int frame) {
        RandomAccessibleInterval<? extends RealType<?>> stored = stored(image, channel, frame);
        Calibration calibration = calibration(image);
        return calibration == null ? stored : calibration.view(stored);
    }

    /** One channel of one frame as it is stored: writing to it writes to the image (not for RGB and virtual stacks). */
    public static RandomAccessibleInterval<? extends RealType<?>> stored(ImagePlus image, int channel, int frame) {
        ImageStack stack = image.getStack();
        int width = image.getWidth(), height = image.getHeight(), slices = image.getNSlices();
        if (stack.isVirtual()) return new VirtualPlanes(stack, z -> index(image, channel, z, frame), slices).image();
        IntFunction<Object> plane = z -> isRgb(image) ? rgbChannel(stack.getPixels(index(image, 1, z, frame)), width, height, channel)
            : stack.getPixels(index(image, channel, z, frame));
        return planar(plane, width, height, slices, image.getBitDepth() == 24 ? 8 : image.getBitDepth());
    }

    /** One channel of one frame of an 8-bit image. */
    public static PlanarImg<UnsignedByteType, ByteArray> bytes(ImagePlus image, int channel, int frame) {
        return planar(z -> new ByteArray((byte[]) image.getStack().getPixels(index(image, channel, z, frame))), new UnsignedByteType(),
            image.getWidth(), image.getHeight(), image.getNSlices());
    }

    static RandomAccessibleInterval<? extends RealType<?>> planar(IntFunction<Object> plane, int width, int height, int slices, int bits) {
        if (bits == 8) return planar(z -> new ByteArray((byte[]) plane.apply(z)), new UnsignedByteType(), width, height, slices);
        if (bits == 16) return planar(z -> new ShortArray((short[]) plane.apply(z)), new UnsignedShortType(), width, height, slices);
        return planar(z -> new FloatArray((float[]) plane.apply(z)), new FloatType(), width, height, slices);
    }

    @SuppressWarnings("unchecked")
    private static <T extends NativeType<T>, A extends ArrayDataAccess<A>> PlanarImg<T, A> planar(IntFunction<A> plane, T type,
            int width, int height, int slices) {
        List<A> planes = new ArrayList<>(slices);
        for (int z = 1; z <= slices; z++) planes.add(plane.apply(z));
        PlanarImg<T, A> image = new PlanarImg<>(planes, new long[] {width, height, slices}, type.getEntitiesPerPixel());
        image.setLinkedType(((NativeTypeFactory<T, A>) type.getNativeTypeFactory()).createLinkedType(image));
        return image;
    }

    /** As {@link #volume}, but an image with one channel or frame serves for all. */
    public static RandomAccessibleInterval<? extends RealType<?>> volumeOrOnly(ImagePlus image, int channel, int frame) {
        return volume(image, Math.min(channel, channels(image)), Math.min(frame, image.getNFrames()));
    }

    /** As {@link #stored}, but an image with one channel or frame serves for all. */
    public static RandomAccessibleInterval<? extends RealType<?>> storedOrOnly(ImagePlus image, int channel, int frame) {
        return stored(image, Math.min(channel, image.getNChannels()), Math.min(frame, image.getNFrames()));
    }

    static int index(ImagePlus image, int channel, int slice, int frame) {
        return image.getStackIndex(channel, slice, frame);
    }

    private static byte[] rgbChannel(Object pixels, int width, int height, int channel) {
        return new ColorProcessor(width, height, (int[]) pixels).getChannel(channel);
    }

    /** How stored values become values, or null where they are the same. */
    static Calibration calibration(ImagePlus image) {
        ij.measure.Calibration calibration = image.getCalibration();
        if (image.getBitDepth() == 32 || isRgb(image) || !calibration.calibrated()) return null;
        if (calibration.getFunction() == ij.measure.Calibration.STRAIGHT_LINE) {
            double[] c = calibration.getCoefficients();
            return Calibration.linear(c[1], c[0]);
        }
        return Calibration.table(calibration.getCTable());
    }

    /** Voxel sizes as kernels take them. A plane, or slice by slice, has no neighbours in z. */
    public static double[] spacing(ImagePlus image, boolean inPixels, boolean sliceBySlice) {
        ij.measure.Calibration c = image.getCalibration();
        boolean plane = sliceBySlice || image.getNSlices() == 1;
        double x = inPixels ? 1 : c.pixelWidth, y = inPixels ? 1 : c.pixelHeight, z = inPixels ? 1 : c.pixelDepth;
        return plane ? Spacing.ofPlane(x, y) : Spacing.of(x, y, z);
    }

    /** What measurements are in. @param values the image that is measured, or null for shapes only */
    public static MeasurementScale scale(ImagePlus labels, ImagePlus values, boolean inPixels, boolean sliceBySlice) {
        MeasurementScale scale = new MeasurementScale(spacing(labels, inPixels, sliceBySlice), unit(labels, inPixels));
        return values == null ? scale : scale.intensityUnit(valueUnit(values));
    }

    /** The unit of length: mm, pixel. */
    public static String unit(ImagePlus image, boolean inPixels) {
        return inPixels ? "pixel" : image.getCalibration().getUnit();
    }

    /** The unit of values: HU; empty when there is none. */
    public static String valueUnit(ImagePlus image) {
        String unit = image.getCalibration().getValueUnit();
        return unit == null || unit.equals("Gray Value") ? "" : unit;
    }

    /** The first channels and frames, sharing the pixels. */
    static ImagePlus part(ImagePlus image, int channels, int frames) {
        ImageStack stack = new ImageStack(image.getWidth(), image.getHeight());
        for (int t = 1; t <= frames; t++)
            for (int z = 1; z <= image.getNSlices(); z++)
                for (int c = 1; c <= channels; c++) {
                    int index = image.getStackIndex(c, z, t);
                    stack.addSlice(image.getStack().getSliceLabel(index), image.getStack().getPixels(index));
                }
        ImagePlus part = new ImagePlus(image.getTitle(), stack);
        part.setDimensions(channels, image.getNSlices(), frames);
        part.setCalibration(image.getCalibration());
        part.setOpenAsHyperStack(channels * frames > 1);
        return part;
    }
}

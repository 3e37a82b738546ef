package org.roentgen.image;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converter;
import net.imglib2.converter.Converters;
import net.imglib2.converter.read.ConvertedRandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * From stored numbers to calibrated values, such as Hounsfield units.
 * <p>Linear: value = slope · raw + intercept, computed in double and rounded once to float; invertible. Table: value =
 * values[raw + offset], the ends of the table standing for everything beyond. Immutable.
 */
public final class Calibration implements Converter<RealType<?>, FloatType> {

    private final double slope, intercept;
    private final float[] values;                // null when linear
    private final int offset;

    private Calibration(double slope, double intercept, float[] values, int offset) {
        this.slope = slope;
        this.intercept = intercept;
        this.values = values;
        this.offset = offset;
    }

    public static Calibration linear(double slope, double intercept) {
        if (!(Math.abs(slope) > 0 && Math.abs(slope) < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Calibration slope must be a number other than 0, but is " + slope
                + ". Correct the image's calibration.");
        if (!(Math.abs(intercept) < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Calibration intercept must be a number, but is " + intercept
                + ". Correct the image's calibration.");
        return new Calibration(slope, intercept, null, 0);
    }

    /** One value for each raw number from 0. */
    public static Calibration table(float[] values) {
        return table(values, 0);
    }

    /** One value for each raw number from -offset: 32768 for signed 16-bit. The table is not copied. */
    public static Calibration table(float[] values, int offset) {
        if (values.length == 0)
            throw new IllegalArgumentException("Calibration table must hold at least 1 value, but holds 0. Give one value per raw number.");
        return new Calibration(Double.NaN, Double.NaN, values, offset);
    }

    public boolean isLinear() {
        return values == null;
    }

    public float valueOf(double raw) {
        if (isLinear()) return (float) (slope * raw + intercept);
        long index = (long) raw + offset;
        return values[(int) Math.max(0, Math.min(values.length - 1, index))];
    }

    /** The inverse of a linear calibration, not rounded. */
    public double rawOf(double value) {
        if (!isLinear())
            throw new IllegalArgumentException("Calibration must be linear to be inverted, but is a table of " + values.length
                + " values. Write to a 32-bit image.");
        return (value - intercept) / slope;
    }

    @Override public void convert(RealType<?> raw, FloatType value) {
        value.set(valueOf(raw.getRealDouble()));
    }

    /**
     * The calibrated image. {@link BlockReader} reads it fast, through the raw numbers; {@link BlockWriter} writes to the
     * raw image through the inverse, if that exists.
     */
    public RandomAccessibleInterval<FloatType> view(RandomAccessibleInterval<? extends RealType<?>> raw) {
        return viewOf(raw);
    }

    private <T extends RealType<?>> RandomAccessibleInterval<FloatType> viewOf(RandomAccessibleInterval<T> raw) {
        return Converters.convert(raw, this, new FloatType());
    }

    /** Is this image such a view? */
    static boolean isView(RandomAccessibleInterval<?> image) {
        return image instanceof ConvertedRandomAccessibleInterval
            && ((ConvertedRandomAccessibleInterval<?, ?>) image).getConverterSupplier().get() instanceof Calibration;
    }

    static Calibration ofView(RandomAccessibleInterval<?> view) {
        return (Calibration) (Object) ((ConvertedRandomAccessibleInterval<?, ?>) view).getConverterSupplier().get();
    }

    @SuppressWarnings("unchecked")
    static RandomAccessibleInterval<? extends RealType<?>> rawOfView(RandomAccessibleInterval<?> view) {
        return (RandomAccessibleInterval<? extends RealType<?>>) ((ConvertedRandomAccessibleInterval<?, ?>) view).getSource();
    }

    /** True when slope · raw + intercept is exact in float arithmetic for all 16-bit numbers. */
    boolean isExactInFloat() {
        return isLinear() && slope == Math.rint(slope) && intercept == Math.rint(intercept)
            && Math.abs(slope) * (1 << 16) + Math.abs(intercept) < 1 << 24;
    }

    /** Is this the same line as another, rising? */
    boolean isRisingLike(Calibration other) {
        return isLinear() && slope > 0 && slope == other.slope && intercept == other.intercept;
    }

    float slope() {
        return (float) slope;
    }

    float intercept() {
        return (float) intercept;
    }
}

package org.roentgen.filter.texture;

/**
 * A wave under a Gaussian: g(x, y) = e^(−(u² + γ²v²)/2σ² + 2πi u/λ), with u = x cos θ + y sin θ and v = −x sin θ + y cos θ; not normalised.
 * <p>θ turns from the first axis of the plane to the second: in xy planes, whose y points down on the screen, clockwise. The wave runs along θ, its
 * stripes are across. Lengths in image units, angles in radians. Cut off at a rectangle around the ellipse of {@code truncate} standard deviations.
 */
public final class GaborKernel {

    /** Where e^(−18) of the Gaussian is left: a float does not see what is cut off. */
    public static final double TRUNCATE = 6;

    private final double sigma, wavelength, aspect, truncate;

    /** @param sigma standard deviation along the wave
     * @param wavelength λ, from crest to crest
     * @param aspect γ: the standard deviation across the wave is sigma / γ */
    public GaborKernel(double sigma, double wavelength, double aspect) {
        this(sigma, wavelength, aspect, TRUNCATE);
    }

    /** @param truncate standard deviations after which the kernel ends */
    public GaborKernel(double sigma, double wavelength, double aspect, double truncate) {
        this.sigma = checked("Sigma", sigma, "Give it in image units.");
        this.wavelength = checked("Wavelength", wavelength, "Give it in image units.");
        this.aspect = checked("Gamma", aspect, "1 gives a round Gaussian.");
        this.truncate = checked("Truncate", truncate, "6 leaves nothing out.");
    }

    private static double checked(String what, double value, String advice) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(what + " must be a number greater than 0, but is " + value + ". " + advice);
        return value;
    }

    /** How far the kernel reaches along the axis at an angle to the wave, in image units. */
    double extent(double angle) {
        return truncate * Math.hypot(sigma * Math.cos(angle), sigma / aspect * Math.sin(angle));
    }

    double envelope(double x, double y, double theta) {
        double u = x * Math.cos(theta) + y * Math.sin(theta), v = aspect * (y * Math.cos(theta) - x * Math.sin(theta));
        return Math.exp(-(u * u + v * v) / (2 * sigma * sigma));
    }

    /** Of the wave, in radians. */
    double phase(double x, double y, double theta) {
        return 2 * Math.PI * (x * Math.cos(theta) + y * Math.sin(theta)) / wavelength;
    }
}

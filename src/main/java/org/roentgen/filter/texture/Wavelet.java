package org.roentgen.filter.texture;

/**
 * The low- and high-pass filters of a wavelet, to take a line apart and to put it together. Low-pass weights add up to √2.
 * <p>a(i) = Σ low(k) f(2i + k), d(i) = Σ high(k) f(2i + k); f(j) = Σ a(i) low′(j − 2i) + d(i) high′(j − 2i), where high(k) = ± (−1)ᵏ low′(1 − k)
 * and high′(k) = ± (−1)ᵏ low(1 − k). The prime marks the filters of the synthesis, which are the same for orthonormal wavelets. Filters of 2m taps
 * begin at k = 1 − m and odd ones are centred, so the undecimated transform has IBSI's positions. Signs are those of MATLAB and PyWavelets.
 * <p>Daubechies 1992, Ten lectures on wavelets, doi:10.1137/1.9781611970104. Filters follow from their definitions, but for the tabulated Coiflets.
 */
public final class Wavelet {

    final Taps low, high, synthesisLow, synthesisHigh;

    private Wavelet(double[] analysis, double[] synthesis) {
        low = aligned(analysis);
        synthesisLow = aligned(synthesis);
        high = mirror(synthesisLow);
        synthesisHigh = mirror(low);
    }

    private static Taps aligned(double[] filter) {
        return new Taps(filter.length % 2 == 0 ? 1 - filter.length / 2 : -(filter.length / 2), filter);
    }

    /** ± (−1)ᵏ low(1 − k), with the sign that the analysis filter's first position decides for both. */
    private Taps mirror(Taps partner) {
        double[] weights = new double[partner.size()];
        int begin = 1 - partner.last();
        for (int i = 0; i < weights.length; i++)
            weights[i] = (Math.floorMod(begin + i + low.first, 2) == 0 ? 1 : -1) * partner.weight(weights.length - 1 - i);
        return new Taps(begin, weights);
    }

    public static Wavelet haar() {
        return daubechies(1);
    }

    /** @param moments that vanish for the wavelet, 1 to 10; half the taps */
    public static Wavelet daubechies(int moments) {
        check("Vanishing moments", moments, 1, 10);
        return orthonormal(SpectralFactors.extremalPhase(moments));
    }

    /** @param moments that vanish for the wavelet, 2 to 10; half the taps */
    public static Wavelet symlet(int moments) {
        check("Vanishing moments", moments, 2, 10);
        return orthonormal(SpectralFactors.leastAsymmetric(moments));
    }

    /** @param order a sixth of the taps, 1 to 5 */
    public static Wavelet coiflet(int order) {
        check("Order", order, 1, 5);
        return orthonormal(Coiflets.filter(order));
    }

    private static Wavelet orthonormal(double[] filter) {
        return new Wavelet(filter, filter);
    }

    /** A spline of some order to put lines together, and its dual of so many vanishing moments to take them apart: both even or both odd. */
    public static Wavelet biorthogonal(int synthesis, int analysis) {
        check("Spline order", synthesis, 1, 3);
        check("Order of the dual", analysis, 1, 9);
        if ((synthesis + analysis) % 2 == 1)
            throw new IllegalArgumentException("Orders must be both even or both odd, but are " + synthesis + " and " + analysis
                + ". Change one by 1.");
        return new Wavelet(SpectralFactors.splineDual(synthesis, analysis), SpectralFactors.spline(synthesis));
    }

    /** Nine taps to take lines apart, seven to put them together: the wavelet of JPEG 2000, also called biorthogonal 4.4. */
    public static Wavelet cohenDaubechiesFeauveau() {
        return new Wavelet(SpectralFactors.cohenDaubechiesFeauveau(true), SpectralFactors.cohenDaubechiesFeauveau(false));
    }

    /** By a name such as haar, db4, sym8, coif1, bior2.2 or bior4.4. */
    public static Wavelet named(String name) {
        String family = name.replaceAll("[0-9.]", ""), number = name.substring(family.length());
        boolean pair = number.matches("\\d\\.\\d"), whole = number.matches("\\d{1,2}");
        if (name.equals("haar")) return haar();
        if (family.equals("db") && whole) return daubechies(Integer.parseInt(number));
        if (family.equals("sym") && whole) return symlet(Integer.parseInt(number));
        if (family.equals("coif") && whole) return coiflet(Integer.parseInt(number));
        if (name.equals("bior4.4")) return cohenDaubechiesFeauveau();
        if (family.equals("bior") && pair) return biorthogonal(number.charAt(0) - '0', number.charAt(2) - '0');
        throw new IllegalArgumentException("Wavelet must be a name such as haar, db4, sym8, coif1 or bior2.2, but is " + name
            + ". Choose one of these families.");
    }

    private static void check(String what, int value, int min, int max) {
        if (value < min || value > max)
            throw new IllegalArgumentException(what + " must be from " + min + " to " + max + ", but is " + value + ". Choose another wavelet.");
    }
}

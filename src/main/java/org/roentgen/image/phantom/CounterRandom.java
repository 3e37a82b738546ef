package org.roentgen.image.phantom;

import java.util.Arrays;

/**
 * Random numbers by position: the i-th number of a seed can be had without the ones before it, so threads and tiles do not matter.
 * <p>Bits: the i-th output of SplitMix64, mix(base + i · γ), from a mixed seed. Normal numbers: the ziggurat, with 128 layers of
 * equal area under e^(−x²/2); a number that misses its layer is drawn again from bits that depend on i alone. Arithmetic, square
 * roots and {@link StrictMath} only, so the same on every machine.
 * <p>Steele, Lea, Flood 2014, doi:10.1145/2660193.2660195 (SplitMix). Marsaglia, Tsang 2000, doi:10.18637/jss.v005.i08 (ziggurat);
 * the layer is chosen by other bits than the position in it, as Doornik 2005 asks.
 */
final class CounterRandom {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private static final double TO_UNIT = 0x1p-53;
    private static final int LAYERS = 128;
    private static final double OUTERMOST = 3.442619855899, AREA = 9.91256303526217e-3;
    private static final double[] EDGE = edges();
    private static final double[] HEIGHT = Arrays.stream(EDGE).map(CounterRandom::density).toArray();

    private final long base;

    CounterRandom(long seed) {
        base = mix(seed + GAMMA);
    }

    /** Numbers that have nothing to do with the ones of this generator or of another key: for one slice, one row, one purpose. */
    CounterRandom stream(long key) {
        return new CounterRandom(base ^ mix(key * GAMMA));
    }

    long bits(long i) {
        return mix(base + i * GAMMA);
    }

    /** Uniform in (0, 1), both ends excluded. */
    double uniform(long i) {
        return ((bits(i) >>> 11) + 0.5) * TO_UNIT;
    }

    double uniform(long i, double from, double to) {
        return from + (to - from) * uniform(i);
    }

    /** Normal with mean 0 and standard deviation 1. */
    double gaussian(long i) {
        long bits = bits(i);
        while (true) {
            int layer = (int) (bits & (LAYERS - 1));
            double x = (bits >> 10) * TO_UNIT * EDGE[layer];
            if (Math.abs(x) < EDGE[layer + 1]) return x;
            CounterRandom more = new CounterRandom(bits);
            if (layer == 0) return x < 0 ? -tail(more) : tail(more);
            double height = HEIGHT[layer] + more.uniform(0) * (HEIGHT[layer + 1] - HEIGHT[layer]);
            if (height < density(x)) return x;
            bits = more.bits(1);
        }
    }

    /** Beyond the outermost edge r: exponential numbers, kept where the normal density says so. */
    private static double tail(CounterRandom random) {
        for (long k = 0; ; k += 2) {
            double x = -StrictMath.log(random.uniform(k)) / EDGE[1];
            if (-2 * StrictMath.log(random.uniform(k + 1)) >= x * x) return EDGE[1] + x;
        }
    }

    private static double density(double x) {
        return StrictMath.exp(-x * x / 2);
    }

    /** Each layer reaches from height f(edge) up by area / edge; layer 0 is as wide as makes its area equal to that of base and tail. */
    private static double[] edges() {
        double[] edges = new double[LAYERS + 1];
        edges[0] = AREA / density(OUTERMOST);
        edges[1] = OUTERMOST;
        for (int i = 2; i < LAYERS; i++) edges[i] = Math.sqrt(-2 * StrictMath.log(density(edges[i - 1]) + AREA / edges[i - 1]));
        return edges;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}

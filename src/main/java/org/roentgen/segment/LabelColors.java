package org.roentgen.segment;

import java.util.Arrays;

/**
 * 256 colours for label images: black for the background, then each as far from all before it as can be.
 * <p>Greedy selection: colour k is the candidate whose smallest distance to colours 0 … k − 1 is greatest, the first such in
 * order of red, green, blue. Candidates are the 18³ colours with red, green and blue multiples of 15; distance is Euclidean in
 * CIELAB (sRGB, D65). Labels beyond 255 use the colours from 1 on again.
 * <p>Glasbey, van der Heijden, Toh &amp; Gray 2007, Color Res. Appl. 32(4):304–309, doi:10.1002/col.20327.
 */
public final class LabelColors {

    private static final int STEPS = 18, STEP = 15;

    private LabelColors() { }

    /** Red, green and blue of the 256 entries. */
    public static byte[][] lookupTable() {
        double[][] lab = new double[STEPS * STEPS * STEPS][];
        for (int i = 0; i < lab.length; i++) lab[i] = lab(red(i), green(i), blue(i));
        double[] nearest = new double[lab.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        byte[][] table = new byte[3][256];
        for (int k = 0, chosen = 0; k < 256; k++, chosen = farthest(nearest)) {
            table[0][k] = (byte) red(chosen);
            table[1][k] = (byte) green(chosen);
            table[2][k] = (byte) blue(chosen);
            for (int i = 0; i < lab.length; i++) nearest[i] = Math.min(nearest[i], squaredDistance(lab[i], lab[chosen]));
        }
        return table;
    }

    /** The entry for a label: its own number up to 255, then 1 to 255 over and over. */
    public static int index(int label) {
        return label == 0 ? 0 : (label - 1) % 255 + 1;
    }

    /** CIELAB coordinates of an sRGB colour, components 0 to 255. */
    static double[] lab(int red, int green, int blue) {
        double r = linear(red / 255.0), g = linear(green / 255.0), b = linear(blue / 255.0);
        double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
        double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
        double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(double component) {
        return component <= 0.04045 ? component / 12.92 : Math.pow((component + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
        return t > 216 / 24389.0 ? Math.cbrt(t) : (24389 / 27.0 * t + 16) / 116;
    }

    private static int red(int candidate) {
        return candidate / (STEPS * STEPS) * STEP;
    }

    private static int green(int candidate) {
        return candidate / STEPS % STEPS * STEP;
    }

    private static int blue(int candidate) {
        return candidate % STEPS * STEP;
    }

    private static int farthest(double[] nearest) {
        int farthest = 0;
        for (int i = 1; i < nearest.length; i++)
            if (nearest[i] > nearest[farthest]) farthest = i;
        return farthest;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < 3; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}

package org.roentgen.filter.descriptor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Directions without a sign that gradients are counted in. */
public abstract class GradientBins {

    private GradientBins() { }

    /** Names of the directions. */
    abstract List<String> names();

    /** The bin of a gradient; any where it is 0. */
    abstract int of(double x, double y, double z);

    /** The part of a gradient that counts, squared. */
    abstract double squaredLength(double x, double y, double z);

    /**
     * The half circle of the xy plane in equal parts: bin k from kπ/K up to (k + 1)π/K, from x towards y. What a gradient has along z does not count.
     * @param count K, 2 to 36
     */
    public static GradientBins ofPlane(int count) {
        return new OfPlane(count);
    }

    /** The 13 directions from a voxel to its neighbours, without a sign: that with the smallest angle to the gradient. */
    public static GradientBins ofSpace() {
        return new OfSpace();
    }

    private static final class OfPlane extends GradientBins {

        private final double[] cos, sin;

        OfPlane(int count) {
            if (count < 2 || count > 36)
                throw new IllegalArgumentException("Orientations must be 2 to 36, but are " + count + ". Choose 9.");
            cos = new double[count];
            sin = new double[count];
            for (int k = 0; k < count; k++) {
                cos[k] = Math.cos(k * Math.PI / count);
                sin[k] = Math.sin(k * Math.PI / count);
            }
        }

        @Override List<String> names() {
            List<String> names = new ArrayList<>();
            for (int k = 0; k < cos.length; k++) names.add(String.format(Locale.ROOT, "%.0f-%.0f°", 180.0 * k / cos.length, 180.0 * (k + 1) / cos.length));
            return names;
        }

        /** Counts the bounds that the gradient, turned into the upper half, has passed. */
        @Override int of(double x, double y, double z) {
            double sign = y < 0 || y == 0 && x < 0 ? -1 : 1;
            int bin = 0;
            for (int k = 1; k < cos.length; k++) bin += sign * (cos[k] * y - sin[k] * x) >= 0 ? 1 : 0;
            return bin;
        }

        @Override double squaredLength(double x, double y, double z) {
            return x * x + y * y;
        }
    }

    private static final class OfSpace extends GradientBins {

        private final double[][] axes = new double[13][];

        OfSpace() {
            for (int i = 0; i < 13; i++) {
                int x = (i + 14) % 3 - 1, y = (i + 14) / 3 % 3 - 1, z = (i + 14) / 9 - 1;
                double length = Math.sqrt(x * x + y * y + z * z);
                axes[i] = new double[] {x / length, y / length, z / length};
            }
        }

        @Override List<String> names() {
            List<String> names = new ArrayList<>();
            for (double[] axis : axes) names.add((int) Math.signum(axis[0]) + " " + (int) Math.signum(axis[1]) + " " + (int) Math.signum(axis[2]));
            return names;
        }

        @Override int of(double x, double y, double z) {
            int best = 0;
            double nearest = -1;
            for (int k = 0; k < axes.length; k++) {
                double along = Math.abs(axes[k][0] * x + axes[k][1] * y + axes[k][2] * z);
                if (along > nearest) best = k;
                nearest = Math.max(nearest, along);
            }
            return best;
        }

        @Override double squaredLength(double x, double y, double z) {
            return x * x + y * y + z * z;
        }
    }
}

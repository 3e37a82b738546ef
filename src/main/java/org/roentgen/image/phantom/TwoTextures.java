package org.roentgen.image.phantom;

import java.util.List;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Two textures that a histogram cannot tell apart: Gaussian noise of the same mean and standard deviation, with different correlation.
 * <p>COARSENESS: class 1 is white noise smoothed with sigma, class 2 with ratio · sigma. ORIENTATION: class 1 is smoothed with
 * ratio · sigma along x and sigma along y, class 2 the other way round, both with sigma along z. Autocorrelation at distance d:
 * e^(−d²/4σ²). Each class is then shifted and scaled so that its own mean and standard deviation are exactly those asked for.
 * <p>Where the classes lie: HALVES, class 1 left and 2 right; CHECKERBOARD, 4 × 4 fields in each slice; DISC, class 2 in an
 * ellipse of half the slice's area. Class 1 has label 1; there is no background.
 * <p><b>Dimensions</b> 2-D (one slice) or 3-D. <b>Units</b> sigma in image units, anisotropic spacing honoured. <b>Output</b> float.
 * <b>Cost</b> O(voxels · sigma · ratio), about three float copies.
 */
public final class TwoTextures implements Phantom {

    public enum Difference { COARSENESS, ORIENTATION }

    public enum Layout { HALVES, CHECKERBOARD, DISC }

    private static final int MINIMUM_SIZE = 8;
    private static final double LONGEST_SIGMA_VOXELS = 64;

    private final Grid grid;
    private final Layout layout;
    private final GaussianField first, second;
    private final double mean, deviation;

    public TwoTextures(Grid grid, Layout layout, Difference difference, double sigma, double ratio, double mean, double deviation, long seed) {
        if (grid.nx < MINIMUM_SIZE || grid.ny < MINIMUM_SIZE)
            throw new IllegalArgumentException("Slices must have at least 8 × 8 voxels for two textures, but have " + grid.nx + " × " + grid.ny
                + ". Raise the width and height.");
        if (!(ratio > 1) || Double.isInfinite(ratio))
            throw new IllegalArgumentException("Ratio must be greater than 1, but is " + ratio + ". Enter how much longer the second correlation is.");
        double[] spacing = grid.spacing();
        double smallest = Math.min(spacing[0], Math.min(spacing[1], grid.nz == 1 ? spacing[1] : spacing[2]));
        if (!(sigma > 0 && sigma * ratio <= LONGEST_SIGMA_VOXELS * smallest))
            throw new IllegalArgumentException("Sigma must be greater than 0 " + grid.unit + " and, times ratio, at most 64 voxels ("
                + LONGEST_SIGMA_VOXELS * smallest + " " + grid.unit + "), but is " + sigma + " " + grid.unit + ". Lower sigma or ratio.");
        if (!(deviation > 0) || Double.isInfinite(deviation) || Double.isNaN(mean) || Double.isInfinite(mean))
            throw new IllegalArgumentException("Mean must be finite and standard deviation greater than 0, but they are " + mean + " and "
                + deviation + ". Enter other numbers.");
        this.grid = grid;
        this.layout = layout;
        this.mean = mean;
        this.deviation = deviation;
        boolean coarseness = difference == Difference.COARSENESS;
        double wide = sigma * ratio;
        first = field(new CounterRandom(seed).stream(1), coarseness ? sigma : wide, sigma, sigma);
        second = coarseness ? field(new CounterRandom(seed).stream(2), wide, wide, wide) : field(new CounterRandom(seed).stream(2), sigma, wide, sigma);
    }

    private GaussianField field(CounterRandom random, double x, double y, double z) {
        double[] spacing = grid.spacing();
        return new GaussianField(random, x / spacing[0], y / spacing[1], grid.nz == 1 ? 0 : z / spacing[2]);
    }

    @Override public PhantomImage draw(Progress progress) {
        float[][] one = first.volume(grid.nx, grid.ny, grid.nz, progress.part(0, 0.45));
        float[][] two = second.volume(grid.nx, grid.ny, grid.nz, progress.part(0.45, 0.9));
        InParallel.range(grid.nz, Progress.NONE, z -> merge(one[z], two[z]));
        Scale[] scales = {null, new Scale(one, 1), new Scale(one, 2)};
        List<Truth> truth = List.of(scales[1].truth(1), scales[2].truth(2));
        return PhantomImage.ofFloats(grid, truth, (z, values, labels) -> {
            for (int i = 0; i < values.length; i++) {
                labels[i] = (short) label(i);
                values[i] = scales[labels[i]].apply(one[z][i]);
            }
        }, progress.part(0.9, 1));
    }

    private void merge(float[] one, float[] two) {
        for (int i = 0; i < one.length; i++)
            if (label(i) == 2) one[i] = two[i];
    }

    private int label(int i) {
        int x = i % grid.nx, y = i / grid.nx;
        switch (layout) {
            case HALVES: return 2 * x < grid.nx ? 1 : 2;
            case CHECKERBOARD: return (int) ((4L * x / grid.nx + 4L * y / grid.ny) % 2) + 1;
            default:
                double u = (x + 0.5) / grid.nx - 0.5, v = (y + 0.5) / grid.ny - 0.5;
                return u * u + v * v > 1 / (2 * Math.PI) ? 1 : 2;
        }
    }

    /** Brings one class to the mean and standard deviation asked for; sums run in a fixed order, so threads do not matter. */
    private final class Scale {

        private final double factor, offset;
        private final long count;
        private final double[] centre = new double[3];

        Scale(float[][] slices, int label) {
            double sum = 0, squares = 0;
            long n = 0;
            double[] spacing = grid.spacing();
            for (int z = 0; z < slices.length; z++)
                for (int i = 0; i < slices[z].length; i++) {
                    if (label(i) != label) continue;
                    double value = slices[z][i];
                    sum += value;
                    squares += value * value;
                    n++;
                    centre[0] += (i % grid.nx + 0.5) * spacing[0];
                    centre[1] += (i / grid.nx + 0.5) * spacing[1];
                    centre[2] += (z + 0.5) * spacing[2];
                }
            count = n;
            for (int d = 0; d < 3; d++) centre[d] /= n;
            factor = deviation / Math.sqrt(squares / n - sum / n * (sum / n));
            offset = mean - factor * sum / n;
        }

        float apply(float value) {
            return (float) (factor * value + offset);
        }

        Truth truth(int label) {
            return new Truth(label, "texture " + label, centre, Double.NaN, count * grid.voxel(), mean);
        }
    }
}

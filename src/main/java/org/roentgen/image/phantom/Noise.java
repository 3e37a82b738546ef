package org.roentgen.image.phantom;

/** Gaussian noise on a phantom's slices, white or smooth within a slice, and independent from slice to slice. */
final class Noise {

    private final float deviation;
    private final Grid grid;
    private final GaussianField field;

    /** @param sigma of the Gaussian that smooths white noise, in image units; the standard deviation stays what it is */
    Noise(double deviation, double sigma, Grid grid, long seed) {
        if (!(deviation >= 0) || Double.isInfinite(deviation))
            throw new IllegalArgumentException("Noise must be 0 or greater, but is " + deviation + ". Enter its standard deviation.");
        double limit = 32 * Math.min(grid.spacing()[0], grid.spacing()[1]);
        if (!(sigma >= 0 && sigma <= limit))
            throw new IllegalArgumentException("Noise sigma must be between 0 and 32 voxels (" + limit + " " + grid.unit + "), but is "
                + sigma + " " + grid.unit + ". Enter 0 for white noise.");
        this.deviation = (float) deviation;
        this.grid = grid;
        field = new GaussianField(new CounterRandom(seed).stream(1), sigma / grid.spacing()[0], sigma / grid.spacing()[1], 0);
    }

    void add(int z, float[] values) {
        if (deviation == 0) return;
        float[] noise = field.plane(grid.nx, grid.ny, z);
        for (int i = 0; i < values.length; i++) values[i] += deviation * noise[i];
    }
}

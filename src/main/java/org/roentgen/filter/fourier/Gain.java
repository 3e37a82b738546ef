package org.roentgen.filter.fourier;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/** By how much a linear filter multiplies each frequency; the same for opposite ones, so that real images stay real. */
interface Gain {

    /** @param fx in cycles per unit of length, as the others; 0 where there is one voxel only */
    double at(double fx, double fy, double fz);

    /** Filters an image that is extended by a reach in voxels. The mean is kept out of the transform, where it would cost accuracy. */
    default void apply(Block in, Block out, int[] reach, double[] spacing, Boundary boundary, Progress progress) {
        Extension extension = new Extension(in, reach, boundary);
        FourierTransform transform = extension.transform();
        Block extended = extension.extend(in);
        double mean = Levels.mean(extended);
        Levels.add(extended, -mean);
        float[] spectrum = transform.forward(extended);
        progress.done(0.4);
        progress.checkCancelled();
        multiply(spectrum, transform, spacing);
        progress.done(0.6);
        progress.checkCancelled();
        transform.inverse(spectrum, extended);
        Levels.add(extended, mean * at(0, 0, 0));
        extension.crop(extended, out);
    }

    default void multiply(float[] spectrum, FourierTransform t, double[] spacing) {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < t.ny * t.nz; row++) rows.add(row);
        InParallel.forEach(rows, row -> {
            double fy = frequency(row % t.ny, t.ny, spacing[1]), fz = frequency(row / t.ny, t.nz, spacing[2]);
            for (int x = 0, i = 2 * row * t.nx; x < t.nx; x++, i += 2) {
                float gain = (float) at(frequency(x, t.nx, spacing[0]), fy, fz);
                spectrum[i] *= gain;
                spectrum[i + 1] *= gain;
            }
        });
    }

    static double frequency(int index, int n, double spacing) {
        return FourierTransform.frequency(index, n) / spacing;
    }
}

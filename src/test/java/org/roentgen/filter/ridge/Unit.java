package org.roentgen.filter.ridge;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.testing.Volumes;

/** A plane with values from 0 to 1: norm01 of the peers. */
final class Unit {

    private Unit() { }

    static ArrayImg<FloatType, ?> scaled(RandomAccessibleInterval<FloatType> plane) {
        float[] values = Volumes.values(plane);
        float min = values[0], max = values[0];
        for (float v : values) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        double low = min, range = (double) max - min;
        int nx = (int) plane.dimension(0);
        return Volumes.of(nx, (int) plane.dimension(1), 1, (x, y, z) -> (values[x + nx * y] - low) / range);
    }
}

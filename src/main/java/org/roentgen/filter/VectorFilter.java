package org.roentgen.filter;

import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.image.VectorOperation;

/**
 * A {@link VolumeFilter} that computes one or several values per voxel from a bounded neighbourhood.
 * NaN spreads as far as the {@link #reach}, unless the filter says otherwise; so do infinities, as infinities or NaN.
 */
public interface VectorFilter extends VolumeFilter, VectorOperation {

    @Override default int components() {
        return names().size();
    }

    @Override default int depth(double[] spacing) {
        return Spacing.isPlane(spacing) ? 0 : reach(spacing)[2];
    }

    @Override default void run(RandomAccessibleInterval<? extends RealType<?>> in,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out, TileRunner runner) {
        runner.run(this, in, out);
    }
}

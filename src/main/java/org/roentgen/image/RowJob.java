package org.roentgen.image;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One run of an operation row by row, from image to image: parts of the image, each computed from its first row to its last by one thread. */
final class RowJob {

    /** Computes a part of the image; not thread-safe. */
    interface Strip {
        void compute(long[] corner, int[] extent);
    }

    private final TileGrid grid;
    private final Supplier<? extends Strip> strips;

    /** @param strips gives each thread its own */
    RowJob(TileGrid grid, Supplier<? extends Strip> strips) {
        this.grid = grid;
        this.strips = strips;
    }

    void run(Progress progress) {
        AtomicInteger done = new AtomicInteger();
        InParallel.each(grid.count(), () -> {
            Strip strip = strips.get();
            return i -> {
                progress.checkCancelled();
                strip.compute(grid.corner(i), grid.extent(grid.corner(i)));
                progress.done((double) done.incrementAndGet() / grid.count());
            };
        });
    }
}

package org.roentgen.image;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import net.imglib2.parallel.Parallelization;

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
        AtomicInteger next = new AtomicInteger(), done = new AtomicInteger();
        int threads = (int) Math.min(grid.count(), Parallelization.getTaskExecutor().getParallelism());
        InParallel.forEach(Collections.nCopies(threads, strips), own -> {
            try {
                Strip strip = own.get();
                for (int i = next.getAndIncrement(); i < grid.count(); i = next.getAndIncrement()) {
                    progress.checkCancelled();
                    strip.compute(grid.corner(i), grid.extent(grid.corner(i)));
                    progress.done((double) done.incrementAndGet() / grid.count());
                }
            } finally {
                next.set((int) grid.count());                   // after a failure, what others have not begun is left
            }
        });
    }
}

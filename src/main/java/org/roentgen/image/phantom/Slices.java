package org.roentgen.image.phantom;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.roentgen.image.Progress;

/** Slices made side by side, on the threads of ImgLib2's {@link Parallelization} context. */
final class Slices {

    private Slices() { }

    static void forEach(int n, Progress progress, IntConsumer work) {
        AtomicInteger done = new AtomicInteger();
        List<Integer> indices = IntStream.range(0, n).boxed().collect(Collectors.toList());
        Parallelization.getTaskExecutor().forEach(indices, i -> {
            progress.checkCancelled();
            work.accept(i);
            progress.done(done.incrementAndGet() / (double) n);
        });
    }
}

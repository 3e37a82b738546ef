package org.roentgen.image;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

/**
 * Runs tasks on the threads of ImgLib2's {@link Parallelization} context. The first failure stops those not yet begun and goes on
 * in the calling thread as it was thrown; pools would wrap it in a copy with another message.
 */
public final class InParallel {

    /** Tasks that a range is cut into: enough for many threads, few enough that each may have scratch space of its own. */
    private static final int PARTS = 64;

    private InParallel() { }

    /** Does something for each number from 0 to count − 1. */
    public static void range(int count, Progress progress, IntConsumer work) {
        range(count, progress, () -> work);
    }

    /** As above, with a worker for each part of the range, which need not be thread-safe. */
    public static void range(int count, Progress progress, Supplier<IntConsumer> workers) {
        AtomicInteger done = new AtomicInteger();
        int parts = Math.min(count, PARTS);
        forEach(IntStream.range(0, parts).boxed().collect(Collectors.toList()), part -> {
            progress.checkCancelled();
            IntConsumer worker = workers.get();
            for (int i = begin(count, part, parts); i < begin(count, part + 1, parts); i++) worker.accept(i);
            progress.done((double) done.incrementAndGet() / parts);
        });
    }

    private static int begin(int count, int part, int parts) {
        return (int) ((long) count * part / parts);
    }

    public static <T> void forEach(List<? extends T> items, Consumer<? super T> task) {
        map(items, item -> {
            task.accept(item);
            return item;
        });
    }

    /** The results come in the order of the items. */
    public static <T, R> List<R> map(List<? extends T> items, Function<? super T, ? extends R> task) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<R> results = Parallelization.getTaskExecutor().forEachApply(new ArrayList<T>(items), item -> {
            try {
                if (failure.get() == null) return task.apply(item);
            } catch (Throwable t) {
                failure.compareAndSet(null, t);
            }
            return null;
        });
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException) throw (RuntimeException) thrown;
        if (thrown instanceof Error) throw (Error) thrown;
        return results;
    }
}

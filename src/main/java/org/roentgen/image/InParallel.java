package org.roentgen.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

import net.imglib2.parallel.Parallelization;

/**
 * Runs tasks on the calling thread and on those of ImgLib2's {@link Parallelization} context, each of which takes the next one until none is left. The first failure
 * stops those not yet begun and goes on in the calling thread as it was thrown; pools would wrap it in a copy with another message.
 */
public final class InParallel {

    /** Tasks that a range is cut into: enough for many threads, few enough that each may have scratch space of its own. */
    private static final int PARTS = 64;
    private static final int PER_THREAD = 4;

    private InParallel() { }

    /** How many work at the same time, the calling one among them. */
    public static int threads() {
        return Crew.size();
    }

    /** Into how many tasks of the same size a work is best cut: a few for each thread, so that none is idle for long. */
    public static int tasks() {
        return threads() == 1 ? 1 : PER_THREAD * threads();
    }

    /** Does something for each number from 0 to count − 1. */
    public static void range(int count, Progress progress, IntConsumer work) {
        range(count, progress, () -> work);
    }

    /** As above, with a worker for each part of the range, which need not be thread-safe. */
    public static void range(int count, Progress progress, Supplier<IntConsumer> workers) {
        AtomicInteger done = new AtomicInteger();
        int parts = Math.min(count, PARTS);
        each(parts, () -> i -> {
            int part = (int) i;
            progress.checkCancelled();
            IntConsumer worker = workers.get();
            for (int n = begin(count, part, parts); n < begin(count, part + 1, parts); n++) worker.accept(n);
            progress.done((double) done.incrementAndGet() / parts);
        });
    }

    private static int begin(int count, int part, int parts) {
        return (int) ((long) count * part / parts);
    }

    public static <T> void forEach(List<? extends T> items, Consumer<? super T> task) {
        List<T> all = new ArrayList<>(items);
        each(all.size(), () -> i -> task.accept(all.get((int) i)));
    }

    /** The results come in the order of the items. */
    public static <T, R> List<R> map(List<? extends T> items, Function<? super T, ? extends R> task) {
        List<T> all = new ArrayList<>(items);
        @SuppressWarnings("unchecked") R[] results = (R[]) new Object[all.size()];
        each(results.length, () -> i -> results[(int) i] = task.apply(all.get((int) i)));
        return Arrays.asList(results);
    }

    /** Does something for each number from 0 to count − 1, with a worker for each thread that finds anything to do. */
    static void each(long count, Supplier<LongConsumer> workers) {
        AtomicLong begun = new AtomicLong();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Crew.run(() -> {
            LongConsumer worker = null;
            try {
                for (long i = begun.getAndIncrement(); i < count && failure.get() == null; i = begun.getAndIncrement()) {
                    if (worker == null) worker = workers.get();
                    worker.accept(i);
                }
            } catch (Throwable t) {
                failure.compareAndSet(null, t);
            }
        }, (int) Math.min(count, threads()));
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException) throw (RuntimeException) thrown;
        if (thrown instanceof Error) throw (Error) thrown;
    }
}

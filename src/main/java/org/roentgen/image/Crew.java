package org.roentgen.image;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.imglib2.parallel.ForkJoinExecutorService;
import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;

/**
 * The calling thread and helpers from the pool of ImgLib2's {@link Parallelization} context, which do a work together. The caller never waits for a helper that has not
 * begun when its own share ends: a thread that wakes late costs nothing, and pools all of whose threads call crews of their own do not lock.
 */
final class Crew {

    private Crew() { }

    /** The calling thread among them. Java's common pool, ImgLib2's default, has a thread less than the machine, since its callers work as well. */
    static int size() {
        TaskExecutor executor = Parallelization.getTaskExecutor();
        boolean isCommon = executor.getExecutorService() instanceof ForkJoinExecutorService && !ForkJoinTask.inForkJoinPool();
        return isCommon ? beside(ForkJoinPool.getCommonPoolParallelism(), Runtime.getRuntime().availableProcessors()) : executor.getParallelism();
    }

    /** The caller of a pool, and its threads unless they are as many as the processors: a pool may also have none. */
    static int beside(int pool, int processors) {
        return pool < processors ? pool + 1 : pool;
    }

    /** @param share what each thread does, at the same time; throws nothing
     * @param threads at most, the calling one among them */
    static void run(Runnable share, int threads) {
        List<Helper> helpers = Stream.generate(() -> new Helper(share)).limit(Math.max(0, threads - 1)).collect(Collectors.toList());
        try {
            helpers.forEach(Parallelization.getExecutorService()::execute);
            share.run();
        } finally {
            helpers.forEach(Helper::end);
        }
    }

    private static final class Helper implements Runnable {

        private final AtomicReference<Runnable> share;
        private final CountDownLatch ended = new CountDownLatch(1);

        Helper(Runnable share) {
            this.share = new AtomicReference<>(share);
        }

        @Override public void run() {
            Runnable own = share.getAndSet(null);
            if (own == null) return;
            own.run();
            ended.countDown();
        }

        /** Keeps it from beginning, or waits until it has ended: whatever happens, nobody writes afterwards. */
        void end() {
            if (share.getAndSet(null) != null) return;
            boolean interrupted = false;
            while (true)
                try {
                    ended.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}

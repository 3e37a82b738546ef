package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;
import net.imglib2.parallel.TaskExecutors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InParallelTest {

    private final List<Integer> numbers = IntStream.range(0, 100).boxed().collect(Collectors.toList());

    @Test void resultsComeInOrder() {
        assertEquals(numbers, Parallelization.runWithNumThreads(4, () -> InParallel.map(numbers, n -> n)));
        assertEquals(List.of(), InParallel.map(List.of(), n -> n));
    }

    @Test void aFailureArrivesAsItWasThrown() {
        IllegalArgumentException failure = new IllegalArgumentException("as it is");
        for (int threads : new int[] {1, 4})
            assertSame(failure, assertThrows(IllegalArgumentException.class, () -> Parallelization.runWithNumThreads(threads, () ->
                InParallel.forEach(numbers, n -> {
                    if (n == 77) throw failure;
                }))));
    }

    @Test void afterAFailureNothingBegins() {
        CountDownLatch both = new CountDownLatch(2), fails = new CountDownLatch(1);
        AtomicInteger begun = new AtomicInteger();
        Thread caller = Thread.currentThread();
        assertThrows(IllegalStateException.class, () -> Parallelization.runWithNumThreads(2, () -> InParallel.forEach(numbers, n -> {
            begun.incrementAndGet();
            both.countDown();
            await(both);
            if (Thread.currentThread() == caller) {
                fails.countDown();
                throw new IllegalStateException();
            }
            await(fails);
            while (caller.getState() != Thread.State.WAITING) Thread.onSpinWait();         // for the other thread, since it failed
        })));
        assertEquals(2, begun.get());
    }

    @Test void asManyThreadsAsTheContextHasAndTheWholeMachineWithout() {
        assertEquals(3, Parallelization.runWithNumThreads(3, InParallel::threads));
        assertEquals(1, Parallelization.runSingleThreaded(InParallel::threads));
        assertEquals(1, Parallelization.runSingleThreaded(InParallel::tasks));
        assertEquals(Crew.beside(ForkJoinPool.getCommonPoolParallelism(), Runtime.getRuntime().availableProcessors()), InParallel.threads());
    }

    @Test void theCommonPoolLeavesAProcessorToItsCallerAndMayHaveNoThreads() {
        assertEquals(8, Crew.beside(7, 8));
        assertEquals(1, Crew.beside(1, 1));
        assertEquals(3, Crew.beside(2, 16));
        assertEquals(16, Crew.beside(16, 2));
        assertEquals(1, Crew.beside(0, 16));
    }

    /** Each waits for the others: this ends only if all run at the same time. */
    @Test void theCallerIsOneOfTheThreads() throws InterruptedException {
        CountDownLatch all = new CountDownLatch(3);
        Thread caller = Thread.currentThread();
        List<Thread> threads = Parallelization.runWithNumThreads(3, () -> InParallel.map(numbers.subList(0, 3), n -> {
            all.countDown();
            await(all);
            return Thread.currentThread();
        }));
        assertTrue(threads.contains(caller), threads.toString());
        assertEquals(3, threads.stream().distinct().count());
    }

    @Test void aWorkerBelongsToOneThread() {
        AtomicInteger workers = new AtomicInteger();
        AtomicIntegerArray seen = new AtomicIntegerArray(1000);
        Parallelization.runWithNumThreads(4, () -> InParallel.each(1000, () -> {
            workers.incrementAndGet();
            Thread own = Thread.currentThread();
            return i -> {
                assertSame(own, Thread.currentThread());
                seen.incrementAndGet((int) i);
            };
        }));
        assertTrue(workers.get() <= 4, workers.toString());
        for (int i = 0; i < 1000; i++) assertEquals(1, seen.get(i));
    }

    /** All threads of the pool wait within the work, for work of their own. */
    @Test void nestedWorkDoesNotLockAPool() {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (TaskExecutor executor = TaskExecutors.forExecutorService(two)) {
            AtomicInteger done = new AtomicInteger();
            Parallelization.runWithExecutor(executor, () -> InParallel.forEach(numbers, n -> Parallelization.runWithExecutor(executor, () ->
                InParallel.forEach(numbers, m -> done.incrementAndGet()))));
            assertEquals(10000, done.get());
        }
    }

    @Test void aPoolThatIsBusyIsNotWaitedForAndDoesNothingLater() {
        LatePool late = new LatePool();
        AtomicInteger done = new AtomicInteger();
        Parallelization.runWithExecutor(TaskExecutors.forExecutorServiceAndNumThreads(late, 3), () -> InParallel.forEach(numbers, n -> done.incrementAndGet()));
        assertEquals(100, done.get());
        assertEquals(2, late.waiting.size());
        late.waiting.forEach(Runnable::run);
        assertEquals(100, done.get());
    }

    @Test void whatHasBegunIsWaitedForEvenIfInterrupted() {
        CountDownLatch begun = new CountDownLatch(1), go = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        Thread caller = Thread.currentThread();
        Parallelization.runWithNumThreads(2, () -> InParallel.forEach(numbers.subList(0, 2), n -> {
            if (Thread.currentThread() == caller) {
                await(begun);
                caller.interrupt();
                go.countDown();
            } else {
                begun.countDown();
                await(go);
                sleep();
            }
            done.incrementAndGet();
        }));
        assertEquals(2, done.get());
        assertTrue(Thread.interrupted());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Begins nothing by itself. */
    private static final class LatePool extends AbstractExecutorService {

        final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override public void execute(Runnable task) {
            waiting.add(task);
        }

        @Override public void shutdown() { }

        @Override public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override public boolean isShutdown() {
            return false;
        }

        @Override public boolean isTerminated() {
            return false;
        }

        @Override public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}

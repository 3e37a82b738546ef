package org.roentgen.benchmark;

import java.util.List;

import ij.Prefs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;
import net.imglib2.parallel.TaskExecutors;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Runs our side of a comparison on as many threads as the peers get; the pool is started before the clock, as in Fiji. */
@State(Scope.Benchmark)
public class Threads {

    public static final int COUNT = Integer.getInteger("roentgen.benchmark.threads", 2);

    private TaskExecutor executor;

    @Setup
    public void start() {
        executor = TaskExecutors.numThreads(COUNT);
    }

    public void run(Runnable work) {
        Parallelization.runWithExecutor(executor, work);
    }

    void runAll(List<Runnable> parts) {
        executor.runAll(parts);
    }

    @TearDown
    public void stop() {
        executor.close();
    }

    /** ImageJ's filters take their number of threads from here. */
    public static void limitImageJ() {
        Prefs.setThreads(COUNT);
    }
}

package org.roentgen.image;

import java.util.concurrent.TimeUnit;

import net.imglib2.parallel.Parallelization;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The least that any filter must do: 256³ floats from one place to another, half by each of two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CopyBenchmark {

    private final float[] from = new float[256 * 256 * 256], to = new float[256 * 256 * 256];

    @Benchmark public void roentgen_copy256Float() {
        int half = from.length / 2;
        Parallelization.runWithNumThreads(2, () -> Parallelization.getTaskExecutor().runAll(java.util.List.of(
            () -> System.arraycopy(from, 0, to, 0, half), () -> System.arraycopy(from, half, to, half, half))));
    }
}

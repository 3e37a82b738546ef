package org.roentgen.benchmark;

import java.util.ArrayList;
import java.util.List;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A plain parallel copy of images of each size, into memory allocated before: the limit of anything that reads and writes every voxel. */
@State(Scope.Benchmark)
public class CopyBenchmark {

    @Param({"VOLUME", "SMALL_VOLUME", "CT", "PLANE8", "PLANE16"})
    public Input input;

    private final List<Runnable> parts = new ArrayList<>();

    @Setup
    public void fill() {
        byte[] from = input.bytes(), to = new byte[from.length];
        for (int t = 0; t < Threads.COUNT; t++) {
            int start = (int) ((long) from.length * t / Threads.COUNT), end = (int) ((long) from.length * (t + 1) / Threads.COUNT);
            parts.add(() -> System.arraycopy(from, start, to, start, end - start));
        }
    }

    @Benchmark
    public void copy(Threads threads) {
        threads.runAll(parts);
    }
}

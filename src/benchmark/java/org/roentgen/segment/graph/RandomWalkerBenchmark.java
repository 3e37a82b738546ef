package org.roentgen.segment.graph;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;

/** Two labels in 128³, as exactly as the peer's default; the peer is scikit-image's random_walker, mode cg_j, on the same values from 0 to 1. */
@State(Scope.Benchmark)
public class RandomWalkerBenchmark {

    private final SeededScene scene = new SeededScene(Input.SMALL_VOLUME, Input.SMALL_N);

    @Benchmark
    public void walk(Threads threads, Blackhole hole) {
        threads.run(() -> hole.consume(scene.divide(new RandomWalker(130, 1e-3, 0))));
    }
}

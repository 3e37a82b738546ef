package org.roentgen.segment.graph;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.image.Connectivity;

/** Two labels in 256³, with the defaults of the commands; there is no peer at hand, the bound is 10 s. */
@State(Scope.Benchmark)
public class SeededVolumeBenchmark {

    private final SeededScene scene = new SeededScene(Input.VOLUME, Input.N);

    @Benchmark
    public void growCut(Threads threads, Blackhole hole) {
        threads.run(() -> hole.consume(scene.divide(new GrowCut(Connectivity.FACES, 0, false))));
    }

    @Benchmark
    public void growCutOfAllNeighbours(Threads threads, Blackhole hole) {
        threads.run(() -> hole.consume(scene.divide(new GrowCut(Connectivity.ALL, 0, false))));
    }

    @Benchmark
    public void graphCut(Threads threads, Blackhole hole) {
        threads.run(() -> hole.consume(scene.divide(new GraphCut(Connectivity.FACES, DataTerm.histogram(64), 0.2, 0))));
    }

    @Benchmark
    public void graphCutOfGaussians(Threads threads, Blackhole hole) {
        threads.run(() -> hole.consume(scene.divide(new GraphCut(Connectivity.FACES, DataTerm.gaussians(2), 0.2, 0))));
    }
}

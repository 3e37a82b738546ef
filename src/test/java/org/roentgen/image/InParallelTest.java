package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;

class InParallelTest {

    private final List<Integer> numbers = IntStream.range(0, 100).boxed().collect(Collectors.toList());

    @Test void resultsComeInOrder() {
        assertEquals(numbers, Parallelization.runWithNumThreads(4, () -> InParallel.map(numbers, n -> n)));
    }

    @Test void aFailureArrivesAsItWasThrown() {
        IllegalArgumentException failure = new IllegalArgumentException("as it is");
        for (int threads : new int[] {1, 4})
            assertSame(failure, assertThrows(IllegalArgumentException.class, () -> Parallelization.runWithNumThreads(threads, () ->
                InParallel.forEach(numbers, n -> {
                    if (n == 77) throw failure;
                }))));
    }
}

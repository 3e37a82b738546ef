package org.roentgen.filter.variational;

import java.util.function.BiConsumer;

import org.roentgen.image.Progress;

/** How long a diffusion goes on: a number of explicit steps of some time, in squared units of length. */
final class Schedule {

    private final double timeStep;
    private final int iterations;

    /** @param timeStep 0 takes the largest stable one */
    Schedule(double timeStep, int iterations) {
        if (!(timeStep >= 0 && timeStep < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Time step must be a number of at least 0, but is " + timeStep
                + ". Give it in squared image units; 0 takes the largest stable one.");
        if (iterations < 0)
            throw new IllegalArgumentException("Iterations must be at least 0, but are " + iterations + ". 10 are usual.");
        this.timeStep = timeStep;
        this.iterations = iterations;
    }

    /** @throws IllegalArgumentException above the limit */
    double step(double limit) {
        if (timeStep > limit * (1 + 1e-9))
            throw new IllegalArgumentException("Time step must be at most " + limit + " at this voxel size, but is " + timeStep
                + ". Lower it and raise the iterations, or give 0 for the largest stable one.");
        return timeStep == 0 ? limit : timeStep;
    }

    /** @param u the first image, and next, a place for another, are both spoilt
     * @return the last image */
    <T> T run(T u, T next, Progress progress, BiConsumer<T, T> step) {
        for (int i = 0; i < iterations; i++) {
            progress.checkCancelled();
            step.accept(u, next);
            T swap = u;
            u = next;
            next = swap;
            progress.done((i + 1.0) / iterations);
        }
        return u;
    }
}

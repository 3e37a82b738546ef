package org.roentgen.image;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import net.imglib2.parallel.Parallelization;

/**
 * Runs tasks on the threads of ImgLib2's {@link Parallelization} context. The first failure stops those not yet begun and goes on
 * in the calling thread as it was thrown; pools would wrap it in a copy with another message.
 */
public final class InParallel {

    private InParallel() { }

    public static <T> void forEach(List<? extends T> items, Consumer<? super T> task) {
        map(items, item -> {
            task.accept(item);
            return item;
        });
    }

    /** The results come in the order of the items. */
    public static <T, R> List<R> map(List<? extends T> items, Function<? super T, ? extends R> task) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        List<R> results = Parallelization.getTaskExecutor().forEachApply(new ArrayList<T>(items), item -> {
            try {
                if (failure.get() == null) return task.apply(item);
            } catch (Throwable t) {
                failure.compareAndSet(null, t);
            }
            return null;
        });
        Throwable thrown = failure.get();
        if (thrown instanceof RuntimeException) throw (RuntimeException) thrown;
        if (thrown instanceof Error) throw (Error) thrown;
        return results;
    }
}

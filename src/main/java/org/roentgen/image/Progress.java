package org.roentgen.image;

import java.util.concurrent.CancellationException;

/** What a kernel tells while it works, and where it learns that the user has had enough. Called from many threads. */
public interface Progress {

    /** Reports nothing and never cancels. */
    Progress NONE = fraction -> { };

    /** Called now and then with the share of the work that is done, in [0, 1]. */
    void done(double fraction);

    /** Says what is being done, for people: "Reading 60 files". */
    default void task(String text) { }

    default boolean isCancelled() {
        return false;
    }

    /** @throws CancellationException when the user cancelled */
    default void checkCancelled() {
        if (isCancelled()) throw new CancellationException("Cancelled");
    }

    /** The part of this progress from one fraction to another: for steps of a longer job. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {

            @Override public void done(double fraction) {
                whole.done(from + fraction * (to - from));
            }

            @Override public void task(String text) {
                whole.task(text);
            }

            @Override public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}

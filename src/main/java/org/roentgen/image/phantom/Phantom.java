package org.roentgen.image.phantom;

import org.roentgen.image.Progress;

/**
 * Makes an image whose content is known exactly. Immutable; parameters are checked in the constructor, and what is drawn
 * depends on them alone: the same bytes every time, on every machine, for every number of threads.
 */
public interface Phantom {

    /** @throws java.util.concurrent.CancellationException when the user cancelled */
    PhantomImage draw(Progress progress);

    default PhantomImage draw() {
        return draw(Progress.NONE);
    }
}

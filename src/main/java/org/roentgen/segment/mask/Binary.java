package org.roentgen.segment.mask;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/** What filters of masks and of label images see of an image: 0 outside, inside 255 or the label. */
final class Binary {

    static final float INSIDE = 255;

    private Binary() { }

    /** In place; NaN is outside. */
    static void prepare(Block image, boolean labels) {
        InParallel.range(image.ny * image.nz, Progress.NONE, row -> {
            for (int i = row * image.nx; i < (row + 1) * image.nx; i++) {
                float v = image.data[i];
                image.data[i] = !(v < 0 || v > 0) ? 0 : labels ? v : INSIDE;
            }
        });
    }
}

package org.roentgen.fiji;

import ij.gui.ImageRoi;

/** A command that can show, on the current slice of its image, what it would do with the values it has. */
public interface Previewable {

    /** The picture to lay over the current slice. Called on a thread of its own; must not change the image. */
    ImageRoi preview();
}

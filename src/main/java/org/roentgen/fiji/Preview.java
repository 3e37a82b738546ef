package org.roentgen.fiji;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;

import org.scijava.command.Command;

/**
 * The live preview of a dialog: a picture laid over the image's current slice. The image's pixels are never touched, so switching it off,
 * Cancel or a crash cannot leave anything behind; the user's own overlay comes back as it was.
 */
final class Preview {

    private final Command command;
    private final ImagePlus image;
    private final Overlay before;
    private Thread worker;
    private boolean wanted, stale, closed;

    Preview(Command command, ImagePlus image) {
        this.command = command;
        this.image = image;
        before = image.getOverlay();
    }

    /** Brings the preview up to date with the command's values, or takes it off. Returns at once. */
    synchronized void show(boolean on) {
        wanted = on;
        stale = true;
        if (worker == null) {
            worker = new Thread(this::work, "Roentgen preview");
            worker.setDaemon(true);
            worker.start();
        }
        notifyAll();
    }

    void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        image.setOverlay(before);
    }

    private void work() {
        while (awaitChange()) {
            try {
                ImageRoi layer = isWanted() ? ((Previewable) command).preview() : null;
                lay(layer);
            } catch (IllegalArgumentException e) {
                IJ.showStatus(e.getMessage());
            }
        }
    }

    private synchronized boolean awaitChange() {
        try {
            while (!stale && !closed) wait();
        } catch (InterruptedException e) {
            closed = true;
        }
        stale = false;
        return !closed;
    }

    private synchronized boolean isWanted() {
        return wanted;
    }

    private synchronized void lay(ImageRoi layer) {
        if (closed || stale) return;
        Overlay overlay = before;
        if (layer != null) {
            overlay = before == null ? new Overlay() : before.duplicate();
            overlay.add(layer);
        }
        image.setOverlay(overlay);
    }
}

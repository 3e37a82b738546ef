package org.roentgen.fiji;

import ij.IJ;

import java.util.concurrent.atomic.AtomicLong;

import org.roentgen.image.Progress;

/** Shows progress in ImageJ's status bar, at most twenty times a second, and hears the user's Esc. Silent headless. */
public final class StatusProgress implements Progress {

    private static final long PAUSE = 50_000_000L;

    private final AtomicLong next = new AtomicLong(System.nanoTime());

    /** An Esc from before the work is none of its business, whoever starts it: a menu, a macro or a script. */
    public StatusProgress() {
        IJ.resetEscape();
    }

    @Override public void done(double fraction) {
        long now = System.nanoTime(), due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + PAUSE)) IJ.showProgress(fraction);
    }

    @Override public void task(String text) {
        IJ.showStatus(text);
    }

    @Override public boolean isCancelled() {
        return IJ.escapePressed();
    }

    /** Clears the bar; call it whether the work ended well or not. */
    public void end() {
        IJ.showProgress(1);
    }
}

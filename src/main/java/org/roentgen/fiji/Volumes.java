package org.roentgen.fiji;

import ij.ImagePlus;

import org.roentgen.image.Progress;

/** The volumes of an image: each channel of each frame, one after the other, sharing one progress bar. */
public final class Volumes {

    /** What to do with one channel of one frame, both from 1. */
    public interface Work {
        void on(int channel, int frame, Progress progress);
    }

    private Volumes() { }

    public static void forEach(ImagePlus image, Progress progress, Work work) {
        int channels = image.getNChannels(), frames = image.getNFrames();
        double count = (double) channels * frames;
        int done = 0;
        for (int t = 1; t <= frames; t++)
            for (int c = 1; c <= channels; c++, done++) {
                progress.checkCancelled();
                work.on(c, t, progress.part(done / count, (done + 1) / count));
            }
    }

    /** @throws IllegalArgumentException for RGB */
    public static void requireGrey(ImagePlus image) {
        requireGrey("Image", image);
    }

    /** @param what it is for the user */
    static void requireGrey(String what, ImagePlus image) {
        if (Images.isRgb(image))
            throw new IllegalArgumentException(what + " must be a grey-level image, but is RGB."
                + " Split it with Image ▸ Color ▸ Split Channels, or convert it with Image ▸ Type ▸ 8-bit.");
    }
}

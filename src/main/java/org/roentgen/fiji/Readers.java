package org.roentgen.fiji;

import ij.ImagePlus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/** Label images of the same thing by several readers: an image and others named by their titles, or the channels or frames of one image. */
public final class Readers {

    public static final String IMAGES = "images", CHANNELS = "channels", FRAMES = "frames";

    private final String kind;
    private final List<ImagePlus> images;

    private Readers(String kind, List<ImagePlus> images) {
        this.kind = kind;
        this.images = images;
    }

    /**
     * @param others titles, separated by semicolons, or by commas; they are looked up and checked for every kind, but only read for images
     * @throws IllegalArgumentException when one is not open, or of another size
     */
    public static Readers of(ImagePlus image, String kind, String others, String what) {
        List<ImagePlus> images = new ArrayList<>(List.of(image));
        Volumes.requireGrey(image);
        for (String title : titles(others)) images.add(OptionalImage.of(title, what, image));
        Readers readers = new Readers(kind, kind.equals(IMAGES) ? images : List.of(image));
        for (ImagePlus one : readers.images) readers.checkServes(one, what);
        return readers;
    }

    private void checkServes(ImagePlus one, String what) {
        ImagePlus most = most();
        boolean channels = one.getNChannels() == most.getNChannels() || one.getNChannels() == 1, frames = one.getNFrames() == most.getNFrames() || one.getNFrames() == 1;
        if (!channels || !frames)
            throw new IllegalArgumentException(what + " must have the channels and frames of " + most.getTitle() + " (" + Masks.size(most) + ") or one, but "
                + one.getTitle() + " is " + Masks.size(one) + ". Split the images with Image ▸ Hyperstacks ▸ Reduce Dimensionality….");
    }

    private ImagePlus most() {
        ImagePlus most = images.get(0);
        for (ImagePlus image : images) if (image.getNChannels() * image.getNFrames() > most.getNChannels() * most.getNFrames()) most = image;
        return most;
    }

    /** A title may hold the signs that separate titles, if it is the only one. */
    static List<String> titles(String text) {
        if (OpenImages.all().stream().anyMatch(image -> image.getTitle().equals(text))) return List.of(text);
        return Arrays.stream(text.split(text.contains(";") ? ";" : ",")).map(String::trim).filter(title -> !title.isEmpty() && !title.equals(OptionalImage.NONE))
            .collect(Collectors.toList());
    }

    /** What a dialog starts from: all other images of the same size and type. */
    static String suggested(ImagePlus image) {
        return OpenImages.all().stream().filter(other -> other != image && other.getBitDepth() == image.getBitDepth() && !Images.isRgb(other)
            && other.getWidth() == image.getWidth() && other.getHeight() == image.getHeight() && other.getNSlices() == image.getNSlices())
            .map(ImagePlus::getTitle).collect(Collectors.joining("; "));
    }

    /** @throws IllegalArgumentException when there are fewer */
    public Readers atLeast(int count) {
        if (names().size() >= count) return this;
        throw new IllegalArgumentException("Readers must be at least " + count + ", but is " + names().size() + ". "
            + (kind.equals(IMAGES) ? "Name further open images, separated by semicolons." : "Choose an image with several " + kind + ", or name images."));
    }

    public List<String> names() {
        if (kind.equals(IMAGES)) return images.stream().map(ImagePlus::getTitle).collect(Collectors.toList());
        String one = kind.equals(CHANNELS) ? "channel " : "frame ";
        return IntStream.rangeClosed(1, kind.equals(CHANNELS) ? images.get(0).getNChannels() : images.get(0).getNFrames())
            .mapToObj(i -> one + i).collect(Collectors.toList());
    }

    /** An image with the channels and frames in which the readers are compared, for results to be like. */
    public ImagePlus like() {
        ImagePlus first = images.get(0);
        if (kind.equals(CHANNELS)) return Images.part(first, 1, first.getNFrames());
        if (kind.equals(FRAMES)) return Images.part(first, first.getNChannels(), 1);
        return most();
    }

    /** Each reader's volume. @param channel and frame of {@link #like}, from 1 */
    public List<RandomAccessibleInterval<? extends RealType<?>>> at(int channel, int frame) {
        if (kind.equals(IMAGES)) return images.stream().map(image -> Images.storedOrOnly(image, channel, frame)).collect(Collectors.toList());
        return IntStream.rangeClosed(1, names().size()).mapToObj(i -> kind.equals(CHANNELS) ? Images.stored(images.get(0), i, frame)
            : Images.stored(images.get(0), channel, i)).collect(Collectors.toList());
    }

    /** Each reader's slice, from 1. */
    public List<RandomAccessibleInterval<? extends RealType<?>>> at(int channel, int frame, int slice) {
        return at(channel, frame).stream().map(volume -> slice(volume, slice)).collect(Collectors.toList());
    }

    /** One slice of a volume, from 1, as a volume. */
    public static RandomAccessibleInterval<? extends RealType<?>> slice(RandomAccessibleInterval<? extends RealType<?>> volume, int slice) {
        long[] from = {0, 0, slice - 1}, to = {volume.max(0), volume.max(1), slice - 1};
        return Views.zeroMin(Views.interval(volume, from, to));
    }
}

package org.roentgen.fiji;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;

import java.awt.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

/**
 * The common input {@code seeds}: where a segmentation begins, as labels. They are drawn ({@code Selection}, {@code Overlay}) or the voxels that are not 0
 * of another open image.
 * <p>A multi-point selection gives each point a label of its own, in order, or the number of its counter when more than one is used; any other
 * selection is label 1. Each element of an overlay is a label, in order. What is drawn counts in the slice, channel and frame that it is bound
 * to; unbound, in the current slice of every channel and frame.
 */
public final class Seeds {

    public static final String SELECTION = "Selection";
    public static final String OVERLAY = "Overlay";
    public static final String NONE = "None";

    private final ImagePlus image;
    private final ImagePlus source;
    private final List<Drawn> drawn;

    private Seeds(ImagePlus image, ImagePlus source, List<Drawn> drawn) {
        this.image = image;
        this.source = source;
        this.drawn = drawn;
    }

    /**
     * @param seeds {@code Selection}, {@code Overlay}, {@code None} or the title of an open image
     * @throws IllegalArgumentException when there are no such seeds, or none inside the image
     */
    public static Seeds of(String seeds, ImagePlus image) {
        Seeds found = seeds.equals(SELECTION) ? new Seeds(image, null, selection(image.getRoi()))
            : seeds.equals(OVERLAY) ? new Seeds(image, null, overlay(image.getOverlay()))
            : seeds.equals(NONE) || seeds.isEmpty() ? new Seeds(image, null, List.of()) : new Seeds(image, OptionalImage.of(seeds, "Seeds", image), List.of());
        if (!seeds.equals(NONE) && !seeds.isEmpty()) found.requireLabel();
        return found;
    }

    /** Were there any seeds given? */
    public boolean areGiven() {
        return source != null || !drawn.isEmpty();
    }

    private void requireLabel() {
        for (int t = 1; t <= image.getNFrames(); t++)
            for (int c = 1; c <= image.getNChannels(); c++)
                if (volume(c, t).isPresent()) return;
        throw new IllegalArgumentException("Seeds must contain at least one label inside the image, but contain none. Draw them inside it.");
    }

    /** The labels of one channel and frame (from 1); empty when it has none. */
    public Optional<RandomAccessibleInterval<? extends RealType<?>>> volume(int channel, int frame) {
        if (!areGiven()) return Optional.empty();
        RandomAccessibleInterval<? extends RealType<?>> labels = source != null ? Images.storedOrOnly(source, channel, frame) : draw(channel, frame);
        for (RealType<?> voxel : Views.iterable(labels)) if (voxel.getRealDouble() >= 1) return Optional.of(labels);
        return Optional.empty();
    }

    private RandomAccessibleInterval<? extends RealType<?>> draw(int channel, int frame) {
        float[][] planes = new float[image.getNSlices()][image.getWidth() * image.getHeight()];
        for (Drawn seed : drawn) {
            int z = seed.slice(image, channel, frame);
            boolean inside = seed.x >= 0 && seed.y >= 0 && seed.x < image.getWidth() && seed.y < image.getHeight();
            if (z > 0 && z <= planes.length && inside) planes[z - 1][seed.y * image.getWidth() + seed.x] = seed.label;
        }
        return Images.planar(z -> planes[z - 1], image.getWidth(), image.getHeight(), image.getNSlices(), 32);
    }

    private static List<Drawn> selection(Roi roi) {
        if (roi == null)
            throw new IllegalArgumentException("Seeds must be a selection on the image, but there is none. Draw points or an area, or name a label image.");
        if (!(roi instanceof PointRoi)) return voxels(roi, 1);
        PointRoi points = (PointRoi) roi;
        boolean counted = Arrays.stream(counters(points)).distinct().count() > 1;
        Point[] places = points.getContainedPoints();
        List<Drawn> seeds = new ArrayList<>();
        for (int i = 0; i < places.length; i++)
            seeds.add(new Drawn(places[i].x, places[i].y, counted ? points.getCounter(i) + 1 : i + 1, points, points.getPointPosition(i)));
        return seeds;
    }

    private static int[] counters(PointRoi points) {
        int[] counters = new int[points.size()];
        for (int i = 0; i < counters.length; i++) counters[i] = points.getCounter(i);
        return counters;
    }

    private static List<Drawn> overlay(Overlay overlay) {
        if (overlay == null)
            throw new IllegalArgumentException("Seeds must be an overlay on the image, but there is none. Add to it with Image ▸ Overlay ▸ Add Selection….");
        List<Drawn> seeds = new ArrayList<>();
        for (int i = 0; i < overlay.size(); i++) seeds.addAll(voxels(overlay.get(i), i + 1));
        return seeds;
    }

    private static List<Drawn> voxels(Roi roi, int label) {
        List<Drawn> seeds = new ArrayList<>();
        for (Point p : roi.getContainedPoints()) seeds.add(new Drawn(p.x, p.y, label, roi, 0));
        return seeds;
    }

    static String[] choices(ImagePlus image) {
        List<String> choices = new ArrayList<>(List.of(SELECTION, OVERLAY));
        choices.addAll(List.of(OptionalImage.choices(image)));
        return choices.toArray(new String[0]);
    }

    static String preselected(ImagePlus image) {
        return image.getRoi() == null && image.getOverlay() != null ? OVERLAY : SELECTION;
    }

    /** One voxel of a seed. */
    private static final class Drawn {

        final int x, y, label;
        private final Roi roi;
        private final int stackPosition;

        Drawn(int x, int y, int label, Roi roi, int stackPosition) {
            this.x = x;
            this.y = y;
            this.label = label;
            this.roi = roi;
            this.stackPosition = stackPosition;
        }

        /** The slice where it counts in one channel and frame, from 1; 0 for none. */
        int slice(ImagePlus image, int channel, int frame) {
            int position = stackPosition > 0 ? stackPosition : roi.getPosition();
            int[] bound = {roi.getCPosition(), roi.getZPosition(), roi.getTPosition()};
            if (!roi.hasHyperStackPosition()) bound = position > 0 ? image.convertIndexToPosition(position) : new int[3];
            boolean elsewhere = bound[0] > 0 && bound[0] != channel || bound[2] > 0 && bound[2] != frame;
            return elsewhere ? 0 : bound[1] > 0 ? bound[1] : image.getSlice();
        }
    }
}

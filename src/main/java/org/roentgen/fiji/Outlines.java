package org.roentgen.fiji;

import ij.ImagePlus;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.segment.LabelColors;
import org.roentgen.segment.outline.LabelOutlines;

/**
 * Labels as ImageJ's selections: one for each label in each plane, of all its parts and without its holes, along the borders of the pixels. It knows its position, has
 * the colour of the label and its number, as a property and in its name.
 */
public final class Outlines {

    /** The property of a selection that holds its label. */
    static final String LABEL = "label";

    private final ImagePlus labels, shown;
    private final byte[][] colours = LabelColors.lookupTable();

    private Outlines(ImagePlus labels, ImagePlus shown) {
        this.labels = labels;
        this.shown = shown;
    }

    /** @param shown the image that they will lie on: a hyperstack wants positions in three numbers */
    public static List<Roi> of(ImagePlus labels, ImagePlus shown, Progress progress) {
        Outlines outlines = new Outlines(labels, shown);
        List<Roi> found = new ArrayList<>();
        Volumes.forEach(labels, progress, (c, t, part) -> {
            BlockReader reader = BlockReader.of(Images.stored(labels, c, t), Boundary.ZERO);
            for (int z = 1; z <= labels.getNSlices(); z++) {
                part.checkCancelled();
                outlines.addPlane(reader, c, z, t, found);
                part.done((double) z / labels.getNSlices());
            }
        });
        return found;
    }

    private void addPlane(BlockReader reader, int c, int z, int t, List<Roi> found) {
        Block values = new Block(labels.getWidth(), labels.getHeight(), 1);
        reader.read(values, 0, 0, z - 1);
        IntBlock plane = new IntBlock(values.nx, values.ny, 1);
        for (int i = 0; i < plane.size(); i++) plane.data[i] = label(values.data[i]);
        LabelOutlines outlines = new LabelOutlines(plane);
        for (int label : outlines.labels()) {
            Roi roi = roi(outlines.loops(label));
            int colour = LabelColors.index(label);
            roi.setStrokeColor(new Color(colours[0][colour] & 255, colours[1][colour] & 255, colours[2][colour] & 255));
            roi.setProperty(LABEL, Integer.toString(label));
            place(roi, label, c, z, t);
            found.add(roi);
        }
    }

    private static int label(float value) {
        if (value != value) return 0;
        if (value != (int) value || value < 0)
            throw new IllegalArgumentException("Labels must be whole numbers from 0, but one is " + value + ". Label the objects with Connected Components… first.");
        return (int) value;
    }

    private static Roi roi(List<int[][]> loops) {
        int[][] first = loops.get(0);
        if (loops.size() == 1) return new PolygonRoi(first[0], first[1], first[0].length, Roi.TRACED_ROI);
        Path2D.Float path = new Path2D.Float(Path2D.WIND_EVEN_ODD);
        for (int[][] loop : loops) {
            path.moveTo(loop[0][0], loop[1][0]);
            for (int i = 1; i < loop[0].length; i++) path.lineTo(loop[0][i], loop[1][i]);
            path.closePath();
        }
        return new ShapeRoi(path);
    }

    private void place(Roi roi, int label, int c, int z, int t) {
        boolean channels = labels.getNChannels() > 1, slices = labels.getNSlices() > 1, frames = labels.getNFrames() > 1;
        roi.setName("Label " + label + (slices ? " slice " + z : "") + (channels ? " channel " + c : "") + (frames ? " frame " + t : ""));
        if (shown.getNChannels() > 1 || shown.getNFrames() > 1) roi.setPosition(channels ? c : 0, slices ? z : 0, frames ? t : 0);
        else if (slices) roi.setPosition(z);
    }
}

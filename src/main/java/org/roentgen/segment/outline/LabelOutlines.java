package org.roentgen.segment.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.roentgen.image.IntBlock;

/**
 * The outlines of labels in a plane, along the borders of pixels: filled, they give the labels back.
 * <p>An outline is one or more closed loops of corners, each corner where the loop turns; pixel (x, y) reaches from corner (x, y) to (x + 1, y + 1). The label lies to
 * the right of a loop as one walks along it (y points down), so that loops around parts go clockwise and loops around holes the other way; filling works by even-odd
 * and by winding number. Pixels that touch by a corner only are in loops of their own.
 * <p><b>Cost</b> O(pixels of the box around each label).  <b>Order</b> labels rise; loops of a label come by their first pixel, row by row.
 */
public final class LabelOutlines {

    private static final int[] DX = {1, 0, -1, 0}, DY = {0, 1, 0, -1};     // right, down, left, up: each turns right into the next

    private final IntBlock plane;
    private final Map<Integer, int[]> boxes = new TreeMap<>();             // x, y from and to, the end excluded

    /** @param plane labels; 0 is background */
    public LabelOutlines(IntBlock plane) {
        this.plane = plane;
        for (int y = 0, i = 0; y < plane.ny; y++)
            for (int x = 0; x < plane.nx; x++, i++) if (plane.data[i] != 0) include(plane.data[i], x, y);
    }

    private void include(int label, int x, int y) {
        int[] box = boxes.computeIfAbsent(label, key -> new int[] {x, y, x, y});
        box[0] = Math.min(box[0], x);
        box[2] = Math.max(box[2], x + 1);
        box[3] = y + 1;
    }

    /** Those that occur, in rising order. */
    public List<Integer> labels() {
        return new ArrayList<>(boxes.keySet());
    }

    /** The loops of a label that occurs: for each its x and its y. */
    public List<int[][]> loops(int label) {
        int[] box = boxes.get(label);
        int width = box[2] - box[0];
        BitSet done = new BitSet();                                        // upper borders of the box's pixels
        List<int[][]> loops = new ArrayList<>();
        for (int y = box[1]; y < box[3]; y++)
            for (int x = box[0]; x < box[2]; x++)
                if (is(label, x, y) && !is(label, x, y - 1) && !done.get((y - box[1]) * width + x - box[0])) loops.add(loop(label, x, y, box, done));
        return loops;
    }

    /** Begins along the upper border of a pixel and ends there. */
    private int[][] loop(int label, int startX, int startY, int[] box, BitSet done) {
        List<int[]> corners = new ArrayList<>();
        int x = startX, y = startY, direction = 0;
        do {
            if (direction == 0) done.set((y - box[1]) * (box[2] - box[0]) + x - box[0]);
            x += DX[direction];
            y += DY[direction];
            int turned = turn(label, x, y, direction);
            if (turned != direction) corners.add(new int[] {x, y});
            direction = turned;
        } while (x != startX || y != startY || direction != 0);
        return new int[][] {corners.stream().mapToInt(corner -> corner[0]).toArray(), corners.stream().mapToInt(corner -> corner[1]).toArray()};
    }

    /** Where the border goes on: right as soon as that is possible. */
    private int turn(int label, int x, int y, int direction) {
        if (!ahead(label, x, y, direction, 1)) return (direction + 1) % 4;
        return ahead(label, x, y, direction, -1) ? (direction + 3) % 4 : direction;
    }

    /** Is the pixel in front of a corner, to the right (1) or left (−1), inside? */
    private boolean ahead(int label, int x, int y, int direction, int side) {
        int right = (direction + 1) % 4;
        return is(label, x + (DX[direction] + side * DX[right] - 1) / 2, y + (DY[direction] + side * DY[right] - 1) / 2);
    }

    private boolean is(int label, int x, int y) {
        return x >= 0 && y >= 0 && x < plane.nx && y < plane.ny && plane.data[plane.index(x, y, 0)] == label;
    }
}

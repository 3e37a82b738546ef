package org.roentgen.report;

import java.util.Map;
import java.util.TreeMap;

/** A section at its place in a picture: gray values, the outlines of labels one pixel wide, and a caption below. */
final class Panel {

    final Section section;
    final String caption;
    final int left, top, width, height;
    private final int[] labels;

    Panel(Section section, String caption, int left, int top, int width, int height) {
        this.section = section;
        this.caption = caption;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        labels = section.labels(width, height);
    }

    void draw(Picture picture, GrayWindow window, LabelColours colours) {
        float[] values = section.values(width, height);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int i = y * width + x;
                picture.set(left + x, top + y, outline(x, y) ? colours.of(labels[i]) : 0x010101 * window.gray(values[i]));
            }
    }

    /** A pixel of a label with a neighbour to the left, right, above or below that is not of it. */
    boolean outline(int x, int y) {
        int label = label(x, y);
        return label != 0 && (label(x - 1, y) != label || label(x + 1, y) != label || label(x, y - 1) != label || label(x, y + 1) != label);
    }

    int label(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : labels[y * width + x];
    }

    /** Where each label lies: {pixels, left, top, right, bottom}, the last two included. */
    Map<Integer, int[]> boxes() {
        Map<Integer, int[]> boxes = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == 0) continue;
            int x = i % width, y = i / width;
            int[] box = boxes.computeIfAbsent(labels[i], label -> new int[] {0, x, y, x, y});
            box[0]++;
            box[1] = Math.min(box[1], x);
            box[2] = Math.min(box[2], y);
            box[3] = Math.max(box[3], x);
            box[4] = Math.max(box[4], y);
        }
        return boxes;
    }
}

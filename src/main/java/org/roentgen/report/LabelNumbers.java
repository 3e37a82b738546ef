package org.roentgen.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes the number of each label once, at its largest section: inside where it fits, else beside it, small labels first.
 * A number that would leave its panel or touch another number is left out.
 */
final class LabelNumbers {

    private static final int GAP = 3;

    private final Picture picture;
    private final StrokeFont font;
    private final LabelColours colours;

    LabelNumbers(Picture picture, StrokeFont font, LabelColours colours) {
        this.picture = picture;
        this.font = font;
        this.colours = colours;
    }

    void draw(List<Panel> panels) {
        Map<Integer, Place> largest = new HashMap<>();
        for (Panel panel : panels)
            panel.boxes().forEach((label, box) -> {
                Place place = largest.get(label);
                if (place == null || box[0] > place.box[0]) largest.put(label, new Place(label, panel, box));
            });
        List<Place> places = new ArrayList<>(largest.values());
        places.sort(Comparator.<Place>comparingInt(place -> place.box[0]).thenComparingInt(place -> place.label));
        Map<Panel, List<int[]>> taken = new HashMap<>();
        for (Place place : places) write(place, taken.computeIfAbsent(place.panel, panel -> new ArrayList<>()));
    }

    private void write(Place place, List<int[]> taken) {
        String text = String.valueOf(place.label);
        int wide = (int) Math.ceil(font.width(text)) + 1, high = (int) font.capHeight() + 1;
        int[] best = null;
        int least = Integer.MAX_VALUE;
        for (int[] corner : place.corners(wide, high)) {
            int[] box = {corner[0] - 2, corner[1] - 2, corner[0] + wide + 2, corner[1] + high + 2};
            int cost = cost(place, box, taken);
            if (cost < least) {
                least = cost;
                best = box;
            }
        }
        if (best == null) return;
        taken.add(best);
        font.drawOnImage(picture, text, place.panel.left + best[0] + 2, place.panel.top + best[3] - 3, colours.readable(place.label));
    }

    /** How many pixels of outlines a number would hide; the largest number where it cannot be. */
    private static int cost(Place place, int[] box, List<int[]> taken) {
        Panel panel = place.panel;
        if (box[0] < 0 || box[1] < 0 || box[2] > panel.width || box[3] > panel.height) return Integer.MAX_VALUE;
        for (int[] other : taken)
            if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) return Integer.MAX_VALUE;
        int cost = 0;
        for (int y = box[1]; y < box[3]; y++)
            for (int x = box[0]; x < box[2]; x++)
                if (panel.outline(x, y)) cost++;
        return cost;
    }

    private static final class Place {

        final int label;
        final Panel panel;
        final int[] box;

        Place(int label, Panel panel, int[] box) {
            this.label = label;
            this.panel = panel;
            this.box = box;
        }

        /** Upper left corners to try: inside, from the middle outwards, where all four corners are of the label; then beside its outermost pixels. */
        List<int[]> corners(int wide, int high) {
            List<int[]> corners = new ArrayList<>();
            int middleX = (box[1] + box[3] - wide) / 2, middleY = (box[2] + box[4] - high) / 2;
            for (int dy = 0; dy <= (box[4] - box[2]) / 2; dy += 4)
                for (int dx = 0; dx <= (box[3] - box[1]) / 2; dx += 4)
                    for (int sign = 0; sign < 4; sign++) {
                        int x = middleX + (sign % 2 == 0 ? dx : -dx), y = middleY + (sign < 2 ? dy : -dy);
                        if (holds(x - GAP, y - GAP) && holds(x + wide + GAP, y - GAP) && holds(x - GAP, y + high + GAP) && holds(x + wide + GAP, y + high + GAP))
                            corners.add(new int[] {x, y});
                    }
            int right = box[3] + GAP + 1, left = box[1] - GAP - wide, above = box[2] - GAP - high, below = box[4] + GAP + 1;
            corners.add(new int[] {right, middleOfColumn(box[3]) - high / 2});
            corners.add(new int[] {left, middleOfColumn(box[1]) - high / 2});
            corners.add(new int[] {middleOfRow(box[2]) - wide / 2, above});
            corners.add(new int[] {middleOfRow(box[4]) - wide / 2, below});
            return corners;
        }

        private int middleOfColumn(int x) {
            return (int) IntStream.rangeClosed(box[2], box[4]).filter(y -> holds(x, y)).average().orElseThrow();
        }

        private int middleOfRow(int y) {
            return (int) IntStream.rangeClosed(box[1], box[3]).filter(x -> holds(x, y)).average().orElseThrow();
        }

        private boolean holds(int x, int y) {
            return panel.label(x, y) == label;
        }
    }
}

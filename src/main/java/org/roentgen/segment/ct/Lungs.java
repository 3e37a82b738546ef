package org.roentgen.segment.ct;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.watershed.MarkerWatershed;

/**
 * The lungs: large connected air in the body that is not mostly clear air, as bowel gas is, divided into the one at low and the one at high x.
 * <p>Lungs that join in front of the heart or behind it are divided where they are thinnest: the parts that an erosion of 1, 2, … 10 mm leaves are the markers of a
 * watershed on the distance to the lungs' edge. A lung lies to one side of the trachea, or without one of the middle of the two largest, or of the
 * body. Vessels and nodules that a lung surrounds in a slice, up to 20 cm², are its own.
 */
final class Lungs {

    static final int LOW_X = 1, HIGH_X = 2;
    private static final double CLEAR_AIR = -950, MOSTLY = 0.5, SMALLEST_VOLUME = 30_000, SMALLEST_AREA = 1000, SIDE = 0.15, APART = 0.2, DEEPEST = 10, HOLE = 2000;

    private final Block hu;
    private final BitSet body;
    private final double[] spacing;

    Lungs(Block hu, BitSet body, double[] spacing) {
        this.hu = hu;
        this.body = body;
        this.spacing = spacing;
    }

    /** Components of air that are lungs, with what hangs on them. */
    Components air(double threshold, BitSet without) {
        Components air = Components.of(hu, spacing, i -> body.get(i) && !without.get(i) && hu.data[i] < threshold);
        long[] clear = air.count(i -> hu.data[i] < CLEAR_AIR);
        double smallest = Spacing.isPlane(spacing) ? SMALLEST_AREA / (spacing[0] * spacing[1]) : SMALLEST_VOLUME / (spacing[0] * spacing[1] * spacing[2]);
        return Components.of(hu, spacing, i -> {
            int part = air.label.data[i];
            return part > 0 && air.voxels[part] >= smallest && clear[part] < MOSTLY * air.voxels[part];
        });
    }

    /** @param middle x of the trachea, if there is one
     * @return LOW_X, HIGH_X or 0 for each voxel */
    IntBlock sides(Components lungs, Optional<Double> middle, Progress progress) {
        IntBlock parts = lungs.count() == 0 ? lungs.label : divided(lungs, progress.part(0, 0.8));
        double[] x = centres(parts);
        double between = middle.orElseGet(() -> x.length > 2 ? (x[1] + x[2]) / 2 : centre());
        for (int i = 0; i < parts.size(); i++) if (parts.data[i] > 0) parts.data[i] = x[parts.data[i]] < between ? LOW_X : HIGH_X;
        fill(parts);
        return parts;
    }

    /** The largest component as two, if it has two sides. */
    private IntBlock divided(Components lungs, Progress progress) {
        Reach toOther = Reach.to(hu, spacing, progress, i -> lungs.label.data[i] != 1);
        for (double depth = 1; depth <= DEEPEST; depth++) {
            double eroded = depth;
            Components left = Components.of(hu, spacing, i -> lungs.label.data[i] == 1 && toOther.of(i) > eroded);
            if (left.count() < 2 || left.voxels[2] < SIDE * Arrays.stream(left.voxels).sum()) continue;
            double[] x = centres(left.label);
            if (Math.abs(x[1] - x[2]) >= APART * width()) return flooded(lungs, left.label, toOther);
        }
        return lungs.label;
    }

    private IntBlock flooded(Components lungs, IntBlock markers, Reach toOther) {
        Block relief = new Block(hu.nx, hu.ny, hu.nz), area = new Block(hu.nx, hu.ny, hu.nz);
        for (int i = 0; i < relief.size(); i++) {
            area.data[i] = lungs.label.data[i] == 1 ? 1 : 0;
            relief.data[i] = (float) -toOther.of(i);
            if (markers.data[i] > 2) markers.data[i] = 0;
        }
        IntBlock two = MarkerWatershed.flooded(relief, markers, Optional.of(area), spacing, Connectivity.FACES);
        for (int i = 0; i < two.size(); i++) if (lungs.label.data[i] > 1) two.data[i] = lungs.label.data[i] + 1;
        return two;
    }

    /** Mean x of each label, by label. */
    private static double[] centres(IntBlock labels) {
        int most = Arrays.stream(labels.data).max().orElse(0);
        double[] sum = new double[most + 1], count = new double[most + 1];
        for (int i = 0; i < labels.size(); i++) {
            sum[labels.data[i]] += i % labels.nx;
            count[labels.data[i]]++;
        }
        for (int l = 0; l <= most; l++) sum[l] /= count[l];
        return sum;
    }

    private double centre() {
        return body.stream().mapToDouble(i -> i % hu.nx).average().orElse(hu.nx / 2.0);
    }

    private double width() {
        return body.stream().map(i -> i % hu.nx).max().orElse(0) - body.stream().map(i -> i % hu.nx).min().orElse(0) + 1;
    }

    private void fill(IntBlock sides) {
        Holes.in(sides, spacing, HOLE, i -> body.get(i) && sides.data[i] == 0, i -> sides.data[i], (i, side) -> sides.data[i] = side);
    }
}

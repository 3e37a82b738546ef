package org.roentgen.image.phantom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Solids in the order in which they are painted; the n-th carries the label n.
 * <p>A voxel gets the share of each solid that it holds (partial volume): exact along x, to 1/1024 of a voxel, and by the mean
 * of 4 × 4 lines over its face in y and z. Its label is the last solid that fills at least half of it.
 * <p>Two kinds of paint: covering, v ← (1 − share) · v + share · intensity, and adding, v ← v + share · intensity.
 */
final class Scene {

    private static final int LINES = 4;
    private static final int STEPS = 1024;
    private static final int FULL = STEPS * LINES * LINES;
    /** Lines per axis across a solid when the volume covered by others is integrated; the error is below 1e-4 of the solid. */
    private static final int INTEGRATION_LINES = 200;

    private final Grid grid;
    private final boolean adding;
    private final List<Solid> solids = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<Double> intensities = new ArrayList<>();

    private Scene(Grid grid, boolean adding) {
        this.grid = grid;
        this.adding = adding;
    }

    static Scene covering(Grid grid) {
        return new Scene(grid, false);
    }

    static Scene adding(Grid grid) {
        return new Scene(grid, true);
    }

    void add(String name, double intensity, Solid solid) {
        if (solids.size() == 65535)
            throw new IllegalArgumentException("Phantom must have at most 65535 things, but has more. Ask for fewer.");
        names.add(name);
        intensities.add(intensity);
        solids.add(solid);
    }

    List<Truth> truth() {
        Truth[] rows = new Truth[solids.size()];
        InParallel.range(rows.length, Progress.NONE, i -> rows[i] = truth(i));
        return List.of(rows);
    }

    private Truth truth(int i) {
        Solid solid = solids.get(i);
        double[] hidden = hidden(i), centre = solid.centre();
        double volume = solid.volume() - hidden[3];
        for (int d = 0; d < 3; d++) centre[d] = (centre[d] * solid.volume() - hidden[d]) / volume;
        return new Truth(i + 1, names.get(i), centre, solid.radius(), volume, nominal(i));
    }

    void paint(int z, float[] values, short[] labels) {
        int[] shares = new int[grid.nx + 2];
        Intervals line = new Intervals();
        for (int i = 0; i < solids.size(); i++) {
            double[][] box = solids.get(i).box();
            int last = lastVoxel(box, 1);
            if (z < firstVoxel(box, 2) || z > lastVoxel(box, 2)) continue;
            for (int y = firstVoxel(box, 1); y <= last; y++)
                if (gatherShares(solids.get(i), y, z, line, shares))
                    paintRow(i, shares, values, labels, y * grid.nx, firstVoxel(box, 0), lastVoxel(box, 0));
        }
    }

    /** Leaves in {@code shares} the differences between the shares of neighbouring voxels, in 1/FULL: an interval changes four of them. */
    private boolean gatherShares(Solid solid, int y, int z, Intervals line, int[] shares) {
        double[] spacing = grid.spacing();
        boolean any = false;
        for (int k = 0; k < LINES; k++)
            for (int j = 0; j < LINES; j++) {
                line.clear();
                solid.cross((y + (j + 0.5) / LINES) * spacing[1], (z + (k + 0.5) / LINES) * spacing[2], line);
                for (int i = 0; i < line.size(); i++) {
                    step(shares, line.from(i) / spacing[0], 1);
                    step(shares, line.to(i) / spacing[0], -1);
                    any = true;
                }
            }
        return any;
    }

    private void step(int[] shares, double x, int sign) {
        int steps = (int) Math.rint(Math.max(0, Math.min(grid.nx, x)) * STEPS);
        int voxel = steps / STEPS, within = steps % STEPS;
        shares[voxel] += sign * (STEPS - within);
        shares[voxel + 1] += sign * within;
    }

    private void paintRow(int solid, int[] shares, float[] values, short[] labels, int row, int first, int last) {
        float intensity = intensities.get(solid).floatValue();
        int share = 0;
        for (int x = first; x <= last; x++) {
            share += shares[x];
            float weight = share / (float) FULL;
            float value = values[row + x];
            values[row + x] = adding ? value + weight * intensity : (1 - weight) * value + weight * intensity;
            if (2 * share >= FULL) labels[row + x] = (short) (solid + 1);
        }
        Arrays.fill(shares, 0);
    }

    private int firstVoxel(double[][] box, int axis) {
        return Math.max(0, (int) Math.floor(box[0][axis] / grid.spacing()[axis] - 1e-3));
    }

    private int lastVoxel(double[][] box, int axis) {
        return Math.min(grid.size(axis) - 1, (int) Math.floor(box[1][axis] / grid.spacing()[axis] + 1e-3));
    }

    private double nominal(int i) {
        if (!adding) return intensities.get(i);
        double sum = 0;
        for (int j = 0; j <= i; j++)
            if (contains(solids.get(j), solids.get(i).centre())) sum += intensities.get(j);
        return Math.rint(sum * 1e9) / 1e9;
    }

    private static boolean contains(Solid solid, double[] point) {
        Intervals line = new Intervals();
        solid.cross(point[1], point[2], line);
        for (int i = 0; i < line.size(); i++)
            if (line.from(i) <= point[0] && point[0] <= line.to(i)) return true;
        return false;
    }

    /** Moments along x, y, z and volume of what the solids painted later hide of this one: exact along x, midpoint rule in y and z. */
    private double[] hidden(int i) {
        Solid solid = solids.get(i);
        double[][] box = solid.box();
        List<Solid> later = new ArrayList<>();
        List<double[][]> boxes = new ArrayList<>();
        for (Solid other : solids.subList(i + 1, solids.size()))
            if (overlap(box, other.box())) {
                later.add(other);
                boxes.add(other.box());
            }
        double[] sums = new double[4];
        if (later.isEmpty()) return sums;
        double dy = (box[1][1] - box[0][1]) / INTEGRATION_LINES, dz = (box[1][2] - box[0][2]) / INTEGRATION_LINES;
        Intervals own = new Intervals(), covers = new Intervals();
        for (int k = 0; k < INTEGRATION_LINES; k++)
            for (int j = 0; j < INTEGRATION_LINES; j++) {
                double y = box[0][1] + (j + 0.5) * dy, z = box[0][2] + (k + 0.5) * dz;
                own.clear();
                covers.clear();
                solid.cross(y, z, own);
                if (own.size() == 0) continue;
                for (int other = 0; other < later.size(); other++)
                    if (meets(boxes.get(other), y, z)) later.get(other).cross(y, z, covers);
                if (covers.size() == 0) continue;
                Intervals common = own.common(covers);
                double length = common.length();
                sums[0] += common.moment() * dy * dz;
                sums[1] += y * length * dy * dz;
                sums[2] += z * length * dy * dz;
                sums[3] += length * dy * dz;
            }
        return sums;
    }

    private static boolean meets(double[][] box, double y, double z) {
        return box[0][1] < y && y < box[1][1] && box[0][2] < z && z < box[1][2];
    }

    private static boolean overlap(double[][] box, double[][] other) {
        for (int d = 0; d < 3; d++)
            if (box[1][d] <= other[0][d] || other[1][d] <= box[0][d]) return false;
        return true;
    }
}

package org.roentgen.segment.contour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.segment.Segmentation;

/**
 * Moves contours from where they begin until they rest: labels of what they enclose.
 * <p>Begins at seeds, of which voxels without a neighbour of the same label are grown to balls of a radius, at a checkerboard, or at
 * the image's box ({@link ContourStart}).
 * Seeds of different labels are either contours apart, each moved as if it were alone, where a voxel that an earlier, smaller label has
 * enclosed stays its; or one contour, whose inside is label 1. The method says when a contour rests, or the iterations end it: a result either way.
 * <p><b>Dimensions</b> 2-D, 3-D, or the slices of a stack each on its own; a volume of one slice is a plane.  <b>Units</b> the radius in image units.
 * <b>Output</b> labels, and a row for each iteration: the contour's label, the iteration from 1 on, the size inside in squared or cubed units,
 * the voxels that went in or out, and what the method measures.
 * <b>Memory</b> that of the method, 4 bytes a voxel of the labels, as many of seeds, and with a radius 12 while it begins.
 * <b>Cost</b> that of the method. A narrow band around a checkerboard is all of the image, at some 400 ns a voxel and iteration on two cores, where the morphological
 * method takes some 3: nearly a minute for 512 × 512 × 500 voxels, each iteration. So more than {@value #MOST_IN_BAND} voxels are refused there.
 * <b>NaN</b> and infinite values are never inside.
 */
public final class ActiveContour extends Segmentation {

    private static final int MOST_IN_BAND = 1 << 24;

    private final ContourMethod method;
    private final ContourStart start;
    private final double radius;
    private final boolean apart;
    private final int iterations;

    /** @param radius to which single voxels among the seeds are grown; 0 leaves them
     * @param apart whether each label is a contour of its own */
    public ActiveContour(ContourMethod method, ContourStart start, double radius, boolean apart, int iterations) {
        this.method = method;
        this.start = start;
        this.radius = ContourParameters.atLeastZero("Seed radius", radius);
        this.apart = apart;
        if (iterations < 1)
            throw new IllegalArgumentException("Iterations must be at least 1, but is " + iterations + ". Some hundred are usual.");
        this.iterations = iterations;
    }

    @Override public boolean needsSeeds() {
        return start == ContourStart.SEEDS;
    }

    @Override public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("Contour", "Iteration", "Size", "Changed voxels"));
        columns.addAll(method.measures());
        return columns;
    }

    @Override public long bytes(long voxels) {
        return (needsSeeds() ? 12 : 8) * voxels + Math.max(method.bytes(voxels), needsSeeds() && radius > 0 ? 12 * voxels : 0);
    }

    @Override protected IntBlock apply(Task task) {
        if (start == ContourStart.CHECKERBOARD && method.isNarrowBand() && task.image.size() > MOST_IN_BAND)
            throw new IllegalArgumentException("Image must have at most " + MOST_IN_BAND + " voxels where a narrow band starts at a checkerboard, because its contours"
                + " are everywhere, but has " + task.image.size() + ". Choose morphological Chan-Vese or Chan-Vese, start at seeds, crop, or work slice by slice.");
        Scene scene = new Scene(task.image, task.mask, task.spacing);
        if (scene.domain.count() == 0)
            throw new IllegalArgumentException("Image must have a voxel with a finite number inside the mask, but has none. Choose another mask.");
        Optional<IntBlock> seeds = needsSeeds() ? task.seeds : Optional.empty();
        Map<Integer, BitMask> masks = start.masks(scene, seeds, radius, apart, task.progress.part(0, 0.1));
        ContourMethod.Contour contour = method.in(scene, task.progress.part(0.1, 0.2));
        IntBlock labels = new IntBlock(task.image.nx, task.image.ny, task.image.nz);
        int done = 0;
        for (Map.Entry<Integer, BitMask> begin : masks.entrySet()) {
            contour.begin(begin.getValue());
            move(contour, begin.getKey(), task, scene, task.progress.part(0.2 + 0.8 * done / masks.size(), 0.2 + 0.8 * ++done / masks.size()));
            write(contour.inside(), begin.getKey(), labels);
        }
        return labels;
    }

    private void move(ContourMethod.Contour contour, int label, Task task, Scene scene, Progress progress) {
        for (int i = 1; i <= iterations; i++) {
            progress.checkCancelled();
            Step step = contour.step();
            task.row(row(step, label, i, scene));
            progress.done((double) i / iterations);
            if (step.rests) return;
        }
    }

    private static double[] row(Step step, int label, int iteration, Scene scene) {
        double[] row = new double[4 + step.measures.length];
        row[0] = label;
        row[1] = iteration;
        row[2] = step.size * scene.voxel();
        row[3] = step.changed;
        System.arraycopy(step.measures, 0, row, 4, step.measures.length);
        return row;
    }

    private static void write(BitMask inside, int label, IntBlock labels) {
        inside.forRows(row -> {
            for (int x = 0; x < inside.nx; x++)
                if (inside.get(x, row) && labels.data[row * inside.nx + x] == 0) labels.data[row * inside.nx + x] = label;
        });
    }
}

package org.roentgen.segment.brain;

import java.util.List;

import org.roentgen.image.IntBlock;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Segmentation;

/**
 * Finds the brain in an MR image of a head: a surface that grows from the middle of the head until there is no brain below it.
 * <p>A sphere of 2562 vertices with half of the head's radius, at its centre of gravity ({@link Head}), is moved 1000 times. With s from a vertex to the mean of its
 * neighbours, its part sₙ along the normal n and sₜ along the surface, and the mean edge l, each step is ½ sₜ + f₂ sₙ + 0.05 f₃ l n, where
 * f₂ = ½ (1 + tanh(F (2|sₙ|/l² − E))) straightens radii of curvature below 3.33 mm and leaves those above 10 mm, and
 * f₃ = 2 (Imin − tl) / (Imax − t2), tl = t2 + b (Imax − t2), with Imin the darkest value to 20 mm below the vertex and Imax the brightest to 10 mm, both within
 * t2 … tm and t … tm. The surface stands where the darkest value is the share b of the brightest. <b>Choice</b>: the share is the parameter, by default ½, to
 * the power of 0.275, b = 0.83 for ½, as in the program BET2 of the paper's group, so that thresholds mean nearly the same as there; not from the paper.
 * A gradient g makes ½ to ½ + g along z at the head's radius above the centre, before the power; BET2 adds it to the share.
 * <p>If the surface runs through itself, it starts again with concave parts smoothed 10 times more in three quarters of the iterations and ever less afterwards, then
 * 100 times, 1000 times. What it encloses is label 1.
 * <p><b>Dimensions</b> 3-D only.  <b>Units</b> millimetres, anisotropic spacing honoured.  <b>Edges</b> beyond image, mask and NaN it is dark.
 * <b>Output</b> a row with what was found: t2, t98, t, tm, radius, how often it started, whether it still runs through itself (1), the volume.
 * <b>Cost</b> one to three seconds, whatever the image's size, and as much for each new start.  <b>Memory</b> 12 bytes a voxel.
 * <p><b>Limits</b> T1-, T2- or PD-weighted images of a whole human head with skull, brain brighter than skull and air. Much neck draws the centre of gravity down: crop
 * it. Eyes, dura and the pituitary may stay, frontal or temporal tips may be lost: try another threshold. On the one head that it was tested with, PD-weighted, 0.3 gave
 * 1516 ml, 0.5 1442 ml and 0.6 1311 ml; 0.65 (1068 ml) and 0.7 (787 ml) lost brain. It always finds something: in an image of a thigh that is as large as a head,
 * a part of the thigh.
 * <p>Smith 2002, Human Brain Mapping 17(3):143–155, doi:10.1002/hbm.10062.
 */
public final class BrainExtraction extends Segmentation {

    private static final double POWER = 0.275;
    private static final double[] STIFFNESS = {1, 10, 100, 1000};

    private final double threshold, gradient;
    final int iterations;

    /** @param threshold fractional intensity threshold; less makes the brain larger
     * @param gradient what is added to it at the head's radius above the centre of gravity, and taken away below */
    public BrainExtraction(double threshold, double gradient, int iterations) {
        if (!(threshold > 0 && threshold < 1))
            throw new IllegalArgumentException("Fractional threshold must be greater than 0 and less than 1, but is " + threshold + ". Try 0.3 to 0.6.");
        if (!(Math.abs(gradient) <= 1))
            throw new IllegalArgumentException("Gradient must be -1 to 1, but is " + gradient + ". Usual is 0.");
        if (iterations < 1)
            throw new IllegalArgumentException("Iterations must be at least 1, but is " + iterations + ". Usual are 1000.");
        this.threshold = threshold;
        this.gradient = gradient;
        this.iterations = iterations;
    }

    @Override public List<String> columns() {
        return List.of("t2", "t98", "t", "tm", "Radius", "Starts", "Self-intersecting", "Volume");
    }

    @Override public long bytes(long voxels) {
        return 12 * voxels;
    }

    /** b at a height above the centre. */
    double fraction(double height, double radius) {
        return Math.pow(Math.max(0, Math.min(1, threshold + gradient * height / radius)), POWER);
    }

    @Override protected IntBlock apply(Task task) {
        if (task.image.nz < 2 || Spacing.isPlane(task.spacing))
            throw new IllegalArgumentException("Image must be a volume for brain extraction, but is a plane. Choose a stack, and mode 3D.");
        Head head = new Head(task);
        BrainSurface brain = new BrainSurface(this, task, head);
        Surface surface = null;
        int starts = 0;
        boolean crossed = true;
        while (crossed && starts < STIFFNESS.length) {
            surface = brain.grow(STIFFNESS[starts++]);
            crossed = SelfIntersection.of(surface);
            task.progress.done((double) starts / STIFFNESS.length);
        }
        IntBlock labels = new IntBlock(task.image.nx, task.image.ny, task.image.nz);
        SurfaceFill.fill(surface, task.spacing, labels);
        long inside = 0;
        for (int i = 0; i < labels.size(); i++) if (labels.data[i] > 0 && task.isInside(i)) inside++;
        double volume = inside * task.spacing[0] * task.spacing[1] * task.spacing[2];
        task.row(head.t2, head.t98, head.t, head.median, head.radius, starts, crossed ? 1 : 0, volume);
        return labels;
    }
}

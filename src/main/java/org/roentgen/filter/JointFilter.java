package org.roentgen.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;
import org.roentgen.image.Axes;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.image.WholeImage;

/**
 * A {@link VolumeFilter} that needs the volume as a whole, and with it other images that lie over it, such as a marker: of the same size, or larger ones
 * that it is a part of, as where one slice is previewed. All are held as floats in memory, at most 2³¹ − 1 voxels each. Outside a mask stands what
 * {@link #output} says, whatever was computed there.
 */
public abstract class JointFilter implements VolumeFilter {

    private final String name;
    private final List<RandomAccessibleInterval<? extends RealType<?>>> others;

    /** @param name of what lies over the image, for messages */
    protected JointFilter(String name, List<RandomAccessibleInterval<? extends RealType<?>>> others) {
        this.name = name;
        this.others = List.copyOf(others);
    }

    /**
     * Computes the outputs, which are zero before. Uses the threads of ImgLib2's {@code Parallelization} context; the result does not depend
     * on their number.
     * @param in the image and the others, which may be used as scratch space
     * @param mask not 0 inside; empty where all voxels are inside. What is outside may be looked at or not
     */
    protected abstract void apply(List<Block> in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress);

    @Override public final void run(RandomAccessibleInterval<? extends RealType<?>> in,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out, TileRunner runner) {
        runner.check(in, out, names().size());
        List<RandomAccessibleInterval<? extends RealType<?>>> all = new ArrayList<>(List.of(in));
        for (RandomAccessibleInterval<? extends RealType<?>> other : others) all.add(below(in, other));
        double[] spacing = in.numDimensions() < 3 ? Spacing.ofPlane(runner.spacing()[0], runner.spacing()[1]) : runner.spacing();
        int slices = (int) Axes.size(in)[2], parts = Spacing.isPlane(spacing) ? slices : 1;
        for (int z = 0; z < parts; z++) {
            runner.progress().checkCancelled();
            Progress part = runner.progress().part((double) z / parts, (z + 1.0) / parts);
            run(all, out, runner, spacing, slices / parts, z, part);
        }
        runner.progress().done(1);
    }

    /** What of another image lies over this one. */
    private RandomAccessibleInterval<? extends RealType<?>> below(RandomAccessibleInterval<?> image, RandomAccessibleInterval<? extends RealType<?>> other) {
        if (image.numDimensions() == other.numDimensions() && !Intervals.equalDimensions(image, other) && Intervals.contains(other, image))
            return Views.interval(other, image);
        Axes.checkSameSize(name, other, image);
        return other;
    }

    private void run(List<RandomAccessibleInterval<? extends RealType<?>>> in, List<? extends RandomAccessibleInterval<? extends RealType<?>>> out,
            TileRunner runner, double[] spacing, int slices, int z, Progress progress) {
        List<Block> inputs = new ArrayList<>();
        for (RandomAccessibleInterval<? extends RealType<?>> one : in) inputs.add(WholeImage.read(one, z, slices));
        Optional<Block> mask = runner.mask().map(m -> WholeImage.read(m, z, slices));
        Block[] outputs = new Block[names().size()];
        for (int i = 0; i < outputs.length; i++) outputs[i] = WholeImage.zeros(in.get(0), slices);
        apply(inputs, outputs, spacing, runner.boundary(), mask, progress);
        if (mask.isPresent()) {
            Block outside = output().isAnotherQuantity() ? WholeImage.zeros(in.get(0), slices) : WholeImage.read(in.get(0), z, slices);
            for (Block o : outputs) replaceOutside(mask.get(), o, outside);
        }
        for (int i = 0; i < outputs.length; i++) WholeImage.write(outputs[i], out.get(i), z);
    }

    private static void replaceOutside(Block mask, Block block, Block outside) {
        for (int i = 0; i < block.size(); i++) if (mask.data[i] == 0) block.data[i] = outside.data[i];
    }
}

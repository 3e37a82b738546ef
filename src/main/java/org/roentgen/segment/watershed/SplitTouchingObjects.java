package org.roentgen.segment.watershed;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;

import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.InParallel;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.segment.ConnectedComponents;
import org.roentgen.segment.Segmentation;

/**
 * Divides the objects of a mask or label image at their waists, into one part for each place that is farther from the edge than its surroundings.
 * <p>Each connected object of one value is on its own: D(p) is the distance to the nearest voxel that is not of the object, smoothed with a Gaussian; the
 * maxima of D that rise by more than a height above the passes to a higher one are the markers of a watershed of −D. An object without a waist stays
 * whole. Parts are numbered from 1, those of the largest object first. What is below 1 or NaN is background, fractions are cut off.
 * <p><b>Dimensions</b> 2-D, 3-D, or the slices of a stack each on its own.  <b>Units</b> sigma and height in image units, anisotropic spacing
 * honoured.  <b>Output</b> labels.  <b>Edges</b> what lies beyond the image is no background.  <b>Cost</b> O(voxels) for each object's box; objects in
 * parallel, each on one thread.
 * <b>Memory</b> 12 bytes a voxel, and at most 44 for each voxel in the boxes of the objects at work.
 * <p>Beucher &amp; Lantuéjoul 1979, workshop on image processing, Rennes; Soille 2004, Morphological Image Analysis, doi:10.1007/978-3-662-05088-0. ImageJ's
 * Watershed takes
 * maxima of the distance in pixels that rise by 0.5 and always draws lines.
 */
public final class SplitTouchingObjects extends Segmentation {

    private final double sigma, height;
    private final Connectivity connectivity;
    private final boolean lines;

    /** @param height by which a part's thickest place must rise above the waist */
    public SplitTouchingObjects(double sigma, double height, Connectivity connectivity, boolean lines) {
        MarkerWatershed.require(sigma, "Sigma", "Use 0 not to smooth the distances");
        MarkerWatershed.require(height, "Height of maxima", "Use 0 to take every maximum");
        this.sigma = sigma;
        this.height = height;
        this.connectivity = connectivity;
        this.lines = lines;
    }

    @Override public boolean keepsNumbers() {
        return false;
    }

    @Override public long bytes(long voxels) {
        return (12 + 44) * voxels;
    }

    @Override protected IntBlock apply(Task task) {
        Block image = task.image;
        for (int i = 0; i < image.size(); i++) image.data[i] = task.isInside(i) && image.data[i] >= 1 ? (float) Math.floor(image.data[i]) : 0;
        IntBlock objects = new IntBlock(image.nx, image.ny, image.nz);
        ConnectedComponents.ofEqualValues(ArrayImgs.floats(image.data, image.nx, image.ny, image.nz), connectivity, task.spacing, 0, task.progress.part(0, 0.1))
            .write(ArrayImgs.ints(objects.data, image.nx, image.ny, image.nz), task.progress.part(0.1, 0.2));
        return split(objects, ObjectBox.all(objects), task.spacing, task.progress.part(0.2, 1));
    }

    private IntBlock split(IntBlock objects, List<ObjectBox> boxes, double[] spacing, Progress progress) {
        IntBlock result = new IntBlock(objects.nx, objects.ny, objects.nz);
        AtomicInteger done = new AtomicInteger();
        List<Integer> counts = InParallel.map(boxes, box -> alone(() -> {
            progress.checkCancelled();
            int parts = box.paste(parts(box.cut(objects), spacing), result);
            progress.done((double) done.incrementAndGet() / boxes.size());
            return parts;
        }));
        int[] before = new int[boxes.size() + 1];
        for (int i = 0; i < boxes.size(); i++) before[i + 1] = before[i] + counts.get(i);
        for (int i = 0; i < result.size(); i++) if (result.data[i] > 0) result.data[i] += before[objects.data[i] - 1];
        return result;
    }

    /** On one thread. Of a task that gave its result back, ImgLib2 would wrap what it throws. */
    private static int alone(IntSupplier task) {
        int[] result = new int[1];
        Parallelization.runSingleThreaded(() -> {
            result[0] = task.getAsInt();
        });
        return result[0];
    }

    private IntBlock parts(Block object, double[] spacing) {
        Block depth = Relief.depth(object, sigma, spacing, Progress.NONE);
        IntBlock markers = new DeepMinima(height, connectivity).of(depth, Optional.of(object), spacing, Progress.NONE);
        return new Flood(depth, markers, Optional.of(object), spacing, connectivity, 0, lines).run(Progress.NONE);
    }
}

package org.roentgen.segment.watershed;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import java.util.List;

import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.edge.GaussianDerivative;
import org.roentgen.filter.edge.GradientMagnitude;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.DistanceMap;
import org.roentgen.image.Progress;
import org.roentgen.image.TileRunner;

/** What a watershed floods. */
public enum Relief {

    /** The image: dark basins. */
    INTENSITY,
    /** The slope of the image: basins are what is alike. */
    GRADIENT,
    /** The negative distance to the nearest voxel that is not of the object: basins are thick parts. */
    DISTANCE;

    /** Of an image, for the first two. */
    Block of(Block image, double sigma, double[] spacing, Progress progress) {
        if (this == GRADIENT) return filtered(new GradientMagnitude(new GaussianDerivative(sigma)), image, spacing, Boundary.MIRROR, progress);
        return sigma == 0 ? image : filtered(new GaussianSmoothing(sigma), image, spacing, Boundary.MIRROR, progress);
    }

    /** 1 where the image is neither 0 nor NaN. */
    static Block object(Block image) {
        Block object = new Block(image.nx, image.ny, image.nz);
        for (int i = 0; i < object.size(); i++) object.data[i] = image.data[i] != 0 && image.data[i] == image.data[i] ? 1 : 0;
        return object;
    }

    /** The relief DISTANCE of an object, smoothed; what lies beyond the image's edge is no background. Flat where there is none at all. */
    static Block depth(Block object, double sigma, double[] spacing, Progress progress) {
        Block depth = new Block(object.nx, object.ny, object.nz);
        for (int i = 0; i < depth.size(); i++) depth.data[i] = object.data[i] == 0 ? 1 : 0;
        DistanceMap distances = new DistanceMap(depth, spacing, progress.part(0, 0.7));
        for (int i = 0; i < depth.size(); i++) depth.data[i] = distances.nearest(i) < 0 ? 0 : (float) -distances.distance(i);
        return sigma == 0 ? depth : filtered(new GaussianSmoothing(sigma), depth, spacing, Boundary.NEAREST, progress.part(0.7, 1));
    }

    static Block filtered(VolumeFilter filter, Block image, double[] spacing, Boundary boundary, Progress progress) {
        Block out = new Block(image.nx, image.ny, image.nz);
        filter.run(image(image), List.of(image(out)), new TileRunner(spacing).boundary(boundary).progress(progress));
        return out;
    }

    private static ArrayImg<FloatType, ?> image(Block block) {
        return ArrayImgs.floats(block.data, block.nx, block.ny, block.nz);
    }
}

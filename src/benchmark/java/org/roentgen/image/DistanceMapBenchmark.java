package org.roentgen.image;

import java.util.List;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;
import org.roentgen.segment.distance.EuclideanDistance;
import org.roentgen.segment.distance.Side;

/** Exact distances inside a 256³ mask of anisotropic voxels, image to image; the peer is scipy.ndimage.distance_transform_edt on the same mask. */
@State(Scope.Benchmark)
public class DistanceMapBenchmark {

    private final Img<UnsignedByteType> mask = ArrayImgs.unsignedBytes(Input.MASK.bytes(), Input.N, Input.N, Input.N);
    private final Img<FloatType> distances = ArrayImgs.floats(Input.N, Input.N, Input.N);

    @Benchmark
    public Img<FloatType> inside(Threads threads) {
        threads.run(() -> new EuclideanDistance(Side.INSIDE).run(mask, List.of(distances), new TileRunner(Spacing.of(1, 1, 3))));
        return distances;
    }
}

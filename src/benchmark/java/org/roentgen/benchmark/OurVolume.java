package org.roentgen.benchmark;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The volume as we hold it, and the memory for the result. */
@State(Scope.Benchmark)
public class OurVolume {

    public final Img<FloatType> image = ArrayImgs.floats(Input.VOLUME.floats(), Input.N, Input.N, Input.N);
    public final Img<FloatType> result = ArrayImgs.floats(Input.N, Input.N, Input.N);
}

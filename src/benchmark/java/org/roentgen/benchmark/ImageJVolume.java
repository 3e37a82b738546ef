package org.roentgen.benchmark;

import ij.ImagePlus;
import ij.ImageStack;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The volume as ImageJ holds it; filled anew before each call, outside the clock, as some of ImageJ's filters overwrite it. */
@State(Scope.Benchmark)
public class ImageJVolume {

    private final float[] values = Input.VOLUME.floats();

    public final ImageStack stack = ImageStack.create(Input.N, Input.N, Input.N, 32);
    public final ImagePlus image = new ImagePlus("volume", stack);

    @Setup
    public void limit() {
        Threads.limitImageJ();
    }

    @Setup(Level.Invocation)
    public void fill() {
        int plane = Input.N * Input.N;
        for (int z = 0; z < Input.N; z++) System.arraycopy(values, z * plane, stack.getPixels(z + 1), 0, plane);
    }
}

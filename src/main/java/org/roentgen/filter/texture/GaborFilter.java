package org.roentgen.filter.texture;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * The response to a {@link GaborKernel}: waves of one wavelength and orientation, plane by plane.
 * <p>r(x) = Σ g(k) f(x − k) over the pixels of a plane, and of that the modulus |r|, the real or the imaginary part; not normalised, so it grows
 * with the number of pixels under the Gaussian. In xy planes, or the mean of the responses in xy, xz and yz planes (first and second axis in this
 * order). Pooled over orientations θ, θ + step, …, all around: their mean, or their maximum. Half a turn more conjugates the kernel: modulus and
 * real part stay, the imaginary part changes its sign, so that it has no mean and its maximum is its magnitude.
 * <p><b>Dimensions</b> 2-D, or 3-D as planes.  <b>Units</b> sigma and wavelength in image units, anisotropic spacing honoured.  <b>Output</b>
 * float. <b>Edges</b> reads 6σ (along the wave) and 6σ/γ (across) beyond the image.  <b>Cost</b> a Fourier transform per plane and orientation.
 * <b>Memory</b> some extended planes per thread.  <b>NaN</b> spreads over its planes.
 * <p>IBSI-2: Depeursinge et al. 2020, arXiv:2006.05470. scikit-image's {@code gabor} divides by 2πσ²/γ and cuts off at 3σ; OpenCV's {@code
 * getGaborKernel} has no imaginary part but a phase. Orientations agree with scikit-image's.
 */
public final class GaborFilter extends WholeFilter {

    /** What to show of a complex response. */
    public enum Part {
        MODULUS {
            @Override void of(float[] complex, int at, float[] out, int from, int n) {
                for (int i = 0; i < n; i++) {
                    float re = complex[at + 2 * i], im = complex[at + 2 * i + 1];
                    out[from + i] = (float) Math.sqrt(re * re + im * im);
                }
            }
        },
        REAL {
            @Override void of(float[] complex, int at, float[] out, int from, int n) {
                for (int i = 0; i < n; i++) out[from + i] = complex[at + 2 * i];
            }
        },
        IMAGINARY {
            @Override void of(float[] complex, int at, float[] out, int from, int n) {
                for (int i = 0; i < n; i++) out[from + i] = complex[at + 2 * i + 1];
            }
        };

        abstract void of(float[] complex, int at, float[] out, int from, int n);
    }

    private static final int[][] PLANES = {{0, 1, 2}, {0, 2, 1}, {1, 2, 0}};      // the two axes of a plane, and the one across

    private final GaborKernel kernel;
    private final double[] angles;
    private final Pooling pooling;
    private final Part part;
    private final boolean threePlanes;

    /** One orientation. */
    public GaborFilter(GaborKernel kernel, double theta, Part part, boolean threePlanes) {
        this(kernel, theta, Math.PI, Pooling.NONE, part, threePlanes);
    }

    /** @param theta the orientation, or first of them, in radians
     * @param step between orientations, in radians: a part of π
     * @param threePlanes the mean of xy, xz and yz planes instead of xy planes only; a plane has one anyway */
    public GaborFilter(GaborKernel kernel, double theta, double step, Pooling pooling, Part part, boolean threePlanes) {
        this.kernel = kernel;
        this.pooling = pooling;
        this.part = part;
        this.threePlanes = threePlanes;
        angles = pooling == Pooling.NONE ? new double[] {theta} : around(theta, step);
        if (!(Math.abs(theta) < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Theta must be a number, but is " + theta + ". Give an angle.");
        if (part == Part.IMAGINARY && pooling == Pooling.AVERAGE)
            throw new IllegalArgumentException("Pooling must be none or max for the imaginary part, whose average all around is 0, but is average."
                + " Take the modulus.");
    }

    private static double[] around(double theta, double step) {
        double count = Math.PI / step;
        if (!(step > 0 && count < 1000.5 && Math.abs(count - Math.rint(count)) < 1e-6))
            throw new IllegalArgumentException("Step must divide 180°, by at most 1000, but is " + Math.toDegrees(step)
                + "°. 45° gives four orientations.");
        return IntStream.range(0, (int) Math.rint(count)).mapToDouble(i -> theta + i * step).toArray();
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int depth(double[] spacing) {
        return threePlanes && !Spacing.isPlane(spacing) ? super.depth(spacing) : 0;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        int[][] planes = threePlanes && !Spacing.isPlane(spacing) ? PLANES : new int[][] {PLANES[0]};
        for (int i = 0; i < planes.length; i++)
            alongPlanes(in, out[0], planes[i], planes.length, spacing, boundary, progress.part((double) i / planes.length, (i + 1.0) / planes.length));
    }

    private void alongPlanes(Block in, Block out, int[] axes, int share, double[] spacing, Boundary boundary, Progress progress) {
        int[] size = {in.nx, in.ny, in.nz};
        GaborPlane bank = new GaborPlane(kernel, angles, size[axes[0]], size[axes[1]], spacing[axes[0]], spacing[axes[1]]);
        BlockReader reader = BlockReader.of(ArrayImgs.floats(in.data, in.nx, in.ny, in.nz), boundary);
        AtomicInteger done = new AtomicInteger();
        int slices = size[axes[2]];
        IntConsumer work = slice -> {
            progress.checkCancelled();
            float[] pooled = pooled(bank, extended(reader.copy(), size, axes, bank, slice), size[axes[0]] * size[axes[1]]);
            addTo(out, pooled, axes, slice, share);
            progress.done((double) done.incrementAndGet() / slices);
        };
        if (slices == 1) work.accept(0);                          // with all threads for the one transform
        else InParallel.forEach(IntStream.range(0, slices).boxed().collect(Collectors.toList()),
            slice -> Parallelization.runSingleThreaded(() -> work.accept(slice)));
    }

    private static float[] extended(BlockReader reader, int[] size, int[] axes, GaborPlane bank, int slice) {
        int[] extent = {1, 1, 1}, corner = new int[3];
        extent[axes[0]] = size[axes[0]] + 2 * bank.reachX;
        extent[axes[1]] = size[axes[1]] + 2 * bank.reachY;
        corner[axes[0]] = -bank.reachX;
        corner[axes[1]] = -bank.reachY;
        corner[axes[2]] = slice;
        Block plane = new Block(extent[0], extent[1], extent[2]);
        reader.read(plane, corner[0], corner[1], corner[2]);
        return plane.data;
    }

    private float[] pooled(GaborPlane bank, float[] extended, int n) {
        float[] plane = bank.forward(extended), response = new float[n], pooled = new float[n];
        Arrays.fill(pooled, pooling == Pooling.MAX ? Float.NEGATIVE_INFINITY : 0);
        for (int o = 0; o < bank.orientations(); o++) {
            bank.respond(plane, o, part, response);
            if (pooling != Pooling.MAX) add(response, 1f / bank.orientations(), pooled, n);
            else if (part == Part.IMAGINARY) maxMagnitude(response, pooled, n);
            else max(response, pooled, n);
        }
        return pooled;
    }

    private static void add(float[] a, float factor, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += factor * a[i];
    }

    private static void max(float[] a, float[] max, int n) {
        for (int i = 0; i < n; i++) max[i] = Math.max(max[i], a[i]);
    }

    private static void maxMagnitude(float[] a, float[] max, int n) {
        for (int i = 0; i < n; i++) max[i] = Math.max(max[i], Math.abs(a[i]));
    }

    private static void addTo(Block out, float[] plane, int[] axes, int slice, int share) {
        int[] size = {out.nx, out.ny, out.nz}, stride = {1, out.strideY, out.strideZ};
        int at = slice * stride[axes[2]], width = size[axes[0]];
        for (int j = 0; j < size[axes[1]]; j++)
            for (int i = 0; i < width; i++) out.data[at + i * stride[axes[0]] + j * stride[axes[1]]] += plane[i + width * j] / share;
    }
}

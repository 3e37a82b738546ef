package org.roentgen.filter.ridge;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

import net.imglib2.img.array.ArrayImgs;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * Enhances bright or dark tubes, plates or blobs of a range of sizes: the largest response of a {@link RidgeMeasure} over some scales.
 * <p>At each scale σ the Hessian comes from Gaussian derivatives with exact moments (see {@link GaussianKernel}) and is multiplied by σ², so that scales
 * compare (Lindeberg 1998, doi:10.1023/A:1008045108935). A plate of half thickness R has its largest curvature at σ = R, a cylinder
 * of radius R at R/√2, a ball at R/√3.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigmas in image units, anisotropic spacing honoured.  <b>Output</b> float; what the measure says.
 * <b>Edges</b> reads 4σ beyond the image.  <b>Cost</b> O(voxels · Σσ); twice that for a measure that needs the strongest voxel of the volume, which
 * is sought outside a mask too.  <b>Memory</b> three float volumes and some tiles.  <b>NaN</b> spreads as far as the kernel reaches, and does not
 * count for the strongest.
 * <p>Other programs (scikit-image before 0.20) smooth and take differences twice, which amounts to a slightly larger σ.
 */
public final class RidgeFilter extends WholeFilter {

    private final RidgeMeasure measure;
    private final boolean bright;
    private final double[] sigmas;

    /** @param bright or dark, on a background that is the other */
    public RidgeFilter(RidgeMeasure measure, boolean bright, double... sigmas) {
        this.measure = measure;
        this.bright = bright;
        this.sigmas = sigmas.clone();
        if (sigmas.length == 0) throw new IllegalArgumentException("Scales must be at least 1, but are 0. Give a sigma.");
        for (double sigma : sigmas)
            if (!(sigma > 0 && sigma < Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException("Scale must be greater than 0, but is " + sigma + ". Give it in image units.");
    }

    /** Sigmas with a constant ratio between the smallest and the largest. */
    public static double[] scales(double smallest, double largest, int count) {
        if (count < 1) throw new IllegalArgumentException("Number of scales must be at least 1, but is " + count + ". Raise it.");
        if (!(smallest <= largest))
            throw new IllegalArgumentException("Largest scale must be at least the smallest (" + smallest + "), but is " + largest + ". Raise it.");
        double[] scales = new double[count];
        for (int i = 0; i < count; i++) scales[i] = i == 0 ? smallest : smallest * Math.pow(largest / smallest, i / (count - 1.0));
        return scales;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        if (Spacing.isPlane(spacing) && measure.shape() == RidgeShape.PLATE)
            throw new IllegalArgumentException("Shape must be tube or blob in a plane, but is plate. Lines in a plane are tubes.");
        TileRunner runner = new TileRunner(spacing).boundary(boundary);
        Block result = new Block(in.nx, in.ny, in.nz);
        double[] strongest = new double[sigmas.length];
        double half = measure.needsStrongest() ? 0.5 : 0;
        if (measure.needsStrongest())
            for (int i = 0; i < sigmas.length; i++) {
                run(i, measure::strength, in, result, runner.progress(part(progress, 0, half, i)));
                strongest[i] = largest(result.data);
            }
        double[] limits = measure.limits(strongest);
        for (int i = 0; i < sigmas.length; i++) {
            double limit = limits[i];
            run(i, e -> measure.response(e, limit), in, result, runner.progress(part(progress, half, 1, i)));
            maximum(out[0].data, result.data, out[0].size());
        }
        if (measure.isRelative()) divide(out[0].data, largest(out[0].data));
    }

    private Progress part(Progress progress, double from, double to, int i) {
        return progress.part(from + (to - from) * i / sigmas.length, from + (to - from) * (i + 1) / sigmas.length);
    }

    private void run(int scale, ToDoubleFunction<double[]> number, Block in, Block out, TileRunner runner) {
        runner.run(new RidgeScale(sigmas[scale], bright, number), ArrayImgs.floats(in.data, in.nx, in.ny, in.nz),
            ArrayImgs.floats(out.data, out.nx, out.ny, out.nz));
    }

    private static double largest(float[] values) {
        float largest = 0;
        for (float v : values) if (v > largest) largest = v;
        return largest;
    }

    /** NaN stays. */
    private static void maximum(float[] out, float[] values, int n) {
        for (int i = 0; i < n; i++) out[i] = Math.max(out[i], values[i]);
    }

    private static void divide(float[] values, double largest) {
        if (largest > 0) for (int i = 0; i < values.length; i++) values[i] = (float) (values[i] / largest);
    }
}

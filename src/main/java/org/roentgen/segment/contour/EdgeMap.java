package org.roentgen.segment.contour;

import net.imglib2.img.array.ArrayImgs;

import org.roentgen.filter.edge.GaussianDerivative;
import org.roentgen.filter.edge.GradientMagnitude;
import org.roentgen.image.Block;
import org.roentgen.image.TileRunner;

/**
 * Where contours stop: near 0 at edges, 1 where the image is flat.
 * <p>g = 1 / (1 + (|∇G_σ ∗ f| / K)²), with K the contrast in intensity per unit of length; 0 takes the root of the mean of |∇G_σ ∗ f|² over where contours may go,
 * so that half of the typical edge is left. What is no number counts as flat.
 * <p>Caselles, Kimmel and Sapiro 1997, Int. J. Computer Vision 22(1):61–79, doi:10.1023/A:1007979827043, with p = 2.
 */
final class EdgeMap {

    private final double sigma, contrast;

    EdgeMap(double sigma, double contrast) {
        this.sigma = ContourParameters.atLeastZero("Sigma", sigma);
        this.contrast = ContourParameters.atLeastZero("Contrast", contrast);
    }

    /** g, in the place of nothing else: the image stays. */
    float[] of(Scene scene) {
        Block image = scene.image;
        float[] g = new float[image.size()];
        new TileRunner(scene.spacing).run(new GradientMagnitude(new GaussianDerivative(sigma)), ArrayImgs.floats(finite(scene), image.nx, image.ny, image.nz),
            ArrayImgs.floats(g, image.nx, image.ny, image.nz));
        double scale = 1 / (contrast > 0 ? contrast : typical(g, scene));
        RowRanges.forEach(scene.domain.rows, row -> {
            for (int i = row * image.nx; i < (row + 1) * image.nx; i++) {
                double slope = g[i] * scale;
                g[i] = (float) (1 / (1 + (Double.isNaN(slope) ? 0 : slope * slope)));
            }
        });
        return g;
    }

    /** Numbers that are none would spread; the mean stands in their place. */
    private static float[] finite(Scene scene) {
        double[] sums = new double[2];
        boolean all = true;
        for (float v : scene.image.data) {
            boolean number = Math.abs(v) <= Float.MAX_VALUE;
            all &= number;
            if (number) {
                sums[0] += v;
                sums[1]++;
            }
        }
        if (all) return scene.image.data;
        float[] values = scene.image.data.clone();
        for (int i = 0; i < values.length; i++) if (!(Math.abs(values[i]) <= Float.MAX_VALUE)) values[i] = (float) (sums[0] / Math.max(1, sums[1]));
        return values;
    }

    private static double typical(float[] slope, Scene scene) {
        double squares = 0;
        long count = 0;
        for (int row = 0; row < scene.domain.rows; row++)
            for (int x = 0; x < scene.image.nx; x++)
                if (scene.domain.get(x, row)) {
                    double s = slope[row * scene.image.nx + x];
                    squares += s * s;
                    count++;
                }
        return squares > 0 ? Math.sqrt(squares / count) : 1;
    }
}

package org.roentgen.filter.fourier;

/** How far an image is extended before it is deconvolved. */
final class Margin {

    private static final int REACHES = 2;                          // once for what blurred the edge voxels, once for what blurred that

    private Margin() { }

    static int[] around(PointSpread spread, double[] spacing) {
        int[] reach = spread.reach(spacing);
        for (int d = 0; d < 3; d++) reach[d] = (int) Math.min(Integer.MAX_VALUE / 2, (long) REACHES * reach[d]);
        return reach;
    }
}

package org.roentgen.image.phantom;

import org.roentgen.image.Progress;

/**
 * The head phantom of Shepp and Logan in three dimensions: ten ellipsoids whose densities add up, 0 outside.
 * <p>Kak and Slaney's table. Their cube [−1, 1]³ is scaled to the shortest side of the volume and put at its centre, with their y
 * axis pointing up; a volume of one slice shows their section z = −0.25. Contrast ORIGINAL is the book's (skull 2, brain 1.02,
 * details 0.01 to 0.02), MODIFIED the one of Yu, Ye and Wang, which raises the details tenfold as Toft did in two dimensions.
 * <p><b>Output</b> float. <b>Truth</b> densities at the centres; where the ventricles meet the third, larger ellipsoid, they overlap and add up.
 * <p>Shepp, Logan 1974, doi:10.1109/TNS.1974.6499235. Kak, Slaney 1988, Principles of Computerized Tomographic Imaging, p. 102,
 * doi:10.1137/1.9780898719277. Yu, Ye, Wang 2004, Proc. SPIE 5535, 550–557. Toft 1996, The Radon Transform, DTU.
 */
public final class SheppLogan implements Phantom {

    public enum Contrast { ORIGINAL, MODIFIED }

    private static final String[] NAMES = {"skull", "brain", "left ventricle", "right ventricle", "large tumour", "round tumour",
        "lower left tumour", "lower right tumour", "upper tumour", "upper cavity"};
    private static final double[][] ELLIPSOIDS = {            // a, b, c, x, y, z, degrees, density original, modified
        {0.6900, 0.920, 0.900, 0, 0, 0, 0, 2, 1},
        {0.6624, 0.874, 0.880, 0, 0, 0, 0, -0.98, -0.8},
        {0.4100, 0.160, 0.210, -0.22, 0, -0.25, 108, -0.02, -0.2},
        {0.3100, 0.110, 0.220, 0.22, 0, -0.25, 72, -0.02, -0.2},
        {0.2100, 0.250, 0.500, 0, 0.35, -0.25, 0, 0.02, 0.2},
        {0.0460, 0.046, 0.046, 0, 0.1, -0.25, 0, 0.02, 0.2},
        {0.0460, 0.023, 0.020, -0.08, -0.65, -0.25, 0, 0.01, 0.1},
        {0.0460, 0.023, 0.020, 0.06, -0.65, -0.25, 90, 0.01, 0.1},
        {0.0560, 0.040, 0.100, 0.06, -0.105, 0.625, 90, 0.02, 0.2},
        {0.0560, 0.056, 0.100, 0, 0.1, 0.625, 0, -0.02, -0.2}};

    private final Grid grid;
    private final Contrast contrast;
    private final Noise noise;

    /** @param noise standard deviation of white noise, 0 for none */
    public SheppLogan(Grid grid, Contrast contrast, double noise, long seed) {
        this.grid = grid;
        this.contrast = contrast;
        this.noise = new Noise(noise, 0, grid, seed);
    }

    @Override public PhantomImage draw(Progress progress) {
        Scene scene = scene();
        return PhantomImage.ofFloats(grid, scene.truth(), (z, values, labels) -> {
            scene.paint(z, values, labels);
            noise.add(z, values);
        }, progress);
    }

    Scene scene() {
        Scene scene = Scene.adding(grid);
        for (int i = 0; i < ELLIPSOIDS.length; i++) scene.add(NAMES[i], density(ELLIPSOIDS[i]), ellipsoid(ELLIPSOIDS[i]));
        return scene;
    }

    private double density(double[] row) {
        return contrast == Contrast.ORIGINAL ? row[7] : row[8];
    }

    private Ellipsoid ellipsoid(double[] row) {
        boolean plane = grid.nz == 1;
        double across = Math.min(grid.extent(0), grid.extent(1)) / 2;
        double scale = plane ? across : Math.min(across, grid.extent(2) / 2);
        double z = grid.extent(2) / 2 + scale * (plane ? row[5] + 0.25 : row[5]);
        double[] centre = {grid.extent(0) / 2 + scale * row[3], grid.extent(1) / 2 - scale * row[4], z};
        return new Ellipsoid(centre, scale * row[0], scale * row[1], scale * row[2], -row[6]);
    }
}

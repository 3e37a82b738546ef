package org.roentgen.image.phantom;

import java.util.Arrays;

import org.roentgen.image.Progress;

/**
 * A chest as computed tomography sees it, in Hounsfield units: air −1000, fat −100, soft tissue 40, lungs −850, trachea −1000, heart
 * and aorta 50, bone 700, and nodules in the lungs.
 * <p>x runs to the patient's left, y to the back, z to the head. The body fills the slices whatever their size in mm (it is 330 mm
 * wide where they measure 360 × 280 mm) and the lungs fill the stack; ribs come as pairs, one for each 25 mm of body. Nodules
 * are balls of the radii given, right and left lung in turn, at seeded places that touch neither each other, nor heart nor border.
 * <p><b>Noise</b> Gaussian, of the standard deviation given, smoothed within the slice by a Gaussian of noiseSigma mm (0 is white).
 * <b>Output</b> signed 16-bit. <b>Truth</b> volumes by formula; what later parts cover is integrated (error below 1e-4 of the part).
 */
public final class ChestCt implements Phantom {

    private static final double AIR = -1000, FAT = -100, SOFT = 40, LUNG = -850, BLOOD = 50, MARROW = 30, BONE = 700;
    private static final double WIDTH = 360, HEIGHT = 280;
    private static final int ATTEMPTS = 20000;
    private static final int RIB_PIECES = 48;

    private final Grid grid;
    private final Noise noise;
    private final Scene scene;
    private final double scale;
    private final double depth;

    /**
     * @param grid in mm
     * @param noduleRadii in mm
     * @param noise standard deviation, in HU
     */
    public ChestCt(Grid grid, double[] noduleRadii, double noduleIntensity, double noise, double noiseSigma, long seed) {
        if (!grid.unit.equals("mm"))
            throw new IllegalArgumentException("Unit of a chest CT must be mm, but is " + grid.unit + ". Give the voxel size in mm.");
        for (double radius : noduleRadii)
            if (!(radius > 0) || Double.isInfinite(radius))
                throw new IllegalArgumentException("Nodule radius must be greater than 0 mm, but is " + radius + " mm. Enter radii such as 3, 5, 8.");
        if (!(Math.abs(noduleIntensity) <= Short.MAX_VALUE))
            throw new IllegalArgumentException("Nodule intensity must be between -32767 and 32767 HU, but is " + noduleIntensity + " HU. Enter a number such as 30.");
        this.grid = grid;
        this.noise = new Noise(noise, noiseSigma, grid, seed);
        scale = Math.min(grid.extent(0) / WIDTH, grid.extent(1) / HEIGHT);
        depth = grid.extent(2);
        scene = Scene.covering(grid);
        addBody();
        Ellipsoid right = lung(-70), left = lung(70);
        Ellipsoid heart = new Ellipsoid(at(22, -16, 0.38 * depth), 50 * scale, 36 * scale, Math.min(52 * scale, 0.3 * depth), 30);
        scene.add("right lung", LUNG, right);
        scene.add("left lung", LUNG, left);
        scene.add("heart", BLOOD, heart);
        addVessels();
        addBones();
        addNodules(noduleRadii, noduleIntensity, new Ellipsoid[] {right, left}, heart, new CounterRandom(seed).stream(2));
    }

    @Override public PhantomImage draw(Progress progress) {
        return PhantomImage.ofShorts(grid, scene.truth(), (z, values, labels) -> {
            Arrays.fill(values, (float) AIR);
            scene.paint(z, values, labels);
            noise.add(z, values);
        }, progress);
    }

    private void addBody() {
        scene.add("skin and fat", FAT, pillar(0, 0, 165, 118, 0, 1));
        scene.add("soft tissue", SOFT, pillar(0, 0, 152, 105, 0, 1));
    }

    private Ellipsoid lung(double x) {
        return new Ellipsoid(at(x, 0, 0.5 * depth), 54 * scale, 66 * scale, 0.46 * depth, 0);
    }

    private void addVessels() {
        scene.add("trachea", AIR, pillar(0, 6, 8.5, 8.5, 0.62, 1));
        scene.add("aorta", BLOOD, pillar(14, 38, 11, 11, 0, 0.8));
    }

    private void addBones() {
        scene.add("vertebrae", BONE, pillar(0, 63, 19, 14, 0, 1));
        scene.add("vertebral arches", BONE, pillar(0, 89.5, 12, 12, 0, 1));
        scene.add("spinal canal", MARROW, pillar(0, 89.5, 7.5, 7.5, 0, 1));
        scene.add("sternum", BONE, pillar(0, -94, 20, 6, 0.15, 0.85));
        double radius = 5 * scale, slope = Math.min(35 * scale, 0.25 * depth);
        double free = depth - slope - 2 * radius;
        int pairs = (int) Math.min(12, Math.floor(free / (25 * scale)));
        for (int i = 0; i < pairs; i++) {
            double back = radius + slope + (i + 0.5) * free / pairs;
            scene.add("right rib " + (pairs - i), BONE, rib(-1, back, slope, radius));
            scene.add("left rib " + (pairs - i), BONE, rib(1, back, slope, radius));
        }
    }

    /** From 14° beside the spine to 150°, sloping down to the front. */
    private Tube rib(int side, double back, double slope, double radius) {
        double[][] chain = new double[RIB_PIECES + 1][];
        for (int i = 0; i <= RIB_PIECES; i++) {
            double share = (double) i / RIB_PIECES, angle = StrictMath.toRadians(14 + 136 * share);
            chain[i] = at(side * 140 * StrictMath.sin(angle), 93 * StrictMath.cos(angle), back - slope * share);
        }
        return new Tube(chain, radius);
    }

    private void addNodules(double[] radii, double intensity, Ellipsoid[] lungs, Ellipsoid heart, CounterRandom random) {
        double[] spacing = grid.spacing();
        double gap = 1.5 * Math.max(spacing[0], Math.max(spacing[1], spacing[2]));
        FreeSpace space = new FreeSpace(grid, gap);
        for (int i = 0; i < radii.length; i++)
            scene.add("nodule " + (i + 1), intensity, nodule(radii[i], lungs[i % 2], heart, gap, space, random.stream(i)));
    }

    private Solid nodule(double radius, Ellipsoid lung, Ellipsoid heart, double gap, FreeSpace space, CounterRandom random) {
        double[][] box = lung.box();
        for (long i = 0; i < ATTEMPTS; i++) {
            double[] centre = new double[3];
            for (int d = 0; d < 3; d++) centre[d] = random.uniform(3 * i + d, box[0][d], box[1][d]);
            boolean inside = (1 - lung.norm(centre[0], centre[1], centre[2])) * lung.shortestAxis() >= radius + gap;
            boolean clear = (heart.norm(centre[0], centre[1], centre[2]) - 1) * heart.shortestAxis() >= radius + gap;
            if (inside && clear && space.take(new double[][] {centre}, radius)) return Ellipsoid.ball(centre, radius);
        }
        throw new IllegalArgumentException("Nodules must fit into the lungs without touching, but one of " + radius
            + " mm finds no place. Take fewer or smaller nodules, smaller voxels, or a larger volume.");
    }

    /** Lengths in mm of the model; bottom and top as shares of the stack. */
    private EllipticCylinder pillar(double x, double y, double a, double b, double bottom, double top) {
        double[] centre = at(x, y, 0);
        return new EllipticCylinder(centre[0], centre[1], a * scale, b * scale, bottom * depth, top * depth);
    }

    private double[] at(double x, double y, double z) {
        return new double[] {grid.extent(0) / 2 + x * scale, grid.extent(1) / 2 + y * scale, z};
    }
}

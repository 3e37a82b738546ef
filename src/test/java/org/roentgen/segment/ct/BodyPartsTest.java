package org.roentgen.segment.ct;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.phantom.ChestCt;
import org.roentgen.image.phantom.Grid;
import org.roentgen.image.phantom.PhantomImage;
import org.roentgen.segment.Labels;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.testing.Data;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Nifti;
import org.roentgen.testing.Volumes;

class BodyPartsTest implements SegmentationContract {

    private static final int RIGHT = 1, LEFT = 2, AIRWAY = 3, BONE = 4, FAT = 5, MUSCLE = 6;
    private static final double[] FAT_RANGE = {-190, -30};

    @Override public Segmentation segmentation() {
        return parts(true);
    }

    private static BodyParts parts(boolean leftAtHighX) {
        return new BodyParts(-500, -400, 200, FAT_RANGE, 150, leftAtHighX);
    }

    @Override public Optional<String> directional() {
        return Optional.of("left and right lie along x, and holes are filled slice by slice");
    }

    @Override public Optional<RandomAccessibleInterval<FloatType>> seeds() {
        return Optional.empty();
    }

    /** In HU: tissue with two balls of bone. */
    @Override public RandomAccessibleInterval<FloatType> sample() {
        return Volumes.of(NX, NY, NZ, (x, y, z) -> SegmentationContract.inBall(x, y, z, 4, 4, 4) || SegmentationContract.inBall(x, y, z, 10, 8, 5) ? 900 : 40 - 20 * x);
    }

    private static Labels run(Segmentation segmentation, RandomAccessibleInterval<? extends RealType<?>> image, double[] spacing) {
        return segmentation.run(image, Optional.<RandomAccessibleInterval<FloatType>>empty(), Optional.<RandomAccessibleInterval<BitType>>empty(), spacing,
            Progress.NONE);
    }

    /** A body of 33 × 24 cm with lungs that do not join, a blind trachea, ribs and spine, in noise of 20 HU: volumes are known by formula. */
    @ParameterizedTest @ValueSource(doubles = {0, 20}) void findsThePartsOfAPhantomWithTheirVolumes(double noise) {
        PhantomImage phantom = new ChestCt(new Grid(180, 140, 60, 2, 2, 5, "mm"), new double[] {5, 8}, 30, noise, 1, 4).draw();
        Labels found = run(parts(true), phantom.image(), Spacing.of(2, 2, 5));
        double[] volumes = found.rows().get(0);
        assertEquals(sum(phantom, "right lung", "nodule 1"), volumes[RIGHT], 0.02 * volumes[RIGHT]);
        assertEquals(sum(phantom, "left lung", "nodule 2"), volumes[LEFT], 0.02 * volumes[LEFT]);
        assertEquals(sum(phantom, "trachea"), volumes[AIRWAY], 0.1 * volumes[AIRWAY]);                    // some 14 voxels wide: partial volume
        // 200 HU is nearer to tissue than to bone: half a mm more around ribs of 5 mm
        assertEquals(bones(phantom), volumes[BONE], 0.25 * volumes[BONE]);
        assertEquals(sum(phantom, "skin and fat"), volumes[FAT], 0.05 * volumes[FAT]);
        assertEquals(sum(phantom, "soft tissue", "heart", "aorta"), volumes[MUSCLE], 0.05 * volumes[MUSCLE]);
        assertTrue(volumes[7] < 0.04 * volumes[0], "other: " + volumes[7]);                              // partial volume at the skin, the lungs and bones
    }

    private static double sum(PhantomImage phantom, String... names) {
        return phantom.truth().stream().filter(t -> java.util.List.of(names).contains(t.name)).mapToDouble(t -> t.volume).sum();
    }

    private static double bones(PhantomImage phantom) {
        return phantom.truth().stream().filter(t -> t.intensity == 700 || t.name.equals("spinal canal")).mapToDouble(t -> t.volume).sum();
    }

    @Test void leftIsWhereItIsSaidToBe() {
        PhantomImage phantom = new ChestCt(new Grid(90, 70, 30, 4, 4, 10, "mm"), new double[0], 30, 0, 0, 4).draw();
        int[] labels = run(parts(true), phantom.image(), Spacing.of(4, 4, 10)).labels().data,
            mirrored = run(parts(false), phantom.image(), Spacing.of(4, 4, 10)).labels().data;
        double[] x = new double[3], n = new double[3];
        for (int i = 0; i < labels.length; i++) {
            assertEquals(labels[i] == 1 ? 2 : labels[i] == 2 ? 1 : labels[i], mirrored[i]);
            if (labels[i] > 2) continue;
            x[labels[i]] += i % 90;
            n[labels[i]]++;
        }
        assertTrue(n[1] > 1000 && x[1] / n[1] < x[2] / n[2], "x runs to the patient's left");
    }

    /** Two ellipsoids that join over a bridge of 8 mm: a plane of the bridge must part them. */
    @Test void lungsThatJoinAreParted() {
        RandomAccessibleInterval<FloatType> image = Volumes.of(120, 80, 30, (x, y, z) -> {
            boolean body = Math.hypot((x - 60) / 55.0, (y - 40) / 36.0) < 1, right = Math.hypot((x - 35) / 18.0, (y - 40) / 25.0) < 1,
                left = Math.hypot((x - 85) / 18.0, (y - 40) / 25.0) < 1;
            boolean bridge = x >= 35 && x <= 85 && Math.abs(y - 30) < 2;
            return !body ? -1000 : right || left || bridge ? -850 : 40;
        });
        Labels found = run(parts(true), image, Spacing.of(2.5, 2.5, 5));
        double[] volumes = found.rows().get(0);
        assertEquals(volumes[RIGHT], volumes[LEFT], 0.02 * volumes[LEFT]);
        for (int i = 0; i < found.labels().size(); i++) {
            int x = i % 120, label = found.labels().data[i];
            assertTrue(label != RIGHT || x < 62, "right at " + x);
            assertTrue(label != LEFT || x > 58, "left at " + x);
        }
    }

    /** Right half of a chest, cut at its side, with the main bronchi; and the trachea at its upper end is wider than a bronchus. */
    @Test void aChestHasALungAnAirwayAndABody() {
        Labels found = run(parts(true), nifti("ibsi/ct_phantom/nifti/image/phantom.nii.gz"), Spacing.of(0.977, 0.977, 3));
        double[] litres = found.rows().get(0);
        for (int i = 0; i < litres.length; i++) litres[i] /= 1e6;
        assertEquals(5.6, litres[0], 0.3);                                  // the box is 7.06 l, a fifth of it air beside the patient
        assertTrue(litres[RIGHT] > 0.9 && litres[RIGHT] < 1.3, "right lung " + litres[RIGHT]);
        assertEquals(0, litres[LEFT], "the left lung is not in the image");
        assertTrue(litres[AIRWAY] > 0.008 && litres[AIRWAY] < 0.03, "airway " + litres[AIRWAY]);
        assertTrue(litres[BONE] > 0.3 && litres[BONE] < 0.6 && litres[FAT] > 0.4 && litres[MUSCLE] > 2, "bone, fat and muscle");
        assertEquals(AIRWAY, label(found, 204, 201, 173, 75, 59), "trachea above its fork");
        assertEquals(RIGHT, label(found, 204, 201, 100, 60, 59));
        assertEquals(0, label(found, 204, 201, 5, 100, 30), "air");
        assertEquals(0, label(found, 204, 201, 10, 198, 30), "table, of -467 HU");
    }

    @Test void aThighHasNeitherLungNorAirway() {
        double[] litres = run(parts(true), nifti("series/nifti/STS_008/CT_image.nii.gz"), Spacing.of(0.9765625, 0.9765625, 3.27)).rows().get(0);
        for (int i = 0; i < litres.length; i++) litres[i] /= 1e6;
        assertArrayEquals(new double[3], new double[] {litres[RIGHT], litres[LEFT], litres[AIRWAY]});
        assertTrue(litres[BONE] > 0.08 && litres[BONE] < 0.2 && litres[FAT] > 0.5 && litres[MUSCLE] > 0.5, "bone, fat and muscle");
        assertEquals(litres[0], litres[BONE] + litres[FAT] + litres[MUSCLE] + litres[7], 1e-9);
        assertTrue(litres[7] < 0.05 * litres[0], "other " + litres[7]);
    }

    private static int label(Labels found, int nx, int ny, int x, int y, int z) {
        return found.labels().data[x + nx * (y + ny * z)];
    }

    private static RandomAccessibleInterval<FloatType> nifti(String name) {
        Nifti file = Nifti.read(Data.path(name));
        return Volumes.of(file.nx, file.ny, file.nz, (x, y, z) -> file.value(x, y, z));
    }

    @Test void airAloneIsNoBody() {
        Labels found = run(parts(true), Volumes.of(20, 20, 5, (x, y, z) -> -1000), Spacing.of(1, 1, 1));
        assertEquals(0, found.greatest());
        assertEquals(0, found.rows().get(0)[0]);
    }

    @Test void thresholdsMustRise() {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new BodyParts(-300, -400, 200, FAT_RANGE, 150, true)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new BodyParts(-500, -400, Double.NaN, FAT_RANGE, 150, true)).getMessage());
    }
}

package org.roentgen.segment.contour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.roentgen.segment.Labels;
import org.roentgen.testing.Data;
import org.roentgen.testing.Nifti;
import org.roentgen.testing.Volumes;

/**
 * A sarcoma in PET, from a ball of 12 mm in the middle of what a radiologist drew. In CT and T1 it is as dark as muscle, so that every contour leaks into it
 * sooner or later: there the result depends on when it is stopped, and proves nothing.
 */
class TumourContourTest {

    private static final double START = 12;

    @Test void comesToRestAtATumour() {
        Nifti image = Nifti.read(Data.path("series/nifti/STS_008/PET_image.nii.gz")), drawn = Nifti.read(Data.path("series/nifti/STS_008/PET_mask.nii.gz"));
        float[] truth = Volumes.values(Volumes.of(image.nx, image.ny, image.nz, (x, y, z) -> drawn.value(x, y, z)));
        Labels labels = Contours.run(new LocalChanVese(new ChanVese(0.05, 0, 1, 1, 0.001), 4), 400,
            Volumes.of(image.nx, image.ny, image.nz, (x, y, z) -> image.value(x, y, z)), ball(image, truth), image.spacing);
        double dice = Contours.dice(labels.labels().data, truth);
        assertTrue(dice > 0.77, "Dice " + dice);                          // 0.793; the drawing is of CT's and MR's resolution, the PET's voxels are 4.7 mm wide
        assertTrue(labels.rows().size() < 400, "does not rest");
    }

    private static RandomAccessibleInterval<FloatType> ball(Nifti image, float[] truth) {
        double[] centre = {mean(truth, 1, image.nx), mean(truth, image.nx, image.ny), mean(truth, image.nx * image.ny, image.nz)};
        return Volumes.of(image.nx, image.ny, image.nz, (x, y, z) -> {
            double dx = (x - centre[0]) * image.spacing[0], dy = (y - centre[1]) * image.spacing[1], dz = (z - centre[2]) * image.spacing[2];
            return dx * dx + dy * dy + dz * dz <= START * START ? 1 : 0;
        });
    }

    private static double mean(float[] truth, int stride, int n) {
        return IntStream.range(0, truth.length).filter(i -> truth[i] > 0).map(i -> i / stride % n).average().orElseThrow();
    }
}

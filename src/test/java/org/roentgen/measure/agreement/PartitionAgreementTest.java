package org.roentgen.measure.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import net.imglib2.img.array.ArrayImgs;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.segment.consensus.Decisions;

class PartitionAgreementTest {

    static Decisions decisions(float[]... readers) {
        List<net.imglib2.img.array.ArrayImg<net.imglib2.type.numeric.real.FloatType, ?>> images = new java.util.ArrayList<>();
        for (float[] reader : readers) images.add(ArrayImgs.floats(reader, reader.length, 1));
        return Decisions.of(images, false, Progress.NONE);
    }

    private static final float[] FOUND = {0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 0}, TRUTH = {0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 0, 0};

    /** By hand: pairs together 7, in the segmentation 13, in the reference 19, of 66. Entropies: scikit-image 0.19 variation_of_information(TRUTH, FOUND). */
    @Test void agreesWithHandAndScikitImage() {
        PartitionAgreement found = new PartitionAgreement(decisions(FOUND, TRUTH), false);
        double expected = 13 * 19 / 66.0;
        assertEquals((7 - expected) / (16 - expected), found.adjustedRand, 1e-12);
        assertEquals(1.0712294143561119, found.split, 1e-12);
        assertEquals(0.6666666666666666, found.merge, 1e-12);
    }

    /** One true segment of four voxels, halved: one bit of split, no merge. */
    @Test void aHalvedSegmentIsSplitByABit() {
        PartitionAgreement halved = new PartitionAgreement(decisions(new float[] {1, 1, 2, 2}, new float[] {5, 5, 5, 5}), false);
        assertEquals(1, halved.split, 1e-12);
        assertEquals(0, halved.merge, 1e-12);
        assertEquals(0, halved.adjustedRand, 1e-12);
    }

    @Test void namesDoNotMatter() {
        PartitionAgreement same = new PartitionAgreement(decisions(new float[] {1, 1, 2, 0}, new float[] {7, 7, 0, 3}), false);
        assertEquals(0, same.split + same.merge, 1e-12);
        assertEquals(1, same.adjustedRand, 1e-12);
    }

    @Test void trueBackgroundIsLeftOut() {
        PartitionAgreement inside = new PartitionAgreement(decisions(new float[] {1, 1, 2, 2, 3, 4}, new float[] {1, 1, 2, 2, 0, 0}), true);
        assertEquals(1, inside.adjustedRand, 1e-12);
        assertEquals(0, inside.split, 1e-12);
        PartitionAgreement nothing = new PartitionAgreement(decisions(new float[] {1, 2}, new float[] {0, 0}), true);
        assertEquals(Double.NaN, nothing.adjustedRand);
        assertEquals(Double.NaN, nothing.split);
    }

    @Test void oneSegmentInBothIsPerfect() {
        assertEquals(1, new PartitionAgreement(decisions(new float[] {0, 0, 0}, new float[] {0, 0, 0}), false).adjustedRand);
    }
}

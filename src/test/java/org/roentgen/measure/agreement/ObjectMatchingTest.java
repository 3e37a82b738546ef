package org.roentgen.measure.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.roentgen.measure.agreement.PartitionAgreementTest.decisions;

import org.junit.jupiter.api.Test;

class ObjectMatchingTest {

    /** Objects 1 (IoU 3/5) and 2 (IoU 1) are found, 3 is invented, true 9 is missed. */
    @Test void countsByHand() {
        ObjectScore score = new ObjectMatching(decisions(
            new float[] {1, 1, 1, 1, 0, 2, 2, 0, 3, 3, 0, 0}, new float[] {0, 5, 5, 5, 5, 7, 7, 0, 0, 0, 9, 9})).score(new double[] {0.5, 0.6, 0.75, 1});
        assertEquals(3, score.found);
        assertEquals(3, score.truth);
        assertEquals(2 / 4.0, score.averagePrecision(0), 1e-12);
        assertEquals(2 / 4.0, score.averagePrecision(1), 1e-12);                      // 0.6 is at least 0.6
        assertEquals(1 / 5.0, score.averagePrecision(2), 1e-12);
        assertEquals(1 / 5.0, score.averagePrecision(3), 1e-12);
        assertEquals((0.5 + 0.5 + 0.2 + 0.2) / 4, score.meanAveragePrecision(), 1e-12);
        assertEquals(1.6 / 2, score.segmentationQuality(), 1e-12);
        assertEquals(2 / 3.0, score.recognitionQuality(), 1e-12);
        assertEquals(1.6 / 3, score.panopticQuality(), 1e-12);
    }

    /** Found 1 overlaps both true objects (1/4, 2/5), found 2 only the second (1/4): taking the largest overlap first would match one, two can be. */
    @Test void asManyMatchesAsCanBe() {
        ObjectScore score = new ObjectMatching(decisions(new float[] {1, 1, 1, 2, 0}, new float[] {6, 5, 5, 5, 5})).score(new double[] {0.2});
        assertEquals(2, score.found);
        assertEquals(2.0 / 2, score.averagePrecision(0), 1e-12);
        assertEquals(0, score.panopticQuality());
    }

    /** Two halves of one object have an IoU of exactly 1/2: one matches at 0.5, none for the panoptic quality. */
    @Test void anObjectMatchesOnce() {
        ObjectScore score = new ObjectMatching(decisions(new float[] {1, 1, 2, 2}, new float[] {5, 5, 5, 5})).score(new double[] {0.5});
        assertEquals(1 / 2.0, score.averagePrecision(0), 1e-12);
        assertEquals(0, score.panopticQuality());
    }

    @Test void nothingToMatchIsNotDefined() {
        ObjectScore score = new ObjectMatching(decisions(new float[] {0, 0}, new float[] {0, 0})).score(new double[] {0.5});
        assertEquals(Double.NaN, score.averagePrecision(0));
        assertEquals(Double.NaN, score.panopticQuality());
        ObjectScore missed = new ObjectMatching(decisions(new float[] {0, 0}, new float[] {3, 0})).score(new double[] {0.5});
        assertEquals(0, missed.averagePrecision(0));
        assertEquals(0, missed.panopticQuality());
    }
}

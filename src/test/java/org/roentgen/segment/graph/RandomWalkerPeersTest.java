package org.roentgen.segment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Labels;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

/** scikit-image 0.19.3, mode "bf", which solves the equations directly, on the same values from 0 to 1. */
class RandomWalkerPeersTest {

    @ParameterizedTest @ValueSource(strings = {"ct", "retina"})
    void scikitImageAgrees(String image) {
        ArrayImg<FloatType, ?> values = Peers.image(image + "__norm8"), seeds = Peers.image(image + "__seeds2");
        Labels found = new RandomWalker(130, 1e-6, 2).run(values, Optional.of(seeds), Optional.<ArrayImg<BitType, ?>>empty(), Spacing.of(1, 1, 1), Progress.NONE);
        float[] labels = Volumes.values(Peers.image(image + "__random_walker")), second = Volumes.values(Peers.image(image + "__random_walker_prob2"));
        int differ = 0;
        double worst = 0;
        for (int i = 0; i < labels.length; i++) {
            if (found.labels().data[i] != labels[i]) differ++;
            worst = Math.max(worst, Math.abs(found.maps().get(1).data[i] - second[i]));
        }
        // theirs were computed before rounding to 8 bits: a level's rounding is 1/510 of the range, and the weights know it
        assertTrue(differ <= 0.001 * labels.length, differ + " differ");
        assertEquals(0, worst, 0.02);
    }
}

package org.roentgen.segment.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

/** The contours of scikit-image, from its checkerboards, on images scaled to 0 … 1. */
class ContourPeersTest {

    private static final double[] PLANE = Spacing.ofPlane(1, 1);

    private static int[] run(ContourMethod method, int iterations, String image) {
        return Contours.run(method, ContourStart.CHECKERBOARD, iterations, Peers.image("input_" + image), PLANE).labels().data;
    }

    private static int differences(int[] labels, float[] expected) {
        int count = 0;
        for (int i = 0; i < labels.length; i++) if (labels[i] > 0 != expected[i] > 0) count++;
        return count;
    }

    @ParameterizedTest @ValueSource(strings = {"ct", "retina"}) void morphologicalChanVese(String image) {
        float[] expected = Volumes.values(Peers.image(image + "__morph_chan_vese"));
        assertEquals(0, differences(run(new MorphologicalChanVese(1, 1, 0, 2), 35, image), expected));
    }

    /** scikit-image has the first square inside, smooths the means, and takes other steps: by Dice, which its README asks for. */
    @ParameterizedTest @ValueSource(strings = {"ct", "retina"}) void chanVese(String image) {
        int[] labels = run(new ChanVese(0.25, 0, 1, 1, 0.001), 200, image);
        for (int i = 0; i < labels.length; i++) labels[i] = 1 - labels[i];
        double dice = Contours.dice(labels, Volumes.values(Peers.image(image + "__chan_vese")));
        assertTrue(dice > 0.98, image + ": Dice " + dice);
    }
}

package org.roentgen.segment.watershed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.roentgen.segment.watershed.MarkerWatershedTest.flood;
import static org.roentgen.segment.watershed.MarkerWatershedTest.positive;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

/** The watershed against stored results of scikit-image. */
class WatershedPeersTest {

    /** Distances have few plateaus to share in another way. */
    @ParameterizedTest @CsvSource({"ct__edt, ct__watershed_edt, ct__ws_markers", "retina__edt, retina__watershed_edt, retina__ws_markers"})
    void equalsScikitImage(String distances, String peer, String markers) {
        RandomAccessibleInterval<FloatType> depth = Converters.convert(Peers.image(distances), (i, o) -> o.set(-i.getRealFloat()), new FloatType());
        assertArrayEquals(Volumes.values(Peers.image(peer)), flood(MarkerWatershed.ofImage(Connectivity.FACES, 0, false), depth,
            Peers.image(markers), Spacing.ofPlane(1, 1), Optional.of(Converters.convert(depth, (i, o) -> o.set(i.get() < 0), new BitType()))));
    }

    @Test void equalsScikitImageInAVolume() {
        float[] depth = depth("synth3d__edt");
        assertArrayEquals(Volumes.values(Peers.image("synth3d__watershed")), inVolume(depth, "synth3d__edt", "synth3d__ws_markers"));
    }

    /**
     * Depths of 29 different values. Water that comes over a ridge has the ridge's level for us and stays in the order of arrival; scikit-image takes every
     * voxel at its own level, the deepest first, which shares what two waters of the same level enter at once in another way. That is the only difference:
     * the slow flooding by own levels is scikit-image's result, and where no two levels are equal it is ours.
     */
    @Test void differsFromScikitImageBehindRidgesOfEqualLevelOnly() {
        float[] depth = depth("mr3d__edt"), markers = Volumes.values(Peers.image("mr3d__ws_markers")), peer = Volumes.values(Peers.image("mr3d__watershed"));
        long[] size = {40, 32, 16};
        assertArrayEquals(peer, floodedByOwnLevel(depth, markers, size), "scikit-image floods by own levels");
        float[] found = inVolume(depth, "mr3d__edt", "mr3d__ws_markers");
        assertEquals(11958 - 11643, IntStream.range(0, found.length).filter(i -> found[i] != peer[i]).count(), "voxels behind ridges");
        float[] distinct = ranks(depth);
        assertArrayEquals(floodedByOwnLevel(distinct, markers, size), inVolume(distinct, "mr3d__edt", "mr3d__ws_markers"), "no two levels are equal");
    }

    private static float[] depth(String distances) {
        float[] depth = Volumes.values(Peers.image(distances));
        for (int i = 0; i < depth.length; i++) depth[i] = -depth[i];
        return depth;
    }

    private static float[] inVolume(float[] relief, String mask, String markers) {
        RandomAccessibleInterval<FloatType> inside = Peers.image(mask);
        return flood(MarkerWatershed.ofImage(Connectivity.FACES, 0, false),
            ArrayImgs.floats(relief, inside.dimension(0), inside.dimension(1), inside.dimension(2)), Peers.image(markers), Spacing.of(1, 1, 1),
            Optional.of(positive(inside)));
    }

    /** The voxels below 0 get numbers from −1 downwards in the order of their values, equal ones in a random order. */
    private static float[] ranks(float[] values) {
        List<Integer> order = IntStream.range(0, values.length).filter(i -> values[i] < 0).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(1));
        order.sort(Comparator.comparing(i -> -values[i]));
        float[] ranks = new float[values.length];
        for (int k = 0; k < order.size(); k++) ranks[order.get(k)] = -1 - k;
        return ranks;
    }

    /** Below 0: the lowest voxel that waits is next, of equal ones the first to come, whatever the level of the water. */
    private static float[] floodedByOwnLevel(float[] relief, float[] markers, long[] size) {
        float[] labels = markers.clone();
        int[] arrivals = new int[relief.length];
        int count = 0, nx = (int) size[0], ny = (int) size[1], nz = (int) size[2];
        PriorityQueue<Integer> waiting = new PriorityQueue<>(Comparator.<Integer>comparingDouble(i -> relief[i]).thenComparingInt(i -> arrivals[i]));
        for (int i = 0; i < labels.length; i++)
            if (labels[i] > 0) {
                arrivals[i] = count++;
                waiting.add(i);
            }
        while (!waiting.isEmpty()) {
            int at = waiting.remove(), x = at % nx, y = at / nx % ny, z = at / nx / ny;
            int[] neighbours = {z > 0 ? at - nx * ny : at, y > 0 ? at - nx : at, x > 0 ? at - 1 : at, x < nx - 1 ? at + 1 : at, y < ny - 1 ? at + nx : at,
                z < nz - 1 ? at + nx * ny : at};
            for (int i : neighbours)
                if (labels[i] == 0 && relief[i] < 0) {
                    labels[i] = labels[at];
                    arrivals[i] = count++;
                    waiting.add(i);
                }
        }
        return labels;
    }

    @ParameterizedTest @CsvSource({"ct__sk_sobel, ct__watershed_grad, ct__seeds2", "retina__sk_sobel, retina__watershed_grad, retina__seeds2"})
    void equalsScikitImageOnGradients(String gradient, String peer, String markers) {
        assertArrayEquals(Volumes.values(Peers.image(peer)), flood(MarkerWatershed.ofImage(Connectivity.FACES, 0, false), Peers.image(gradient),
            Peers.image(markers), Spacing.ofPlane(1, 1), Optional.empty()));
    }
}

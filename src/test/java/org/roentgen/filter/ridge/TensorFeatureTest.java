package org.roentgen.filter.ridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TensorFeatureTest {

    private static float[] of(TensorFeature feature, float... components) {
        float[][] tensor = new float[components.length][1], out = new float[feature.names(components.length / 3 + 1).size()][1];
        for (int i = 0; i < components.length; i++) tensor[i][0] = components[i];
        feature.compute(tensor, 1, out, 0);
        float[] values = new float[out.length];
        for (int i = 0; i < out.length; i++) values[i] = out[i][0];
        return values;
    }

    private static float diagonal(TensorFeature feature, float x, float y, float z) {
        return of(feature, x, 0, 0, y, 0, z)[0];
    }

    @Test void fractionalAnisotropyByHand() {
        TensorFeature fa = TensorFeature.FRACTIONAL_ANISOTROPY;
        assertEquals(0, diagonal(fa, 5, 5, 5));
        assertEquals(0, diagonal(fa, 0, 0, 0));
        assertEquals(1, diagonal(fa, 0, -3, 0), 1e-6);
        assertEquals(Math.sqrt(0.5), diagonal(fa, 2, 0, 2), 1e-6);                                // mean 4/3: √(3/2 · (8/3) / 8)
        assertEquals(Math.sqrt(3.0 / 14), diagonal(fa, 1, 2, 3), 1e-6);
        assertEquals(Math.sqrt(1.5), diagonal(fa, 1, 0, -1), 1e-6);
        assertEquals(1, of(fa, 0, 0, 4)[0], 1e-6);
        assertEquals(Math.sqrt(2), of(fa, 1, 0, -1)[0], 1e-6);
    }

    @Test void coherenceByHand() {
        TensorFeature coherence = TensorFeature.COHERENCE;
        assertEquals(0, diagonal(coherence, 5, 5, 1));
        assertEquals(0, diagonal(coherence, 0, 0, 0));
        assertEquals(1, diagonal(coherence, 0, -3, 0));
        assertEquals(0.5, diagonal(coherence, 1, -3, 0.5f), 1e-6);
        assertEquals(0.2, diagonal(coherence, 2, 3, 1), 1e-6);
        assertEquals(0.6, of(coherence, 1, 0, 4)[0], 1e-6);
    }

    @Test void shapeIndexByHand() {
        float[][] tensors = {{-2, 0, -2}, {-2, 0, 0}, {1, 0, -1}, {0, 0, 3}, {1, 0, 1}, {0, 0, 0}};
        double[] expected = {1, 0.5, 0, -0.5, -1, 0};
        for (int i = 0; i < tensors.length; i++) assertEquals(expected[i], of(TensorFeature.SHAPE_INDEX, tensors[i])[0], 1e-6);
    }

    @Test void orientationByHand() {
        float[] v = of(TensorFeature.ORIENTATION, 1, 0, 0, -5, 0, 2);
        assertEquals(0, v[0], 1e-6);
        assertEquals(1, v[1], 1e-6);
        assertEquals(0, v[2], 1e-6);
        float[] diagonal = of(TensorFeature.ORIENTATION, 1, -1, 1);                               // (1, −1) and so (−1, 1)
        assertEquals(-Math.sqrt(0.5), diagonal[0], 1e-6);
        assertEquals(Math.sqrt(0.5), diagonal[1], 1e-6);
    }
}

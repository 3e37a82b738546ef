package org.roentgen.segment.brain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.roentgen.image.IntBlock;

class SurfaceTest {

    private static final double[] CENTRE = {40.2, 35.1, 30.4};

    /** Euler: vertices − edges + faces = 2; twelve vertices have five neighbours, all others six. */
    @Test void isAClosedSphere() {
        Surface sphere = new Surface(CENTRE, 20);
        assertEquals(2562, sphere.points.length);
        assertEquals(5120, sphere.triangles.length);
        int edges = Arrays.stream(sphere.neighbours).mapToInt(n -> n.length).sum() / 2;
        assertEquals(2, sphere.points.length - edges + sphere.triangles.length);
        assertEquals(12, Arrays.stream(sphere.neighbours).filter(n -> n.length == 5).count());
        assertEquals(2550, Arrays.stream(sphere.neighbours).filter(n -> n.length == 6).count());
    }

    @Test void normalsPointOutwardsAndNeighboursInwards() {
        Surface sphere = new Surface(CENTRE, 20);
        for (int v = 0; v < sphere.points.length; v++) {
            double[] n = sphere.normal(v), s = sphere.toNeighbours(v);
            double radial = 0, inwards = 0;
            for (int d = 0; d < 3; d++) {
                radial += n[d] * (sphere.points[v][d] - CENTRE[d]) / 20;
                inwards += n[d] * s[d];
            }
            assertEquals(1, radial, 1e-3);                                  // flat triangles: 4° wide
            assertTrue(inwards < 0);
        }
        assertEquals(Math.sqrt(4 * Math.PI * 400 / 5120 * 4 / Math.sqrt(3)), sphere.meanLength(), 0.02);     // of equilateral triangles of that area, nearly
    }

    @Test void fillsWhatIsInside() {
        double[] spacing = {1, 1.3, 2};
        IntBlock labels = new IntBlock(80, 55, 31);
        SurfaceFill.fill(new Surface(CENTRE, 20), spacing, labels);
        for (int i = 0; i < labels.size(); i++) {
            double[] p = {i % 80, i / 80 % 55 * spacing[1], i / 80 / 55 * spacing[2]};
            double distance = Surface.distance(p, CENTRE);
            if (distance > 20) assertEquals(0, labels.data[i]);
            if (distance < 19.9) assertEquals(1, labels.data[i], "at " + distance);                          // triangles cut 20 · (1 − cos 2.5°) = 0.02 off
        }
    }

    @Test void fillsWhatIsBeyondTheImageToItsEdge() {
        IntBlock labels = new IntBlock(10, 10, 10);
        SurfaceFill.fill(new Surface(new double[] {5, 5, 5}, 30), new double[] {1, 1, 1}, labels);
        assertEquals(1000, Arrays.stream(labels.data).sum());
    }

    @Test void knowsWhetherItRunsThroughItself() {
        Surface sphere = new Surface(CENTRE, 20);
        assertFalse(SelfIntersection.of(sphere));
        for (int d = 0; d < 3; d++) sphere.points[100][d] = CENTRE[d] + 0.5 * (sphere.points[100][d] - CENTRE[d]);
        assertFalse(SelfIntersection.of(sphere), "a dent");
        for (int d = 0; d < 3; d++) sphere.points[100][d] = CENTRE[d] - 2.2 * (sphere.points[100][d] - CENTRE[d]);
        assertTrue(SelfIntersection.of(sphere), "out of the other side");
    }
}

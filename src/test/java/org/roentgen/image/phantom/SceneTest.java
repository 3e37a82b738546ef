package org.roentgen.image.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SceneTest {

    private static final Grid GRID = new Grid(40, 36, 20, 0.5, 0.6, 1.1, "mm");

    static Stream<Solid> solids() {
        double[] centre = {10.13, 10.77, 11.31};
        return Stream.of(
            Ellipsoid.ball(centre, 4.2),
            new Ellipsoid(centre, 7, 3, 5, 35),
            new EllipticCylinder(10.13, 10.77, 6, 4, 3.3, 17.9),
            new Tube(new double[][] {{4, 5, 6}, {15, 14, 16}}, 2.5),
            new Tube(new double[][] {{3, 8, 8}, {17, 8, 8}}, 2.2),                 // along x
            new Tube(arc(), 1.5));
    }

    @ParameterizedTest @MethodSource("solids")
    void sharesAddUpToTheVolume(Solid solid) {
        Scene scene = Scene.covering(GRID);
        scene.add("thing", 1, solid);
        double sum = sum(scene);
        assertEquals(solid.volume(), sum * GRID.voxel(), 5e-3 * solid.volume());   // a flat end is placed to 1/8 slice of 12
    }

    @ParameterizedTest @MethodSource("solids")
    void volumeFormulaHoldsForPointsCounted(Solid solid) {
        int n = 120;
        double[][] box = solid.box();
        double dy = (box[1][1] - box[0][1]) / n, dz = (box[1][2] - box[0][2]) / n, length = 0;
        double[] moment = new double[3];
        Intervals line = new Intervals();
        for (int k = 0; k < n; k++)
            for (int j = 0; j < n; j++) {
                line.clear();
                solid.cross(box[0][1] + (j + 0.5) * dy, box[0][2] + (k + 0.5) * dz, line);
                length += line.length();
                moment[0] += line.moment();
                moment[1] += line.length() * (box[0][1] + (j + 0.5) * dy);
                moment[2] += line.length() * (box[0][2] + (k + 0.5) * dz);
                if (line.size() > 0) assertTrue(line.from(0) >= box[0][0] - 1e-9 && line.to(line.size() - 1) <= box[1][0] + 1e-9, "leaves its box");
            }
        assertEquals(solid.volume(), length * dy * dz, 1e-3 * solid.volume());     // midpoint rule, 14400 lines
        for (int d = 0; d < 3; d++) assertEquals(solid.centre()[d], moment[d] / length, 5e-3);
    }

    @Test void aBoxEdgeInsideAVoxelGivesItsShare() {
        Scene scene = Scene.covering(new Grid(6, 3, 3, 2, 2, 2, "mm"));
        scene.add("slab", 80, new EllipticCylinder(3, 3, 1.5, 1e6, -1, 7));         // x from 1.5 to 4.5: voxels hold 1/4, 1 and 1/4
        float[] values = new float[18];
        short[] labels = new short[18];
        scene.paint(1, values, labels);
        float[] expected = {20, 80, 20, 0, 0, 0};
        int[] owner = {0, 1, 0, 0, 0, 0};
        for (int i = 0; i < 18; i++) {
            assertEquals(expected[i % 6], values[i], 0.05);                        // edges are rounded to 1/1024 voxel
            assertEquals(owner[i % 6], labels[i]);
        }
    }

    @Test void coveredPartsDoNotCount() {
        Scene scene = Scene.covering(GRID);
        double[] centre = {10, 10, 11};
        scene.add("outer", 10, Ellipsoid.ball(centre, 6));
        scene.add("inner", 20, Ellipsoid.ball(centre, 3));
        List<Truth> truth = scene.truth();
        double inner = 4 * Math.PI / 3 * 27;
        assertEquals(inner, truth.get(1).volume, 1e-12);
        assertEquals(7 * inner, truth.get(0).volume, 1e-4 * 8 * inner);            // as promised: 1e-4 of the part
    }

    @Test void centreIsOfThePartThatShows() {
        Scene scene = Scene.covering(GRID);
        scene.add("outer", 10, Ellipsoid.ball(new double[] {10, 10, 11}, 6));
        scene.add("inner", 20, Ellipsoid.ball(new double[] {8, 11, 13}, 3));        // an eighth of the volume: the rest moves by a seventh
        Truth outer = scene.truth().get(0);
        assertEquals(10 + 2 / 7.0, outer.x, 1e-3);
        assertEquals(10 - 1 / 7.0, outer.y, 1e-3);
        assertEquals(11 - 2 / 7.0, outer.z, 1e-3);
    }

    @Test void addingScenesSumWhatCoversAPoint() {
        Scene scene = Scene.adding(GRID);
        double[] centre = {10, 10, 11};
        scene.add("outer", 10, Ellipsoid.ball(centre, 6));
        scene.add("inner", -4, Ellipsoid.ball(centre, 3));
        assertEquals(10, scene.truth().get(0).intensity, 0);
        assertEquals(6, scene.truth().get(1).intensity, 0);
        double outer = 4 * Math.PI / 3 * 216;
        assertEquals(10 * outer - 4 * outer / 8, sum(scene) * GRID.voxel(), 2e-3 * 10 * outer);
    }

    @Test void intervalsJoinWhatTouches() {
        Intervals line = new Intervals();
        for (double[] piece : new double[][] {{5, 6}, {1, 2}, {3, 4}, {8, 9}, {10, 11}, {12, 13}, {14, 15}, {1.5, 3.5}, {7, 7}})
            line.add(piece[0], piece[1]);
        assertEquals(6, line.size());
        assertEquals(1, line.from(0), 0);
        assertEquals(4, line.to(0), 0);
        assertEquals(3 + 1 + 1 + 1 + 1 + 1, line.length(), 0);
        Intervals other = new Intervals();
        other.add(3.5, 8.5);
        assertEquals(0.5 + 1 + 0.5, line.common(other).length(), 1e-12);
    }

    private static double sum(Scene scene) {
        double sum = 0;
        for (int z = 0; z < GRID.nz; z++) {
            float[] values = new float[GRID.nx * GRID.ny];
            scene.paint(z, values, new short[values.length]);
            for (float value : values) sum += value;
        }
        return sum;
    }

    private static double[][] arc() {
        double[][] chain = new double[61][];
        for (int i = 0; i <= 60; i++) {
            double t = Math.toRadians(3 * i);
            chain[i] = new double[] {10 + 6 * Math.cos(t), 6 + 6 * Math.sin(t), 8 + 2 * Math.sin(t)};
        }
        return chain;
    }
}

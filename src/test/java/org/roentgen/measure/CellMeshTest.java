package org.roentgen.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CellMeshTest {

    private static final double EXACT = 1e-12;                                  // some ten roundings of numbers near 1
    private final CellMesh mesh = CellMesh.ofVolume(new double[] {1, 2, 3}), plane = CellMesh.ofPlane(new double[] {3, 4, 1});

    @Test void knownConfigurations() {
        assertEquals(0, mesh.surface[0]);
        assertEquals(0, mesh.surface[255]);
        assertEquals(0, mesh.volume[0], EXACT);
        assertEquals(6, mesh.volume[255], EXACT);
        assertEquals(7 / 8.0, mesh.surface[1], EXACT);                          // triangle (½,0,0) (0,1,0) (0,0,1½): |(1½, ¾, ½)|/2
        assertEquals(6 / 48.0, mesh.volume[1], EXACT);                          // a sixth of the box of the half edges
        assertEquals(2, mesh.surface[0b00001111], EXACT);                       // z = 0 inside: the face x × y
        assertEquals(3, mesh.surface[0b00110011], EXACT);                       // y = 0 inside: x × z
        assertEquals(6, mesh.surface[0b01010101], EXACT);                       // x = 0 inside: y × z
        assertEquals(3, mesh.volume[0b01010101], EXACT);
        assertEquals(2 * mesh.surface[1], mesh.surface[0b10000001], EXACT);     // opposite corners are apart
        assertEquals(2 * mesh.surface[1], mesh.surface[0b00001001], EXACT);     // so are those across a face
    }

    @Test void mirroredObjectsMeasureAlike() {
        for (int inside = 0; inside < 256; inside++)
            for (int flip = 1; flip < 8; flip++) {
                int mirrored = 0;
                for (int c = 0; c < 8; c++) mirrored |= (inside >> c & 1) << (c ^ flip);
                assertEquals(mesh.surface[inside], mesh.surface[mirrored], EXACT);
                assertEquals(mesh.volume[inside], mesh.volume[mirrored], EXACT);
            }
    }

    @Test void turnedObjectsMeasureAlikeOnCubes() {
        CellMesh cube = CellMesh.ofVolume(new double[] {1, 1, 1});
        for (int inside = 0; inside < 256; inside++) {
            int turned = 0;                                                     // x → y → z → x
            for (int c = 0; c < 8; c++) turned |= (inside >> c & 1) << (c << 1 & 6 | c >> 2);
            assertEquals(cube.surface[inside], cube.surface[turned], EXACT);
            assertEquals(cube.volume[inside], cube.volume[turned], EXACT);
        }
    }

    @Test void volumeGrowsWithTheObject() {
        for (int inside = 0; inside < 256; inside++)
            for (int c = 0; c < 8; c++)
                if ((inside >> c & 1) == 0) assertTrue(mesh.volume[inside | 1 << c] > mesh.volume[inside]);
    }

    @Test void planesHaveLines() {
        assertEquals(2.5, plane.surface[1], EXACT);                             // half of the diagonal of 3 × 4
        assertEquals(3, plane.surface[0b0011], EXACT);
        assertEquals(4, plane.surface[0b0101], EXACT);
        assertEquals(5, plane.surface[0b1001], EXACT);
        assertEquals(2.5, plane.surface[0b0111], EXACT);
        assertEquals(12 / 8.0, plane.volume[1], EXACT);
        assertEquals(6, plane.volume[0b0011], EXACT);
        assertEquals(3, plane.volume[0b0110], EXACT);
        assertEquals(12, plane.volume[0b1111], EXACT);
    }
}

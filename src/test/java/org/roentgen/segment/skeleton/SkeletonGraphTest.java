package org.roentgen.segment.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

class SkeletonGraphTest {

    /** Every kind of branch, drawn by hand, with voxels that are no cubes. */
    @Test void branchesOfADrawing() {
        String[] rows = {
            "1.....1...11..",
            ".1...1...1..1.",
            "..1.1....1..1.",
            "...1......11..",
            "...1..........",
            "...1...1..1111"};
        Block drawing = new Block(14, 6, 1);
        for (int i = 0; i < drawing.size(); i++) drawing.data[i] = rows[i / 14].charAt(i % 14) == '1' ? 1 : 0;
        SkeletonGraph graph = new SkeletonGraph(drawing, Spacing.ofPlane(2, 3));
        StringBuilder text = new StringBuilder();
        for (Branch b : graph.branches()) text.append(String.format(Locale.ROOT, "%d %s %d %.3f %.3f\n", b.skeleton, b.type, b.voxels(), b.length,
            b.euclidean));
        assertEquals("0 END_TO_JUNCTION 4 10.817 10.817\n0 END_TO_JUNCTION 4 10.817 10.817\n0 END_TO_JUNCTION 3 6.000 6.000\n"
            + "1 POINT 1 0.000 0.000\n2 BETWEEN_ENDS 4 6.000 6.000\n3 LOOP 8 24.422 0.000\n", text.toString());
        assertEquals(3, graph.ends(0));
        assertEquals(1, graph.junctions(0));
    }

    /** Two loops that share a node, and a line that begins and ends at one. */
    @Test void loopsAtAJunction() {
        String[] rows = {
            ".111...111.",
            "1...1.1...1",
            "1....1....1",
            "1...1.1...1",
            ".111...111."};
        Block drawing = new Block(11, 5, 1);
        for (int i = 0; i < drawing.size(); i++) drawing.data[i] = rows[i / 11].charAt(i % 11) == '1' ? 1 : 0;
        SkeletonGraph graph = new SkeletonGraph(drawing, Spacing.ofPlane(1, 1));
        assertEquals(2, graph.branches().size());
        assertEquals(1, graph.junctions(0));
        assertEquals(0, graph.ends(0));
        for (Branch branch : graph.branches()) {
            assertEquals(Branch.Type.BETWEEN_JUNCTIONS, branch.type);
            assertEquals(6 * Math.sqrt(2) + 6, branch.length, 1e-12);
            assertEquals(0, branch.euclidean);
        }
    }
}

package org.roentgen.segment.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Spacing;
import org.roentgen.segment.SeededRun;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;

class GrowCutTest implements SegmentationContract {

    @Override public Segmentation segmentation() {
        return new GrowCut(Connectivity.ALL, 0, true);
    }

    private static final double[] UNIT = Spacing.of(1, 1, 1);

    @ParameterizedTest @CsvSource({"FACES, 7, 6, 5, 9", "EDGES, 7, 6, 5, 100", "ALL, 7, 6, 5, 3", "FACES, 12, 9, 1, 4", "ALL, 12, 9, 1, 1", "ALL, 1, 1, 9, 5"})
    void theAutomatonEndsThere(Connectivity connectivity, int nx, int ny, int nz, int levels) {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Block image = new Block(nx, ny, nz), mask = new Block(nx, ny, nz);
            IntBlock seeds = new IntBlock(nx, ny, nz);
            for (int i = 0; i < image.size(); i++) {
                image.data[i] = random.nextInt(levels) - 2;
                mask.data[i] = random.nextInt(8) == 0 ? 0 : 1;
            }
            for (int label = 1; label <= 3; label++) plant(random, seeds, mask, label * 70_000);
            Automaton automaton = new Automaton(image, seeds, mask, connectivity);
            automaton.run();
            SeededRun run = SeededRun.of(new GrowCut(connectivity, 0, true), image, seeds, mask, UNIT);
            assertArrayEquals(automaton.strength, run.maps[0].data);
            assertArrayEquals(automaton.label, run.labels);
        }
    }

    private static void plant(Random random, IntBlock seeds, Block mask, int label) {
        int at;
        do at = random.nextInt(seeds.size()); while (mask.data[at] == 0 || seeds.data[at] != 0);
        seeds.data[at] = label;
    }

    /** Vezhnevets and Konouchine 2005: all cells at once, each under the attacks of all its neighbours, until nothing changes. */
    private static final class Automaton {

        private final Block image, mask;
        private final Connectivity connectivity;
        private int[] label;
        private float[] strength;

        Automaton(Block image, IntBlock seeds, Block mask, Connectivity connectivity) {
            this.image = image;
            this.mask = mask;
            this.connectivity = connectivity;
            label = seeds.data.clone();
            strength = new float[label.length];
            for (int i = 0; i < label.length; i++) strength[i] = label[i] > 0 ? 1 : 0;
        }

        private float range() {
            float lowest = Float.POSITIVE_INFINITY, highest = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < mask.size(); i++)
                if (mask.data[i] != 0) {
                    lowest = Math.min(lowest, image.data[i]);
                    highest = Math.max(highest, image.data[i]);
                }
            return highest > lowest ? highest - lowest : 1;
        }

        void run() {
            boolean changes = true;
            while (changes) {
                int[] oldLabel = label.clone();
                float[] oldStrength = strength.clone();
                changes = false;
                for (int i = 0; i < label.length; i++) changes |= mask.data[i] != 0 && defend(i, oldLabel, oldStrength);
            }
        }

        private boolean defend(int p, int[] oldLabel, float[] oldStrength) {
            int px = p % image.nx, py = p / image.nx % image.ny, pz = p / image.strideZ;
            boolean fell = false;
            for (int q = 0; q < label.length; q++) {
                int dx = Math.abs(q % image.nx - px), dy = Math.abs(q / image.nx % image.ny - py), dz = Math.abs(q / image.strideZ - pz);
                if (mask.data[q] == 0 || q == p || Math.max(dx, Math.max(dy, dz)) > 1 || dx + dy + dz > connectivity.ordinal() + 1) continue;
                float attack = (1 - Math.abs(image.data[p] - image.data[q]) / range()) * oldStrength[q];
                if (attack > strength[p] || fell && attack == strength[p] && oldLabel[q] < label[p]) {
                    strength[p] = attack;
                    label[p] = oldLabel[q];
                    fell = true;
                }
            }
            return fell;
        }
    }

    @Test void aConstantPlaneIsSharedByNumberOfSteps() {
        IntBlock seeds = new IntBlock(8, 1, 1);
        seeds.data[0] = 2;
        seeds.data[6] = 1;
        assertArrayEquals(new int[] {2, 2, 2, 1, 1, 1, 1, 1}, labels(new Block(8, 1, 1), seeds));
    }

    @Test void noAttackSurvivesTheRange() {
        IntBlock seeds = new IntBlock(5, 1, 1);
        seeds.data[0] = 1;
        seeds.data[1] = 2;
        Block image = new Block(new float[] {0, 0, 49, 100, 100}, 5, 1, 1);
        assertArrayEquals(new int[] {1, 2, 2, 0, 0}, SeededRun.of(new GrowCut(Connectivity.FACES, 50, false), image, seeds, null, UNIT).labels);
    }

    @Test void nobodyEntersNaNOrInfinity() {
        IntBlock seeds = new IntBlock(6, 1, 1);
        seeds.data[0] = 1;
        seeds.data[2] = 2;
        Block image = new Block(new float[] {0, Float.NaN, 3, 4, Float.POSITIVE_INFINITY, 4}, 6, 1, 1);
        assertArrayEquals(new int[] {1, 0, 2, 2, 0, 0}, labels(image, seeds));
    }

    @Test void oneLabelIsAnError() {
        IntBlock seeds = new IntBlock(3, 1, 1);
        seeds.data[1] = 70_000;
        String message = assertThrows(IllegalArgumentException.class, () -> labels(new Block(3, 1, 1), seeds)).getMessage();
        assertEquals("Seeds must have at least 2 different labels in each volume or slice, but have only label 70000."
            + " Add seeds for what is not the object, with a label of their own.", message);
    }

    private static int[] labels(Block image, IntBlock seeds) {
        return SeededRun.of(new GrowCut(Connectivity.FACES, 0, false), image, seeds, null, UNIT).labels;
    }
}

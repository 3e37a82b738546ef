package org.roentgen.segment.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Histogram;

class MarkovFieldTest {

    private static final int NX = 7, NY = 5, NZ = 4;
    private static final double BETA = 0.8, FLOOR = 0.5;

    private final Random random = new Random(3);
    private final Block image = new Block(NX, NY, NZ);
    private final IntBlock labels = new IntBlock(NX, NY, NZ);

    private final double[] mean = new double[2], variance = new double[2];

    private Classes start() {
        long[] counts = new long[31];
        for (int i = 0; i < image.size(); i++) {
            image.data[i] = Math.round((i % NX < 3 ? 10 : 20) + 4 * random.nextGaussian());
            counts[(int) Math.max(0, Math.min(30, image.data[i]))]++;
            labels.data[i] = i == 17 ? 0 : image.data[i] >= 15 ? 2 : 1;
        }
        Classes classes = MultiOtsu.separate(new Distribution(Histogram.ofLevels(counts, 0)), 2);
        for (int c = 0; c < 2; c++) {
            mean[c] = classes.mean(c);
            variance[c] = classes.variance[c];
        }
        return classes;
    }

    /** The energy of a class at a voxel: its values', and β·w for each neighbour of another class. */
    private double energy(int[] classes, int i, int c, double[] spacing) {
        double energy = (image.data[i] - mean[c]) * (image.data[i] - mean[c]) / (2 * variance[c]) + Math.log(Math.sqrt(variance[c]));
        for (int j = 0; j < classes.length; j++) {
            int dx = Math.abs(j % NX - i % NX), dy = Math.abs(j / NX % NY - i / NX % NY), dz = Math.abs(j / NX / NY - i / NX / NY);
            double weight = Math.min(spacing[0], Math.min(spacing[1], spacing[2])) / (dx == 1 ? spacing[0] : dy == 1 ? spacing[1] : spacing[2]);
            if (dx + dy + dz == 1 && classes[j] > 0 && classes[j] != c + 1) energy += BETA * weight;
        }
        return energy;
    }

    @ParameterizedTest @ValueSource(booleans = {false, true}) void everyStepIsAsDefined(boolean planes) {
        double[] spacing = planes ? Spacing.ofPlane(1, 2) : Spacing.of(1, 2, 4);
        Classes start = start();
        int[] expected = labels.data.clone();
        MarkovField field = new MarkovField(image, labels, start, FLOOR, BETA, spacing);
        List<Double> energies = new ArrayList<>();
        field.run((step, energy) -> energies.add(energy), Progress.NONE);
        double[][] p = new double[2][image.size()];
        for (int step = 0; step < energies.size(); step++) {
            for (int parity = 0; parity < 2; parity++) sweep(expected, parity, spacing);
            probabilities(expected, spacing, p);
            estimate(expected, p);
        }
        assertArrayEquals(expected, labels.data);
        for (int c = 0; c < 2; c++) {
            assertEquals(mean[c], field.classes().mean(c), 1e-9);
            assertEquals(Math.sqrt(variance[c]), field.classes().deviation(c), 1e-9);
        }
        probabilities(expected, spacing, p);
        Block[] maps = {new Block(NX, NY, NZ), new Block(NX, NY, NZ)};
        field.fill(maps, Progress.NONE);
        for (int i = 0; i < image.size(); i++) for (int c = 0; c < 2; c++) assertEquals(i == 17 ? 0 : p[c][i], maps[c].data[i], 1e-6);
    }

    private void sweep(int[] classes, int parity, double[] spacing) {
        for (int i = 0; i < classes.length; i++)
            if (classes[i] > 0 && (i % NX + i / NX % NY + i / NX / NY) % 2 == parity) classes[i] = energy(classes, i, 1, spacing) < energy(classes, i, 0,
                spacing) ? 2 : 1;
    }

    private void probabilities(int[] classes, double[] spacing, double[][] p) {
        for (int i = 0; i < classes.length; i++) {
            p[0][i] = 1 / (1 + Math.exp(energy(classes, i, 0, spacing) - energy(classes, i, 1, spacing)));
            p[1][i] = 1 - p[0][i];
        }
    }

    private void estimate(int[] classes, double[][] p) {
        for (int c = 0; c < 2; c++) {
            double n = 0, sum = 0, squares = 0;
            for (int i = 0; i < classes.length; i++) {
                if (classes[i] == 0) continue;
                n += p[c][i];
                sum += p[c][i] * image.data[i];
            }
            for (int i = 0; i < classes.length; i++) if (classes[i] > 0) squares += p[c][i] * Math.pow(image.data[i] - sum / n, 2);
            mean[c] = sum / n;
            variance[c] = Math.max(FLOOR, squares / n);
        }
    }
}

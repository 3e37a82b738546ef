package org.roentgen.segment.graph;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;

/** Which label is most probable, the smaller of equal ones: probabilities come label by label, the last one's is what is left of 1. */
final class Ballot {

    private final IntBlock state;
    private final int[] labels;
    /** For labels from 1 on. */
    private final Block[] maps;
    /** Needed for more than two labels only. */
    private final int[] winner;
    private final float[] most, left;

    /** @param state the labels of seeds, 0 where a label is wanted, {@link Reach#OUTSIDE} elsewhere; becomes the result */
    Ballot(IntBlock state, int[] labels, Block[] maps) {
        this.state = state;
        this.labels = labels;
        this.maps = maps;
        int size = labels.length > 2 ? state.size() : 0;
        winner = new int[size];
        most = new float[size];
        left = new float[size];
        Arrays.fill(left, 1);
        Arrays.fill(most, -1);
    }

    /** @param solution probabilities from the index {@code first} on */
    void count(int k, float[] solution, int first) {
        for (int i = 0; i < state.size(); i++) {
            float p = probability(k, i, solution[i + first]);
            note(k, i, p);
            if (labels.length == 2) {
                note(1, i, probability(1, i, 1 - p));
                decide(i, labels[p >= 0.5f ? 0 : 1]);
            } else vote(k, i, p);
        }
    }

    private float probability(int k, int i, float solved) {
        int seed = state.data[i];
        return seed == 0 ? Math.max(0, Math.min(1, solved)) : seed == labels[k] ? 1 : 0;
    }

    private void note(int k, int i, float p) {
        if (labels[k] <= maps.length) maps[labels[k] - 1].data[i] = p;
    }

    private void decide(int i, int label) {
        if (state.data[i] <= 0) state.data[i] = state.data[i] == 0 ? label : 0;
    }

    private void vote(int k, int i, float p) {
        left[i] -= p;
        if (p <= most[i]) return;
        most[i] = p;
        winner[i] = labels[k];
    }

    void finish() {
        int last = labels.length - 1;
        for (int i = 0; last > 1 && i < state.size(); i++) {
            float p = probability(last, i, left[i]);
            note(last, i, p);
            vote(last, i, p);
            decide(i, winner[i]);
        }
    }
}

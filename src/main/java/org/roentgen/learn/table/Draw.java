package org.roentgen.learn.table;

import java.util.SplittableRandom;

/** Some of many rows. */
public final class Draw {

    private Draw() { }

    /** At most so many, each as likely as another, drawn by the seed, in their order. */
    public static int[] of(int[] from, int most, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] chosen = new int[Math.min(most, from.length)];
        for (int i = 0, n = 0; i < from.length && n < chosen.length; i++) if (random.nextInt(from.length - i) < chosen.length - n) chosen[n++] = from[i];
        return chosen;
    }
}

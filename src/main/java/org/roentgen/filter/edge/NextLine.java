package org.roentgen.filter.edge;

import org.roentgen.filter.LineFilter;

/** The difference between each line and the next, or their mean: values that belong halfway between the two. */
final class NextLine implements LineFilter {

    static final NextLine MEAN = new NextLine(0.5f, 0.5f);

    private final float here, next;

    static NextLine difference(double spacing) {
        float weight = (float) (1 / spacing);
        return new NextLine(-weight, weight);
    }

    private NextLine(float here, float next) {
        this.here = here;
        this.next = next;
    }

    @Override public int reach() {
        return 1;
    }

    @Override public void apply(float[][] in, float[][] out, int count, int n) {
        for (int i = 0; i < count; i++) sum(in[i + 1], here, in[i + 2], next, out[i], n);
    }

    private static void sum(float[] a, float v, float[] b, float w, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = v * a[i] + w * b[i];
    }
}
